using System.Diagnostics.CodeAnalysis;

namespace Ssot.Analyzers.Declarations;

/// <summary>
/// A documentation-comment id (ECMA-334, annex E) taken apart: <c>M:Ns.Type`1.Name``1(System.String)</c>. It needs no
/// compilation, so that an id whose symbol no longer exists, or does not exist yet, is as good as any other.
/// </summary>
internal sealed class DocumentationId : IEquatable<DocumentationId>
{
    // The compiler refuses names in metadata beyond 1,023 characters; far beyond that a text is no name, only work.
    private const int LongestName = 4096;

    // A manifest may hold thousands of ids of which code meets a few: the parts are cut out when asked for.
    private readonly int _nameStart;
    private readonly int _end;
    private ImmutableArray<DocumentationIdSegment> _segments;
    private string? _name;
    private string? _fullName;
    private string? _parameters;

    private DocumentationId(DocumentationIdKind kind, string text, int nameStart, int arity, int end)
    {
        Kind = kind;
        Text = text;
        Arity = arity;
        _nameStart = nameStart;
        _end = end;
    }

    /// <summary>What the id names.</summary>
    internal DocumentationIdKind Kind { get; }

    /// <summary>The dotted name, outermost namespace first; the last one is <see cref="Name"/>.</summary>
    internal ImmutableArray<DocumentationIdSegment> Segments => _segments.IsDefault ? _segments = Split() : _segments;

    /// <summary>The parameter list with its parentheses (and the return type of a conversion), or null where the id has none.</summary>
    internal string? Parameters => HasParameters ? _parameters ??= Text.Substring(_end) : null;

    /// <summary>Whether it has a parameter list.</summary>
    internal bool HasParameters => _end < Text.Length;

    /// <summary>The id as it was written, with its letter, without white space.</summary>
    internal string Text { get; }

    /// <summary>The last segment's name, without arity: what code calls it.</summary>
    internal string Name => _name ??= DocumentationIdSegment.NameOf(Text, _nameStart, _end);

    /// <summary>The last segment's number of type parameters.</summary>
    internal int Arity { get; }

    /// <summary>The dotted name without arities or parameters.</summary>
    internal string FullName => _fullName ??= Text.IndexOf('`', 0, _end) < 0 ? Text.Substring(2, _end - 2) : Join(Segments.Length);

    /// <summary>The dotted name of what contains it, without arities; empty at top level.</summary>
    internal string ContainerName => Join(Segments.Length - 1);

    /// <summary>Whether it names a method, property, field or event.</summary>
    internal bool IsMember => Kind is not (DocumentationIdKind.Namespace or DocumentationIdKind.Type);

    /// <summary>The types of the parameter list, as the id spells them; default where the id has no list.</summary>
    internal ImmutableArray<string> ParameterTypes => Parameters is { } list ? DocumentationIdParameters.Split(list) : default;

    /// <summary>The id of a namespace or type, from its parts.</summary>
    internal static DocumentationId Of(DocumentationIdKind kind, ImmutableArray<DocumentationIdSegment> segments)
    {
        var text = new System.Text.StringBuilder(kind == DocumentationIdKind.Namespace ? "N:" : "T:");
        var nameStart = text.Length;
        for (var i = 0; i < segments.Length; i++)
        {
            text.Append(i == 0 ? "" : ".");
            nameStart = text.Length;
            text.Append(segments[i].Name);
            if (segments[i].Arity > 0)
            {
                text.Append('`').Append(segments[i].Arity);
            }
        }

        var arity = segments.IsEmpty ? 0 : segments[segments.Length - 1].Arity;
        return new DocumentationId(kind, text.ToString(), nameStart, arity, text.Length) { _segments = segments };
    }

    /// <summary>Whether this is the name of the first segment.</summary>
    internal bool BeginsWith(string name) =>
        string.CompareOrdinal(Text, 2, name, 0, name.Length) == 0 && (name.Length + 2 == Text.Length || Text[name.Length + 2] is '.' or '`');

    /// <summary>Whether this is the other name or something below it, by whole segments.</summary>
    internal bool IsWithin(DocumentationId container)
    {
        if (Segments.Length < container.Segments.Length)
        {
            return false;
        }

        for (var i = container.Segments.Length - 1; i >= 0; i--)
        {
            if (Segments[i] != container.Segments[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same name below another container.</summary>
    /// <param name="from">What this is within.</param>
    /// <param name="to">What takes its place.</param>
    internal DocumentationId Rebase(DocumentationId from, DocumentationId to) =>
        Of(Segments.Length == from.Segments.Length ? to.Kind : Kind, to.Segments.AddRange(Segments.RemoveRange(0, from.Segments.Length)));

    /// <summary>Reads an id.</summary>
    /// <param name="text">The id, letter included, without white space.</param>
    /// <param name="id">The id taken apart.</param>
    /// <param name="error">What is wrong with it and what would be right.</param>
    /// <returns>Whether it could be read.</returns>
    internal static bool TryParse(string text, [NotNullWhen(true)] out DocumentationId? id, [NotNullWhen(false)] out string? error)
    {
        id = null;
        error = null;
        // Reflection joins nested types by '+', a documentation id by '.'.
        text = text.Replace('+', '.');
        if (text.Length < 2 || text[1] != ':' || KindOf(text[0]) is not { } kind)
        {
            error = $"'{TextScan.Show(text)}' is no documentation id; it starts with N:, T:, M:, P:, F: or E:";
            return false;
        }

        var list = text.IndexOf('(', 2);
        if (list >= 0)
        {
            error = kind is not (DocumentationIdKind.Method or DocumentationIdKind.Property)
                ? $"'{TextScan.Show(text)}' has a parameter list, which only M: and P: take"
                : DocumentationIdParameters.Fault(text.Substring(list)) is { } fault ? $"the parameter list of '{TextScan.Show(text)}' {fault}" : null;
        }

        return error is null && TryParse(text, kind, list, out id, out error);
    }

    /// <summary>The id of a symbol: where a method has no parameters the id says so, since one without a list means all overloads.</summary>
    /// <param name="symbol">A namespace, type or member.</param>
    /// <returns>Its id, or null where it has none.</returns>
    internal static DocumentationId? Of(ISymbol symbol)
    {
        symbol = symbol.OriginalDefinition;
        if (symbol.GetDocumentationCommentId() is not { Length: > 2 } text || KindOf(text[0]) is not { } kind)
        {
            return null;
        }

        text = symbol is IMethodSymbol { Parameters.IsEmpty: true } ? text + "()" : text;
        return TryParse(text, kind, text.IndexOf('('), out var id, out _) ? id : null;
    }

    /// <inheritdoc/>
    public bool Equals(DocumentationId? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DocumentationId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The id as a message shows it, shortened where it is endless.</summary>
    public override string ToString() => TextScan.Show(Text);

    private static DocumentationIdKind? KindOf(char letter) => letter switch
    {
        'N' => DocumentationIdKind.Namespace,
        'T' => DocumentationIdKind.Type,
        'M' => DocumentationIdKind.Method,
        'P' => DocumentationIdKind.Property,
        'F' => DocumentationIdKind.Field,
        'E' => DocumentationIdKind.Event,
        _ => null,
    };

    private static bool TryParse(string text, DocumentationIdKind kind, int list, [NotNullWhen(true)] out DocumentationId? id, [NotNullWhen(false)] out string? error)
    {
        id = null;
        var end = list < 0 ? text.Length : list;
        if (end > LongestName)
        {
            error = $"'{TextScan.Show(text)}' is longer than any name can be";
            return false;
        }

        var (nameStart, arity) = (2, 0);
        for (var start = 2; start <= end; )
        {
            var dot = text.IndexOf('.', start, end - start);
            var partEnd = dot < 0 ? end : dot;
            if (!DocumentationIdSegment.IsValid(text, start, partEnd, KindOfPart(kind, isLast: dot < 0), out arity))
            {
                // '#ctor' begins after the dot that ends the type's name, so an empty part is always a mistake.
                error = partEnd == start
                    ? $"'{TextScan.Show(text)}' has an empty part between dots"
                    : $"'{TextScan.Show(text.Substring(start, partEnd - start))}' in '{TextScan.Show(text)}' is no name";
                return false;
            }

            nameStart = start;
            start = partEnd + 1;
        }

        if (nameStart == 2 && kind is not (DocumentationIdKind.Namespace or DocumentationIdKind.Type))
        {
            error = $"'{TextScan.Show(text)}' names a member without its type";
            return false;
        }

        error = null;
        id = new DocumentationId(kind, text, nameStart, arity, end);
        return true;
    }

    private static DocumentationIdKind KindOfPart(DocumentationIdKind kind, bool isLast) =>
        isLast || kind == DocumentationIdKind.Namespace ? kind : DocumentationIdKind.Type;

    private ImmutableArray<DocumentationIdSegment> Split()
    {
        var segments = ImmutableArray.CreateBuilder<DocumentationIdSegment>();
        for (var start = 2; start <= _end; )
        {
            var dot = Text.IndexOf('.', start, _end - start);
            var partEnd = dot < 0 ? _end : dot;
            segments.Add(DocumentationIdSegment.Read(Text, start, partEnd));
            start = partEnd + 1;
        }

        return segments.ToImmutable();
    }

    private string Join(int count)
    {
        if (count == 0)
        {
            return "";
        }

        var text = new System.Text.StringBuilder(Segments[0].Name);
        for (var i = 1; i < count; i++)
        {
            text.Append('.').Append(Segments[i].Name);
        }

        return text.ToString();
    }
}
