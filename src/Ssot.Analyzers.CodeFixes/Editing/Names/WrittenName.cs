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
    private readonly ImmutableArray<TextSpan> _identifiers;
    private readonly bool _hasComments;

    private WrittenName(SyntaxNode path, TextSpan span, ImmutableArray<TextSpan> pieces, ImmutableArray<TextSpan> identifiers)
    {
        (Place, Span) = (path.Span, span);
        SimpleText = NamePaths.Last(path)?.Identifier.ValueText ?? "";
        _pieces = pieces;
        _identifiers = identifiers;
        foreach (var trivia in path.DescendantTrivia())
        {
            _hasComments |= Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
        }
    }

    /// <summary>The place it is known by: its node's.</summary>
    internal TextSpan Place { get; }

    /// <summary>What is written over.</summary>
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
    internal int Length => _identifiers.Length;

    /// <summary>Takes a name apart.</summary>
    /// <param name="path">The name.</param>
    /// <param name="keepsParameters">Whether the parameters of a cref stay behind it.</param>
    internal static WrittenName Of(SyntaxNode path, bool keepsParameters = false)
    {
        var span = keepsParameters ? NamePaths.NameSpan(path) : path.Span;
        var lists = new List<TextSpan>();
        var identifiers = ImmutableArray.CreateBuilder<TextSpan>();
        for (var current = path; current is not null; current = NamePaths.Shorter(current))
        {
            identifiers.Add(NamePaths.Last(current)?.Identifier.Span ?? current.Span);
            if (NamePaths.Last(current) is GenericNameSyntax generic)
            {
                lists.Add(generic.TypeArgumentList.Span);
            }
        }

        lists.Reverse();
        identifiers.Reverse();
        var pieces = ImmutableArray.CreateBuilder<TextSpan>();
        var start = path.SpanStart;
        foreach (var list in lists)
        {
            pieces.Add(TextSpan.FromBounds(start, list.Start));
            start = list.End;
        }

        if (start < span.End || pieces.Count == 0)
        {
            pieces.Add(TextSpan.FromBounds(start, span.End));
        }

        return new WrittenName(path, span, pieces.ToImmutable(), identifiers.ToImmutable())
        {
            IsSimple = identifiers.Count == 1 && path is not AliasQualifiedNameSyntax,
            IsGlobal = NamePaths.First(path) is AliasQualifiedNameSyntax,
            IsAttribute = NamePaths.IsAttributeName(path),
            IsInDirective = path.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null,
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

    /// <summary>Whether that many segments can be written over this name: a comment inside it stays only where each segment has its place.</summary>
    internal bool CanTake(int count, bool isGlobal) => !_hasComments || (count == Length && isGlobal == IsGlobal);

    /// <summary>The edits that write the last <paramref name="count"/> segments of a name over this one.</summary>
    /// <param name="target">The name; it must fit.</param>
    /// <param name="count">The number of its segments to write.</param>
    /// <param name="prefix">What comes before them.</param>
    /// <param name="suffix">What follows them.</param>
    internal IEnumerable<TextChange> Write(DocumentationId target, int count, string prefix, string suffix)
    {
        if (_hasComments)
        {
            for (var i = 0; i < count; i++)
            {
                yield return new TextChange(_identifiers[i], NameOf(target, target.Segments.Length - count + i));
            }

            yield break;
        }

        var text = new System.Text.StringBuilder(prefix);
        var piece = 0;
        for (var i = target.Segments.Length - count; i < target.Segments.Length; i++)
        {
            var segment = target.Segments[i];
            text.Append(i > target.Segments.Length - count ? "." : "").Append(NameOf(target, i));
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

    private string NameOf(DocumentationId target, int index)
    {
        var name = index == target.Segments.Length - 1 ? LastName(target.Segments[index].Name) : target.Segments[index].Name;
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    // An attribute written without its suffix stays so.
    private string LastName(string name) =>
        IsAttribute && !SimpleText.EndsWith(Attribute, StringComparison.Ordinal) && name.Length > Attribute.Length && name.EndsWith(Attribute, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - Attribute.Length)
            : name;

    private bool EndsWithArguments(DocumentationId target) => target.Segments[target.Segments.Length - 1].Arity > 0;
}
