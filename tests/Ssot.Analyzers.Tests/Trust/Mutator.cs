namespace Ssot.Analyzers.Tests.Trust;

/// <summary>Damages a source the way that typing, merging and carelessness do. The same numbers give the same damage.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly string[] s_halfTyped =
    [
        "await ", "var x = ", "using (", "using var x = ", "using System.", "lock (", "foreach (var ", "await foreach (", "new ", "new(", "case ", "=> ", " = ", "(", "<", "[", "@", "$\"{", "\"\"\"\n", "\"", "'",
        "#if X\n", "#endif\n", "#else\n", "#region\n", "/*", "///<see cref=\"", "::", "..", "?.", "!", "nameof(", "typeof(", "default(", "is not ", "switch { ", "with { ", "async () => ", "delegate { ", "yield return ", "return ", "throw ",
        "goto ", "stackalloc ", "from x in ", "where ", "base(", "this(", "operator ", "implicit operator ", "get => ", "record R(", "extern alias ", "global::", "unsafe { ", "checked(", "ref ", "out var ", "__arglist(", "fixed (",
    ];

    private static readonly string[] s_modifiers = ["static ", "async ", "unsafe ", "partial ", "ref ", "out ", "in ", "params ", "file ", "required ", "abstract ", "override ", "virtual ", "sealed ", "readonly ", "const ", "scoped ", "extern ", "new ", "this "];

    private static readonly string[] s_types = ["dynamic", "void", "int*", "delegate*<int, void>", "ref int", "var", "T?", "(int, string)[]", "Task<Task<int>>", "ValueTask<int>", "Func<Task>", "Action", "IAsyncEnumerable<int>", "Nullable<>", "int[,][]", "__arglist", "global::Missing.Type", "object"];

    private static readonly string[] s_characters = ["\0", "\uD800", "\u2028", "\uFEFF", "\r", "\t", "\u200B", "\U0001F600", "\\u0061", ";", "{", "}", "{{", "}}", ")", ">"];

    /// <summary>Damages a text in one to four places.</summary>
    /// <param name="text">The text.</param>
    /// <param name="other">Another text, to paste from.</param>
    internal string Mutate(string text, string other)
    {
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            text = MutateOnce(text, other);
        }

        return text;
    }

    private string MutateOnce(string text, string other)
    {
        var tokens = Tokens(text);
        if (tokens.Length < 3)
        {
            return text + Pick(s_halfTyped) + other;
        }

        var token = Pick(tokens);
        var second = Pick(tokens);
        return random.Next(20) switch
        {
            0 or 1 => Replace(text, token, ""),
            2 => text.Insert(token.Start, Text(text, token)),
            3 => Swap(text, token, second),
            4 => text[..token.Start],
            5 or 6 => text.Insert(token.Start, Pick(s_halfTyped)),
            7 => Replace(text, token, Text(text, second)),
            8 => text.Insert(token.Start, random.Next(2) == 0 ? "{" : "}"),
            9 => WithoutLine(text, token.Start),
            10 => text[..token.Start] + other[random.Next(other.Length)..],
            11 => Paste(text, token.Start, other),
            12 => text.Insert(token.Start, Pick(s_modifiers)),
            13 => Replace(text, token, Pick(s_types)),
            14 => text.Insert(random.Next(text.Length), Pick(s_characters)),
            15 => DropWord(text, random.Next(2) == 0 ? "await " : "async "),
            16 => WithCyclicBases(text, tokens),
            17 => Nest(text, token),
            18 => Disable(text, token.Start, second.Start),
            _ => Rename(text, tokens),
        };
    }

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];

    private static (int Start, int End, SyntaxKind Kind)[] Tokens(string text) =>
        [.. SyntaxFactory.ParseTokens(text).Where(t => t.Span.Length > 0).Select(t => (t.SpanStart, t.Span.End, t.Kind()))];

    private static string Text(string text, (int Start, int End, SyntaxKind) token) => text[token.Start..token.End] + " ";

    private static string Replace(string text, (int Start, int End, SyntaxKind) token, string with) => text[..token.Start] + with + text[token.End..];

    private static string Swap(string text, (int Start, int End, SyntaxKind) a, (int Start, int End, SyntaxKind) b) =>
        a.Start == b.Start ? text
        : a.Start > b.Start ? Swap(text, b, a)
        : text[..a.Start] + text[b.Start..b.End] + text[a.End..b.Start] + text[a.Start..a.End] + text[b.End..];

    private static string WithoutLine(string text, int position)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, position - 1)) + 1;
        var end = text.IndexOf('\n', position);
        return end < start ? text[..start] : text.Remove(start, end - start);
    }

    private string Paste(string text, int position, string other)
    {
        var start = random.Next(other.Length);
        return text.Insert(position, other.Substring(start, Math.Min(random.Next(1, 400), other.Length - start)));
    }

    private string DropWord(string text, string word)
    {
        var at = text.IndexOf(word, random.Next(text.Length), StringComparison.Ordinal);
        return at < 0 ? text : text.Remove(at, word.Length);
    }

    // A type as its own base, or two as each other's.
    private string WithCyclicBases(string text, (int Start, int End, SyntaxKind Kind)[] tokens)
    {
        var names = Enumerable.Range(0, tokens.Length - 1)
            .Where(i => tokens[i].Kind is SyntaxKind.ClassKeyword or SyntaxKind.InterfaceKeyword or SyntaxKind.StructKeyword && tokens[i + 1].Kind == SyntaxKind.IdentifierToken)
            .Select(i => tokens[i + 1])
            .ToArray();
        if (names.Length == 0)
        {
            return text;
        }

        var (first, second) = (Pick(names), Pick(names));
        foreach (var (at, target) in ((int, (int Start, int End, SyntaxKind))[])[(Math.Max(first.End, second.End), first), (Math.Min(first.End, second.End), second)])
        {
            text = text.Insert(at, " : " + text[target.Start..target.End] + " ");
        }

        return text;
    }

    private string Nest(string text, (int Start, int End, SyntaxKind) token)
    {
        var depth = random.Next(50, 400);
        return Pick(["(", "{", "[", "new { X = ", "() => ", "!", "a ? b : ", "if (x) ", "x."]) is var open && random.Next(2) == 0
            ? text.Insert(token.Start, string.Concat(Enumerable.Repeat(open, depth)))
            : Replace(text, token, string.Concat(Enumerable.Repeat("(", depth)) + Text(text, token) + string.Concat(Enumerable.Repeat(")", depth)));
    }

    private static string Disable(string text, int a, int b)
    {
        var (start, end) = (Math.Min(a, b), Math.Max(a, b));
        return text[..start] + "\n#if NEVER\n" + text[start..end] + "\n#elif EXTRA\n" + text[end..] + "\n#endif\n";
    }

    private string Rename(string text, (int Start, int End, SyntaxKind Kind)[] tokens)
    {
        var names = tokens.Where(t => t.Kind == SyntaxKind.IdentifierToken).ToArray();
        return names.Length == 0 ? text : Replace(text, Pick(names), Text(text, Pick(names)));
    }
}
