namespace Ssot.Analyzers.Declarations;

/// <summary>What reading a manifest's line needs of its characters: blanks, quotes, names, and how they are shown in a message.</summary>
internal static class TextScan
{
    private const int LongestShown = 80;

    /// <summary>The stretch without the blanks at its ends.</summary>
    internal static TextRange Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end - start);
    }

    /// <summary>Index of the first blank, or -1.</summary>
    internal static int FindBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of the first such character outside C# string and character literals, or -1.</summary>
    internal static int FindOutsideQuotes(string text, int start, int end, char sought)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == sought)
            {
                return i;
            }

            if (text[i] is '"' or '\'')
            {
                i = EndOfLiteral(text, i, start, end);
            }
        }

        return -1;
    }

    /// <summary>Index of a literal's closing quote, or of the last character where it is not closed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">Index of the opening quote.</param>
    /// <param name="start">Where the stretch looked at begins.</param>
    /// <param name="end">Where it ends.</param>
    internal static int EndOfLiteral(string text, int open, int start, int end)
    {
        // A doubled quote in a verbatim string closes one literal and opens the next, which comes to the same.
        var escapes = open == start || text[open - 1] != '@';
        for (var i = open + 1; i < end; i++)
        {
            if (text[i] == '\\' && escapes)
            {
                i++;
            }
            else if (text[i] == text[open])
            {
                return i;
            }
        }

        return end - 1;
    }

    /// <summary>Whether this is an identifier that code can bind to: formatting characters, which the language ignores, are not in it.</summary>
    internal static bool IsIdentifier(string name) => IsIdentifier(name, 0, name.Length);

    /// <summary>Whether a stretch is such an identifier.</summary>
    internal static bool IsIdentifier(string text, int start, int end)
    {
        if (start == end || !SyntaxFacts.IsIdentifierStartCharacter(text[start]))
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (!IsIdentifierPart(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a character may stand in an identifier and means something there.</summary>
    internal static bool IsIdentifierPart(char c) =>
        SyntaxFacts.IsIdentifierPartCharacter(c) && (c < 0x80 || char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format);

    /// <summary>A text as a message shows it: short, whatever its length, and with what can't be seen spelled out.</summary>
    internal static string Show(string text)
    {
        var shown = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (shown.Length >= LongestShown - 3 && text.Length - i > 3)
            {
                return shown.Append("...").ToString();
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(text[i]).Append(text[++i]);
            }
            else if (IsInvisible(text[i]))
            {
                shown.Append("\\u").Append(((int)text[i]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(text[i]);
            }
        }

        return shown.ToString();
    }

    private static bool IsInvisible(char c) => c != ' ' && char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate
        or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
        or System.Globalization.UnicodeCategory.SpaceSeparator or System.Globalization.UnicodeCategory.PrivateUse;
}
