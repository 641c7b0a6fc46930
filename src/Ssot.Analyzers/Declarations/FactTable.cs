using System.Runtime.CompilerServices;

namespace Ssot.Analyzers.Declarations;

/// <summary>
/// What is declared, by the names code is asked about. It knows no compilation, so that all those of an IDE, which makes
/// one at every keystroke, share what the same manifests say.
/// </summary>
internal sealed class FactTable
{
    // The last one only: while one manifest of several is edited, the others keep nothing alive that is out of date.
    private static readonly ConditionalWeakTable<Manifest, StrongBox<FactTable?>> s_last = new();
    private static readonly FactTable s_empty = new(ImmutableArray<ManifestFile>.Empty, AttributeFacts.None);

    private readonly Dictionary<string, ImmutableArray<CanonicalFact>> _canonicals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _canonicalIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DocumentationId>> _allows = new(StringComparer.Ordinal);

    private FactTable(ImmutableArray<ManifestFile> manifests, AttributeFacts attributes)
    {
        Manifests = manifests;
        var count = 0;
        foreach (var file in manifests)
        {
            count += file.Manifest.Entries.Length;
        }

        var builder = new FactsBuilder(count);
        foreach (var file in manifests)
        {
            builder.Add(file);
        }

        builder.Add(attributes);
        Moves = builder.Resolve().ToImmutableArray();
        Canonicals = builder.Canonicals.ToImmutableArray();
        Conflicts = builder.Conflicts.ToImmutableArray();
        OwnPatterns = builder.OwnPatterns.Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        foreach (var allow in builder.Allows)
        {
            if (!_allows.TryGetValue(allow.Method.Name, out var methods))
            {
                _allows.Add(allow.Method.Name, methods = []);
            }

            methods.Add(allow.Method);
        }

        foreach (var sameName in Canonicals.GroupBy(static fact => fact.Type.Name, StringComparer.Ordinal))
        {
            _canonicals.Add(sameName.Key, sameName.ToImmutableArray());
        }

        _canonicalIds.UnionWith(Canonicals.Select(static fact => fact.Type.Text));
        var (namespaces, types, members) = (new List<Move>(), new List<Move>(), new List<Move>());
        foreach (var move in Moves)
        {
            (move.Old.Kind switch { DocumentationIdKind.Namespace => namespaces, DocumentationIdKind.Type => types, _ => members }).Add(move);
            move.IsDuplicate |= move.IsBetweenEqualNames && IsCanonical(move.New!);
        }

        Namespaces = new NamespaceMoves(namespaces);
        Types = new MovesByName(types);
        Members = new MovesByName(members);
    }

    /// <summary>The manifests, readable or not.</summary>
    internal ImmutableArray<ManifestFile> Manifests { get; }

    /// <summary>Everything that is deprecated, duplicates included.</summary>
    internal ImmutableArray<Move> Moves { get; }

    /// <summary>The declared canonical types.</summary>
    internal ImmutableArray<CanonicalFact> Canonicals { get; }

    /// <summary>Facts that contradict each other or lead in a circle; none of them is among <see cref="Moves"/>.</summary>
    internal ImmutableArray<FactConflict> Conflicts { get; }

    /// <summary>Patterns of <c>own</c> lines.</summary>
    internal ImmutableArray<string> OwnPatterns { get; }

    /// <summary>Moves of namespaces.</summary>
    internal NamespaceMoves Namespaces { get; }

    /// <summary>Moves of types.</summary>
    internal MovesByName Types { get; }

    /// <summary>Replacements of members.</summary>
    internal MovesByName Members { get; }

    /// <summary>The table of some manifests and what attributes add to them.</summary>
    /// <param name="manifests">The manifests, in the order of their paths.</param>
    /// <param name="attributes">What attributes declare; the table is shared where they declare nothing.</param>
    /// <returns>The table.</returns>
    internal static FactTable Of(ImmutableArray<ManifestFile> manifests, AttributeFacts attributes)
    {
        if (!attributes.IsEmpty)
        {
            return new FactTable(manifests, attributes);
        }

        if (manifests.IsEmpty)
        {
            return s_empty;
        }

        var last = s_last.GetOrCreateValue(manifests[0].Manifest);
        lock (last)
        {
            if (last.Value is not { } table || !Same(table.Manifests, manifests))
            {
                last.Value = table = new FactTable(manifests, AttributeFacts.None);
            }

            return table;
        }
    }

    /// <summary>Canonical types of this simple name, whatever their arity.</summary>
    internal bool TryGetCanonicals(string simpleName, out ImmutableArray<CanonicalFact> facts) => _canonicals.TryGetValue(simpleName, out facts);

    /// <summary>Whether a type is declared canonical.</summary>
    internal bool IsCanonical(DocumentationId type) => _canonicalIds.Contains(type.Text);

    /// <summary>The helpers of this name that observe the task they are given.</summary>
    internal IReadOnlyList<DocumentationId> Allowed(string name) => _allows.Count > 0 && _allows.TryGetValue(name, out var methods) ? methods : [];

    /// <summary>Whether these are the same texts at the same paths.</summary>
    internal static bool Same(ImmutableArray<ManifestFile> a, ImmutableArray<ManifestFile> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Path != b[i].Path || !ReferenceEquals(a[i].Manifest, b[i].Manifest))
            {
                return false;
            }
        }

        return true;
    }
}
