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

    /// <summary>The present name; a type that is still there and whose names map goes with its creations or not at all.</summary>
    internal override DocumentationId? Find(Compilation compilation, DocumentationId old) =>
        _facts.TryGetValue(compilation, out var facts) && facts.FindMove(old) is { } move && !(move.MapsNames && SymbolLookup.FindType(compilation, move.Old) is not null)
            ? facts.FindPresent(compilation, old)
            : null;

    /// <summary>The present name, for a text that binds to nothing.</summary>
    internal DocumentationId? FindText(Compilation compilation, DocumentationId old) => _facts.TryGetValue(compilation, out var facts) ? facts.FindPresent(compilation, old) : null;

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
