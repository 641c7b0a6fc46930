using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.Symbols;

/// <summary>
/// Finds what a dotted name or a documentation id names in a compilation: one name at a time through the merged
/// namespaces, which costs no more than the namespaces it passes.
/// </summary>
internal static class SymbolLookup
{
    /// <summary>The namespace of a full name, merged over source and references, or null.</summary>
    internal static INamespaceSymbol? FindNamespace(Compilation compilation, string fullName)
    {
        var current = Root(compilation);
        foreach (var name in fullName.Split('.'))
        {
            if (current is null)
            {
                return null;
            }

            current = Child(current, name);
        }

        return current;
    }

    /// <summary>The namespace or the accessible type that an id names.</summary>
    /// <param name="compilation">Where to look.</param>
    /// <param name="id">An id of a namespace or type.</param>
    /// <returns>The symbol, one of source before one of a reference, or null.</returns>
    internal static INamespaceOrTypeSymbol? Find(Compilation compilation, DocumentationId id)
    {
        if (id.IsMember)
        {
            return null;
        }

        return id.Kind == DocumentationIdKind.Namespace ? FindNamespace(compilation, id.FullName) : FindType(compilation, id);
    }

    /// <summary>The accessible type that an id names, one of source before one of a reference, or null.</summary>
    internal static INamedTypeSymbol? FindType(Compilation compilation, DocumentationId id)
    {
        if (Root(compilation) is not { } ns)
        {
            return null;
        }

        // The id does not say where the namespace ends: a type wins over a namespace of its name, as in C#.
        for (var i = 0; i < id.Segments.Length; i++)
        {
            if (FindType(compilation, ns, id.Segments, i) is { } type)
            {
                return type;
            }

            if (id.Segments[i].Arity != 0 || Child(ns, id.Segments[i].Name) is not { } child)
            {
                return null;
            }

            ns = child;
        }

        return null;
    }

    private static INamedTypeSymbol? FindType(Compilation compilation, INamespaceOrTypeSymbol container, ImmutableArray<DocumentationIdSegment> segments, int index)
    {
        INamedTypeSymbol? found = null;
        foreach (var type in container.GetTypeMembers(segments[index].Name, segments[index].Arity))
        {
            var match = index == segments.Length - 1 ? type : FindType(compilation, type, segments, index + 1);
            if (match is null || !compilation.IsSymbolAccessibleWithin(match, compilation.Assembly))
            {
                continue;
            }

            if (SymbolEqualityComparer.Default.Equals(match.ContainingAssembly, compilation.Assembly))
            {
                return match;
            }

            found ??= match;
        }

        return found;
    }

    private static INamespaceSymbol? Root(Compilation compilation) => compilation.GetCompilationNamespace(compilation.Assembly.GlobalNamespace);

    private static INamespaceSymbol? Child(INamespaceSymbol ns, string name)
    {
        foreach (var member in ns.GetMembers(name))
        {
            if (member is INamespaceSymbol child)
            {
                return child;
            }
        }

        return null;
    }
}
