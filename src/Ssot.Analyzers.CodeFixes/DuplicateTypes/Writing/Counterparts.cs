using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

/// <summary>Finds what a copy and its members are called in the canonical type, as one compilation sees it.</summary>
internal sealed class Counterparts(CopySet copies, Compilation compilation)
{
    private readonly Dictionary<CopyType, INamedTypeSymbol?> _canonicals = [];

    /// <summary>The canonical type, or null where this compilation doesn't see it.</summary>
    internal INamedTypeSymbol? CanonicalOf(CopyType copy)
    {
        if (!_canonicals.TryGetValue(copy, out var canonical))
        {
            _canonicals.Add(copy, canonical = SymbolLookup.FindType(compilation, copy.CanonicalId));
        }

        return canonical;
    }

    /// <summary>The canonical counterpart of a copy or of a type nested in one.</summary>
    internal INamedTypeSymbol? CanonicalOf(INamedTypeSymbol type)
    {
        if (copies.Find(type) is { } copy)
        {
            return CanonicalOf(copy);
        }

        return type.ContainingType is { } outer && CanonicalOf(outer) is { } container ? container.GetTypeMembers(type.Name, type.Arity).FirstOrDefault() : null;
    }

    /// <summary>The member that a copy's member has become.</summary>
    /// <param name="member">A method, property, field or event of a copy or of a type nested in one.</param>
    /// <param name="obstacle">Why there is none.</param>
    internal ISymbol? Find(ISymbol member, out string? obstacle)
    {
        obstacle = null;
        if (copies.FindAround(member.ContainingType) is not { } copy || CanonicalOf(member.ContainingType) is not { } canonical)
        {
            obstacle = $"'{member.ContainingType.Name}' has no counterpart here";
            return null;
        }

        var isListed = copy.Mapping.TryMap(member.Name, out var newName);
        if (newName is null)
        {
            obstacle = $"'{member.Name}' is dropped";
            return null;
        }

        foreach (var exact in s_bothWays)
        {
            foreach (var candidate in MembersOf(canonical))
            {
                if ((exact ? candidate.Name == newName : NameMap.AreOne(candidate.Name, newName)) && Fits(member.OriginalDefinition, candidate, isListed))
                {
                    return candidate;
                }
            }
        }

        obstacle = $"'{copy.CanonicalId.FullName}' has no '{newName}' that fits";
        return null;
    }

    /// <summary>A member of the canonical type that an initializer can set, by its name or that of its parameter.</summary>
    internal ISymbol? FindSettable(INamedTypeSymbol canonical, string name)
    {
        foreach (var member in MembersOf(canonical))
        {
            if (NameMap.AreOne(member.Name, name) && !member.IsStatic
                && member is IPropertySymbol { SetMethod: not null } or IFieldSymbol { IsReadOnly: false, IsConst: false }
                && compilation.IsSymbolAccessibleWithin((member as IPropertySymbol)?.SetMethod ?? member, compilation.Assembly))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>A member of the canonical type whose own elements or members an initializer can fill.</summary>
    internal ISymbol? FindFilled(INamedTypeSymbol canonical, string name)
    {
        foreach (var member in MembersOf(canonical))
        {
            if (NameMap.AreOne(member.Name, name) && member is IPropertySymbol { IsStatic: false, GetMethod: not null, IsIndexer: false } or IFieldSymbol { IsStatic: false })
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Whether a type of the canonical side is that of the copy's side with copies exchanged; nullability aside.</summary>
    internal bool Correspond(ITypeSymbol old, ITypeSymbol @new)
    {
        if (old is INamedTypeSymbol named && copies.FindAround(named) is not null)
        {
            return @new is INamedTypeSymbol target
                && CanonicalOf(named) is { } canonical
                && SymbolEqualityComparer.Default.Equals(canonical.OriginalDefinition, target.OriginalDefinition)
                && Correspond(named.TypeArguments, target.TypeArguments);
        }

        return (old, @new) switch
        {
            (IArrayTypeSymbol a, IArrayTypeSymbol b) => a.Rank == b.Rank && Correspond(a.ElementType, b.ElementType),
            (ITypeParameterSymbol a, ITypeParameterSymbol b) => a.Ordinal == b.Ordinal && a.TypeParameterKind == b.TypeParameterKind,
            (INamedTypeSymbol a, INamedTypeSymbol b) => SymbolEqualityComparer.Default.Equals(a.OriginalDefinition, b.OriginalDefinition) && Correspond(a.TypeArguments, b.TypeArguments),
            _ => SymbolEqualityComparer.Default.Equals(old, @new),
        };
    }

    /// <summary>The members of a type and its bases that code here may use, the nearest first.</summary>
    internal IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is not INamedTypeSymbol and not IMethodSymbol { MethodKind: MethodKind.Constructor } && compilation.IsSymbolAccessibleWithin(member, compilation.Assembly))
                {
                    yield return member;
                }
            }
        }
    }

    private static readonly bool[] s_bothWays = [true, false];

    // A mapping that is listed says that the types are meant to differ.
    private bool Fits(ISymbol member, ISymbol candidate, bool isListed)
    {
        if (member.IsStatic != candidate.IsStatic)
        {
            return false;
        }

        switch (member, candidate)
        {
            case (IMethodSymbol a, IMethodSymbol b):
                return a.MethodKind == b.MethodKind && a.Arity == b.Arity && a.Parameters.Length == b.Parameters.Length
                    && (isListed || Correspond(a.ReturnType, b.ReturnType)) && Fit(a.Parameters, b.Parameters);
            case (IPropertySymbol a, IPropertySymbol b):
                return a.IsIndexer == b.IsIndexer && (isListed || Correspond(a.Type, b.Type)) && Fit(a.Parameters, b.Parameters);
            case (IPropertySymbol or IFieldSymbol, IPropertySymbol { IsIndexer: false } or IFieldSymbol):
                return isListed || Correspond(TypeOf(member), TypeOf(candidate));
            case (IEventSymbol a, IEventSymbol b):
                return isListed || Correspond(a.Type, b.Type);
            default:
                return false;
        }
    }

    private bool Fit(ImmutableArray<IParameterSymbol> old, ImmutableArray<IParameterSymbol> @new)
    {
        if (old.Length != @new.Length)
        {
            return false;
        }

        for (var i = 0; i < old.Length; i++)
        {
            if (old[i].RefKind != @new[i].RefKind || !Correspond(old[i].Type, @new[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    private bool Correspond(ImmutableArray<ITypeSymbol> old, ImmutableArray<ITypeSymbol> @new)
    {
        if (old.Length != @new.Length)
        {
            return false;
        }

        for (var i = 0; i < old.Length; i++)
        {
            if (!Correspond(old[i], @new[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
}
