using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Finds what a lambda that returns a task has to await although it compiles as it is: tasks that would run beside each
/// other, or beside the rest of the lambda, where before one call had ended when the next began.
/// </summary>
internal static class LambdaResults
{
    /// <summary>The expressions to await in the lambdas that a call is given and takes its own task from.</summary>
    internal static IEnumerable<ExpressionSyntax> In(ExpressionSyntax use, ResultFits fits, SemanticModel model, CancellationToken cancellation)
    {
        if (Parentheses.Within(use) is not InvocationExpressionSyntax call)
        {
            return [];
        }

        return call.ArgumentList.Arguments
            .Select(static argument => argument.Expression)
            .OfType<AnonymousFunctionExpressionSyntax>()
            .Where(static lambda => !lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword))
            .SelectMany(lambda => In(lambda, fits, model, cancellation));
    }

    private static IEnumerable<ExpressionSyntax> In(AnonymousFunctionExpressionSyntax lambda, ResultFits fits, SemanticModel model, CancellationToken cancellation)
    {
        var variables = new TaskVariables(fits, model, lambda, cancellation);
        return Enclosing.ReturnedBy(lambda)
            .Where(fits.IsTask)
            .SelectMany(returned => variables.WhereToAwait(returned).Where(task => !IsEndOf(returned, task)));
    }

    // The task that is returned itself, or that one branch of what is returned gives, runs last: who gets it awaits it.
    private static bool IsEndOf(ExpressionSyntax returned, ExpressionSyntax task) => returned == task || returned switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsEndOf(parenthesized.Expression, task),
        ConditionalExpressionSyntax choice => IsEndOf(choice.WhenTrue, task) || IsEndOf(choice.WhenFalse, task),
        BinaryExpressionSyntax fallback => IsEndOf(fallback.Left, task) || IsEndOf(fallback.Right, task),
        SwitchExpressionSyntax choice => choice.Arms.Any(arm => IsEndOf(arm.Expression, task)),
        _ => false,
    };
}
