using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Turns the compiler's verdict on a plan into obstacles: what is awaited at the place of an error stays as it was.</summary>
internal sealed class Detour(PlanContext context)
{
    /// <summary>Stops what is planned in the smallest unit around the place in which anything still is.</summary>
    internal async Task TakeAsync(Setback setback)
    {
        if (context.View.Files.Find(file => file.Key == setback.File) is not { } file ||
            await file.Documents[0].GetSyntaxRootAsync(context.Cancellation).ConfigureAwait(false) is not { } root || setback.Position >= root.FullSpan.End)
        {
            return;
        }

        for (var node = root.FindToken(setback.Position).Parent; node is not null; node = node.Parent)
        {
            if (node is (StatementSyntax and not BlockSyntax) or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax && Stop(file, node, setback.Reason))
            {
                return;
            }
        }
    }

    private bool Stop(SourceFile file, SyntaxNode unit, string reason)
    {
        var stopped = false;
        foreach (var site in context.Sites)
        {
            if (site.Obstacle is null && site.File == file && unit.Span.Contains(site.Span))
            {
                site.Stop(reason);
                stopped = true;
            }
        }

        foreach (var function in context.Functions.All)
        {
            if (function.Obstacle is null && (function.IsAskedToAwait || function.Change != ReturnChange.None) && function.Declarations.Any(place => place.File == file && unit.Span.Contains(place.Anchor)))
            {
                function.Stop(reason);
                stopped = true;
            }
        }

        return stopped;
    }
}
