using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>What a compilation is told of types that are gone, copies above all: which canonical type a name stands for now, and how names map.</summary>
internal sealed class VanishedCopies
{
    private readonly Compilation _compilation;
    private readonly SsotFacts _facts;
    private readonly Duplicates _duplicates;
    private List<Duplicate>? _left;

    internal VanishedCopies(Compilation compilation, SsotFacts facts)
    {
        (_compilation, _facts) = (compilation, facts);
        _duplicates = Duplicates.For(compilation, facts);
    }

    internal bool AnyDeclared => _duplicates.AnyDeclared || _facts.Moves.Any(SaysHowTypesMap);

    /// <summary>Whether code that says this name may mean a copy.</summary>
    internal bool MayBeCalled(string name) => _duplicates.MayBeCalled(name);

    /// <summary>The copy that a symbol is, where it still exists.</summary>
    internal Duplicate? Find(ISymbol symbol) => symbol is INamedTypeSymbol type ? _duplicates.Find(type) : null;

    /// <summary>Whether a type is one that copies are redirected to.</summary>
    internal bool IsCanonical(INamedTypeSymbol type)
    {
        if (_facts.TryGetCanonicals(type.Name, out var canonicals))
        {
            foreach (var fact in canonicals)
            {
                if (fact.Type.Matches(type))
                {
                    return true;
                }
            }
        }

        return MovesTo(type).Any();
    }

    /// <summary>The canonical type that a name which binds to nothing stands for, or null where the declarations leave a choice.</summary>
    /// <param name="name">The simple name as written.</param>
    /// <param name="arity">The number of its type arguments.</param>
    /// <param name="isAttribute">Whether it may leave out an attribute's suffix.</param>
    internal DocumentationId? TargetOf(string name, int arity, bool isAttribute)
    {
        var targets = new Dictionary<string, DocumentationId>(StringComparer.Ordinal);
        foreach (var candidate in isAttribute ? [name, name + "Attribute"] : new[] { name })
        {
            if (_facts.TryGetCanonicals(candidate, out var canonicals))
            {
                foreach (var fact in canonicals)
                {
                    Add(fact.Type);
                }
            }

            foreach (var move in MovesOf(candidate))
            {
                Add(move.New!);
            }
        }

        return targets.Count == 1 ? targets.Values.First() : null;

        void Add(DocumentationId target)
        {
            if (target.Arity == arity && SymbolLookup.FindType(_compilation, target) is not null)
            {
                targets[target.Text] = target;
            }
        }
    }

    /// <summary>Entries that say what a gone copy was and how its names map.</summary>
    internal IEnumerable<Move> MovesOf(string simpleName) =>
        _facts.TryGetTypeMoves(simpleName, out var moves) ? moves.Where(static move => move.IsDuplicate) : [];

    /// <summary>How names of copies may map to those of a canonical type: one for each entry that says so, else unchanged.</summary>
    internal IReadOnlyList<NameMap> MappingsTo(INamedTypeSymbol canonical)
    {
        var maps = MovesTo(canonical).Select(static move => new NameMap(move.Mapping)).ToList();
        return maps.Count > 0 ? maps : [new NameMap(ArgumentMapping.Identity)];
    }

    /// <summary>The types that are gone of which a list says how names map, with others of their names; null where there are none.</summary>
    internal GoneTypes? Gone()
    {
        var gone = new List<GoneType>();
        foreach (var move in _facts.Moves)
        {
            if (move is { Old.Kind: DocumentationIdKind.Type, New: not null, Mapping.IsIdentity: false } && SymbolLookup.FindType(_compilation, move.Old) is null)
            {
                gone.Add(new GoneType(move.Old, TargetOf(move), new NameMap(move.Mapping)));
            }
        }

        foreach (var name in gone.Select(static type => type.Old.Name).Distinct().ToList())
        {
            foreach (var move in _facts.TryGetTypeMoves(name, out var moves) ? moves : ImmutableArray<Move>.Empty)
            {
                if (move is { New: not null, Mapping.IsIdentity: true } && SymbolLookup.FindType(_compilation, move.Old) is null)
                {
                    gone.Add(new GoneType(move.Old, TargetOf(move), new NameMap(move.Mapping)));
                }
            }
        }

        return gone.Count > 0 ? new GoneTypes(gone) : null;
    }

    /// <summary>The copies of a canonical type that are still there.</summary>
    internal IEnumerable<Duplicate> LeftOf(INamedTypeSymbol canonical, CancellationToken cancellationToken)
    {
        _left ??= _duplicates.All(cancellationToken).ToList();
        return _left.Where(duplicate => duplicate.CanonicalId.Matches(canonical));
    }

    /// <summary>The types, by entries, that a namespace held.</summary>
    internal IEnumerable<Move> HeldBy(string ns) => _facts.Moves.Where(move => SaysHowTypesMap(move) && move.Old.ContainerName == ns);

    /// <summary>Whether a namespace is this team's, by the first segment of its name.</summary>
    internal bool IsOwn(string ns, DocumentationId canonical) =>
        FirstSegment(ns) == FirstSegment(canonical.FullName) || FirstSegment(ns) == FirstSegment(_compilation.AssemblyName ?? "") || IsDeclaredByOwn(ns);

    private bool IsDeclaredByOwn(string ns)
    {
        return SymbolLookup.FindNamespace(_compilation, ns) is { IsGlobalNamespace: false } found
            && found.ConstituentNamespaces.All(part => part.ContainingAssembly is null || _facts.IsOwn(part.ContainingAssembly));
    }

    private IEnumerable<Move> MovesTo(INamedTypeSymbol canonical)
    {
        foreach (var move in _facts.Moves)
        {
            if (SaysHowTypesMap(move) && TargetOf(move) is var target && target.Name == canonical.Name && target.Matches(canonical))
            {
                yield return move;
            }
        }
    }

    // What an entry leads to may have moved on.
    private DocumentationId TargetOf(Move move) => move is { GoesOn: true, IsDuplicate: false } ? _facts.FindPresent(_compilation, move.Old) ?? move.New! : move.New!;

    // A type that got another name has creations and members too, but only a list says how they map.
    private static bool SaysHowTypesMap(Move move) => move.IsBetweenEqualNames || (move.Old.Kind == DocumentationIdKind.Type && !move.Mapping.Items.IsEmpty);

    private static string FirstSegment(string name)
    {
        var dot = name.IndexOf('.');
        return dot < 0 ? name : name.Substring(0, dot);
    }
}
