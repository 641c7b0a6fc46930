using System.Diagnostics.CodeAnalysis;

namespace Ssot.Analyzers.Declarations;

/// <summary>
/// A documentation-comment id (ECMA-334, annex E) taken apart: <c>M:Ns.Type`1.Name``1(System.String)</c>. It needs no
/// compilation, so that an id whose symbol no longer exists, or does not exist yet, is as good as any other.
/// </summary>
internal sealed class DocumentationId : IEquatable<DocumentationId>
{
    private DocumentationId(DocumentationIdKind kind, ImmutableArray<DocumentationIdSegment> segments, string? parameters, string text)
    {
        Kind = kind;
        Segments = segments;
        Parameters = parameters;
        Text = text;
    }

    /// <summary>What the id names.</summary>
    internal DocumentationIdKind Kind { get; }

    /// <summary>The dotted name, outermost namespace first; the last one is <see cref="Name"/>.</summary>
    internal ImmutableArray<DocumentationIdSegment> Segments { get; }

    /// <summary>The parameter list with its parentheses (and the return type of a conversion), or null where the id has none.</summary>
    internal string? Parameters { get; }

    /// <summary>The id as it was written, with its letter, without white space.</summary>
    internal string Text { get; }

    /// <summary>The last segment's name, without arity: what code calls it.</summary>
    internal string Name => Segments[Segments.Length - 1].Name;

    /// <summary>The last segment's number of type parameters.</summary>
    internal int Arity => Segments[Segments.Length - 1].Arity;

    /// <summary>The dotted name without arities or parameters.</summary>
    internal string FullName => Join(Segments.Length);

    /// <summary>The dotted name of what contains it, without arities; empty at top level.</summary>
    internal string ContainerName => Join(Segments.Length - 1);

    /// <summary>Whether it names a method, property, field or event.</summary>
    internal bool IsMember => Kind is not (DocumentationIdKind.Namespace or DocumentationIdKind.Type);

    /// <summary>The types of the parameter list, as the id spells them; default where the id has no list.</summary>
    internal ImmutableArray<string> ParameterTypes => Parameters is null ? default : SplitParameters(Parameters);

    /// <summary>The id of a namespace or type, from its parts.</summary>
    internal static DocumentationId Of(DocumentationIdKind kind, ImmutableArray<DocumentationIdSegment> segments)
    {
        var text = new System.Text.StringBuilder(kind == DocumentationIdKind.Namespace ? "N:" : "T:");
        for (var i = 0; i < segments.Length; i++)
        {
            text.Append(i == 0 ? "" : ".").Append(segments[i].Name);
            if (segments[i].Arity > 0)
            {
                text.Append('`').Append(segments[i].Arity);
            }
        }

        return new DocumentationId(kind, segments, null, text.ToString());
    }

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
    /// <param name="text">The id, letter included.</param>
    /// <param name="id">The id taken apart.</param>
    /// <param name="error">What is wrong with it and what would be right.</param>
    /// <returns>Whether it could be read.</returns>
    internal static bool TryParse(string text, [NotNullWhen(true)] out DocumentationId? id, [NotNullWhen(false)] out string? error)
    {
        id = null;
        if (text.Length < 2 || text[1] != ':' || KindOf(text[0]) is not { } kind)
        {
            error = $"'{Shorten(text)}' is no documentation id; it starts with N:, T:, M:, P:, F: or E:";
            return false;
        }

        var end = text.IndexOf('(', 2);
        var name = end < 0 ? text.Substring(2) : text.Substring(2, end - 2);
        var parameters = end < 0 ? null : text.Substring(end);
        if (parameters is not null && (kind is not (DocumentationIdKind.Method or DocumentationIdKind.Property) || !Balanced(parameters)))
        {
            error = kind is DocumentationIdKind.Method or DocumentationIdKind.Property
                ? $"the parameter list of '{Shorten(text)}' is not closed"
                : $"'{Shorten(text)}' has a parameter list, which only M: and P: take";
            return false;
        }

        var segments = ImmutableArray.CreateBuilder<DocumentationIdSegment>();
        foreach (var part in name.Split('.'))
        {
            if (!DocumentationIdSegment.TryParse(part, kind, out var segment))
            {
                // '#ctor' begins after the dot that ends the type's name, so an empty part is always a mistake.
                error = part.Length == 0 ? $"'{Shorten(text)}' has an empty part between dots" : $"'{Shorten(part)}' in '{Shorten(text)}' is no name";
                return false;
            }

            segments.Add(segment);
        }

        if (kind is not (DocumentationIdKind.Namespace or DocumentationIdKind.Type) && segments.Count < 2)
        {
            error = $"'{Shorten(text)}' names a member without its type";
            return false;
        }

        error = null;
        id = new DocumentationId(kind, segments.ToImmutable(), parameters, text);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(DocumentationId? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DocumentationId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

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

    private static bool Balanced(string parameters)
    {
        var (round, curly, square) = (0, 0, 0);
        var closed = -1;
        for (var i = 0; i < parameters.Length; i++)
        {
            switch (parameters[i])
            {
                case '(': round++; break;
                case ')':
                    round--;
                    closed = round == 0 && closed < 0 ? i : closed;
                    break;
                case '{': curly++; break;
                case '}': curly--; break;
                case '[': square++; break;
                case ']': square--; break;
            }

            if (round < 0 || curly < 0 || square < 0)
            {
                return false;
            }
        }

        // Behind the list only a conversion's return type may follow.
        return round == 0 && curly == 0 && square == 0 && (closed == parameters.Length - 1 || parameters[closed + 1] == '~');
    }

    private static ImmutableArray<string> SplitParameters(string parameters)
    {
        var types = ImmutableArray.CreateBuilder<string>();
        var (start, depth) = (1, 0);
        for (var i = 0; i < parameters.Length; i++)
        {
            switch (parameters[i])
            {
                case '(' or '{' or '[': depth++; break;
                case ')' or '}' or ']': depth--; break;
            }

            if (depth == 0 || (depth == 1 && parameters[i] == ','))
            {
                if (i > start)
                {
                    types.Add(parameters.Substring(start, i - start));
                }

                start = i + 1;
            }

            if (depth == 0)
            {
                break;
            }
        }

        return types.ToImmutable();
    }

    // A hostile line may be megabytes long; a message is not.
    private static string Shorten(string text) => text.Length <= 80 ? text : text.Substring(0, 77) + "...";

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
