using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes.DuplicateTypes;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>
/// Moves over the uses of types whose parameters and members got other names on the way: creations are mapped, and what
/// values flow between goes together, as with copies of a canonical type. Where the old type has gone there is no flow
/// to follow; then the names are rewritten, and what that brings to light is repaired.
/// </summary>
internal sealed class MappedTypeEngine : IFixEngine, INameMover
{
    public LeftNamespaces Left { get; } = new();

    public ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => ImmutableArray.Create<DiagnosticAnalyzer>(new DeprecatedPathAnalyzer());

    public bool Serves(string id) => id is RuleIds.DeprecatedUsing or RuleIds.DeprecatedName;

    public async Task<ImmutableArray<EditGroup>> PlanAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken)
    {
        var copies = await CopySet.CreateOfMappedAsync(solution, cancellationToken).ConfigureAwait(false);
        if (copies.Names.Count == 0)
        {
            return ImmutableArray<EditGroup>.Empty;
        }

        var wanted = new List<RedirectPlace>();
        foreach (var place in places)
        {
            if (solution.GetDocument(place.Document) is { } document && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root)
            {
                // Names that only a reported directive brings in are not reported again.
                var span = place.Diagnostic.Location.SourceSpan;
                var isOfFile = place.Diagnostic.Id == RuleIds.DeprecatedUsing && root.FindNode(span).FirstAncestorOrSelf<UsingDirectiveSyntax>() is { Alias: null };
                wanted.Add(new RedirectPlace(FileKey.Of(document), isOfFile ? root.FullSpan : span, Copy: null));
            }
        }

        return await new RedirectPlanner(solution, cancellationToken).PlanAsync(copies, wanted, Left).ConfigureAwait(false);
    }
}
