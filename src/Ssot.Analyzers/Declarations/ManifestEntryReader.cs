namespace Ssot.Analyzers.Declarations;

/// <summary>Reads the fact of a line: <c>old => new with (…)</c>, or a keyword and what it speaks of.</summary>
internal static class ManifestEntryReader
{
    /// <summary>Reads a line that is not blank.</summary>
    /// <param name="line">The line.</param>
    /// <param name="error">What is wrong, where the result is null.</param>
    /// <returns>The fact, or null.</returns>
    internal static ManifestEntry? Read(ManifestLine line, out ManifestError? error)
    {
        var fact = line.Fact;
        if (fact.Length == 0)
        {
            error = new ManifestError(fact, "the line has a message but no fact");
            return null;
        }

        // A constant may hold '=>' in its quotes.
        for (var at = TextScan.FindOutsideQuotes(line.Text, fact.Start, fact.End, '='); at >= 0; at = TextScan.FindOutsideQuotes(line.Text, at + 1, fact.End, '='))
        {
            if (at + 1 < fact.End && line.Text[at + 1] == '>')
            {
                return MoveEntryReader.Read(line, at, out error);
            }
        }

        return ReadKeyword(line, out error);
    }

    /// <summary>Reads an id.</summary>
    /// <param name="line">The line.</param>
    /// <param name="range">Where the id stands.</param>
    /// <param name="error">What is wrong, where the result is null.</param>
    /// <returns>The id, or null.</returns>
    internal static DocumentationId? ReadId(ManifestLine line, TextRange range, out ManifestError? error)
    {
        error = null;
        if (range.Length == 0)
        {
            error = new ManifestError(line.Fact, "a documentation id is missing");
            return null;
        }

        var list = line.Text.IndexOf('(', range.Start, range.Length);
        if (TextScan.FindBlank(line.Text, range.Start, list < 0 ? range.End : list) >= 0)
        {
            error = new ManifestError(range, "a documentation id has no blanks; a mapping follows it as 'with (old -> new)', a message behind ';'");
            return null;
        }

        var text = line.Text.Substring(range.Start, range.Length);
        if (!DocumentationId.TryParse(list < 0 ? text : WithoutBlanks(text), out var id, out var message))
        {
            error = new ManifestError(range, message);
            return null;
        }

        return id;
    }

    private static ManifestEntry? ReadKeyword(ManifestLine line, out ManifestError? error)
    {
        var (text, fact) = (line.Text, line.Fact);
        var blank = TextScan.FindBlank(text, fact.Start, fact.End);
        var wordEnd = blank < 0 ? fact.End : blank;
        var range = TextScan.Trim(text, wordEnd, fact.End);
        switch (Word(text, fact.Start, wordEnd))
        {
            case "removed":
                return ReadId(line, range, out error) is { } removed ? new RemovedEntry(removed, range, fact, line.Message) : null;
            case "canonical":
                return ReadId(line, range, DocumentationIdKind.Type, "'canonical' takes a type, T:", out error) is { } type ? new CanonicalEntry(type, range, fact, line.Message) : null;
            case "allow":
                return ReadId(line, range, DocumentationIdKind.Method, "'allow' takes a method, M:", out error) is { } method ? new AllowEntry(method, range, fact, line.Message) : null;
            case "own":
                return ReadOwn(line, range, out error);
            default:
                error = new ManifestError(fact, wordEnd - fact.Start > 1 && text[fact.Start + 1] == ':'
                    ? "the entry has no replacement; write 'old => new', or 'removed old' where nothing replaces it"
                    : "the line is no fact; write 'old => new', 'removed id', 'canonical T:id', 'allow M:id' or 'own pattern'");
                return null;
        }
    }

    private static DocumentationId? ReadId(ManifestLine line, TextRange range, DocumentationIdKind kind, string expected, out ManifestError? error)
    {
        if (ReadId(line, range, out error) is not { } id)
        {
            return null;
        }

        error = id.Kind == kind ? null : new ManifestError(range, expected);
        return error is null ? id : null;
    }

    private static OwnEntry? ReadOwn(ManifestLine line, TextRange range, out ManifestError? error)
    {
        var pattern = line.Text.Substring(range.Start, range.Length);
        error = AssemblyNamePattern.IsValid(pattern)
            ? null
            : new ManifestError(range.Length == 0 ? line.Fact : range, "'own' takes an assembly name, '*' standing for any characters, such as 'own Netra.*'");
        return error is null ? new OwnEntry(pattern, range, line.Fact, line.Message) : null;
    }

    // No keyword is long; a line may be megabytes.
    private static string Word(string text, int start, int end) => end - start > 20 ? "" : text.Substring(start, end - start);

    private static string WithoutBlanks(string text)
    {
        if (TextScan.FindBlank(text, 0, text.Length) < 0)
        {
            return text;
        }

        var kept = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }
}
