using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.Symbols;

/// <summary>Parentheses around an expression, which mean nothing to what stands around it.</summary>
internal static class Parentheses
{
    /// <summary>The expression with the parentheses around it.</summary>
    internal static ExpressionSyntax Around(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized;
        }

        return expression;
    }

    /// <summary>The expression without the parentheses around it.</summary>
    internal static ExpressionSyntax Within(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }
}
