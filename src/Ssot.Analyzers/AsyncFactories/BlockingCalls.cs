using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>SSOT1003: calls that are waited for by blocking the thread.</summary>
internal sealed class BlockingCalls(TaskFlow flow, Action<Diagnostic> report)
{
    private SemanticModel Model => flow.Model;

    /// <summary>Checks <c>x.Result</c>.</summary>
    internal void Check(MemberAccessExpressionSyntax access)
    {
        if (CallBehind(access.Expression) is not null &&
            Model.GetSymbolInfo(access, flow.Cancellation).Symbol is IPropertySymbol { ContainingType: var type } && AwaitableTypes.IsTask(type))
        {
            Report(access, "Result", access.Expression);
        }
    }

    /// <summary>Checks <c>x.Wait()</c>, <c>x.GetAwaiter().GetResult()</c> and <c>Task.WaitAll(x)</c>.</summary>
    internal void Check(InvocationExpressionSyntax call)
    {
        switch (call)
        {
            case { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Expression: var task }, ArgumentList.Arguments.Count: 0 }
                when IsOf(call, "Wait"):
                Report(call, "Wait", task);
                break;
            case { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: WellKnownMemberNames.GetAwaiter, Expression: var task } } }, ArgumentList.Arguments.Count: 0 }
                when flow.CarrierOf(Model.GetTypeInfo(task, flow.Cancellation).Type, task) == TaskCarrier.Task:
                Report(call, "GetResult", task);
                break;
            case { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WaitAll" } } when IsOf(call, "WaitAll"):
                CheckAll(call);
                break;
        }
    }

    private void CheckAll(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (FirstTask(argument.Expression) is { } task || (LocalBehind(argument.Expression) is { } initial && (task = FirstTask(initial)) is not null))
            {
                Report(call, "WaitAll", task);
                return;
            }
        }
    }

    private void Report(ExpressionSyntax blocking, string how, ExpressionSyntax task)
    {
        var made = CallBehind(task);
        if (made is null || Model.GetSymbolInfo(made, flow.Cancellation).Symbol is not IMethodSymbol method || Model.GetTypeInfo(made, flow.Cancellation).Type is not { } type ||
            flow.CarrierOf(type, made) != TaskCarrier.Task || IsComplete(method) || ExpressionTrees.Contain(blocking, Model, flow.Cancellation))
        {
            return;
        }

        var obstacle = AwaitPlaces.FindObstacle(blocking, Model, flow.Cancellation);
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (flow.Context.Awaitables.Get(type, Model, made.SpanStart).HasResult)
        {
            properties = properties.Add(AsyncFactoryProperties.HasResult, bool.TrueString);
        }

        if (obstacle is not null)
        {
            properties = properties.Add(AsyncFactoryProperties.Obstacle, obstacle.Kind.ToString());
        }

        report(Diagnostic.Create(
            AsyncFactoryRules.Blocked,
            blocking.GetLocation(),
            properties,
            how,
            TaskDisplay.Of(type),
            TaskDisplay.NameOf(method, made),
            obstacle is null ? "await it" : $"await can't stand in {obstacle.Place}: {obstacle.WayOut}"));
    }

    // The call that gave the task: on the spot, or in the declaration of a variable that nobody has waited for before.
    private InvocationExpressionSyntax? CallBehind(ExpressionSyntax task)
    {
        switch (Stripped(task))
        {
            case InvocationExpressionSyntax call:
                return call;
            case IdentifierNameSyntax name when LocalBehind(name) is { } initial && Stripped(initial) is InvocationExpressionSyntax call && !IsWaitedForBefore(name):
                return call;
            default:
                return null;
        }
    }

    private ExpressionSyntax? LocalBehind(ExpressionSyntax expression)
    {
        if (expression is not IdentifierNameSyntax name || Model.GetSymbolInfo(name, flow.Cancellation).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] })
        {
            return null;
        }

        // In another function the variable is captured, and who calls that function may well know the task complete.
        var declaration = reference.GetSyntax(flow.Cancellation);
        return declaration is VariableDeclaratorSyntax { Initializer.Value: var initial } && TaskVariables.FunctionOf(declaration) == TaskVariables.FunctionOf(name) ? initial : null;
    }

    private static ExpressionSyntax Stripped(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax postfix:
                    expression = postfix.Operand;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "AsTask" or "Preserve", Expression: var inner } }:
                    expression = inner;
                    break;
                default:
                    return expression;
            }
        }
    }

    // Awaited, alone or among others, or asked whether it is complete.
    private bool IsWaitedForBefore(IdentifierNameSyntax task)
    {
        var symbol = Model.GetSymbolInfo(task, flow.Cancellation).Symbol;
        foreach (var node in TaskVariables.FunctionOf(task).DescendantNodes())
        {
            if (node.SpanStart >= task.SpanStart)
            {
                break;
            }

            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == task.Identifier.ValueText && IsWait(name) &&
                SymbolEqualityComparer.Default.Equals(Model.GetSymbolInfo(name, flow.Cancellation).Symbol, symbol))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWait(IdentifierNameSyntax name)
    {
        if (name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled" or "Status" or "Wait" or "Exception" } member && member.Expression == name)
        {
            return true;
        }

        for (SyntaxNode? node = name; node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or CollectionElementSyntax; node = node.Parent)
        {
            if (node is AwaitExpressionSyntax or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WaitAll" or "WaitAny" } })
            {
                return true;
            }
        }

        return false;
    }

    private ExpressionSyntax? FirstTask(ExpressionSyntax expression)
    {
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            if (node is InvocationExpressionSyntax call && flow.CarrierOf(Model.GetTypeInfo(call, flow.Cancellation).Type, call) == TaskCarrier.Task)
            {
                return call;
            }
        }

        return null;
    }

    private bool IsOf(InvocationExpressionSyntax call, string name) =>
        Model.GetSymbolInfo(call, flow.Cancellation).Symbol is IMethodSymbol method && method.Name == name && AwaitableTypes.IsTask(method.ContainingType);

    private static bool IsComplete(IMethodSymbol method) => method is { Name: "FromResult" or "FromException" or "FromCanceled" } && AwaitableTypes.IsTask(method.ContainingType);
}
