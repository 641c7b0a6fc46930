using System.Runtime.CompilerServices;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>The simple names that deprecated paths end with, and where moved types go: what needs no compilation, made once for the same declarations.</summary>
internal sealed class DeprecatedNames
{
    private static readonly ConditionalWeakTable<FactTable, DeprecatedNames> s_names = new();

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _textStarts = new(StringComparer.Ordinal);

    private DeprecatedNames(SsotFacts facts)
    {
        // They come in the order of their old sides.
        var start = "";
        var types = ImmutableArray.CreateBuilder<(DocumentationId, DocumentationId?)>();
        foreach (var move in facts.Moves)
        {
            if (move.Old.IsMember || move.IsDuplicate)
            {
                continue;
            }

            if (!move.Old.BeginsWith(start))
            {
                _textStarts.Add(start = move.Old.Segments[0].Name);
            }

            AttributeNames.Add(move.Old.Name, _names);
            if (move.Old.Kind == DocumentationIdKind.Type)
            {
                types.Add((move.Old, move.GoesOn ? facts.Steps(move.Old, out _).Last() : move.New));
            }
        }

        MovedTypes = types.ToImmutable();
    }

    /// <summary>Types with an entry of their own, and where the last of their moves takes them; null where they are removed.</summary>
    internal ImmutableArray<(DocumentationId Old, DocumentationId? Destination)> MovedTypes { get; }

    /// <summary>First segments of what is deprecated.</summary>
    internal IEnumerable<string> TextStarts => _textStarts;

    /// <summary>The names of a compilation's facts.</summary>
    internal static DeprecatedNames Of(SsotFacts facts)
    {
        if (!s_names.TryGetValue(facts.Table, out var names))
        {
            names = new DeprecatedNames(facts);
            names = s_names.GetValue(facts.Table, _ => names);
        }

        return names;
    }

    /// <summary>Whether a deprecated path ends with this name.</summary>
    internal bool Contains(string simpleName) => _names.Contains(simpleName);
}
