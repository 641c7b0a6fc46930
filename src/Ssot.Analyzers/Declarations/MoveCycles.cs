namespace Ssot.Analyzers.Declarations;

/// <summary>
/// Finds moves that lead back to themselves: <c>A => B</c>, <c>B => A</c>, also by way of a type or namespace that contains
/// the name. Every name has at most one successor, so following each once finds every circle: if one exists, the name at
/// which its shortest form applies an entry is that entry's old side.
/// </summary>
internal sealed class MoveCycles
{
    // Names with an entry of their own are followed once each, however long the chain. A name that is only carried along
    // by what contains it has no entry to remember it by, and is given up after so many steps: time stays linear.
    private const int MostCarried = 32;

    private readonly MoveChain _chain;
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);
    private readonly HashSet<Move> _circular = [];

    private MoveCycles(List<Move> moves) => _chain = new MoveChain(moves);

    /// <summary>Takes circular moves out of the list.</summary>
    /// <param name="moves">Moves of distinct old sides.</param>
    /// <param name="conflicts">Gets a conflict for each of them.</param>
    internal static void Remove(List<Move> moves, List<FactConflict> conflicts)
    {
        var cycles = new MoveCycles(moves);
        foreach (var move in moves)
        {
            // Nearly always the new side is where the way ends.
            if (move.New is { } target && cycles._chain.Next(target.Text, out _) is not null)
            {
                move.GoesOn = true;
                cycles.Follow(move.Old.Text);
            }
        }

        if (cycles._circular.Count == 0)
        {
            return;
        }

        foreach (var move in moves)
        {
            if (cycles._circular.Contains(move))
            {
                conflicts.Add(new FactConflict(
                    move.Origin.Location,
                    move.New!.Text == move.Old.Text ? $"'{move.Old}' is replaced by itself; remove the entry" : $"'{move.Old}' is replaced in a circle, by way of '{move.New}'; remove one of the entries"));
            }
        }

        moves.RemoveAll(cycles._circular.Contains);
    }

    private void Follow(string start)
    {
        var path = new List<Move>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var carried = 0;
        for (var name = start; name is not null; )
        {
            if (places.TryGetValue(name, out var from))
            {
                _circular.UnionWith(path.GetRange(from, path.Count - from));
                return;
            }

            if (!_followed.Add(name) || _chain.Next(name, out var next) is not { } move)
            {
                return;
            }

            carried = move.Old.Text == name ? 0 : carried + 1;
            places.Add(name, path.Count);
            path.Add(move);
            if (carried > MostCarried)
            {
                AddGrowth(path.GetRange(path.Count - carried, carried));
                return;
            }

            name = next;
        }
    }

    // 'A => B.C' and 'B => A.D' never meet a name again, but go round all the same.
    private void AddGrowth(List<Move> carriers)
    {
        var seen = new HashSet<Move>();
        var repeated = carriers.FindAll(move => !seen.Add(move));
        _circular.UnionWith(repeated);
    }
}
