using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>Finds the copies in whose declaration a node stands.</summary>
internal static class OwnCopies
{
    internal static HashSet<CopyType> Around(SyntaxNode node, SemanticModel model, FlowContext context)
    {
        var own = new HashSet<CopyType>();
        for (SyntaxNode? current = node; current is not null; current = current is StructuredTriviaSyntax trivia ? Declared(trivia) : current.Parent)
        {
            if (current is BaseTypeDeclarationSyntax declaration
                && context.Copies.Names.Contains(declaration.Identifier.ValueText)
                && context.Copies.Find(model.GetDeclaredSymbol(declaration, context.CancellationToken)) is { } copy)
            {
                own.Add(copy);
            }
        }

        return own;
    }

    // A comment belongs to what it stands before.
    private static SyntaxNode? Declared(StructuredTriviaSyntax trivia) => trivia.ParentTrivia.Token.Parent;
}
