using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Finds what a node stands in.</summary>
internal static class Enclosing
{
    /// <summary>
    /// The method, local function or lambda that would have to be async for the node to be awaited; null at the top level
    /// and where no function can be.
    /// </summary>
    internal static SyntaxNode? FunctionOf(SyntaxNode node)
    {
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax:
                    return outer;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The nodes of a function's own body, nested functions left out.</summary>
    internal static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    /// <summary>The expressions that a lambda may return.</summary>
    internal static IEnumerable<ExpressionSyntax> ReturnedBy(AnonymousFunctionExpressionSyntax lambda) => lambda.ExpressionBody is { } body
        ? [body]
        : OwnNodes(lambda).OfType<ReturnStatementSyntax>().Select(static one => one.Expression).OfType<ExpressionSyntax>();

    /// <summary>
    /// The whole conditional access of which the expression is the end (<c>a?.M()</c> of <c>.M()</c>); the expression itself
    /// where it is no part of one, null where the access goes on behind it.
    /// </summary>
    internal static ExpressionSyntax? WholeAccess(ExpressionSyntax expression)
    {
        while (StartsWithBinding(expression))
        {
            ConditionalAccessExpressionSyntax? access = null;
            for (var outer = expression.Parent; outer is not null && access is null; outer = outer.Parent)
            {
                access = outer is ConditionalAccessExpressionSyntax found && found.WhenNotNull.Span.Contains(expression.Span) ? found : null;
            }

            if (access is null || access.WhenNotNull != expression)
            {
                return null;
            }

            expression = access;
        }

        return expression;
    }

    private static bool StartsWithBinding(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax:
                    return true;
                case MemberAccessExpressionSyntax member:
                    expression = member.Expression;
                    break;
                case InvocationExpressionSyntax call:
                    expression = call.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    expression = element.Expression;
                    break;
                case ConditionalAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                case PostfixUnaryExpressionSyntax postfix:
                    expression = postfix.Operand;
                    break;
                default:
                    return false;
            }
        }
    }
}
