namespace Ssot.Analyzers.Declarations;

/// <summary>
/// Collects facts from manifests and attributes alike. The same fact twice is fine; facts about one old side that
/// contradict each other, and facts that lead in a circle, are set aside: nobody could follow them soundly.
/// </summary>
/// <param name="count">About how many facts there are.</param>
internal sealed class FactsBuilder(int count)
{
    private readonly Dictionary<string, Move> _moves = new(count, StringComparer.Ordinal);
    private readonly Dictionary<string, List<Move>> _furtherMoves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CanonicalFact> _canonicals = new(StringComparer.Ordinal);

    internal List<AllowEntry> Allows { get; } = [];

    internal List<string> OwnPatterns { get; } = [];

    /// <summary>Facts that can't be followed; complete behind <see cref="Resolve"/>.</summary>
    internal List<FactConflict> Conflicts { get; } = [];

    /// <summary>The canonical types; complete behind <see cref="Resolve"/>.</summary>
    internal IEnumerable<CanonicalFact> Canonicals => _canonicals.Values;

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
                    Add(new CanonicalFact(canonical.Type, new ManifestOrigin(file, canonical.Range, canonical.TypeRange, canonical.TypeRange)));
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

    internal void Add(AttributeFacts attributes)
    {
        attributes.Moves.ForEach(Add);
        attributes.Canonicals.ForEach(Add);
    }

    private void Add(CanonicalFact fact)
    {
        // Of two equal facts the one that can be shown counts.
        if (!_canonicals.TryGetValue(fact.Type.Text, out var known) || (known.Origin.Location is null && fact.Origin.Location is not null))
        {
            _canonicals[fact.Type.Text] = fact;
        }
    }

    private void Add(Move move)
    {
        if (!_moves.ContainsKey(move.Old.Text))
        {
            _moves.Add(move.Old.Text, move);
            return;
        }

        if (!_furtherMoves.TryGetValue(move.Old.Text, out var moves))
        {
            _furtherMoves.Add(move.Old.Text, moves = []);
        }

        moves.Add(move);
    }

    /// <summary>The moves that can be followed, in the order of their old sides; what can't is in <see cref="Conflicts"/>.</summary>
    internal List<Move> Resolve()
    {
        var sound = new List<Move>(_moves.Count);
        foreach (var move in _moves.Values)
        {
            if (AgreesWithFurther(move) && !ContradictsCanonical(move))
            {
                sound.Add(move);
            }
        }

        MoveCycles.Remove(sound, Conflicts);
        sound.Sort(static (a, b) => StringComparer.Ordinal.Compare(a.Old.Text, b.Old.Text));
        return sound;
    }

    // Manifests come before attributes, so the first says most.
    private bool AgreesWithFurther(Move first)
    {
        if (!_furtherMoves.TryGetValue(first.Old.Text, out var moves))
        {
            return true;
        }

        Move? contradiction = null;
        foreach (var move in moves)
        {
            if (SameFact(first, move))
            {
                first.IsDuplicate |= move.IsDuplicate;
            }
            else
            {
                contradiction ??= move;
                AddContradiction(move, first);
            }
        }

        if (contradiction is not null)
        {
            AddContradiction(first, contradiction);
        }

        return contradiction is null;
    }

    private void AddContradiction(Move move, Move other) =>
        Conflicts.Add(new FactConflict(move.Origin.Location, $"'{move.Old}' is {Fate(move)} here and {Fate(other)} {other.Origin}; keep one"));

    // A library may well call canonical in its old version what has moved since: there is nothing to correct here.
    private bool ContradictsCanonical(Move move)
    {
        if (!_canonicals.TryGetValue(move.Old.Text, out var canonical))
        {
            return false;
        }

        _canonicals.Remove(move.Old.Text);
        if (canonical.Origin.Location is not { } location)
        {
            return false;
        }

        Conflicts.Add(new FactConflict(move.Origin.Location, $"'{move.Old}' is {Fate(move)} here and declared canonical {canonical.Origin}; keep one"));
        Conflicts.Add(new FactConflict(location, $"'{move.Old}' is declared canonical here and {Fate(move)} {move.Origin}; keep one"));
        return true;
    }

    // An attribute can't say how arguments map, so it does not contradict a manifest that does.
    private static bool SameFact(Move first, Move other) =>
        first.New?.Text == other.New?.Text && (other.Origin is AttributeOrigin || first.Mapping.IsSameAs(other.Mapping));

    private static string Fate(Move move) => move.New is null ? "removed" : $"replaced by '{move.New}'{(move.Mapping.IsIdentity ? "" : " with a mapping")}";
}

/// <summary>Facts that can't be followed.</summary>
/// <param name="Location">Where one of them stands, or null in metadata.</param>
/// <param name="Message">Why, and what to do.</param>
internal sealed record FactConflict(Location? Location, string Message);
