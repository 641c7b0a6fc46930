namespace Ssot.Analyzers.CodeFixes.Declarations;

/// <summary>A name that a message in words mentions.</summary>
/// <param name="Text">The name: dotted, or a documentation id with its letter.</param>
/// <param name="Arity">The number of type arguments written behind it; 0 where there are none.</param>
/// <param name="IsQuoted">Whether it stands in quotes, so that it is meant as a name.</param>
internal readonly record struct NamedInMessage(string Text, int Arity, bool IsQuoted)
{
    // How such messages begin and end; somewhere a class is called 'Use'.
    private static readonly ImmutableHashSet<string> s_words = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "use", "using", "call", "see", "try", "prefer", "please", "instead", "replaced", "replace", "moved", "obsolete", "deprecated", "this", "the", "a", "an", "it", "method", "type", "class", "property");

    private const string Quotes = "'\"`\u2018\u201C";

    /// <summary>Takes a message apart; much of what it finds are plain words.</summary>
    internal static List<NamedInMessage> Find(string message)
    {
        var names = new List<NamedInMessage>();
        for (var i = 0; i < message.Length; )
        {
            if (!SyntaxFacts.IsIdentifierStartCharacter(message[i]))
            {
                i++;
                continue;
            }

            var isQuoted = i > 0 && Quotes.IndexOf(message[i - 1]) >= 0;
            var end = IsIdLetter(message, i) ? EndOfId(message, i) : EndOfName(message, i);
            var text = message.Substring(i, end - i);
            i = end;
            if (isQuoted || !s_words.Contains(text))
            {
                names.Add(new NamedInMessage(text, ArityBehind(message, end), isQuoted));
            }
        }

        return names;
    }

    private static bool IsIdLetter(string message, int at) =>
        message[at] is 'T' or 'M' or 'P' or 'F' or 'E' && at + 2 < message.Length && message[at + 1] == ':' && SyntaxFacts.IsIdentifierStartCharacter(message[at + 2]);

    private static int EndOfId(string message, int start)
    {
        var end = start;
        while (end < message.Length && !char.IsWhiteSpace(message[end]) && message[end] is not ('\'' or '"' or ';'))
        {
            end++;
        }

        // What ends a sentence is not the name's, nor is a quoting tick.
        while (message[end - 1] is '.' or ',' or '!' or '`' or ':')
        {
            end--;
        }

        return end;
    }

    private static int EndOfName(string message, int start)
    {
        var end = start;
        while (end < message.Length
            && (SyntaxFacts.IsIdentifierPartCharacter(message[end])
                || (message[end] == '.' && end + 1 < message.Length && SyntaxFacts.IsIdentifierStartCharacter(message[end + 1]))))
        {
            end++;
        }

        return end;
    }

    // '<T, U>', '{T}' or '`2'.
    private static int ArityBehind(string message, int at)
    {
        if (at + 1 >= message.Length)
        {
            return 0;
        }

        if (message[at] == '`')
        {
            return char.IsDigit(message[at + 1]) ? message[at + 1] - '0' : 0;
        }

        if (message[at] is not ('<' or '{'))
        {
            return 0;
        }

        var (depth, arity) = (0, 1);
        for (var i = at; i < message.Length; i++)
        {
            switch (message[i])
            {
                case '<' or '{': depth++; break;
                case ',' when depth == 1: arity++; break;
                case '>' or '}' when --depth == 0: return arity;
            }
        }

        return 0;
    }
}
