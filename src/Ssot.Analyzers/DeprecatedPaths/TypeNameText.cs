using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>A full name as reflection writes it, taken apart: <c>Ns.Outer`1+Nested, Assembly, Version=1.0.0.0</c>.</summary>
internal sealed class TypeNameText
{
    private TypeNameText(string path, DocumentationId id, bool isNested, string tail)
    {
        Path = path;
        Id = id;
        IsNested = isNested;
        Tail = tail;
    }

    /// <summary>The name without its assembly.</summary>
    internal string Path { get; }

    /// <summary>The same as the id of a type.</summary>
    internal DocumentationId Id { get; }

    /// <summary>Whether it is certainly a type: nested, or generic.</summary>
    internal bool IsNested { get; }

    /// <summary>The assembly with the comma before it, or nothing.</summary>
    internal string Tail { get; }

    /// <summary>Whether an assembly follows the name.</summary>
    internal bool HasTail => Tail.Length > 0;

    /// <summary>Reads a text that is one full name and nothing else; null for any other text.</summary>
    internal static TypeNameText? Parse(string text)
    {
        var comma = text.IndexOf(',');
        var path = comma < 0 ? text : text.Substring(0, comma);
        var tail = comma < 0 ? "" : text.Substring(comma);
        if (path.Length == 0 || path.Length > 1000 || (tail.Length > 0 && !IsAssembly(tail)))
        {
            return null;
        }

        var segments = ImmutableArray.CreateBuilder<DocumentationIdSegment>();
        foreach (var part in path.Split('.', '+'))
        {
            if (!DocumentationIdSegment.IsValid(part, 0, part.Length, DocumentationIdKind.Type, out _))
            {
                return null;
            }

            segments.Add(DocumentationIdSegment.Read(part, 0, part.Length));
        }

        // One segment alone is a word.
        return segments.Count < 2 && tail.Length == 0
            ? null
            : new TypeNameText(path, DocumentationId.Of(DocumentationIdKind.Type, segments.ToImmutable()), path.IndexOfAny(s_typeMarks) >= 0, tail);
    }

    private static bool IsAssembly(string tail)
    {
        var parts = tail.Substring(1).Split(',');
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].Trim();
            if (part.Length == 0 || (i == 0 ? part.IndexOfAny(s_notInName) >= 0 : part.IndexOf('=') < 1))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly char[] s_typeMarks = ['+', '`'];
    private static readonly char[] s_notInName = [' ', '=', '[', ']', '"', '/', '\\'];
}
