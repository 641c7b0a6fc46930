using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>The replaced members of a compilation by the names that code calls them; made once, and shared with the fix.</summary>
internal sealed class ReplacedMemberContext
{
    private const string ConstructorName = "#ctor";
    private const string IndexerName = "Item";

    private static readonly ConditionalWeakTable<SsotFacts, ReplacedMemberContext> s_contexts = new();

    private readonly ConcurrentDictionary<string, ImmutableArray<ReplacedMember>> _byName = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<SemanticModel, List<ReplacedMemberUse>> _uses = new();

    private ReplacedMemberContext(Compilation compilation, SsotFacts facts)
    {
        Compilation = compilation;
        Facts = facts;
        Scopes = new ImportScopes(compilation);
        Replacements = new ReplacementSymbols(compilation, facts);
        Constructors = TryGet(ConstructorName, out var constructors) ? constructors : ImmutableArray<ReplacedMember>.Empty;
        Indexers = IndexersOf(facts);
    }

    internal Compilation Compilation { get; }

    internal SsotFacts Facts { get; }

    /// <summary>What is imported where.</summary>
    internal ImportScopes Scopes { get; }

    /// <summary>The symbols that take over.</summary>
    internal ReplacementSymbols Replacements { get; }

    /// <summary>Replaced constructors.</summary>
    internal ImmutableArray<ReplacedMember> Constructors { get; }

    /// <summary>Replaced members that may be indexers.</summary>
    internal ImmutableArray<ReplacedMember> Indexers { get; }

    internal static ReplacedMemberContext For(Compilation compilation, SsotFacts facts) =>
        s_contexts.GetValue(facts, _ => new ReplacedMemberContext(compilation, facts));

    /// <summary>The uses in a file. The driver gives all analyzers of a file one model, so that they share one walk.</summary>
    internal IReadOnlyList<ReplacedMemberUse> UsesIn(SemanticModel model, CancellationToken cancellationToken)
    {
        if (!_uses.TryGetValue(model, out var uses))
        {
            uses = new ReplacedMemberFinder(model, this, cancellationToken).FindAll().ToList();
            uses = _uses.GetValue(model, _ => uses);
        }

        return uses;
    }

    /// <summary>Replaced members of a name: the gate before anything is bound.</summary>
    internal bool TryGet(string name, out ImmutableArray<ReplacedMember> members)
    {
        members = default;
        if (!Facts.TryGetMemberMoves(name, out var moves))
        {
            return false;
        }

        members = _byName.GetOrAdd(name, _ => MembersOf(moves));
        return true;
    }

    // An indexer may have another name, but no other property has parameters. An entry of one overload goes before one of all.
    private static ImmutableArray<ReplacedMember> IndexersOf(SsotFacts facts)
    {
        var indexers = new List<ReplacedMember>();
        foreach (var move in facts.Moves)
        {
            if (move.Old.Kind == DocumentationIdKind.Property && (move.Old.HasParameters || move.Old.Name == IndexerName))
            {
                indexers.Add(new ReplacedMember(move, facts));
            }
        }

        return indexers.OrderByDescending(static indexer => indexer.Move.Old.HasParameters).ToImmutableArray();
    }

    private ImmutableArray<ReplacedMember> MembersOf(ImmutableArray<Move> moves)
    {
        var members = ImmutableArray.CreateBuilder<ReplacedMember>(moves.Length);
        foreach (var move in moves)
        {
            members.Add(new ReplacedMember(move, Facts));
        }

        return members.MoveToImmutable();
    }
}
