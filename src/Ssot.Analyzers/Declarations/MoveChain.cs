namespace Ssot.Analyzers.Declarations;

/// <summary>What a name becomes by the entry that applies to it: its own, else that of the nearest type or namespace containing it.</summary>
internal sealed class MoveChain
{
    private readonly Dictionary<string, Move> _byOld;
    private readonly bool _hasTypes;
    private readonly bool _hasNamespaces;

    internal MoveChain(IReadOnlyCollection<Move> moves)
    {
        _byOld = new Dictionary<string, Move>(moves.Count, StringComparer.Ordinal);
        foreach (var move in moves)
        {
            _byOld[move.Old.Text] = move;
            _hasTypes |= move.Old.Kind == DocumentationIdKind.Type;
            _hasNamespaces |= move.Old.Kind == DocumentationIdKind.Namespace;
        }
    }

    /// <summary>One step.</summary>
    /// <param name="id">The text of a documentation id.</param>
    /// <param name="next">What it becomes, or null where it is removed or no entry applies.</param>
    /// <returns>The entry that applies, or null.</returns>
    internal Move? Next(string id, out string? next)
    {
        next = null;
        if (_byOld.TryGetValue(id, out var move))
        {
            next = move.New?.Text;
            return move;
        }

        var list = id.IndexOf('(');
        if (list >= 0 && _byOld.TryGetValue(id.Substring(0, list), out move))
        {
            next = move.New?.Text;
            return next == id ? null : move;
        }

        for (var end = list < 0 ? id.Length : list; end > 0; )
        {
            end = id.LastIndexOf('.', end - 1);
            if (end < 0)
            {
                return null;
            }

            if ((_hasTypes && id[0] != 'N' && _byOld.TryGetValue("T:" + id.Substring(2, end - 2), out move))
                || (_hasNamespaces && _byOld.TryGetValue("N:" + id.Substring(2, end - 2), out move)))
            {
                return Carry(id, move, out next) ? move : null;
            }
        }

        return null;
    }

    // 'N:A => N:A.B': what is in A.B has arrived.
    private static bool Carry(string id, Move move, out string? next)
    {
        next = null;
        if (move.New is not { } target)
        {
            return true;
        }

        var (name, old, @new) = (id.Substring(2), move.Old.Text.Substring(2), target.Text.Substring(2));
        if (NamespaceMoves.IsWithin(@new, old) && NamespaceMoves.IsWithin(name, @new))
        {
            return false;
        }

        next = id.Substring(0, 2) + @new + name.Substring(old.Length);
        return true;
    }
}
