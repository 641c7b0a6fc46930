using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>Reads the names that <c>Type.GetType</c> takes and <c>Type.AssemblyQualifiedName</c> gives.</summary>
internal sealed class TypeNameParser
{
    private const int LongestPath = 1000;
    private const int DeepestNesting = 16;

    private readonly string _text;
    private int _at;

    private TypeNameParser(string text) => _text = text;

    internal static TypeNameText? Parse(string text)
    {
        var parser = new TypeNameParser(text);

        // One segment alone is a word.
        return parser.Read(text.Length, DeepestNesting) is { } name && parser._at == text.Length && (name.Id.Segments.Length > 1 || name.HasTail || !name.Arguments.IsEmpty) ? name : null;
    }

    // The end is where a qualified name ends, whose assembly reaches up to it; negative for one without assembly.
    private TypeNameText? Read(int end, int depth)
    {
        var start = _at;
        while (_at < _text.Length && s_ends.IndexOf(_text[_at]) < 0)
        {
            _at++;
        }

        var path = _text.Substring(start, _at - start);
        if (depth == 0 || IdOf(path) is not { } id)
        {
            return null;
        }

        var arguments = ImmutableArray<TypeNameText>.Empty;
        var isType = path.IndexOfAny(s_typeMarks) >= 0;
        while (_at < _text.Length && _text[_at] is '[' or '*' or '&')
        {
            isType = true;
            if (_text[_at++] != '[')
            {
                continue;
            }

            if (Rank() is { } rank)
            {
                _at = rank;
            }
            else if (!arguments.IsEmpty || ReadArguments(depth) is not { IsDefault: false } read)
            {
                return null;
            }
            else
            {
                arguments = read;
            }
        }

        var tailStart = _at;
        if (end >= 0 && _at < end && _text[_at] == ',')
        {
            _at = end;
        }

        var tail = _text.Substring(tailStart, _at - tailStart);
        return tail.Length > 0 && !IsAssembly(tail) ? null : new TypeNameText(path, start, id, arguments, tail, tailStart, isType);
    }

    private ImmutableArray<TypeNameText> ReadArguments(int depth)
    {
        var arguments = ImmutableArray.CreateBuilder<TypeNameText>();
        while (true)
        {
            Skip();
            var isQualified = _at < _text.Length && _text[_at] == '[';
            var end = -1;
            if (isQualified)
            {
                _at++;
                end = EndOfQualified();
                if (end < 0)
                {
                    return default;
                }
            }

            if (Read(end, depth - 1) is not { } argument || (isQualified && _at++ != end))
            {
                return default;
            }

            arguments.Add(argument);
            Skip();
            if (_at >= _text.Length || _text[_at] is not (',' or ']'))
            {
                return default;
            }

            if (_text[_at++] == ']')
            {
                return arguments.ToImmutable();
            }
        }
    }

    // The bracket that closes the one before this position.
    private int EndOfQualified()
    {
        var depth = 1;
        for (var i = _at; i < _text.Length; i++)
        {
            depth += _text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // Behind '[]', '[,]' or '[*]'; null where arguments begin.
    private int? Rank()
    {
        var i = _at;
        while (i < _text.Length && _text[i] is ',' or '*')
        {
            i++;
        }

        return i < _text.Length && _text[i] == ']' ? i + 1 : null;
    }

    private void Skip()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }

    private static DocumentationId? IdOf(string path)
    {
        if (path.Length is 0 or > LongestPath)
        {
            return null;
        }

        var segments = ImmutableArray.CreateBuilder<DocumentationIdSegment>();
        foreach (var part in path.Split('.', '+'))
        {
            if (!DocumentationIdSegment.IsValid(part, 0, part.Length, DocumentationIdKind.Type, out _))
            {
                return null;
            }

            segments.Add(DocumentationIdSegment.Read(part, 0, part.Length));
        }

        return DocumentationId.Of(DocumentationIdKind.Type, segments.ToImmutable());
    }

    private static bool IsAssembly(string tail)
    {
        var parts = tail.Substring(1).Split(',');
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].Trim();
            if (part.Length == 0 || (i == 0 ? part.IndexOfAny(s_notInName) >= 0 : part.IndexOf('=') < 1))
            {
                return false;
            }
        }

        return true;
    }

    private const string s_ends = "[],*&";
    private static readonly char[] s_typeMarks = ['+', '`'];
    private static readonly char[] s_notInName = [' ', '=', '[', ']', '"', '/', '\\'];
}
