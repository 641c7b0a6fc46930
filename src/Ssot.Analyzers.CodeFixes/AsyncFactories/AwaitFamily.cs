using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Serves diagnostics with the await engine: the family's own, and the compiler's where awaiting is proved to repair them.</summary>
/// <param name="ids">The ids served.</param>
internal sealed class AwaitFamily(ImmutableHashSet<string> ids) : IReplanningEngine
{
    /// <summary>The family's rules that have a fix.</summary>
    internal static readonly ImmutableHashSet<string> RuleIds = ImmutableHashSet.Create(
        StringComparer.Ordinal, Analyzers.RuleIds.UnawaitedFactory, Analyzers.RuleIds.BlockedFactory, Analyzers.RuleIds.AsyncVoid, Analyzers.RuleIds.EscapingTask);

    public ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() =>
        ids.Overlaps(RuleIds) ? ImmutableArray.Create<DiagnosticAnalyzer>(new AsyncFactoryAnalyzer()) : ImmutableArray<DiagnosticAnalyzer>.Empty;

    public bool Serves(string id) => ids.Contains(id);

    public bool CanPlanAround => true;

    public Task<ImmutableArray<EditGroup>> PlanAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken) =>
        PlanAroundAsync(solution, places, ImmutableArray<Setback>.Empty, cancellationToken);

    public async Task<ImmutableArray<EditGroup>> PlanAroundAsync(Solution solution, ImmutableArray<FixPlace> places, ImmutableArray<Setback> setbacks, CancellationToken cancellationToken)
    {
        var requests = await RequestsAsync(solution, places, cancellationToken).ConfigureAwait(false);
        return (await AwaitEngine.PlanAsync(solution, requests, setbacks, cancellationToken).ConfigureAwait(false)).Groups;
    }

    /// <summary>What the places want done.</summary>
    internal static async Task<IReadOnlyList<AwaitRequest>> RequestsAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellation)
    {
        var requests = new List<AwaitRequest>();
        var met = new HashSet<AwaitRequest>();
        foreach (var place in places)
        {
            foreach (var request in await RequestsAsync(solution, place, cancellation).ConfigureAwait(false))
            {
                if (met.Add(request))
                {
                    requests.Add(request);
                }
            }
        }

        return requests;
    }

    private static async Task<IEnumerable<AwaitRequest>> RequestsAsync(Solution solution, FixPlace place, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var span = place.Diagnostic.Location.SourceSpan;
        switch (place.Diagnostic.Id)
        {
            case Analyzers.RuleIds.UnawaitedFactory or Analyzers.RuleIds.EscapingTask:
                return [new AwaitRequest(place.Document, span)];
            case Analyzers.RuleIds.BlockedFactory:
                return [new AwaitRequest(place.Document, span, AwaitNeed.Unblock)];
            case Analyzers.RuleIds.AsyncVoid:
                return [new AwaitRequest(place.Document, span, AwaitNeed.ReturnTask)];
            default:
                return solution.GetDocument(place.Document) is { } document &&
                    await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root &&
                    await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
                    ? new ErrorPlaces(document, root, model, cancellation).Find(place.Diagnostic).ToList()
                    : [];
        }
    }
}
