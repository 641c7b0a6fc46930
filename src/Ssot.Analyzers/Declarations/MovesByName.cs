using System.Collections.Concurrent;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.Declarations;

/// <summary>Moves of types, or of members, by the simple name of their old side.</summary>
internal sealed class MovesByName
{
    // Up to here it is cheaper to compare again than to remember.
    private const int FewMoves = 8;

    private readonly Dictionary<string, ImmutableArray<Move>> _byName = new(StringComparer.Ordinal);

    internal MovesByName(List<Move> moves)
    {
        // Nearly every name has one move, and no need of a builder.
        var shared = new Dictionary<string, ImmutableArray<Move>.Builder>(StringComparer.Ordinal);
        foreach (var move in moves)
        {
            if (shared.TryGetValue(move.Old.Name, out var others))
            {
                others.Add(move);
            }
            else if (_byName.TryGetValue(move.Old.Name, out var first))
            {
                shared.Add(move.Old.Name, others = first.ToBuilder());
                others.Add(move);
            }
            else
            {
                _byName.Add(move.Old.Name, ImmutableArray.Create(move));
            }
        }

        foreach (var pair in shared)
        {
            pair.Value.Sort(BySpecificity);
            _byName[pair.Key] = pair.Value.ToImmutable();
        }
    }

    internal bool IsEmpty => _byName.Count == 0;

    /// <summary>Moves whose old side has this simple name (<c>#ctor</c> for constructors).</summary>
    internal bool TryGet(string name, out ImmutableArray<Move> moves) => _byName.TryGetValue(name, out moves);

    /// <summary>The move of exactly this symbol, its own entry only.</summary>
    /// <param name="symbol">A type or member.</param>
    /// <param name="found">What was found before, for names with many moves.</param>
    /// <returns>The move, or null.</returns>
    internal Move? Find(ISymbol symbol, ConcurrentDictionary<ISymbol, Move?> found)
    {
        if (_byName.Count == 0 || !_byName.TryGetValue(symbol.DocumentationName(), out var moves))
        {
            return null;
        }

        return moves.Length <= FewMoves ? Find(moves, symbol) : found.GetOrAdd(symbol.OriginalDefinition, s => Find(moves, s));
    }

    private static Move? Find(ImmutableArray<Move> moves, ISymbol symbol)
    {
        foreach (var move in moves)
        {
            if (move.Old.Matches(symbol))
            {
                // 'M:A.Send => M:A.Send(System.String)': of all overloads the one that stays is not deprecated.
                return !move.Old.HasParameters && move.New is { HasParameters: true } target && target.Matches(symbol) ? null : move;
            }
        }

        return null;
    }

    // An entry with a parameter list is about one overload, one with an arity about some, so they go before one about all.
    private static int BySpecificity(Move a, Move b)
    {
        var byList = b.Old.HasParameters.CompareTo(a.Old.HasParameters);
        var byArity = byList != 0 ? byList : b.Old.Arity.CompareTo(a.Old.Arity);
        return byArity != 0 ? byArity : StringComparer.Ordinal.Compare(a.Old.Text, b.Old.Text);
    }
}
