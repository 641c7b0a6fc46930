namespace Ssot.Analyzers.Declarations;

/// <summary>Reads the list of a <c>with (…)</c>: <c>old -> new</c>, <c>old -> _</c>, <c>_ -> new = constant</c>.</summary>
internal static class ArgumentMappingParser
{
    internal static ArgumentMapping? Parse(string text, TextRange range, out ManifestError? error)
    {
        if (range.Length < 2 || text[range.Start] != '(' || text[range.End - 1] != ')')
        {
            error = new ManifestError(range, "the list behind 'with' is not closed by ')'");
            return null;
        }

        var items = ImmutableArray.CreateBuilder<ArgumentMap>();
        var seenOld = new HashSet<string>(StringComparer.Ordinal);
        var seenNew = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Split(text, new TextRange(range.Start + 1, range.Length - 2)))
        {
            if (ParseItem(text, item, out error) is not { } map)
            {
                return null;
            }

            if ((map.Old is not null && !seenOld.Add(map.Old)) || (map.New is not null && !seenNew.Add(map.New)))
            {
                error = new ManifestError(item, $"'{text.Substring(item.Start, item.Length).Trim()}' names something the list names already");
                return null;
            }

            items.Add(map);
        }

        if (items.Count == 0)
        {
            error = new ManifestError(range, "the list behind 'with' is empty");
            return null;
        }

        error = null;
        return new ArgumentMapping(items.ToImmutable());
    }

    private static ArgumentMap? ParseItem(string text, TextRange range, out ManifestError? error)
    {
        var item = text.Substring(range.Start, range.Length).Trim();
        var arrow = item.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0)
        {
            error = new ManifestError(range, $"'{item}' is no mapping; write 'old -> new', 'old -> _' or '_ -> new = constant'");
            return null;
        }

        var oldName = item.Substring(0, arrow).Trim();
        var right = item.Substring(arrow + 2).Trim();
        string? constant = null;
        var equals = right.IndexOf('=');
        if (equals >= 0)
        {
            constant = right.Substring(equals + 1).Trim();
            right = right.Substring(0, equals).Trim();
        }

        error = Fault(oldName, right, constant) is { } fault ? new ManifestError(range, fault) : null;
        return error is null ? new ArgumentMap(oldName == "_" ? null : oldName, right == "_" ? null : right, constant, range) : null;
    }

    private static string? Fault(string oldName, string newName, string? constant)
    {
        if (!SyntaxFacts.IsValidIdentifier(oldName) || !SyntaxFacts.IsValidIdentifier(newName))
        {
            return $"'{(SyntaxFacts.IsValidIdentifier(oldName) ? newName : oldName)}' is no parameter name";
        }

        return (oldName, newName, constant) switch
        {
            ("_", "_", _) => "'_ -> _' maps nothing",
            ("_", _, null) => $"'{newName}' is added without a value; write '_ -> {newName} = constant'",
            (not "_", _, not null) => $"'{oldName}' keeps its argument, so it takes no constant",
            (_, _, { } value) when !ConstantExpression.IsSafe(value) => $"'{value}' is no constant",
            _ => null,
        };
    }

    // Commas inside a constant's brackets or quotes are the constant's.
    private static List<TextRange> Split(string text, TextRange range)
    {
        var items = new List<TextRange>();
        var (start, depth, quote) = (range.Start, 0, '\0');
        for (var i = range.Start; i < range.End; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                if (c == '\\')
                {
                    i++;
                }
                else if (c == quote)
                {
                    quote = '\0';
                }

                continue;
            }

            switch (c)
            {
                case '"' or '\'': quote = c; break;
                case '(' or '[' or '{' or '<': depth++; break;
                case ')' or ']' or '}': depth--; break;
                // '->' is an arrow, not a closing bracket.
                case '>' when i > range.Start && text[i - 1] != '-': depth--; break;
                case ',' when depth == 0:
                    Add(items, text, start, i);
                    start = i + 1;
                    break;
            }
        }

        Add(items, text, start, range.End);
        return items;
    }

    private static void Add(List<TextRange> items, string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        if (end > start)
        {
            items.Add(new TextRange(start, end - start));
        }
    }
}
