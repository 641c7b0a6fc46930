using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>What a name stands for, errors that leave only one answer included.</summary>
internal static class NameBinding
{
    /// <summary>The symbol of a name: the type rather than its constructor or an alias; null where it binds to nothing or to several things.</summary>
    internal static ISymbol? Bind(this SemanticModel model, SyntaxNode name, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(name, cancellationToken);
        if (info.Symbol is not null)
        {
            return Unwrap(info.Symbol);
        }

        ISymbol? only = null;
        foreach (var candidate in info.CandidateSymbols)
        {
            var symbol = Unwrap(candidate);
            if (only is not null && !SymbolEqualityComparer.Default.Equals(only, symbol))
            {
                return null;
            }

            only = symbol;
        }

        return only;
    }

    /// <summary>Whether a name binds to nothing. Somebody else's type of that name which can't be reached from here is not what it meant.</summary>
    internal static bool IsUnbound(this SemanticModel model, SyntaxNode name, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(name, cancellationToken);
        return info.Symbol is null or INamedTypeSymbol { TypeKind: TypeKind.Error } && (info.CandidateSymbols.IsEmpty || info.CandidateReason == CandidateReason.Inaccessible);
    }

    /// <summary>The types between which a name is ambiguous; none where it is not.</summary>
    internal static ImmutableArray<INamedTypeSymbol> BindAmbiguous(this SemanticModel model, SyntaxNode name, CancellationToken cancellationToken)
    {
        var types = ImmutableArray<INamedTypeSymbol>.Empty;
        foreach (var candidate in model.GetSymbolInfo(name, cancellationToken).CandidateSymbols)
        {
            if (Unwrap(candidate) is INamedTypeSymbol type && !types.Contains(type, SymbolEqualityComparer.Default))
            {
                types = types.Add(type);
            }
        }

        return types;
    }

    /// <summary>The id of a namespace or type.</summary>
    internal static DocumentationId IdOf(INamespaceOrTypeSymbol symbol)
    {
        var segments = ImmutableArray.CreateBuilder<DocumentationIdSegment>();
        for (ISymbol? current = symbol; current is not (null or INamespaceSymbol { IsGlobalNamespace: true }); current = current.ContainingSymbol)
        {
            if (current is INamespaceOrTypeSymbol)
            {
                segments.Add(new DocumentationIdSegment(current.Name, (current as INamedTypeSymbol)?.Arity ?? 0));
            }
        }

        segments.Reverse();
        return DocumentationId.Of(symbol is INamespaceSymbol ? DocumentationIdKind.Namespace : DocumentationIdKind.Type, segments.ToImmutable());
    }

    private static ISymbol? Unwrap(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => Unwrap(alias.Target),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.OriginalDefinition,
        INamedTypeSymbol { TypeKind: TypeKind.Error } => null,
        INamedTypeSymbol type => type.OriginalDefinition,
        _ => symbol,
    };
}
