using System.Globalization;

namespace Ssot.Analyzers.Declarations;

/// <summary>One dotted part of a documentation-comment id: <c>Name`2</c>.</summary>
/// <param name="Name">The name, without arity.</param>
/// <param name="Arity">The number of type parameters it brings.</param>
internal readonly record struct DocumentationIdSegment(string Name, int Arity)
{
    /// <summary>Whether a stretch of an id can be such a part.</summary>
    /// <param name="text">The id.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="kind">What it names: a member has two ticks before its arity, a type one, a namespace no arity.</param>
    /// <param name="arity">The number of type parameters it brings.</param>
    internal static bool IsValid(string text, int start, int end, DocumentationIdKind kind, out int arity)
    {
        arity = 0;
        var nameEnd = EndOfName(text, start, end);
        if (nameEnd < end)
        {
            var ticks = kind switch { DocumentationIdKind.Method => 2, DocumentationIdKind.Type => 1, _ => -1 };
            var digits = text.Substring(nameEnd, end - nameEnd).TrimStart('`');
            if (end - nameEnd - digits.Length != ticks || !TryParseArity(digits, out arity) || arity == 0)
            {
                return false;
            }
        }

        return TextScan.IsIdentifier(text, start, nameEnd)
            || (kind is not (DocumentationIdKind.Namespace or DocumentationIdKind.Type) && IsMemberName(text, start, nameEnd));
    }

    /// <summary>A valid part taken apart.</summary>
    internal static DocumentationIdSegment Read(string text, int start, int end)
    {
        var nameEnd = EndOfName(text, start, end);
        TryParseArity(text.Substring(nameEnd, end - nameEnd).TrimStart('`'), out var arity);
        return new DocumentationIdSegment(text.Substring(start, nameEnd - start), arity);
    }

    /// <summary>The name of a part, without arity.</summary>
    internal static string NameOf(string text, int start, int end) => text.Substring(start, EndOfName(text, start, end) - start);

    private static int EndOfName(string text, int start, int end)
    {
        var tick = text.IndexOf('`', start, end - start);
        return tick < 0 ? end : tick;
    }

    private static bool TryParseArity(string digits, out int arity) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out arity);

    private static bool IsMemberName(string text, int start, int end)
    {
        if (Is(text, start, end, "#ctor") || Is(text, start, end, "#cctor"))
        {
            return true;
        }

        // An explicit implementation is called by its interface: '#' stands for a dot there, braces for angle brackets.
        if (text.IndexOf('#', start, end - start) <= start)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (!TextScan.IsIdentifierPart(text[i]) && text[i] is not ('#' or '{' or '}' or '@' or ',' or '[' or ']'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Is(string text, int start, int end, string name) => end - start == name.Length && string.CompareOrdinal(text, start, name, 0, name.Length) == 0;
}
