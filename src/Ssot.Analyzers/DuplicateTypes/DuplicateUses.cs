using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>Reports the uses of copies in a file: once a name, and once a creation that leaves the type to its target.</summary>
internal sealed class DuplicateUses(SemanticModelAnalysisContext context, Duplicates duplicates)
{
    internal void Report()
    {
        // Crefs are in the structure of comments.
        foreach (var node in context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes(descendIntoTrivia: true))
        {
            if (node is SimpleNameSyntax name)
            {
                if (duplicates.MayBeCalled(name.Identifier.ValueText))
                {
                    Report(name);
                }
            }
            else if (node is ImplicitObjectCreationExpressionSyntax creation && duplicates.AnyExists(context.CancellationToken))
            {
                Report(creation);
            }
        }
    }

    private void Report(SimpleNameSyntax name)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (Copies.NamedBy(name, context.SemanticModel, context.CancellationToken) is { } type
            && Find(type, name) is { } duplicate
            && !IsAliasUse(name))
        {
            Report(duplicate, name.Identifier.GetLocation());
        }
    }

    private void Report(ImplicitObjectCreationExpressionSyntax creation)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (context.SemanticModel.GetSymbolInfo(creation, context.CancellationToken).Symbol is IMethodSymbol { ContainingType: { } type }
            && Find(type, creation) is { } duplicate
            && !IsTypeWrittenBeside(creation, type.Name))
        {
            Report(duplicate, creation.NewKeyword.GetLocation());
        }
    }

    private void Report(Duplicate duplicate, Location location) =>
        context.ReportDiagnostic(Diagnostic.Create(DuplicateTypeRules.DuplicateUse, location, DuplicateProperties.Of(duplicate), duplicate.Name, duplicate.CanonicalName));

    private Duplicate? Find(INamedTypeSymbol type, SyntaxNode use) =>
        duplicates.Find(type) is { ReportsUses: true } duplicate && !IsWithin(use, duplicate.Type) ? duplicate : null;

    // A copy may name itself.
    private bool IsWithin(SyntaxNode node, INamedTypeSymbol type)
    {
        for (var current = node; current is not null; current = current is StructuredTriviaSyntax trivia ? trivia.ParentTrivia.Token.Parent : current.Parent)
        {
            if (current is BaseTypeDeclarationSyntax declaration
                && declaration.Identifier.ValueText == type.Name
                && SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken), type))
            {
                return true;
            }
        }

        return false;
    }

    // An alias is reported where it is defined, unless that is in generated code.
    private bool IsAliasUse(SimpleNameSyntax name) =>
        name is IdentifierNameSyntax identifier
        && context.SemanticModel.GetAliasInfo(identifier, context.CancellationToken) is { DeclaringSyntaxReferences: { IsEmpty: false } definitions }
        && !Symbols.GeneratedCode.Is(definitions[0].SyntaxTree, context.CancellationToken);

    // 'X x = new(…)' says the type already.
    private static bool IsTypeWrittenBeside(ImplicitObjectCreationExpressionSyntax creation, string name)
    {
        TypeSyntax? type = null;
        for (SyntaxNode? node = creation.Parent; node is not null && type is null; node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclarationSyntax variable: type = variable.Type; break;
                case PropertyDeclarationSyntax property: type = property.Type; break;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax: return false;
            }
        }

        foreach (var node in type?.DescendantNodesAndSelf() ?? [])
        {
            if (node is SimpleNameSyntax simple && simple.Identifier.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }
}
