using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Finds the calls whose task was dropped before already, in a function that could not await, and that the compiler speaks
/// of once the function is async: they are to be awaited with the rest.
/// </summary>
internal static class DroppedCalls
{
    private const string Unawaited = "CS4014";

    /// <summary>Takes the calls out of what stood against a plan; those that did so twice can't be awaited.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="setbacks">What stood against the plans so far.</param>
    /// <param name="others">What is left of it.</param>
    /// <param name="cancellation">Ends the search.</param>
    internal static async Task<List<AwaitRequest>> FindAsync(Solution solution, ImmutableArray<Setback> setbacks, ImmutableArray<Setback>.Builder others, CancellationToken cancellation)
    {
        var requests = new List<AwaitRequest>();
        foreach (var ofPlace in setbacks.GroupBy(static setback => (setback.File, setback.Position)))
        {
            if (ofPlace.Count() > 1 || ofPlace.First() is not { Id: Unawaited } setback || await RequestsAsync(solution, setback, cancellation).ConfigureAwait(false) is not { Count: > 0 } found)
            {
                others.AddRange(ofPlace);
            }
            else
            {
                requests.AddRange(found);
            }
        }

        return requests;
    }

    private static async Task<List<AwaitRequest>> RequestsAsync(Solution solution, Setback setback, CancellationToken cancellation)
    {
        var requests = new List<AwaitRequest>();
        foreach (var id in setback.File.DocumentsIn(solution))
        {
            if (await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root && setback.Position < root.FullSpan.End
                && root.FindToken(setback.Position).Parent?.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call })
            {
                requests.Add(new AwaitRequest(id, call.Span));
            }
        }

        return requests;
    }
}
