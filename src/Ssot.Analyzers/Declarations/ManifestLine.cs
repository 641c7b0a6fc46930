namespace Ssot.Analyzers.Declarations;

/// <summary>One line of a manifest, comment cut off, read from left to right.</summary>
internal readonly struct ManifestLine
{
    private static readonly char[] s_blanks = [' ', '\t'];

    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private readonly string? _message;

    internal ManifestLine(string text, int start, int end)
    {
        _text = text;
        (_start, _end) = Trim(text, start, end);
        _message = null;
        if (StartsWith("//"))
        {
            _end = _start;
            return;
        }

        // A ';' inside a constant's quotes is the constant's.
        var semicolon = FindOutsideQuotes(text, _start, _end, ';');
        if (semicolon >= 0)
        {
            var (messageStart, messageEnd) = Trim(text, semicolon + 1, _end);
            _message = messageEnd > messageStart ? text.Substring(messageStart, messageEnd - messageStart) : null;
            (_start, _end) = Trim(text, _start, semicolon);
        }

        // No id holds '//', so behind a blank it begins a comment here too.
        for (var slash = FindOutsideQuotes(text, _start, _end, '/'); slash >= 0; slash = FindOutsideQuotes(text, slash + 1, _end, '/'))
        {
            if (slash > _start && slash + 1 < _end && text[slash + 1] == '/' && IsBlankCharacter(text[slash - 1]))
            {
                (_start, _end) = Trim(text, _start, slash);
                break;
            }
        }
    }

    internal bool IsBlank => _start >= _end && _message is null;

    private TextRange Range => new(_start, _end - _start);

    internal void Read(ImmutableArray<ManifestEntry>.Builder entries, ImmutableArray<ManifestError>.Builder errors)
    {
        if (ReadEntry(out var error) is { } entry)
        {
            entries.Add(entry);
        }
        else
        {
            errors.Add(error ?? new ManifestError(Range, "the line has a message but no fact"));
        }
    }

    private ManifestEntry? ReadEntry(out ManifestError? error)
    {
        error = null;
        var arrow = FindArrow();
        if (arrow >= 0)
        {
            return ReadMove(arrow, out error);
        }

        var blank = _text.IndexOfAny(s_blanks, _start, _end - _start);
        var keyword = _text.Substring(_start, (blank < 0 ? _end : blank) - _start);
        var (start, end) = blank < 0 ? (_end, _end) : Trim(_text, blank, _end);
        var range = new TextRange(start, end - start);
        switch (keyword)
        {
            case "removed":
                return ReadId(range, out error) is { } removed ? new RemovedEntry(removed, range, Range, _message) : null;
            case "canonical":
                return ReadId(range, out error, DocumentationIdKind.Type) is { } type ? new CanonicalEntry(type, range, Range, _message) : null;
            case "allow":
                return ReadId(range, out error, DocumentationIdKind.Method) is { } method ? new AllowEntry(method, range, Range, _message) : null;
            case "own":
                var pattern = _text.Substring(start, end - start);
                if (AssemblyNamePattern.IsValid(pattern))
                {
                    return new OwnEntry(pattern, range, Range, _message);
                }

                error = new ManifestError(range.Length == 0 ? Range : range, "'own' takes an assembly name, '*' standing for any characters, such as 'own Netra.*'");
                return null;
            case "":
                return null;
            default:
                error = new ManifestError(Range, DocumentationId.TryParse(keyword, out _, out _)
                    ? "the entry has no replacement; write 'old => new', or 'removed old' where nothing replaces it"
                    : "the line is no fact; write 'old => new', 'removed id', 'canonical T:id', 'allow M:id' or 'own pattern'");
                return null;
        }
    }

    private MoveEntry? ReadMove(int arrow, out ManifestError? error)
    {
        var (oldStart, oldEnd) = Trim(_text, _start, arrow);
        var (newStart, newEnd) = Trim(_text, arrow + 2, _end);
        var with = FindWith(newStart, newEnd);
        var mapping = ArgumentMapping.Identity;
        var mappingRange = new TextRange(newEnd, 0);
        if (with >= 0)
        {
            var (listStart, listEnd) = Trim(_text, with + 4, newEnd);
            mappingRange = new TextRange(listStart, listEnd - listStart);
            (newStart, newEnd) = Trim(_text, newStart, with);
            if (ArgumentMappingParser.Parse(_text, mappingRange, out error) is not { } read)
            {
                return null;
            }

            mapping = read;
        }

        var (oldRange, newRange) = (new TextRange(oldStart, oldEnd - oldStart), new TextRange(newStart, newEnd - newStart));
        if (ReadId(oldRange, out error) is not { } old || ReadId(newRange, out error) is not { } @new)
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

        if (old.Text == @new.Text && mapping.IsIdentity)
        {
            error = new ManifestError(Range, "the entry replaces a name by itself");
            return null;
        }

        error = null;
        return new MoveEntry(old, oldRange, @new, newRange, mapping, Range, _message);
    }

    private static bool CanReplace(DocumentationIdKind old, DocumentationIdKind @new) =>
        old is DocumentationIdKind.Namespace or DocumentationIdKind.Type ? old == @new : @new is not (DocumentationIdKind.Namespace or DocumentationIdKind.Type);

    private DocumentationId? ReadId(TextRange range, out ManifestError? error, DocumentationIdKind? kind = null)
    {
        error = null;
        if (range.Length == 0)
        {
            error = new ManifestError(Range, "a documentation id is missing");
            return null;
        }

        var text = _text.Substring(range.Start, range.Length);
        if (HasBlankOutsideParameters(text))
        {
            error = new ManifestError(range, "a documentation id has no blanks; a message stands behind ';'");
            return null;
        }

        if (!DocumentationId.TryParse(RemoveBlanks(text), out var id, out var message))
        {
            error = new ManifestError(range, message);
            return null;
        }

        if (kind is { } wanted && id.Kind != wanted)
        {
            error = new ManifestError(range, wanted == DocumentationIdKind.Type ? "'canonical' takes a type, T:" : "'allow' takes a method, M:");
            return null;
        }

        return id;
    }

    private int FindArrow()
    {
        // A constant may hold '=>' in its quotes; the arrow comes first in a sound line.
        var at = FindOutsideQuotes(_text, _start, _end, '=');
        while (at >= 0)
        {
            if (at + 1 < _end && _text[at + 1] == '>')
            {
                return at;
            }

            at = FindOutsideQuotes(_text, at + 1, _end, '=');
        }

        return -1;
    }

    // 'with' as a word of its own, followed by its list.
    private int FindWith(int start, int end)
    {
        for (var at = _text.IndexOf("with", start, end - start, StringComparison.Ordinal); at >= 0; at = _text.IndexOf("with", at + 1, end - at - 1, StringComparison.Ordinal))
        {
            var (after, _) = Trim(_text, at + 4, end);
            if (at > start && IsBlankCharacter(_text[at - 1]) && after < end && _text[after] == '(')
            {
                return at;
            }
        }

        return -1;
    }

    private bool StartsWith(string prefix) => _end - _start >= prefix.Length && string.CompareOrdinal(_text, _start, prefix, 0, prefix.Length) == 0;

    private static int FindOutsideQuotes(string text, int start, int end, char sought)
    {
        var quote = '\0';
        for (var i = start; i < end; i++)
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
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == sought)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasBlankOutsideParameters(string text)
    {
        var list = text.IndexOf('(');
        return text.IndexOfAny(s_blanks, 0, list < 0 ? text.Length : list) >= 0;
    }

    private static string RemoveBlanks(string text) => text.IndexOfAny(s_blanks) < 0 ? text : text.Replace(" ", "").Replace("\t", "");

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && IsBlankCharacter(text[start]))
        {
            start++;
        }

        while (end > start && IsBlankCharacter(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static bool IsBlankCharacter(char c) => c is ' ' or '\t';
}
