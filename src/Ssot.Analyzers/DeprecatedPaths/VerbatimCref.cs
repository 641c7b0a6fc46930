using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// A reference in documentation that is written as an id, <c>cref="T:Ns.Type"</c>: the compiler takes it as it stands, so
/// nothing but its text tells what it means.
/// </summary>
internal sealed class VerbatimCref
{
    private VerbatimCref(DocumentationId id, TextSpan span)
    {
        Id = id;
        Span = span;
    }

    /// <summary>The id.</summary>
    internal DocumentationId Id { get; }

    /// <summary>Where it stands.</summary>
    internal TextSpan Span { get; }

    /// <summary>The types and the namespace that it names: itself or the type of the member, and those of its parameters.</summary>
    internal IEnumerable<(DocumentationId Path, TextSpan Span)> Paths()
    {
        var path = Id.IsMember ? ReplacedMember.ContainerOf(Id) : Id;
        yield return (path, new TextSpan(Span.Start + 2, path.Text.Length - 2));
        if (Id.Parameters is not { } list)
        {
            yield break;
        }

        var start = Span.Start + Id.Text.Length - list.Length;
        for (var i = 0; i < list.Length; i++)
        {
            var first = i;
            while (i < list.Length && (list[i] == '.' || TextScan.IsIdentifierPart(list[i])))
            {
                i++;
            }

            // Of a generic one the id leaves out the arity.
            if (i > first && list[first - 1] != '`' && (i == list.Length || list[i] is not '{' and not '`') && DocumentationId.TryParse("T:" + list.Substring(first, i - first), out var type, out _))
            {
                yield return (type, new TextSpan(start + first, i - first));
            }
        }
    }

    /// <summary>Reads an attribute; null where it is no such reference.</summary>
    internal static VerbatimCref? Of(SyntaxNode node)
    {
        if (node is not XmlTextAttributeSyntax { Name.LocalName.ValueText: "cref", TextTokens: { Count: 1 } tokens } || tokens[0] is not { Text: { Length: > 2 } text } token || text[1] != ':')
        {
            return null;
        }

        return DocumentationId.TryParse(text, out var id, out _) && id.Text == text ? new VerbatimCref(id, token.Span) : null;
    }
}
