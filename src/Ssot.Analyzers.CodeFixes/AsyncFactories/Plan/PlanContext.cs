using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>What the parts of a planner share: the graph as far as it is known, and what is still to be looked at.</summary>
internal sealed class PlanContext
{
    private readonly Dictionary<(FileKey File, TextSpan Span, SiteKind Kind), Site> _sites = [];

    internal PlanContext(Solution solution, CancellationToken cancellation)
    {
        View = SolutionView.Create(solution);
        Functions = new FunctionTable(View);
        Family = new FunctionFamily(View, Functions);
        Cancellation = cancellation;
    }

    internal SolutionView View { get; }

    internal FunctionTable Functions { get; }

    internal FunctionFamily Family { get; }

    internal WordIndex Words { get; } = new();

    internal CancellationToken Cancellation { get; }

    /// <summary>Functions that have to be async and were not looked at for it.</summary>
    internal Queue<Function> ToMakeAsync { get; } = new();

    /// <summary>Functions whose return type changes and whose uses were not looked for.</summary>
    internal List<Function> ToSearch { get; } = [];

    /// <summary>All sites, in the order they were met.</summary>
    internal List<Site> Sites { get; } = [];

    internal Task<SemanticModel> ModelAsync(Document document) => View.ModelAsync(document, Cancellation);

    internal Site? Find(SourceFile file, TextSpan span, SiteKind kind) => _sites.TryGetValue((file.Key, span, kind), out var site) ? site : null;

    internal void Add(Site site)
    {
        _sites.Add((site.File.Key, site.Span, site.Kind), site);
        Sites.Add(site);
    }
}
