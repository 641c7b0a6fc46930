using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>Tells whether a symbol is a replaced member, overrides one or implements one.</summary>
internal static class ReplacedMemberBinding
{
    /// <summary>The entry of a symbol, or null.</summary>
    internal static ReplacedMember? Find(ISymbol symbol, ImmutableArray<ReplacedMember> members)
    {
        if (symbol is not (IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol) || symbol.ContainingType is null)
        {
            return null;
        }

        for (ISymbol? current = symbol.OriginalDefinition; current is not null; current = Overridden(current))
        {
            foreach (var member in members)
            {
                if (member.Move.Old.Matches(current))
                {
                    // An entry for all overloads may have its replacement among them.
                    return member.Move.New?.Matches(symbol) == true ? null : member;
                }
            }
        }

        return symbol.ContainingType.TypeKind == TypeKind.Interface ? null : FindImplemented(symbol.OriginalDefinition, members);
    }

    /// <summary>What a member overrides, or null.</summary>
    internal static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod?.OriginalDefinition,
        IPropertySymbol property => property.OverriddenProperty?.OriginalDefinition,
        IEventSymbol @event => @event.OverriddenEvent?.OriginalDefinition,
        _ => null,
    };

    private static ReplacedMember? FindImplemented(ISymbol symbol, ImmutableArray<ReplacedMember> members)
    {
        if (symbol.IsStatic || symbol is IFieldSymbol)
        {
            return null;
        }

        foreach (var inherited in symbol.ContainingType.AllInterfaces)
        {
            foreach (var member in members)
            {
                if (!member.Container.Matches(inherited))
                {
                    continue;
                }

                foreach (var declared in inherited.GetMembers(member.Move.Old.Name))
                {
                    if (member.Move.Old.Matches(declared)
                        && SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(declared)?.OriginalDefinition, symbol))
                    {
                        return member;
                    }
                }
            }
        }

        return null;
    }
}
