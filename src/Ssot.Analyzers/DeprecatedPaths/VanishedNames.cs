using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// Tells what a type name that no longer binds can mean: the declared type whose last segments it spells, if what is
/// missing in front of them is in scope.
/// </summary>
internal sealed class VanishedNames(SemanticModel model, ReplacedMemberContext context, CancellationToken cancellationToken)
{
    /// <summary>Whether a name binds to nothing and can mean a type.</summary>
    internal bool Means(SyntaxNode name, DocumentationId type)
    {
        var segments = PathText.Segments(name);
        if (segments.IsEmpty || segments.Length > type.Segments.Length)
        {
            return false;
        }

        var skipped = type.Segments.Length - segments.Length;
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] != type.Segments[skipped + i])
            {
                return false;
            }
        }

        var info = model.GetSymbolInfo(name, cancellationToken);
        return info.CandidateSymbols.IsEmpty
            && info.Symbol is null or INamedTypeSymbol { TypeKind: TypeKind.Error }
            && (skipped == 0 || IsInScope(name, type, skipped));
    }

    /// <summary>Whether a type that does not bind is one of the types, as seen from a place or from where it is declared.</summary>
    /// <param name="error">The error type.</param>
    /// <param name="type">The type that it may be.</param>
    /// <param name="place">Where it is used.</param>
    /// <param name="declaredAs">The syntax that names it where it is declared, or null.</param>
    internal bool Means(INamedTypeSymbol error, DocumentationId type, SyntaxNode place, SyntaxNode? declaredAs)
    {
        if (error.Name != type.Name || error.Arity != type.Arity)
        {
            return false;
        }

        // A type missing from a reference knows its namespace.
        if (error.ContainingNamespace is { IsGlobalNamespace: false })
        {
            return type.Matches(error);
        }

        return IsInScope(place, type, type.Segments.Length - 1)
            || (declaredAs is not null && (PathText.Segments(declaredAs).Length == type.Segments.Length || IsInScope(declaredAs, type, type.Segments.Length - 1)));
    }

    // The rest of the name, or what it has moved to: a rewritten using directive imports the latter.
    private bool IsInScope(SyntaxNode place, DocumentationId type, int count)
    {
        var rest = DocumentationId.Of(DocumentationIdKind.Namespace, type.Segments.RemoveRange(count, type.Segments.Length - count));
        if (context.Scopes.HasNamespace(place, rest.FullName, cancellationToken))
        {
            return true;
        }

        foreach (var step in context.Facts.Steps(rest, out _))
        {
            if (context.Scopes.HasNamespace(place, step.FullName, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
