using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes;

/// <summary>All copies of a solution: what one project is told of holds for the solution, since signatures move together.</summary>
internal sealed class CopySet
{
    private readonly Dictionary<string, CopyType> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<ITypeSymbol, bool> _mentions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, bool> _carriers = new(SymbolEqualityComparer.Default);
    private readonly List<Duplicates> _declared = [];

    private CopySet()
    {
    }

    /// <summary>No copies, for code that is past them.</summary>
    internal static CopySet Empty { get; } = new();

    /// <summary>What the copies are called; attributes also without their suffix.</summary>
    internal HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>One copy alone.</summary>
    internal static CopySet Of(Duplicate duplicate)
    {
        var set = new CopySet();
        set.Add(duplicate);
        return set;
    }

    internal static async Task<CopySet> CreateAsync(Solution solution, CancellationToken cancellationToken)
    {
        var set = new CopySet();
        var compilations = new List<Compilation>();
        foreach (var project in solution.Projects)
        {
            if (project.Language == LanguageNames.CSharp && await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
            {
                compilations.Add(compilation);
                var duplicates = Duplicates.For(compilation, SsotFacts.For(compilation, project.AnalyzerOptions, cancellationToken));
                if (duplicates.AnyDeclared)
                {
                    set._declared.Add(duplicates);
                }
            }
        }

        foreach (var duplicates in set._declared)
        {
            foreach (var type in duplicates.All(cancellationToken))
            {
                set.Add(type);
            }
        }

        return set;
    }

    /// <summary>The types that moved elsewhere with a list of how their names map, as far as both sides are there: they are what copies are in all but name.</summary>
    internal static async Task<CopySet> CreateOfMappedAsync(Solution solution, CancellationToken cancellationToken)
    {
        var set = new CopySet();
        foreach (var project in solution.Projects)
        {
            if (project.Language != LanguageNames.CSharp || await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            {
                continue;
            }

            foreach (var move in SsotFacts.For(compilation, project.AnalyzerOptions, cancellationToken).Moves)
            {
                if (move.MapsNames && SymbolLookup.FindType(compilation, move.Old) is { } type && SymbolLookup.FindType(compilation, move.New!) is { } target)
                {
                    set.Add(new Duplicate(type, move.New!, target, move.Mapping, ReportsUses: false));
                }
            }
        }

        return set;
    }

    /// <summary>The copy that a type is, or null.</summary>
    internal CopyType? Find(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && Names.Contains(named.Name) && _byKey.TryGetValue(CopyType.KeyOf(named), out var copy) ? copy : null;

    /// <summary>The copy that a type is, or is nested in.</summary>
    internal CopyType? FindAround(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (Find(current) is { } copy)
            {
                return copy;
            }
        }

        return null;
    }

    /// <summary>Whether a type is a copy or made of one: an array, a generic over it, a tuple, a delegate, or a type that derives from one.</summary>
    internal bool Mentions(ITypeSymbol? type)
    {
        if (type is null)
        {
            return false;
        }

        if (!_mentions.TryGetValue(type, out var known))
        {
            // A type parameter may be constrained by itself.
            _mentions[type] = false;
            _mentions[type] = known = IsMadeOfCopies(type) || IsCarrier(type);
        }

        return known;
    }

    /// <summary>The types in a type whose bases or constraints are made of copies.</summary>
    internal void CollectCarriers(ITypeSymbol? type, List<ITypeSymbol> carriers)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                CollectCarriers(array.ElementType, carriers);
                break;
            case IPointerTypeSymbol pointer:
                CollectCarriers(pointer.PointedAtType, carriers);
                break;
            case INamedTypeSymbol or ITypeParameterSymbol:
                if (IsCarrier(type))
                {
                    carriers.Add(type.OriginalDefinition);
                }

                foreach (var argument in (type as INamedTypeSymbol)?.TypeArguments ?? ImmutableArray<ITypeSymbol>.Empty)
                {
                    CollectCarriers(argument, carriers);
                }

                break;
        }
    }

    /// <summary>Whether a type's bases, interfaces or constraints are made of copies.</summary>
    internal bool IsCarrier(ITypeSymbol type)
    {
        if (type.SpecialType != SpecialType.None || type is not (INamedTypeSymbol { IsAnonymousType: false, IsTupleType: false } or ITypeParameterSymbol))
        {
            return false;
        }

        if (!_carriers.TryGetValue(type, out var known))
        {
            // Of a generic type what it is made of says what its bases are made of; its declaration decides.
            _carriers[type] = false;
            _carriers[type] = known = type is ITypeParameterSymbol parameter ? AnyMentions(parameter.ConstraintTypes) : HasMentioningBase((INamedTypeSymbol)type.OriginalDefinition);
        }

        return known;
    }

    private bool HasMentioningBase(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (IsMadeOfCopies(current))
            {
                return true;
            }
        }

        foreach (var @interface in type.AllInterfaces)
        {
            // A record copy is IEquatable of itself, which says nothing of what derives from it.
            if (IsMadeOfCopies(@interface) && !(Find(type) is not null && @interface.TypeArguments.Contains(type, SymbolEqualityComparer.Default)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMadeOfCopies(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Mentions(array.ElementType),
        IPointerTypeSymbol pointer => Mentions(pointer.PointedAtType),
        IFunctionPointerTypeSymbol function => Mentions(function.Signature.ReturnType) || function.Signature.Parameters.Any(p => Mentions(p.Type)),
        INamedTypeSymbol { IsAnonymousType: true } anonymous => anonymous.GetMembers().Any(m => m is IPropertySymbol property && Mentions(property.Type)),
        INamedTypeSymbol named => FindAround(named) is not null || AnyMentions(named.TypeArguments) || (named.ContainingType is { } outer && Mentions(outer)),
        _ => false,
    };

    private bool AnyMentions(ImmutableArray<ITypeSymbol> types)
    {
        foreach (var type in types)
        {
            if (Mentions(type))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Duplicate duplicate)
    {
        if (CopyType.Of(duplicate) is { } copy && !_byKey.ContainsKey(copy.Key))
        {
            _byKey.Add(copy.Key, copy);
            Names.Add(duplicate.Type.Name);
            if (duplicate.Type.Name is { Length: > 9 } name && name.EndsWith("Attribute", StringComparison.Ordinal))
            {
                Names.Add(name.Substring(0, name.Length - "Attribute".Length));
            }
        }
    }
}
