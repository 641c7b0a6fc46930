namespace Ssot.Analyzers.Declarations;

/// <summary>Moves and removals of namespaces, matched by whole dotted segments; the longest old side wins.</summary>
internal sealed class NamespaceMoves
{
    private readonly Dictionary<string, Move> _byName = new(StringComparer.Ordinal);

    internal NamespaceMoves(IEnumerable<Move> moves)
    {
        foreach (var move in moves)
        {
            _byName[move.Old.FullName] = move;
        }
    }

    internal bool IsEmpty => _byName.Count == 0;

    /// <summary>All of them.</summary>
    internal IEnumerable<Move> All => _byName.Values;

    /// <summary>The move that covers a namespace.</summary>
    /// <param name="fullName">The namespace's dotted name, without <c>global::</c>.</param>
    /// <returns>The move of the longest old side that is this namespace or one above it, or null.</returns>
    internal Move? Find(string fullName)
    {
        if (_byName.Count == 0)
        {
            return null;
        }

        for (var name = fullName; name.Length > 0; name = Parent(name))
        {
            if (_byName.TryGetValue(name, out var move))
            {
                // 'A => A.B': what is in A.B has arrived.
                return move.New is { } target && IsWithin(target.FullName, name) && IsWithin(fullName, target.FullName) ? null : move;
            }
        }

        return null;
    }

    /// <summary>The new name of a namespace that a move covers.</summary>
    internal static string Apply(Move move, string fullName) => move.New!.FullName + fullName.Substring(move.Old.FullName.Length);

    /// <summary>Whether a namespace is another one or below it.</summary>
    internal static bool IsWithin(string name, string container) =>
        name.StartsWith(container, StringComparison.Ordinal) && (name.Length == container.Length || name[container.Length] == '.');

    private static string Parent(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name.Substring(0, dot);
    }
}
