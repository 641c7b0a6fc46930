using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>Binds a name in the text after the edits and compares what it means with what it is to mean.</summary>
internal static class NameCheck
{
    /// <summary>Checks one name.</summary>
    /// <param name="model">The document after the edits.</param>
    /// <param name="root">Its root.</param>
    /// <param name="span">Where the name is now.</param>
    /// <param name="expected">The type or namespace; for a member, the type that has it.</param>
    /// <param name="isMember">Whether the name is a member's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static Mismatch Check(SemanticModel model, SyntaxNode root, TextSpan span, DocumentationId expected, bool isMember, CancellationToken cancellationToken)
    {
        if (span.End > root.FullSpan.End || NameAt(root, span) is not { } node)
        {
            return Mismatch.Taken;
        }

        return isMember ? CheckMember(model, node, expected, cancellationToken) : CheckType(model, node, expected, cancellationToken);
    }

    private static SyntaxNode? NameAt(SyntaxNode root, TextSpan span)
    {
        var node = root.FindNode(span, findInsideTrivia: true, getInnermostNodeForTie: true);
        if (!IsAt(node) || NamePaths.Last(node) is not { } last)
        {
            return null;
        }

        var path = NamePaths.EndingWith(last);
        return IsAt(path) ? path : node;

        bool IsAt(SyntaxNode name) => name.Span == span || NamePaths.NameSpan(name) == span;
    }

    private static Mismatch CheckType(SemanticModel model, SyntaxNode node, DocumentationId expected, CancellationToken cancellationToken)
    {
        if (model.Bind(node, cancellationToken) is { } symbol)
        {
            return expected.Matches(symbol) ? Mismatch.None : Mismatch.Taken;
        }

        // Of an 'out' variable's ambiguous type the compiler doesn't tell the candidates where it stands.
        var info = node.Parent is DeclarationExpressionSyntax
            ? model.GetSpeculativeSymbolInfo(node.SpanStart, node, SpeculativeBindingOption.BindAsTypeOrNamespace)
            : model.GetSymbolInfo(node, cancellationToken);
        return info.CandidateSymbols.IsEmpty ? Mismatch.Missing : Mismatch.Taken;
    }

    private static Mismatch CheckMember(SemanticModel model, SyntaxNode node, DocumentationId expected, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(node, cancellationToken);
        if (info.Symbol is { } symbol)
        {
            return IsOf(symbol) ? Mismatch.None : Mismatch.Taken;
        }

        foreach (var candidate in info.CandidateSymbols)
        {
            if (!IsOf(candidate))
            {
                return Mismatch.Taken;
            }
        }

        // Arguments that don't fit are no matter of the name.
        return info.CandidateSymbols.IsEmpty ? Mismatch.Missing : info.CandidateReason == CandidateReason.Ambiguous ? Mismatch.Taken : Mismatch.None;

        bool IsOf(ISymbol member) => member.ContainingType is { } type && expected.Matches(type);
    }
}
