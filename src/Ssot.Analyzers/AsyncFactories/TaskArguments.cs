using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Tasks that are passed to a parameter, or on which an extension method is called.</summary>
internal sealed class TaskArguments(TaskFlow flow)
{
    /// <summary>How a task ends that is an argument.</summary>
    internal TaskEnding Of(TaskStep step, ArgumentSyntax argument)
    {
        if (argument.RefKindKeyword.RawKind != 0 || argument.Parent?.Parent is not { } call)
        {
            return TaskEnding.Observed;
        }

        return MethodOf(call) is { } method && LambdaReceivers.ParameterOf(argument, method) is { } parameter
            ? OfParameter(step, parameter, method, call as ExpressionSyntax, (argument.Parent as BaseArgumentListSyntax)!.Arguments)
            : TaskEnding.Observed;
    }

    /// <summary>How a task ends that is the receiver of an extension method.</summary>
    internal TaskEnding OfReceiver(TaskStep step, IMethodSymbol extension, InvocationExpressionSyntax invocation)
    {
        // The reduced form has lost its receiver, and what the receiver was converted to.
        var receiver = extension.ReducedFrom!.Parameters[0];
        var constructed = extension.GetConstructedReducedFrom()?.Parameters[0].Type ?? receiver.Type;
        return OfConverted(step, receiver, constructed, extension, invocation, invocation.ArgumentList.Arguments);
    }

    /// <summary>
    /// How a task ends that was made the value of a type parameter of the called method, by inference: with what the call
    /// returns, or inside of the method, which takes it for a value like any other.
    /// </summary>
    internal TaskEnding OfInferred(TaskStep step, IMethodSymbol method, ExpressionSyntax call, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        if (IsSaidElsewhere(step, method, call, arguments))
        {
            return TaskEnding.HandedOn;
        }

        return Mentions(method.OriginalDefinition.ReturnType, TypeParameterKind.Method) && flow.CarrierOf(flow.Model.GetTypeInfo(call, flow.Cancellation).Type, call) is { } carrier and not TaskCarrier.Boxed
            ? WithShape(flow.Follow(step.At(call) with { Carrier = carrier }), TaskShape.Inferred)
            : step.AsValue(TaskShape.Inferred);
    }

    /// <summary>How a task ends that was given to an object whose own type argument it is: kept, and perhaps returned as well.</summary>
    internal TaskEnding OfStored(TaskStep step, ExpressionSyntax? call)
    {
        if (call is null)
        {
            return TaskEnding.HandedOn;
        }

        var receiver = call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var target } } => target,
            ElementAccessExpressionSyntax { Expression: var target } => target,
            _ => null,
        };
        if (receiver is IdentifierNameSyntax && flow.Model.GetSymbolInfo(receiver, flow.Cancellation).Symbol is ILocalSymbol local &&
            flow.CarrierOf(local.Type, receiver) == TaskCarrier.Tasks && flow.Variables.IsMadeHere(local) && flow.Variables.OfLocal(local) is { IsFine: false })
        {
            return step.Beyond(AwaitObstacleKind.TaskStorage).AsValue(TaskShape.Sequence);
        }

        if (flow.CarrierOf(flow.Model.GetTypeInfo(call, flow.Cancellation).Type, call) == TaskCarrier.Task)
        {
            var returned = flow.Follow(step with { Expression = call, Repair = call, Carrier = TaskCarrier.Task });
            return returned.End == TaskEnd.Value ? returned : TaskEnding.HandedOn;
        }

        return TaskEnding.HandedOn;
    }

    /// <summary>Whether the method is a part of a mocking library, which records calls instead of making them.</summary>
    internal static bool IsMocking(IMethodSymbol method)
    {
        var space = method.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name is "NSubstitute" or "FakeItEasy" or "Moq" || method.ContainingNamespace.Is("Rhino.Mocks") || method.ContainingNamespace.Is("Telerik.JustMock");
    }

    /// <summary>Whether an assertion expects an exception from the very call: no task that could be awaited comes of it.</summary>
    internal static bool ExpectsThrow(IMethodSymbol method) => method.Name is "Throws" or "ThrowsAny" or "ThrowsExactly" or "ThrowsException" or "Throw" or "ThrowExactly" or "Catch";

    private TaskEnding OfParameter(TaskStep step, IParameterSymbol parameter, IMethodSymbol method, ExpressionSyntax? call, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        OfConverted(step, parameter.OriginalDefinition, flow.TargetOf(step.Expression), method, call, arguments);

    private TaskEnding OfConverted(TaskStep step, IParameterSymbol original, ITypeSymbol? converted, IMethodSymbol method, ExpressionSyntax? call, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        if (flow.Context.Facts.IsAllowed(method) || IsMocking(method) || method is { Name: "KeepAlive", ContainingType: var type } && type.Is("System.GC"))
        {
            return TaskEnding.HandedOn;
        }

        if (converted is null or IErrorTypeSymbol)
        {
            return TaskEnding.Observed;
        }

        var carrier = flow.CarrierOf(converted, step.Expression);
        if (carrier is null or TaskCarrier.Boxed)
        {
            return IsAboutTasks(step, method, arguments) ? TaskEnding.Observed : LostTo(step, converted);
        }

        var parameterType = ElementOfParams(original, converted);
        if (parameterType is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } inferred)
        {
            return IsConstrainedToTask(inferred, step.Expression) ? TaskEnding.HandedOn : call is null ? TaskEnding.Observed : OfInferred(step, method, call, arguments);
        }

        if (step.Carrier == TaskCarrier.Task && flow.NestingOf(flow.Model.GetTypeInfo(step.Expression, flow.Cancellation).Type, step.Expression) > 1)
        {
            return OfNestedArgument(step, converted, call);
        }

        if (parameterType is ITypeParameterSymbol)
        {
            return OfStored(step, call);
        }

        return step.Carrier == TaskCarrier.Tasks && call is not null
            ? flow.Sequences.OfArgument(step, parameterType, method, call, arguments)
            : TaskEnding.HandedOn;
    }

    // A Task<Task<T>> passed as Task<T> comes out of the call again; passed as Task its inner one is lost, but then it is the outer one that the receiver is after.
    private TaskEnding OfNestedArgument(TaskStep step, ITypeSymbol converted, ExpressionSyntax? call) =>
        call is not null && flow.NestingOf(converted, step.Expression) > 1 && flow.CarrierOf(flow.Model.GetTypeInfo(call, flow.Cancellation).Type, call) is { } carrier and not TaskCarrier.Boxed
            ? flow.Follow(step.At(call) with { Carrier = carrier })
            : TaskEnding.HandedOn;

    private TaskEnding LostTo(TaskStep step, ITypeSymbol converted) =>
        flow.Model.GetConversion(step.Expression, flow.Cancellation).IsUserDefined
            ? TaskEnding.HandedOn
            : step.AsValue(TaskShape.Converted, converted);

    // 'Assert.IsType<Task<T>>(x)' and 'Assert.Same(pending, x)' speak of the task itself.
    private bool IsAboutTasks(TaskStep step, IMethodSymbol method, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in method.TypeArguments)
        {
            if (flow.CarrierOf(argument, step.Expression) == TaskCarrier.Task)
            {
                return true;
            }
        }

        return IsBesideTask(step, arguments);
    }

    private bool IsBesideTask(TaskStep step, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (!argument.Span.Contains(step.Expression.Span) && flow.Tests.IsTaskOnPurpose(argument.Expression))
            {
                return true;
            }
        }

        return false;
    }

    // The type argument is a task because somebody says so, not because a call happens to give one.
    private bool IsSaidElsewhere(TaskStep step, IMethodSymbol method, ExpressionSyntax call, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var name = call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax simple } => simple,
            _ => null,
        };
        if (name is GenericNameSyntax)
        {
            return true;
        }

        // An extension of the task that is the very receiver is not said by it.
        return method.IsGenericMethod && IsBesideTask(step, arguments);
    }

    private bool IsConstrainedToTask(ITypeParameterSymbol parameter, SyntaxNode at)
    {
        foreach (var constraint in parameter.ConstraintTypes)
        {
            if (flow.CarrierOf(constraint, at) == TaskCarrier.Task)
            {
                return true;
            }
        }

        return false;
    }

    private static ITypeSymbol ElementOfParams(IParameterSymbol parameter, ITypeSymbol converted) =>
        parameter.IsParams && parameter.Type is IArrayTypeSymbol { ElementType: var element } && converted is not IArrayTypeSymbol ? element : parameter.Type;

    private static bool Mentions(ITypeSymbol type, TypeParameterKind kind) => type switch
    {
        ITypeParameterSymbol parameter => parameter.TypeParameterKind == kind,
        IArrayTypeSymbol array => Mentions(array.ElementType, kind),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, kind)),
        _ => false,
    };

    private IMethodSymbol? MethodOf(SyntaxNode call) => flow.Model.GetSymbolInfo(call, flow.Cancellation).Symbol switch
    {
        IMethodSymbol method => method,
        IPropertySymbol { IsIndexer: true } indexer => indexer.GetMethod ?? indexer.SetMethod,
        _ => null,
    };

    private static TaskEnding WithShape(TaskEnding ending, TaskShape shape) => ending.End is TaskEnd.Value or TaskEnd.Dropped ? ending with { Shape = shape } : ending;
}
