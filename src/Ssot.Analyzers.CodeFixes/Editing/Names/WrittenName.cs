using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>
/// A name as it stands in a file, taken apart so that another can be written over it: type arguments stay where they
/// are, with whatever is edited inside them.
/// </summary>
internal sealed class WrittenName
{
    private const string Attribute = "Attribute";

    private readonly ImmutableArray<TextSpan> _pieces;

    private WrittenName(TextSpan span, ImmutableArray<TextSpan> pieces, string text)
    {
        Span = span;
        _pieces = pieces;
        SimpleText = text;
    }

    /// <summary>The whole name.</summary>
    internal TextSpan Span { get; }

    /// <summary>Its last segment.</summary>
    internal string SimpleText { get; }

    /// <summary>Whether it is one segment.</summary>
    internal bool IsSimple { get; private init; }

    /// <summary>Whether it begins with <c>global::</c>.</summary>
    internal bool IsGlobal { get; private init; }

    /// <summary>Whether it is the name of an attribute, which may leave out its suffix.</summary>
    internal bool IsAttribute { get; private init; }

    /// <summary>Whether it stands in a using directive, where imports of the same scope don't count.</summary>
    internal bool IsInDirective { get; private init; }

    /// <summary>The number of segments.</summary>
    internal int Length { get; private init; }

    /// <summary>Takes a name apart.</summary>
    internal static WrittenName Of(SyntaxNode path)
    {
        var lists = new List<TextSpan>();
        var length = 0;
        for (var current = path; current is not null; current = NamePaths.Shorter(current))
        {
            length++;
            if (NamePaths.Last(current) is GenericNameSyntax generic)
            {
                lists.Add(generic.TypeArgumentList.Span);
            }
        }

        lists.Reverse();
        var pieces = ImmutableArray.CreateBuilder<TextSpan>();
        var start = path.SpanStart;
        foreach (var list in lists)
        {
            pieces.Add(TextSpan.FromBounds(start, list.Start));
            start = list.End;
        }

        if (start < path.Span.End || pieces.Count == 0)
        {
            pieces.Add(TextSpan.FromBounds(start, path.Span.End));
        }

        return new WrittenName(path.Span, pieces.ToImmutable(), NamePaths.Last(path)?.Identifier.ValueText ?? "")
        {
            IsSimple = length == 1 && path is not AliasQualifiedNameSyntax,
            IsGlobal = NamePaths.First(path) is AliasQualifiedNameSyntax,
            IsAttribute = NamePaths.IsAttributeName(path),
            IsInDirective = path.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null,
            Length = length,
        };
    }

    /// <summary>Whether a name can be written over this one: its type arguments find their places.</summary>
    internal bool Fits(DocumentationId target)
    {
        var generic = 0;
        foreach (var segment in target.Segments)
        {
            generic += segment.Arity > 0 ? 1 : 0;
        }

        return generic == _pieces.Length - (EndsWithArguments(target) ? 0 : 1);
    }

    /// <summary>The edits that write the last <paramref name="count"/> segments of a name over this one.</summary>
    /// <param name="target">The name; it must fit.</param>
    /// <param name="count">The number of its segments to write.</param>
    /// <param name="prefix">What comes before them.</param>
    /// <param name="suffix">What follows them.</param>
    internal IEnumerable<TextChange> Write(DocumentationId target, int count, string prefix, string suffix)
    {
        var text = new System.Text.StringBuilder(prefix);
        var piece = 0;
        for (var i = target.Segments.Length - count; i < target.Segments.Length; i++)
        {
            var segment = target.Segments[i];
            text.Append(i > target.Segments.Length - count ? "." : "").Append(Escape(i == target.Segments.Length - 1 ? LastName(segment.Name) : segment.Name));
            if (segment.Arity > 0)
            {
                yield return new TextChange(_pieces[piece++], text.ToString());
                text.Clear();
            }
        }

        text.Append(suffix);
        if (piece < _pieces.Length)
        {
            yield return new TextChange(_pieces[piece], text.ToString());
        }
        else if (text.Length > 0)
        {
            yield return new TextChange(new TextSpan(Span.End, 0), text.ToString());
        }
    }

    // An attribute written without its suffix stays so.
    private string LastName(string name) =>
        IsAttribute && !SimpleText.EndsWith(Attribute, StringComparison.Ordinal) && name.Length > Attribute.Length && name.EndsWith(Attribute, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - Attribute.Length)
            : name;

    private bool EndsWithArguments(DocumentationId target) => target.Segments[target.Segments.Length - 1].Arity > 0;

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
