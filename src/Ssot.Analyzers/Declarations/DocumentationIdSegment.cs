using System.Globalization;

namespace Ssot.Analyzers.Declarations;

/// <summary>One dotted part of a documentation-comment id: <c>Name`2</c>.</summary>
/// <param name="Name">The name, without arity.</param>
/// <param name="Arity">The number of type parameters it brings.</param>
internal readonly record struct DocumentationIdSegment(string Name, int Arity)
{
    /// <summary>Reads a part.</summary>
    /// <param name="text">The part.</param>
    /// <param name="kind">What it names: a member has two ticks before its arity, a type one, a namespace no arity.</param>
    /// <param name="segment">The part taken apart.</param>
    /// <returns>Whether it could be read.</returns>
    internal static bool TryParse(string text, DocumentationIdKind kind, out DocumentationIdSegment segment)
    {
        segment = default;
        var tick = text.IndexOf('`');
        var name = tick < 0 ? text : text.Substring(0, tick);
        var arity = 0;
        if (tick >= 0)
        {
            var ticks = kind switch { DocumentationIdKind.Namespace => -1, DocumentationIdKind.Method => 2, DocumentationIdKind.Type => 1, _ => -1 };
            var digits = text.Substring(tick).TrimStart('`');
            if (text.Length - tick - digits.Length != ticks || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out arity) || arity == 0)
            {
                return false;
            }
        }

        if (!TextScan.IsIdentifier(name) && (kind is DocumentationIdKind.Namespace or DocumentationIdKind.Type || !IsMemberName(name)))
        {
            return false;
        }

        segment = new DocumentationIdSegment(name, arity);
        return true;
    }

    private static bool IsMemberName(string name)
    {
        if (name is "#ctor" or "#cctor")
        {
            return true;
        }

        // An explicit implementation is called by its interface: '#' stands for a dot there, braces for angle brackets.
        if (name.IndexOf('#') <= 0)
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!TextScan.IsIdentifierPart(c) && c is not ('#' or '{' or '}' or '@' or ',' or '[' or ']'))
            {
                return false;
            }
        }

        return true;
    }
}
