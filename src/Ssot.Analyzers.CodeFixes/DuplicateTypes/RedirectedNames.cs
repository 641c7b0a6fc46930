using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes;

/// <summary>Tells the planner of names where copies have gone, for what hangs on a rewritten alias.</summary>
internal sealed class RedirectedNames : MovedTypes
{
    private readonly Dictionary<string, DocumentationId> _targets = new(StringComparer.Ordinal);

    internal void Add(CopyType copy) => _targets[copy.Id.Text] = copy.CanonicalId;

    internal override DocumentationId? Find(Compilation compilation, DocumentationId old) =>
        _targets.TryGetValue(old.Text, out var target) && SymbolLookup.FindType(compilation, target) is not null ? target : null;

    internal override IEnumerable<string> NamesIn(DocumentationId ns) => [];
}
