using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>
/// Answers which types of a compilation are declared to be copies. Names are the gate: only a type with the simple name
/// of a canonical or replaced one is ever looked at.
/// </summary>
internal sealed class Duplicates
{
    private static readonly ConditionalWeakTable<SsotFacts, Duplicates> s_known = new();
    private static readonly ConditionalWeakTable<FactTable, HashSet<string>> s_names = new();

    private readonly Compilation _compilation;
    private readonly SsotFacts _facts;
    private readonly HashSet<string> _names;
    private readonly ConcurrentDictionary<INamedTypeSymbol, Duplicate?> _found = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<DocumentationId, ImmutableArray<INamedTypeSymbol>> _resolved = new();

    private int _anyExists;

    private Duplicates(Compilation compilation, SsotFacts facts)
    {
        _compilation = compilation;
        _facts = facts;
        _names = s_names.GetValue(facts.Table, NamesOf);
    }

    /// <summary>Whether anything is declared, so that a walk over uses is worth it.</summary>
    internal bool AnyDeclared => _names.Count > 0;

    internal static Duplicates For(Compilation compilation, SsotFacts facts) => s_known.GetValue(facts, f => new Duplicates(compilation, f));

    /// <summary>Whether this compilation sees a copy at all; asked before anything is bound that does not say a copy's name.</summary>
    internal bool AnyExists(CancellationToken cancellationToken)
    {
        // No lock: the answer is the same whoever finds it.
        if (_anyExists == 0)
        {
            _anyExists = All(cancellationToken).Any() ? 1 : -1;
        }

        return _anyExists > 0;
    }

    /// <summary>The copies that this compilation sees, in source and in own references.</summary>
    internal IEnumerable<Duplicate> All(CancellationToken cancellationToken)
    {
        foreach (var symbol in _compilation.GetSymbolsWithName(_names.Contains, SymbolFilter.Type, cancellationToken))
        {
            if (symbol is INamedTypeSymbol type && Find(type) is { } duplicate)
            {
                yield return duplicate;
            }
        }

        foreach (var reference in _compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!_facts.IsOwn(reference))
            {
                continue;
            }

            foreach (var name in _names)
            {
                // Nested names are among them.
                if (reference.TypeNames.Contains(name))
                {
                    var types = TypesByName.Of(reference);
                    foreach (var type in types.Named(name).Concat(types.NestedNamed(name)))
                    {
                        if (Find(type) is { } duplicate)
                        {
                            yield return duplicate;
                        }
                    }
                }
            }
        }
    }

    /// <summary>Whether code that says this name may mean a copy.</summary>
    internal bool MayBeCalled(string simpleName) => _names.Contains(simpleName);

    /// <summary>Whether a type of this name and arity is declared canonical.</summary>
    internal bool HasCanonical(INamedTypeSymbol type)
    {
        if (_facts.TryGetCanonicals(type.Name, out var facts))
        {
            foreach (var fact in facts)
            {
                if (fact.Type.Arity == type.Arity)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What a type is a copy of, or null.</summary>
    internal Duplicate? Find(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        return _names.Contains(type.Name) ? _found.GetOrAdd(type, Make) : null;
    }

    private static HashSet<string> NamesOf(FactTable table)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in table.Canonicals)
        {
            AttributeNames.Add(fact.Type.Name, names);
        }

        foreach (var move in table.Moves)
        {
            if (move.IsBetweenEqualNames)
            {
                AttributeNames.Add(move.Old.Name, names);
            }
        }

        return names;
    }

    private Duplicate? Make(INamedTypeSymbol type)
    {
        if (!_facts.IsOwn(type.ContainingAssembly))
        {
            return null;
        }

        var move = _facts.FindType(type);
        if (move is not null)
        {
            return move.New is not null && move.IsBetweenEqualNames ? Make(type, move.New, move.Mapping, move.IsDuplicate) : null;
        }

        if (!_facts.TryGetCanonicals(type.Name, out var facts))
        {
            return null;
        }

        Duplicate? best = null;
        var bestLikeness = -1;
        foreach (var fact in facts)
        {
            if (fact.Type.Arity != type.Arity)
            {
                continue;
            }

            // Of one full name in several assemblies, the one compiled here is the copy.
            if (fact.Type.Matches(type)
                && (!IsCompiledHere(type) || Original(fact.Type) is not { } original || IsCompiledHere(original)))
            {
                return null;
            }

            // Of several canonical types of one name, the copy is one of that which it is most like.
            if (Make(type, fact.Type, ArgumentMapping.Identity, reportsUses: true) is { } found)
            {
                var likeness = found.Canonical is null ? 0 : Likeness.Between(type, found.Canonical).Shared;
                if (likeness > bestLikeness)
                {
                    (best, bestLikeness) = (found, likeness);
                }
            }
        }

        return best;
    }

    private Duplicate? Make(INamedTypeSymbol type, DocumentationId canonicalId, ArgumentMapping mapping, bool reportsUses)
    {
        var canonical = Original(canonicalId);
        return DuplicateExemptions.IsExempt(type, canonicalId, canonical, _compilation)
            ? null
            : new Duplicate(type, canonicalId, canonical, mapping, reportsUses);
    }

    /// <summary>The type an id names here; where several assemblies define it, the referenced one is the original.</summary>
    private INamedTypeSymbol? Original(DocumentationId id)
    {
        INamedTypeSymbol? original = null;
        foreach (var type in _resolved.GetOrAdd(id, Resolve))
        {
            if (original is null || (IsCompiledHere(original) && !IsCompiledHere(type)))
            {
                original = type;
            }
        }

        return original;
    }

    private ImmutableArray<INamedTypeSymbol> Resolve(DocumentationId id)
    {
        var types = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var symbol in DocumentationCommentId.GetSymbolsForDeclarationId(id.Text, _compilation))
        {
            if (symbol is INamedTypeSymbol type && _compilation.IsSymbolAccessibleWithin(type, _compilation.Assembly))
            {
                types.Add(type);
            }
        }

        return types.ToImmutable();
    }

    private bool IsCompiledHere(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly);
}
