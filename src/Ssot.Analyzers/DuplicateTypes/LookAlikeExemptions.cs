using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>Which types of one name are different things by their place or role, so that likeness means nothing.</summary>
internal static class LookAlikeExemptions
{
    // Somebody has said already which one is to go.
    private const string ObsoleteAttribute = "System.ObsoleteAttribute";

    /// <summary>Whether a type can be a copy of a concept at all: top-level, hand-written, and no entry point that a host finds by its name.</summary>
    internal static bool IsComparable(INamedTypeSymbol type) =>
        type is { ContainingType: null, Name: not ("Program" or "Startup") }
        && DuplicateExemptions.HasContract(type)
        && !DuplicateExemptions.IsGenerated(type);

    /// <summary>Whether two types of one name are different by design.</summary>
    internal static bool AreDifferentThings(INamedTypeSymbol a, INamedTypeSymbol b) =>
        DerivesFrom(a, b)
        || DerivesFrom(b, a)
        || VersionedNamespaces.AreVersions(a.ContainingNamespace, b.ContainingNamespace)
        || a.IsAbstract != b.IsAbstract
        || !HaveLikeBases(a, b)
        || ImplementOneContract(a, b)
        || a.HasAttribute(ObsoleteAttribute)
        || b.HasAttribute(ObsoleteAttribute)
        || FrameworkRoles.Has(a)
        || FrameworkRoles.Has(b);

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol other)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, other.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    // Types of different hierarchies have different roles: an entity and what is sent of it, a model and its view.
    // A base may be a copy itself, so the name decides; and a struct can stand in for a class.
    private static bool HaveLikeBases(INamedTypeSymbol a, INamedTypeSymbol b) => BaseName(a) == BaseName(b);

    private static string? BaseName(INamedTypeSymbol type) => type.BaseType is { SpecialType: SpecialType.None } @base ? @base.Name : null;

    // Two implementations of one contract bear its name and stand in for each other on purpose.
    private static bool ImplementOneContract(INamedTypeSymbol a, INamedTypeSymbol b)
    {
        foreach (var @interface in a.AllInterfaces)
        {
            if (@interface.Name.Length == a.Name.Length + 1
                && @interface.Name.EndsWith(a.Name, StringComparison.Ordinal)
                && b.AllInterfaces.Contains(@interface, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }
}
