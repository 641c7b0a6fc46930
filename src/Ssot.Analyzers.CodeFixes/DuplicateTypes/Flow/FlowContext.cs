using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>What is known of a solution while its flows are followed.</summary>
internal sealed class FlowContext(SolutionView view, CopySet copies, CancellationToken cancellationToken)
{
    private readonly Dictionary<Compilation, Counterparts> _counterparts = [];

    internal SolutionView View => view;

    internal CopySet Copies => copies;

    internal FlowGroups Groups { get; } = new();

    internal RuntimeTypes RuntimeTypes { get; } = new();

    /// <summary>Names through which a value made of copies can reach a file that does not say a copy's name.</summary>
    internal HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>What is to be edited if its group is.</summary>
    internal List<RedirectSite> Sites { get; } = [];

    /// <summary>What copies are called on the canonical side, as a compilation sees it.</summary>
    internal Counterparts CounterpartsIn(Compilation compilation)
    {
        if (!_counterparts.TryGetValue(compilation, out var counterparts))
        {
            _counterparts.Add(compilation, counterparts = new Counterparts(copies, compilation));
        }

        return counterparts;
    }

    internal CancellationToken CancellationToken => cancellationToken;

    /// <summary>The node of a creation that leaves its type to the target, by the place of its <c>new</c>.</summary>
    internal Dictionary<(FileKey File, int Start), FlowNode> Creations { get; } = [];

    /// <summary>Whether a document that was visited can be edited.</summary>
    internal bool IsEditable(Document document) => document.TryGetSyntaxTree(out var tree) && IsEditable(tree);

    /// <summary>Whether code of a tree can be edited: it is a file of the solution that no tool writes.</summary>
    internal bool IsEditable(SyntaxTree tree) => view.FileOf(tree) is not null && !GeneratedCode.Is(tree, cancellationToken);
}
