using System.Runtime.CompilerServices;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>The replaced members of a compilation by the names that code calls them; made once, and shared with the fix.</summary>
internal sealed class ReplacedMemberContext
{
    private const string ConstructorName = "#ctor";
    private const string IndexerName = "Item";

    private static readonly ConditionalWeakTable<SsotFacts, ReplacedMemberContext> s_contexts = new();

    private readonly Dictionary<string, ImmutableArray<ReplacedMember>> _byName = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<SemanticModel, List<ReplacedMemberUse>> _uses = new();

    private ReplacedMemberContext(Compilation compilation, SsotFacts facts)
    {
        Compilation = compilation;
        Facts = facts;
        Scopes = new ImportScopes(compilation);
        Replacements = new ReplacementSymbols(compilation, facts);
        foreach (var move in facts.Moves)
        {
            if (move.Old.IsMember && !_byName.ContainsKey(move.Old.Name) && facts.TryGetMemberMoves(move.Old.Name, out var moves))
            {
                var members = ImmutableArray.CreateBuilder<ReplacedMember>(moves.Length);
                foreach (var each in moves)
                {
                    members.Add(new ReplacedMember(each, facts));
                }

                _byName.Add(move.Old.Name, members.MoveToImmutable());
            }
        }

        Constructors = _byName.TryGetValue(ConstructorName, out var constructors) ? constructors : ImmutableArray<ReplacedMember>.Empty;
        Indexers = _byName.TryGetValue(IndexerName, out var indexers) ? indexers : ImmutableArray<ReplacedMember>.Empty;
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
    internal bool TryGet(string name, out ImmutableArray<ReplacedMember> members) => _byName.TryGetValue(name, out members);
}
