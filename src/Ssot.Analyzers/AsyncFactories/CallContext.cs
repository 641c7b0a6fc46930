using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>What the syntax around a call says already, without any semantic question.</summary>
internal static class CallContext
{
    /// <summary>Whether the expression is awaited on the spot.</summary>
    internal static bool IsAwaited(ExpressionSyntax expression)
    {
        var outer = expression;
        while (true)
        {
            switch (outer.Parent)
            {
                case AwaitExpressionSyntax:
                    return true;
                case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                    outer = (ExpressionSyntax)outer.Parent;
                    break;
                case ConditionalAccessExpressionSyntax conditional when conditional.WhenNotNull == outer:
                    outer = conditional;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } member when member.Expression == outer:
                    outer = configured;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>Whether the expression is returned by a method, local function or property that is declared to return a task and is not async.</summary>
    internal static bool IsReturnedAsTask(ExpressionSyntax expression)
    {
        var outer = expression;
        while (outer.Parent is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax)
        {
            if (outer.Parent is ConditionalExpressionSyntax choice && choice.Condition == outer)
            {
                return false;
            }

            outer = outer.Parent is SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax all } ? all : (ExpressionSyntax)outer.Parent;
        }

        if (outer.Parent is not (ReturnStatementSyntax or ArrowExpressionClauseSyntax))
        {
            return false;
        }

        for (var node = outer.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax:
                    return false;
                case LocalFunctionStatementSyntax local:
                    return IsTask(local.ReturnType) && !local.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return IsTask(method.ReturnType) && !method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case BasePropertyDeclarationSyntax property:
                    return IsTask(property.Type);
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsTask(TypeSyntax type) => DeclaredTaskNames.SimpleName(type) is "Task" or "ValueTask";
}
