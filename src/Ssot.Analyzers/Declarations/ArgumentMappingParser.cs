namespace Ssot.Analyzers.Declarations;

/// <summary>Reads the list of a <c>with (…)</c>: <c>old -> new</c>, <c>old -> _</c>, <c>_ -> new = constant</c>.</summary>
internal static class ArgumentMappingParser
{
    private const string Nothing = "_";

    /// <summary>Reads a list with its parentheses.</summary>
    /// <param name="text">The whole manifest.</param>
    /// <param name="range">Where the list stands.</param>
    /// <param name="error">What is wrong, where the result is null.</param>
    /// <returns>The mapping, or null.</returns>
    internal static ArgumentMapping? Parse(string text, TextRange range, out ManifestError? error)
    {
        if (range.Length < 2 || text[range.End - 1] != ')')
        {
            error = new ManifestError(range, "the list behind 'with' is not closed by ')'");
            return null;
        }

        if (TextScan.Trim(text, range.Start + 1, range.End - 1).Length == 0)
        {
            error = new ManifestError(range, "the list behind 'with' is empty");
            return null;
        }

        var items = ImmutableArray.CreateBuilder<ArgumentMap>();
        var seenOld = new HashSet<string>(StringComparer.Ordinal);
        var seenNew = new HashSet<string>(StringComparer.Ordinal);
        for (var start = range.Start + 1; start < range.End; )
        {
            var end = EndOfItem(text, start, range.End - 1);
            var item = TextScan.Trim(text, start, end);
            if (ParseItem(text, item, out error) is not { } map)
            {
                return null;
            }

            if ((map.Old is not null && !seenOld.Add(map.Old)) || (map.New is not null && !seenNew.Add(map.New)))
            {
                error = new ManifestError(item, $"'{Shown(text, item)}' names something the list names already");
                return null;
            }

            items.Add(map);
            start = end + 1;
        }

        error = null;
        return new ArgumentMapping(items.ToImmutable());
    }

    private static ArgumentMap? ParseItem(string text, TextRange range, out ManifestError? error)
    {
        var arrow = text.IndexOf("->", range.Start, range.Length, StringComparison.Ordinal);
        if (arrow < 0)
        {
            // An empty item has no width of its own; what stands before it is where the eye looks.
            error = new ManifestError(range.Length == 0 ? new TextRange(range.Start - 1, 1) : range, $"'{Shown(text, range)}' is no mapping; write 'old -> new', 'old -> _' or '_ -> new = constant'");
            return null;
        }

        var oldName = Name(text, TextScan.Trim(text, range.Start, arrow));
        var equals = text.IndexOf('=', arrow, range.End - arrow);
        var newName = Name(text, TextScan.Trim(text, arrow + 2, equals < 0 ? range.End : equals));
        var constant = equals < 0 ? null : Cut(text, TextScan.Trim(text, equals + 1, range.End));
        error = Fault(oldName, newName, constant) is { } fault ? new ManifestError(range, fault) : null;
        return error is null ? new ArgumentMap(oldName == Nothing ? null : oldName, newName == Nothing ? null : newName, constant, range) : null;
    }

    private static string? Fault(string oldName, string newName, string? constant)
    {
        if (!TextScan.IsIdentifier(oldName) || !TextScan.IsIdentifier(newName))
        {
            return $"'{TextScan.Show(TextScan.IsIdentifier(oldName) ? newName : oldName)}' is no parameter name";
        }

        return (oldName, newName, constant) switch
        {
            (Nothing, Nothing, _) => "'_ -> _' maps nothing",
            (Nothing, _, null) => $"'{TextScan.Show(newName)}' is added without a value; write '_ -> {TextScan.Show(newName)} = constant'",
            (not Nothing, _, not null) => $"'{TextScan.Show(oldName)}' keeps its argument, so it takes no constant",
            (_, _, { } value) when !ConstantExpression.IsSafe(value) => $"'{TextScan.Show(value)}' is no constant: a literal, 'default', or a name with its type such as 'Mode.Fast'",
            _ => null,
        };
    }

    // A comma inside a constant's brackets or quotes is the constant's.
    private static int EndOfItem(string text, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '"' or '\'': i = TextScan.EndOfLiteral(text, i, start, end); break;
                case '(' or '[' or '{' or '<': depth++; break;
                case ')' or ']' or '}': depth--; break;
                // '->' is an arrow, no closing bracket.
                case '>' when text[i - 1] != '-': depth--; break;
                case ',' when depth == 0: return i;
            }
        }

        return end;
    }

    // C# code that names a parameter 'class' writes '@class'; the name has no '@'.
    private static string Name(string text, TextRange range) =>
        range.Length > 1 && text[range.Start] == '@' ? Cut(text, new TextRange(range.Start + 1, range.Length - 1)) : Cut(text, range);

    private static string Cut(string text, TextRange range) => text.Substring(range.Start, range.Length);

    private static string Shown(string text, TextRange range) => TextScan.Show(Cut(text, range));
}
