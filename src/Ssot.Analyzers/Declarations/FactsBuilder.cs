namespace Ssot.Analyzers.Declarations;

/// <summary>
/// Collects facts from manifests and attributes alike. The same fact twice is fine; facts about one old side that
/// contradict each other, and facts that lead in a circle, are set aside: nobody could follow them soundly.
/// </summary>
internal sealed class FactsBuilder
{
    private readonly Dictionary<string, List<Move>> _moves = new(StringComparer.Ordinal);

    internal List<CanonicalFact> Canonicals { get; } = [];

    internal List<AllowEntry> Allows { get; } = [];

    internal List<string> OwnPatterns { get; } = [];

    internal List<FactConflict> Conflicts { get; } = [];

    /// <summary>Attribute arguments that name nothing.</summary>
    internal List<FactConflict> Unreadable { get; } = [];

    internal void Add(ManifestFile file)
    {
        foreach (var entry in file.Manifest.Entries)
        {
            switch (entry)
            {
                case MoveEntry move:
                    Add(new Move(move.Old, move.New, move.Mapping, move.Message, new ManifestOrigin(file, move.Range, move.OldRange, move.NewRange)));
                    break;
                case RemovedEntry removed:
                    Add(new Move(removed.Old, null, ArgumentMapping.Identity, removed.Message, new ManifestOrigin(file, removed.Range, removed.OldRange, removed.OldRange)));
                    break;
                case CanonicalEntry canonical:
                    Canonicals.Add(new CanonicalFact(canonical.Type, new ManifestOrigin(file, canonical.Range, canonical.TypeRange, canonical.TypeRange)));
                    break;
                case AllowEntry allow:
                    Allows.Add(allow);
                    break;
                case OwnEntry own:
                    OwnPatterns.Add(own.Pattern);
                    break;
            }
        }
    }

    internal void Add(Move move)
    {
        if (!_moves.TryGetValue(move.Old.Text, out var moves))
        {
            _moves.Add(move.Old.Text, moves = []);
        }

        moves.Add(move);
    }

    /// <summary>The moves that can be followed, in the order of their old sides; what can't is in <see cref="Conflicts"/>.</summary>
    internal List<Move> Resolve()
    {
        var sound = new List<Move>(_moves.Count);
        foreach (var moves in _moves.Values)
        {
            var first = moves[0];
            var contradicted = false;
            for (var i = 1; i < moves.Count; i++)
            {
                if (!SameFact(first, moves[i]))
                {
                    contradicted = true;
                    Conflicts.Add(new FactConflict(moves[i].Origin.Location, $"'{moves[i].Old}' is said to be {Fate(moves[i])} here and {Fate(first)} elsewhere; keep one"));
                }
            }

            if (contradicted)
            {
                Conflicts.Add(new FactConflict(first.Origin.Location, $"'{first.Old}' is said to be {Fate(first)} here and otherwise elsewhere; keep one"));
            }
            else
            {
                sound.Add(first);
            }
        }

        RemoveCanonicalsThatMoved(sound);
        MoveCycles.Remove(sound, Conflicts);
        sound.Sort(static (a, b) => StringComparer.Ordinal.Compare(a.Old.Text, b.Old.Text));
        return sound;
    }

    // 'canonical X' and 'X => Y' can't both hold.
    private void RemoveCanonicalsThatMoved(List<Move> moves)
    {
        if (Canonicals.Count == 0)
        {
            return;
        }

        var canonical = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in Canonicals)
        {
            canonical.Add(fact.Type.Text);
        }

        moves.RemoveAll(move =>
        {
            if (!canonical.Contains(move.Old.Text))
            {
                return false;
            }

            Conflicts.Add(new FactConflict(move.Origin.Location, $"'{move.Old}' is declared canonical, and {Fate(move)} here; keep one"));
            return true;
        });
    }

    private static bool SameFact(Move a, Move b)
    {
        if (a.New?.Text != b.New?.Text || a.Mapping.Items.Length != b.Mapping.Items.Length)
        {
            return false;
        }

        foreach (var item in a.Mapping.Items)
        {
            var found = false;
            foreach (var other in b.Mapping.Items)
            {
                found |= item.Old == other.Old && item.New == other.New && item.Constant == other.Constant;
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static string Fate(Move move) => move.New is null ? "removed" : $"replaced by '{move.New}'{(move.Mapping.IsIdentity ? "" : " with a mapping")}";
}

/// <summary>Facts that can't be followed.</summary>
/// <param name="Location">Where one of them stands, or null in metadata.</param>
/// <param name="Message">Why, and what to do.</param>
internal sealed record FactConflict(Location? Location, string Message);
