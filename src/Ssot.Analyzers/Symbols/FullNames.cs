namespace Ssot.Analyzers.Symbols;

/// <summary>Compares symbols with full names written in code, without making strings or resolving anything.</summary>
internal static class FullNames
{
    /// <summary>Whether the type's namespace and name are <paramref name="fullName"/>, whatever its arity and assembly.</summary>
    /// <param name="type">A type; nested types never match.</param>
    /// <param name="fullName">Dotted name without arity, as <c>System.Threading.Tasks.Task</c>.</param>
    internal static bool Is(this ITypeSymbol? type, string fullName)
    {
        if (type is null || type.ContainingType is not null || !EndsWithSegment(fullName, fullName.Length, type.Name, out var end))
        {
            return false;
        }

        return Is(type.ContainingNamespace, fullName, end);
    }

    /// <summary>Whether the namespace's full name is <paramref name="fullName"/>.</summary>
    internal static bool Is(this INamespaceSymbol? space, string fullName) => Is(space, fullName, fullName.Length);

    /// <summary>Whether the type or one of its bases is <paramref name="fullName"/>.</summary>
    internal static bool IsOrDerivesFrom(this ITypeSymbol? type, string fullName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(fullName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the symbol carries an attribute class of this full name (with its <c>Attribute</c> suffix).</summary>
    internal static bool HasAttribute(this ISymbol symbol, string fullName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(fullName))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(INamespaceSymbol? space, string fullName, int end)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (end < 0 || !EndsWithSegment(fullName, end, space.Name, out end))
            {
                return false;
            }
        }

        return end < 0;
    }

    // 'end' becomes the place of the dot before the segment, or -1 when it was the first.
    private static bool EndsWithSegment(string fullName, int length, string segment, out int end)
    {
        var start = length - segment.Length;
        end = start - 1;
        return start >= 0 && (start == 0 || fullName[start - 1] == '.') && string.CompareOrdinal(fullName, start, segment, 0, segment.Length) == 0;
    }
}
