using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>A place in code that reaches a deprecated path.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Node">The name, the name in a using directive, the literal, or the attribute.</param>
/// <param name="Old">The namespace or type reached.</param>
/// <param name="Move">What governs it.</param>
/// <param name="BroughtBy">The <c>global using</c> of another file that alone brings the name in, or null.</param>
internal sealed record PathUse(PathUseKind Kind, SyntaxNode Node, DocumentationId Old, Move Move, GlobalImport? BroughtBy = null);

/// <summary>In what way code reaches a deprecated path.</summary>
internal enum PathUseKind
{
    /// <summary>A using directive.</summary>
    Using,

    /// <summary>A name of the namespace or type.</summary>
    Name,

    /// <summary>An extension method, or a static member by its simple name, of the type.</summary>
    Member,

    /// <summary>A string that is the full name.</summary>
    Text,

    /// <summary>An id in documentation.</summary>
    VerbatimCref,
}
