namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>What the analyzer tells the fixers: keys of <see cref="Diagnostic.Properties"/>.</summary>
internal static class DuplicateProperties
{
    /// <summary>Documentation id of the copy; of the reported type itself where copies only look alike.</summary>
    internal const string Copy = "Copy";

    /// <summary>Documentation id of the canonical type.</summary>
    internal const string Canonical = "Canonical";

    internal static ImmutableDictionary<string, string?> Of(Duplicate duplicate) =>
        OfCandidate(duplicate.Type).Add(Canonical, duplicate.CanonicalId.Text);

    internal static ImmutableDictionary<string, string?> OfCandidate(INamedTypeSymbol type) =>
        ImmutableDictionary<string, string?>.Empty.Add(Copy, type.GetDocumentationCommentId());
}
