namespace Ssot.Analyzers.Declarations;

/// <summary>
/// Checks the parameter list of a documentation-comment id: <c>(System.String,System.Int32[],System.Collections.Generic.List{``0}@)</c>,
/// behind it a conversion's return type. One pass without recursion, since a list may nest as deep as its author likes.
/// </summary>
internal static class DocumentationIdParameters
{
    /// <summary>What is wrong with a list.</summary>
    /// <param name="list">The list from its '(' on.</param>
    /// <returns>The fault in words, or null where there is none.</returns>
    internal static string? Fault(string list)
    {
        if (list == "()")
        {
            return null;
        }

        var (depth, typeMissing, nameStart) = (0, true, -1);
        for (var i = 1; i < list.Length; i++)
        {
            var c = list[i];
            if (TextScan.IsIdentifierPart(c) || c == '`')
            {
                nameStart = typeMissing && list[i - 1] != '.' ? i : nameStart;
                typeMissing = false;
                continue;
            }

            if (typeMissing)
            {
                return "has an empty place";
            }

            // A name with dots is a type's full name; one without may be a keyword.
            if (nameStart >= 0 && c != '.' && IsKeyword(list.Substring(nameStart, i - nameStart)))
            {
                return "has a C# keyword; write the type's full name, such as 'System.String' for 'string'";
            }

            nameStart = -1;
            switch (c)
            {
                case '{': (depth, typeMissing) = (depth + 1, true); break;
                case '}' when depth > 0: depth--; break;
                case '.' or ',': typeMissing = true; break;
                case '*' or '@': break;
                case '[' when EndOfRank(list, i) is var end and > 0: i = end; break;
                case ')' when depth == 0: return i == list.Length - 1 || IsReturnType(list, i + 1) ? null : "has something behind it";
                default: return c is ')' or '}' or '[' ? "does not close what it opens" : $"holds '{TextScan.Show(c.ToString())}'";
            }
        }

        return "is not closed";
    }

    /// <summary>The types of a list without fault, as it spells them.</summary>
    internal static ImmutableArray<string> Split(string list)
    {
        var types = ImmutableArray.CreateBuilder<string>();
        var (start, depth) = (1, 0);
        for (var i = 0; i < list.Length; i++)
        {
            switch (list[i])
            {
                case '(' or '{' or '[': depth++; break;
                case ')' or '}' or ']': depth--; break;
            }

            if (depth == 0 || (depth == 1 && list[i] == ','))
            {
                if (i > start)
                {
                    types.Add(list.Substring(start, i - start));
                }

                start = i + 1;
            }

            if (depth == 0)
            {
                break;
            }
        }

        return types.ToImmutable();
    }

    private static int EndOfRank(string list, int open)
    {
        var i = open + 1;
        while (i < list.Length && (list[i] is ',' or ':' || char.IsDigit(list[i])))
        {
            i++;
        }

        return i < list.Length && list[i] == ']' ? i : -1;
    }

    private static bool IsReturnType(string list, int tilde) =>
        list[tilde] == '~' && tilde < list.Length - 1 && list.IndexOf('~', tilde + 1) < 0 && Fault("(" + list.Substring(tilde + 1) + ")") is null;

    private static bool IsKeyword(string name) => name.Length < 10 && SyntaxFacts.IsPredefinedType(SyntaxFacts.GetKeywordKind(name));
}
