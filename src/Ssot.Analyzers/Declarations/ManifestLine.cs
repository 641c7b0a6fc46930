namespace Ssot.Analyzers.Declarations;

/// <summary>One line of a manifest, taken apart into the fact and the message behind it; a comment is left out.</summary>
internal readonly struct ManifestLine
{
    internal ManifestLine(string text, int start, int end)
    {
        Text = text;
        Message = null;
        Fact = TextScan.Trim(text, start, end);
        if (IsComment(text, Fact.Start, Fact.End))
        {
            Fact = new TextRange(Fact.Start, 0);
            return;
        }

        // A ';' inside a constant's quotes is the constant's.
        var semicolon = TextScan.FindOutsideQuotes(text, Fact.Start, Fact.End, ';');
        if (semicolon >= 0)
        {
            var message = TextScan.Trim(text, semicolon + 1, Fact.End);
            Message = message.Length > 0 ? text.Substring(message.Start, message.Length) : null;
            Fact = TextScan.Trim(text, Fact.Start, semicolon);
        }

        Fact = WithoutComment(text, Fact);
    }

    /// <summary>The whole manifest.</summary>
    internal string Text { get; }

    /// <summary>Where the fact stands, blanks, message and comment left out.</summary>
    internal TextRange Fact { get; }

    /// <summary>What stands behind ';', or null.</summary>
    internal string? Message { get; }

    /// <summary>Whether nothing is said here.</summary>
    internal bool IsBlank => Fact.Length == 0 && Message is null;

    // No id holds '//', so behind a blank it begins a comment too.
    private static TextRange WithoutComment(string text, TextRange fact)
    {
        for (var slash = TextScan.FindOutsideQuotes(text, fact.Start, fact.End, '/'); slash >= 0; slash = TextScan.FindOutsideQuotes(text, slash + 1, fact.End, '/'))
        {
            if (slash > fact.Start && char.IsWhiteSpace(text[slash - 1]) && IsComment(text, slash, fact.End))
            {
                return TextScan.Trim(text, fact.Start, slash);
            }
        }

        return fact;
    }

    private static bool IsComment(string text, int start, int end) => end - start >= 2 && text[start] == '/' && text[start + 1] == '/';
}
