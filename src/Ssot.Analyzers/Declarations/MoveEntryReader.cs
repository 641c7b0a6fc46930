namespace Ssot.Analyzers.Declarations;

/// <summary>Reads <c>old => new with (…)</c>.</summary>
internal static class MoveEntryReader
{
    private const string With = "with";

    /// <summary>Reads a line that has an arrow.</summary>
    /// <param name="line">The line.</param>
    /// <param name="arrow">Index of the arrow.</param>
    /// <param name="error">What is wrong, where the result is null.</param>
    /// <returns>The entry, or null.</returns>
    internal static MoveEntry? Read(ManifestLine line, int arrow, out ManifestError? error)
    {
        var oldRange = TextScan.Trim(line.Text, line.Fact.Start, arrow);
        var newRange = TextScan.Trim(line.Text, arrow + 2, line.Fact.End);
        var mapping = ArgumentMapping.Identity;
        var mappingRange = new TextRange(newRange.End, 0);
        if (FindWith(line.Text, newRange) is var with and >= 0)
        {
            mappingRange = TextScan.Trim(line.Text, with + With.Length, newRange.End);
            newRange = TextScan.Trim(line.Text, newRange.Start, with);
            if (ArgumentMappingParser.Parse(line.Text, mappingRange, out error) is not { } read)
            {
                return null;
            }

            mapping = read;
        }

        if (ManifestEntryReader.ReadId(line, oldRange, out error) is not { } old || ManifestEntryReader.ReadId(line, newRange, out error) is not { } @new)
        {
            return null;
        }

        if (!CanReplace(old.Kind, @new.Kind))
        {
            error = new ManifestError(newRange, $"'{old.Text[0]}:' can't be replaced by '{@new.Text[0]}:'; a namespace moves to a namespace, a type to a type, a member to a member");
            return null;
        }

        if (!mapping.IsIdentity && old.Kind == DocumentationIdKind.Namespace)
        {
            error = new ManifestError(mappingRange, "a namespace has no parameters for 'with' to map");
            return null;
        }

        return new MoveEntry(old, oldRange, @new, newRange, mapping, line.Fact, line.Message);
    }

    private static bool CanReplace(DocumentationIdKind old, DocumentationIdKind @new) =>
        old is DocumentationIdKind.Namespace or DocumentationIdKind.Type ? old == @new : @new is not (DocumentationIdKind.Namespace or DocumentationIdKind.Type);

    // 'with' as a word of its own, followed by its list.
    private static int FindWith(string text, TextRange range)
    {
        for (var at = text.IndexOf(With, range.Start, range.Length, StringComparison.Ordinal); at >= 0; at = text.IndexOf(With, at + 1, range.End - at - 1, StringComparison.Ordinal))
        {
            if (at > range.Start && char.IsWhiteSpace(text[at - 1])
                && TextScan.Trim(text, at + With.Length, range.End) is { Length: > 0 } list && text[list.Start] == '(')
            {
                return at;
            }
        }

        return -1;
    }
}
