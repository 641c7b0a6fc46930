using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes;

/// <summary>Redirects what SSOT2001 and SSOT2002 report.</summary>
internal sealed class RedirectEngine : IFixEngine, INameMover
{
    public LeftNamespaces Left { get; } = new();

    public ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => ImmutableArray.Create<DiagnosticAnalyzer>(new DuplicateTypeAnalyzer());

    public bool Serves(string id) => id is RuleIds.DuplicateDeclaration or RuleIds.DuplicateUse;

    public async Task<ImmutableArray<EditGroup>> PlanAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken)
    {
        var wanted = new List<RedirectPlace>();
        foreach (var place in places)
        {
            if (solution.GetDocument(place.Document) is { } document)
            {
                var copy = place.Diagnostic.Id == RuleIds.DuplicateDeclaration && place.Diagnostic.Properties.TryGetValue(DuplicateProperties.Copy, out var id) ? id : null;
                wanted.Add(new RedirectPlace(FileKey.Of(document), place.Diagnostic.Location.SourceSpan, copy));
            }
        }

        if (wanted.Count == 0)
        {
            return ImmutableArray<EditGroup>.Empty;
        }

        var copies = await CopySet.CreateAsync(solution, cancellationToken).ConfigureAwait(false);
        return await new RedirectPlanner(solution, cancellationToken).PlanAsync(copies, wanted, Left).ConfigureAwait(false);
    }
}
