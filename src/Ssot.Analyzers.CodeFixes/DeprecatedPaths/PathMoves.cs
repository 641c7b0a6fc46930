using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Where the declarations of each project say that namespaces and types have gone.</summary>
internal sealed class PathMoves : MovedTypes
{
    private const string Attribute = "Attribute";

    private readonly Dictionary<Compilation, SsotFacts> _facts = [];

    /// <summary>Takes in the facts of a project.</summary>
    internal void Add(Compilation compilation, SsotFacts facts) => _facts[compilation] = facts;

    internal override DocumentationId? Find(Compilation compilation, DocumentationId old)
    {
        if (!_facts.TryGetValue(compilation, out var facts))
        {
            return null;
        }

        var steps = facts.Steps(old, out var isRemoved);
        for (var i = steps.Count - 1; i >= 0 && !isRemoved; i--)
        {
            // The furthest home that this compilation has already.
            if (SymbolLookup.Find(compilation, steps[i]) is not null)
            {
                return steps[i];
            }
        }

        return null;
    }

    internal override IEnumerable<string> NamesIn(DocumentationId ns)
    {
        foreach (var facts in _facts.Values)
        {
            foreach (var move in facts.Moves)
            {
                if (move.Old.Kind != DocumentationIdKind.Type || !move.Old.IsWithin(ns))
                {
                    continue;
                }

                yield return move.Old.Name;
                if (move.Old.Name.EndsWith(Attribute, StringComparison.Ordinal))
                {
                    yield return move.Old.Name.Substring(0, move.Old.Name.Length - Attribute.Length);
                }
            }
        }
    }
}
