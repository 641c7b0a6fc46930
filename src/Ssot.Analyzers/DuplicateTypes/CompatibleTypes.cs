namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>Whether members of two copies mean the same: their types agree but for nullability, width, and other copies.</summary>
internal static class CompatibleTypes
{
    // Types nest as deep as people write them.
    private const int Deepest = 16;

    internal static bool Are(ITypeSymbol a, ITypeSymbol b, int depth = 0)
    {
        (a, b) = (Strip(a), Strip(b));
        if (SymbolEqualityComparer.Default.Equals(a, b) || (Width(a) is var kind and not 0 && kind == Width(b)))
        {
            return true;
        }

        if (depth == Deepest)
        {
            return false;
        }

        switch (a, b)
        {
            case (IArrayTypeSymbol ours, IArrayTypeSymbol theirs):
                return ours.Rank == theirs.Rank && Are(ours.ElementType, theirs.ElementType, depth + 1);
            case (ITypeParameterSymbol ours, ITypeParameterSymbol theirs):
                return ours.Ordinal == theirs.Ordinal;
            case (INamedTypeSymbol ours, INamedTypeSymbol theirs) when ours.Name == theirs.Name && ours.TypeArguments.Length == theirs.TypeArguments.Length:
                for (var i = 0; i < ours.TypeArguments.Length; i++)
                {
                    if (!Are(ours.TypeArguments[i], theirs.TypeArguments[i], depth + 1))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    private static ITypeSymbol Strip(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static int Width(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 => 1,
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => 2,
        _ => 0,
    };
}
