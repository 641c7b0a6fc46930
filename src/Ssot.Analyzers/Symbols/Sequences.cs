namespace Ssot.Analyzers.Symbols;

/// <summary>Types that can be enumerated.</summary>
internal static class Sequences
{
    /// <summary>What a sequence consists of, or null.</summary>
    internal static ITypeSymbol? ElementOf(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        if (IsEnumerable(named))
        {
            return named.TypeArguments[0];
        }

        foreach (var contract in named.AllInterfaces)
        {
            if (IsEnumerable(contract))
            {
                return contract.TypeArguments[0];
            }
        }

        return null;
    }

    private static bool IsEnumerable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
