namespace Ssot.Analyzers.Declarations;

/// <summary>
/// Finds moves that lead back to themselves: <c>A => B</c>, <c>B => A</c>, also through a namespace above. Each move has
/// at most one successor, so one colouring pass finds every circle in linear time, chains of any length included.
/// </summary>
internal static class MoveCycles
{
    internal static void Remove(List<Move> moves, List<FactConflict> conflicts)
    {
        var byOld = new Dictionary<string, Move>(StringComparer.Ordinal);
        var namespaces = new List<Move>();
        foreach (var move in moves)
        {
            byOld[move.Old.Text] = move;
            if (move.Old.Kind == DocumentationIdKind.Namespace)
            {
                namespaces.Add(move);
            }
        }

        var namespaceMoves = new NamespaceMoves(namespaces);
        var done = new HashSet<Move>();
        var circular = new HashSet<Move>();
        var path = new List<Move>();
        var onPath = new Dictionary<Move, int>();
        foreach (var start in moves)
        {
            path.Clear();
            onPath.Clear();
            for (var move = start; move is not null && done.Add(move); move = Next(move, byOld, namespaceMoves))
            {
                onPath.Add(move, path.Count);
                path.Add(move);
                if (Next(move, byOld, namespaceMoves) is { } next && onPath.TryGetValue(next, out var from))
                {
                    for (var i = from; i < path.Count; i++)
                    {
                        circular.Add(path[i]);
                    }
                }
            }
        }

        if (circular.Count == 0)
        {
            return;
        }

        moves.RemoveAll(circular.Contains);
        foreach (var move in circular)
        {
            conflicts.Add(new FactConflict(move.Origin.Location, $"'{move.Old}' is replaced in a circle, by way of '{move.New}'; remove one of the entries"));
        }
    }

    private static Move? Next(Move move, Dictionary<string, Move> byOld, NamespaceMoves namespaces)
    {
        if (move.New is not { } target)
        {
            return null;
        }

        if (byOld.TryGetValue(target.Text, out var next))
        {
            // 'N:A => N:A.B' does not match its own new side.
            return next;
        }

        return target.IsMember ? null : namespaces.Find(target.Kind == DocumentationIdKind.Namespace ? target.FullName : target.ContainerName);
    }
}
