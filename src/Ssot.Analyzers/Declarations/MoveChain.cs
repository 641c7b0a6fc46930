namespace Ssot.Analyzers.Declarations;

/// <summary>What a name becomes by the entry that applies to it: its own, else that of the nearest type or namespace containing it.</summary>
internal sealed class MoveChain
{
    private readonly Dictionary<string, Move> _byOld;

    // Hashes of the types and namespaces among them: no part of a name is cut out to be looked up unless it has one.
    private readonly HashSet<int> _containers = [];
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
            if (!move.Old.IsMember)
            {
                _containers.Add(Hash(move.Old.Text, 2, move.Old.Text.Length, 0));
            }
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

        var nameEnd = list < 0 ? id.Length : list;
        for (var end = MayBeContained(id, nameEnd) ? nameEnd : 0; end > 0; )
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

    private bool MayBeContained(string id, int end)
    {
        var hash = 0;
        for (var start = 2; start < end; )
        {
            var dot = id.IndexOf('.', start, end - start);
            if (dot < 0)
            {
                return false;
            }

            hash = Hash(id, start, dot, hash);
            if (_containers.Contains(hash))
            {
                return true;
            }

            // The dot is part of what follows.
            hash = Hash(id, dot, dot + 1, hash);
            start = dot + 1;
        }

        return false;
    }

    private static int Hash(string text, int start, int end, int hash)
    {
        for (var i = start; i < end; i++)
        {
            hash = unchecked((hash * 31) + text[i]);
        }

        return hash;
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
