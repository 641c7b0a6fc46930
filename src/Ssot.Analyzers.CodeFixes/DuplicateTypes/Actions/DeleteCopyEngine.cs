using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Actions;

/// <summary>Deletes a copy that nothing in the solution uses any more, with its documentation; its file stays.</summary>
internal sealed class DeleteCopyEngine : DeclarationEngine
{
    internal override async Task<EditGroup?> PlanAsync(CopyDeclaration copy, CancellationToken cancellationToken)
    {
        if (!copy.IsWhole || await IsUsedAsync(copy, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var text = await copy.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var group = new EditGroup($"delete '{copy.Duplicate.Name}'");
        group.Replace(copy.Document, SpanOf(copy.Syntax, text), "");
        return group;
    }

    // Whoever uses a member has named the type somewhere. A linked file is another type in each project.
    private static async Task<bool> IsUsedAsync(CopyDeclaration copy, CancellationToken cancellationToken)
    {
        var solution = copy.Document.Project.Solution;
        var file = FileKey.Of(copy.Document);
        foreach (var id in file.DocumentsIn(solution))
        {
            var model = await solution.GetDocument(id)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            var root = await model!.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            if (root.FindToken(copy.Syntax.Identifier.SpanStart).Parent is not TypeDeclarationSyntax declaration || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } type)
            {
                continue;
            }

            foreach (var symbol in WhatGoes(type))
            {
                foreach (var found in await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
                {
                    foreach (var location in found.Locations)
                    {
                        if (!(FileKey.Of(location.Document).Equals(file) && declaration.FullSpan.Contains(location.Location.SourceSpan))
                            && !await IsNamespaceDeclarationAsync(location, cancellationToken).ConfigureAwait(false))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }

    // A using of a namespace that the last type has left compiles no more.
    private static IEnumerable<ISymbol> WhatGoes(INamedTypeSymbol type)
    {
        yield return type;
        if (type is { ContainingType: null, ContainingNamespace: { IsGlobalNamespace: false } ns } && ns.GetMembers().Take(2).Count() == 1)
        {
            yield return ns;
        }
    }

    private static async Task<bool> IsNamespaceDeclarationAsync(ReferenceLocation location, CancellationToken cancellationToken)
    {
        var root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root!.FindNode(location.Location.SourceSpan).FirstAncestorOrSelf<SyntaxNode>(static node => node is not NameSyntax) is BaseNamespaceDeclarationSyntax;
    }

    // Whole lines where it has them to itself; a comment that is no documentation stays.
    private static TextSpan SpanOf(TypeDeclarationSyntax declaration, SourceText text)
    {
        var start = declaration.SpanStart;
        foreach (var trivia in declaration.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
            {
                start = trivia.FullSpan.Start;
                break;
            }
        }

        var (first, last) = (text.Lines.GetLineFromPosition(start), text.Lines.GetLineFromPosition(declaration.Span.End));
        if (!IsBlank(text, first.Start, start) || !IsBlank(text, declaration.Span.End, last.End))
        {
            return TextSpan.FromBounds(start, declaration.Span.End);
        }

        var end = last.EndIncludingLineBreak;
        var above = first.LineNumber == 0 || IsBlank(text, text.Lines[first.LineNumber - 1].Start, text.Lines[first.LineNumber - 1].End);
        if (above && last.LineNumber + 1 < text.Lines.Count && IsBlank(text, text.Lines[last.LineNumber + 1].Start, text.Lines[last.LineNumber + 1].End))
        {
            end = text.Lines[last.LineNumber + 1].EndIncludingLineBreak;
        }

        return TextSpan.FromBounds(first.Start, end);
    }

    private static bool IsBlank(SourceText text, int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));
}
