using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Settles places of which one is inside of the other, as where a task is passed to a generic method and both the argument
/// and the call are reported: once the inner one is awaited, the outer one may be no task any more.
/// </summary>
internal sealed class NestedPlaces(PlanContext context)
{
    /// <summary>Puts the inner place in the stead of an outer one that is a task because of it alone.</summary>
    internal async Task SettleAsync(List<PlanNode?> seeds)
    {
        var sites = new List<(Site Site, int Index)>();
        for (var i = 0; i < seeds.Count; i++)
        {
            if (seeds[i] is Site { Kind: SiteKind.Await } site)
            {
                sites.Add((site, i));
            }
        }

        // Each is followed by those inside of it.
        sites.Sort(static (a, b) => Compare(a.Site, b.Site));
        for (var i = 0; i < sites.Count; i++)
        {
            var outer = sites[i].Site;
            var inner = new List<Site>();
            for (var j = i + 1; j < sites.Count && sites[j].Site.File == outer.File && sites[j].Site.Span.Start < outer.Span.End; j++)
            {
                if (IsInside(sites[j].Site, outer))
                {
                    inner.Add(sites[j].Site);
                }
            }

            if (inner.Count > 0 && !await IsTaskWithoutAsync(outer, inner).ConfigureAwait(false))
            {
                seeds[sites[i].Index] = inner[0];
            }
        }
    }

    private static int Compare(Site a, Site b)
    {
        var files = string.CompareOrdinal(a.File.Key.Name, b.File.Key.Name);
        return files != 0 ? files : a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End);
    }

    private static bool IsInside(Site inner, Site outer) =>
        inner != outer && inner.Result is not null && outer.Span.Contains(inner.Span) && inner.Node.SyntaxTree == outer.Node.SyntaxTree && Enclosing.FunctionOf(inner.Node) == Enclosing.FunctionOf(outer.Node);

    private async Task<bool> IsTaskWithoutAsync(Site outer, List<Site> inner)
    {
        var model = await context.ModelAsync(outer.Document).ConfigureAwait(false);
        var values = inner.ToDictionary(static site => site.Node, static site => TaskOperands.Stub(site.Result!));
        var changed = (ExpressionSyntax)outer.Node.ReplaceNodes(values.Keys, (node, _) => values[node]);
        return AwaitableTypes.For(model.Compilation).Get(model.GetSpeculativeTypeInfo(outer.Span.Start, changed, SpeculativeBindingOption.BindAsExpression).Type, model, outer.Span.Start).IsAwaitable;
    }
}
