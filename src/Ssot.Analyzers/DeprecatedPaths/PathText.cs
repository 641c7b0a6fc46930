using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>The segments that a dotted name is written with.</summary>
internal static class PathText
{
    /// <summary>The segments of a whole dotted name; none where it begins with something other than a name.</summary>
    internal static ImmutableArray<DocumentationIdSegment> Segments(SyntaxNode path) => Segments(path, null);

    /// <summary>The segments of a namespace's dotted name.</summary>
    internal static ImmutableArray<DocumentationIdSegment> Segments(string fullName)
    {
        var segments = ImmutableArray.CreateBuilder<DocumentationIdSegment>();
        foreach (var name in fullName.Split('.'))
        {
            segments.Add(new DocumentationIdSegment(name, 0));
        }

        return segments.ToImmutable();
    }

    /// <summary>The segments behind a prefix of a dotted name.</summary>
    /// <param name="path">The dotted name.</param>
    /// <param name="prefix">The part of it to leave out, or null for none.</param>
    internal static ImmutableArray<DocumentationIdSegment> Segments(SyntaxNode path, SyntaxNode? prefix)
    {
        var segments = ImmutableArray.CreateBuilder<DocumentationIdSegment>();
        for (var current = path; current is not null && current != prefix; current = NamePaths.Shorter(current))
        {
            if (NamePaths.Last(current) is not { Identifier.ValueText: { Length: > 0 } text } name)
            {
                return ImmutableArray<DocumentationIdSegment>.Empty;
            }

            segments.Add(new DocumentationIdSegment(text, NamePaths.Arity(name)));
        }

        segments.Reverse();
        return segments.ToImmutable();
    }
}
