using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>An expression that blocks on a task, taken apart.</summary>
/// <param name="Whole">The blocking expression.</param>
/// <param name="Task">What is awaited in its place; for <c>Task.WaitAll</c> the call itself.</param>
/// <param name="IsWaitAll">Whether it is <c>Task.WaitAll</c>, which becomes <c>Task.WhenAll</c>.</param>
internal sealed record BlockingForm(ExpressionSyntax Whole, ExpressionSyntax Task, bool IsWaitAll)
{
    /// <summary>Recognises <c>.Result</c>, <c>.Wait()</c>, <c>.GetAwaiter().GetResult()</c> and <c>Task.WaitAll(tasks)</c>; those with a timeout or token mean more than await does.</summary>
    internal static BlockingForm? Of(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result:
                return new(result, result.Expression, false);
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" } wait } call:
                return new(call, wait.Expression, false);
            case InvocationExpressionSyntax
            {
                ArgumentList.Arguments.Count: 0,
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: WellKnownMemberNames.GetResult,
                    Expression: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: WellKnownMemberNames.GetAwaiter } getAwaiter },
                },
            } call:
                return new(call, getAwaiter.Expression, false);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WaitAll" } } call:
                return new(call, call, true);
            default:
                return null;
        }
    }

    /// <summary>Finds what keeps the form from being replaced by await, or null.</summary>
    internal AwaitStrategy? FindObstacle(SemanticModel model, CancellationToken cancellation)
    {
        if (IsWaitAll && (model.GetSymbolInfo(Whole, cancellation).Symbol is not IMethodSymbol { Parameters: [{ IsParams: true } or { Type: IArrayTypeSymbol }] } method || !AwaitableTypes.IsTask(method.ContainingType)))
        {
            return AwaitStrategies.WaitWithLimit;
        }

        // A blocked task throws an AggregateException, an awaited one what is inside of it; a function in the block is most likely called there.
        for (SyntaxNode? node = Whole; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node.Parent is TryStatementSyntax attempt && attempt.Block == node && attempt.Catches.Any(one => one.Declaration is { } caught && model.GetTypeInfo(caught.Type, cancellation).Type.Is("System.AggregateException")) &&
                !IsGetResult)
            {
                return AwaitStrategies.AggregateCaught;
            }
        }

        return null;
    }

    private bool IsGetResult => Whole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: WellKnownMemberNames.GetResult } };
}
