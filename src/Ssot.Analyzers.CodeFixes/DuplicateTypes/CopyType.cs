using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes;

/// <summary>A copy as a whole solution knows it, whatever compilation its symbol comes from.</summary>
internal sealed class CopyType
{
    private CopyType(string key, DocumentationId id, DocumentationId canonicalId, ArgumentMapping mapping)
    {
        Key = key;
        Id = id;
        CanonicalId = canonicalId;
        Mapping = new NameMap(mapping);
    }

    /// <summary>The assembly's name and the type's id.</summary>
    internal string Key { get; }

    internal DocumentationId Id { get; }

    internal DocumentationId CanonicalId { get; }

    internal NameMap Mapping { get; }

    internal static CopyType? Of(Duplicate duplicate) =>
        duplicate.Type.GetDocumentationCommentId() is { } text && DocumentationId.TryParse(text, out var id, out _)
            ? new CopyType(KeyOf(duplicate.Type), id, duplicate.CanonicalId, duplicate.Mapping)
            : null;

    internal static string KeyOf(INamedTypeSymbol type) => type.ContainingAssembly?.Name + "/" + type.OriginalDefinition.GetDocumentationCommentId();
}
