using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Tells code that is never run as it stands, but translated: expression trees, and queries over <c>IQueryable</c>.</summary>
internal static class ExpressionTrees
{
    /// <summary>Whether the node is part of an expression tree.</summary>
    internal static bool Contain(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        for (var outer = node.Parent; outer is not null and not MemberDeclarationSyntax; outer = outer.Parent)
        {
            switch (outer)
            {
                case AnonymousFunctionExpressionSyntax lambda when LambdaReceivers.IsExpressionTree(lambda, model, cancellation):
                case QueryClauseSyntax query when IsTranslated(model.GetQueryClauseInfo(query, cancellation).OperationInfo.Symbol):
                case SelectOrGroupClauseSyntax select when IsTranslated(model.GetSymbolInfo(select, cancellation).Symbol):
                    return true;
            }
        }

        return false;
    }

    private static bool IsTranslated(ISymbol? operation)
    {
        if (operation is not IMethodSymbol method)
        {
            return false;
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type is { Name: "Expression", ContainingNamespace.Name: "Expressions" })
            {
                return true;
            }
        }

        return false;
    }
}
