using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.Symbols;

/// <summary>Compares documentation-comment ids with symbols: names first and from the right, no strings made until parameters decide.</summary>
internal static class DocumentationIdMatching
{
    /// <summary>Whether a symbol is what an id names. A method's or indexer's id without a parameter list names all overloads.</summary>
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

    /// <summary>
    /// The name by which a symbol is looked up among ids: constructors are called <c>#ctor</c> there, indexers by their
    /// metadata name, and in the name of an explicit implementation other characters stand for dots and brackets.
    /// </summary>
    internal static string DocumentationName(this ISymbol symbol)
    {
        var name = symbol is IPropertySymbol { IsIndexer: true } ? symbol.MetadataName : symbol.Name;
        return name.IndexOf('.') < 0 ? name : name.Replace('.', '#').Replace('<', '{').Replace('>', '}');
    }

    private static bool MatchesMember(DocumentationId id, ISymbol member)
    {
        if (member.DocumentationName() != id.Name || member.ContainingType is not { } type)
        {
            return false;
        }

        // Members of a C# 14 extension block are in a nameless type within the static class.
        type = type is { Name: "", ContainingType: { } declaring } ? declaring : type;
        return MatchesType(id, id.Segments.Length - 1, type) && MatchesParameters(id, member);
    }

    private static bool MatchesParameters(DocumentationId id, ISymbol member) => id.Parameters switch
    {
        null => id.Arity == 0 || (member is IMethodSymbol method && method.Arity == id.Arity),
        "()" => member is IMethodSymbol { Parameters.IsEmpty: true } method && method.Arity == id.Arity,
        _ => member.GetDocumentationCommentId() == id.Text,
    };

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
