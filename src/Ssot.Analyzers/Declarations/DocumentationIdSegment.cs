using System.Globalization;

namespace Ssot.Analyzers.Declarations;

/// <summary>One dotted part of a documentation-comment id: <c>Name`2</c>.</summary>
/// <param name="Name">The name, without arity.</param>
/// <param name="Arity">The number of type parameters it brings.</param>
internal readonly record struct DocumentationIdSegment(string Name, int Arity)
{
    internal static bool TryParse(string text, DocumentationIdKind kind, out DocumentationIdSegment segment)
    {
        segment = default;
        var tick = text.IndexOf('`');
        var name = tick < 0 ? text : text.Substring(0, tick);
        var arity = 0;
        if (tick >= 0)
        {
            var digits = text.Substring(tick).TrimStart('`');
            if (kind == DocumentationIdKind.Namespace || text.Length - tick - digits.Length > 2 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out arity))
            {
                return false;
            }
        }

        if (!IsName(name, allowSpecial: kind is not (DocumentationIdKind.Namespace or DocumentationIdKind.Type)))
        {
            return false;
        }

        segment = new DocumentationIdSegment(name, arity);
        return true;
    }

    private static bool IsName(string name, bool allowSpecial)
    {
        if (name.Length == 0)
        {
            return false;
        }

        if (allowSpecial && name is "#ctor" or "#cctor")
        {
            return true;
        }

        if (!SyntaxFacts.IsIdentifierStartCharacter(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            // '#' and the rest stand for the dots and brackets of an explicit implementation's name.
            if (!SyntaxFacts.IsIdentifierPartCharacter(c) && !(allowSpecial && c is '#' or '{' or '}' or '@'))
            {
                return false;
            }
        }

        return true;
    }
}
