using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Tasks that a function, an accessor or a lambda returns.</summary>
internal sealed class TaskResults(TaskFlow flow)
{
    internal TaskEnding Of(TaskStep step)
    {
        for (var node = step.Expression.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return OfLambda(step, lambda);
                case LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax:
                    return flow.Model.GetDeclaredSymbol(node, flow.Cancellation) is IMethodSymbol method ? OfFunction(step, method) : TaskEnding.Observed;
                case BasePropertyDeclarationSyntax:
                    return OfValue(step);
                case MemberDeclarationSyntax:
                    return TaskEnding.Observed;
            }
        }

        return TaskEnding.Observed;
    }

    private TaskEnding OfFunction(TaskStep step, IMethodSymbol method)
    {
        if (step.Expression.Parent is ArrowExpressionClauseSyntax && ReturnsNothing(method))
        {
            return step.AsDropped(TaskShape.VoidFunction);
        }

        // What intercepts any call returns whatever the call returns.
        return method is { Name: "Invoke", IsOverride: true, ReturnType.SpecialType: SpecialType.System_Object } ? TaskEnding.HandedOn : OfValue(step);
    }

    private TaskEnding OfLambda(TaskStep step, AnonymousFunctionExpressionSyntax lambda)
    {
        if (flow.Model.GetSymbolInfo(lambda, flow.Cancellation).Symbol is not IMethodSymbol function || flow.TargetOf(lambda) is not { } target)
        {
            return TaskEnding.Observed;
        }

        var receiver = ReceiverOf(lambda);
        if (receiver is null && LambdaReceivers.IsArgument(lambda))
        {
            // Code that does not bind: what the lambda becomes is a guess.
            return TaskEnding.Observed;
        }

        if (receiver is { } known && (TaskArguments.IsMocking(known.Method) || flow.Context.Facts.IsAllowed(known.Method)))
        {
            return TaskEnding.HandedOn;
        }

        if (lambda.ExpressionBody == step.Expression && ReturnsNothing(function))
        {
            return TaskThrows.IsExpected(lambda, flow) ? TaskEnding.Observed : step.AsDropped(TaskShape.VoidLambda);
        }

        if (OfConverted(step) is { } lost)
        {
            return lost.End == TaskEnd.Value && TaskThrows.IsExpected(lambda, flow) ? TaskEnding.Observed : lost;
        }

        // What an async lambda returns it could just as well await.
        var outside = function.IsAsync ? step : step.Beyond(AwaitObstacleKind.ValueLambda);
        return receiver is { } call && target.TypeKind == TypeKind.Delegate ? OfReceiver(outside, call.Method, call.Parameter, call.Call, function.IsAsync) : TaskEnding.HandedOn;
    }

    /// <summary>How a method group ends that a parameter takes as a delegate whose result was inferred.</summary>
    internal TaskEnding OfMethodGroup(TaskStep step, ExpressionSyntax group) =>
        ReceiverOf(group) is { } call ? OfReceiver(step, call.Method, call.Parameter, call.Call, isAsync: false) : TaskEnding.HandedOn;

    private TaskEnding OfReceiver(TaskStep step, IMethodSymbol method, IParameterSymbol parameter, ExpressionSyntax call, bool isAsync)
    {
        var returned = parameter.OriginalDefinition.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: var type } ? type : null;
        if (isAsync && returned is INamedTypeSymbol { TypeArguments: [var inner] })
        {
            returned = inner;
        }

        if (returned is not ITypeParameterSymbol typeParameter)
        {
            return TaskEnding.HandedOn;
        }

        if (typeParameter.TypeParameterKind != TypeParameterKind.Method)
        {
            return flow.Arguments.OfStored(step, call);
        }

        var arguments = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
            BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
            _ => default,
        };

        // Once a lambda returns it, it is what the call makes of it that can be awaited.
        var type2 = flow.Model.GetTypeInfo(call, flow.Cancellation).Type;
        var repair = isAsync ? step.Repair : flow.NestingOf(type2, call) == 1 ? call : null;
        return flow.Arguments.OfInferred(step with { Repair = repair }, method, call, arguments);
    }

    // Returned as the type of the function, or as the result type of an async one.
    private TaskEnding OfValue(TaskStep step) => OfConverted(step) ?? TaskEnding.HandedOn;

    private TaskEnding? OfConverted(TaskStep step) =>
        flow.TargetOf(step.Expression) is { } target && flow.CarrierOf(target, step.Expression) == TaskCarrier.Boxed ? step.AsValue(TaskShape.Returned) : flow.Lost(step, TaskShape.Returned);

    private bool ReturnsNothing(IMethodSymbol function) =>
        function.ReturnsVoid || (function.IsAsync && flow.Context.Awaitables.Get(function.ReturnType) is { IsAwaitable: true, HasResult: false });

    private (IMethodSymbol Method, IParameterSymbol Parameter, ExpressionSyntax Call)? ReceiverOf(ExpressionSyntax function)
    {
        return Parentheses.Around(function).Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } } argument &&
            flow.Model.GetSymbolInfo(call, flow.Cancellation).Symbol is IMethodSymbol method && LambdaReceivers.ParameterOf(argument, method) is { } parameter
            ? (method, parameter, call)
            : null;
    }
}
