using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.Symbols;

/// <summary>Compares documentation-comment ids with symbols: names first and from the right, no strings made until parameters decide.</summary>
internal static class DocumentationIdMatching
{
    /// <summary>Whether a symbol is what an id names. A method id without a parameter list names all overloads.</summary>
    internal static bool Matches(this DocumentationId id, ISymbol symbol)
    {
        symbol = symbol.OriginalDefinition;
        return id.Kind switch
        {
            DocumentationIdKind.Namespace => symbol is INamespaceSymbol ns && MatchesContainers(id, id.Segments.Length, ns),
            DocumentationIdKind.Type => symbol is INamedTypeSymbol type && MatchesType(id, id.Segments.Length, type),
            DocumentationIdKind.Method => symbol is IMethodSymbol method && MatchesMember(id, (method.ReducedFrom ?? method).OriginalDefinition),
            DocumentationIdKind.Property => symbol is IPropertySymbol && MatchesMember(id, symbol),
            DocumentationIdKind.Field => symbol is IFieldSymbol && MatchesMember(id, symbol),
            _ => symbol is IEventSymbol && MatchesMember(id, symbol),
        };
    }

    /// <summary>The name by which a symbol is looked up among ids: constructors are called <c>#ctor</c> there.</summary>
    internal static string DocumentationName(this ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "#ctor",
        IPropertySymbol { IsIndexer: true } => symbol.MetadataName,
        _ => symbol.Name,
    };

    private static bool MatchesMember(DocumentationId id, ISymbol member)
    {
        if (member.DocumentationName() != id.Name || member.ContainingType is not { } type || !MatchesType(id, id.Segments.Length - 1, type))
        {
            return false;
        }

        return id.Parameters is null
            ? id.Arity == 0 || (member is IMethodSymbol method && method.Arity == id.Arity)
            : member.GetDocumentationCommentId() == id.Text;
    }

    private static bool MatchesType(DocumentationId id, int count, INamedTypeSymbol type)
    {
        for (; ; count--)
        {
            if (count == 0 || id.Segments[count - 1].Name != type.Name || id.Segments[count - 1].Arity != type.Arity)
            {
                return false;
            }

            if (type.ContainingType is null)
            {
                return MatchesContainers(id, count - 1, type.ContainingNamespace);
            }

            type = type.ContainingType;
        }
    }

    private static bool MatchesContainers(DocumentationId id, int count, INamespaceSymbol? ns)
    {
        for (; ns is { IsGlobalNamespace: false }; ns = ns.ContainingNamespace, count--)
        {
            if (count == 0 || id.Segments[count - 1].Arity != 0 || id.Segments[count - 1].Name != ns.Name)
            {
                return false;
            }
        }

        return count == 0;
    }
}
