using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Members that are asked of a task, or of what carries one.</summary>
internal sealed class TaskMembers(TaskFlow flow)
{
    /// <summary>Whether a member of this name says that a task is meant: no result has it by chance.</summary>
    internal static bool IsDeliberate(string name) => name is "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "Exception" or "GetAwaiter" or "Result" or "Wait";

    internal TaskEnding OfConditional(TaskStep step, ConditionalAccessExpressionSyntax conditional)
    {
        ExpressionSyntax first = conditional.WhenNotNull;
        while (true)
        {
            switch (first)
            {
                case MemberBindingExpressionSyntax binding:
                    return Of(step, binding.Name, binding);
                case InvocationExpressionSyntax invocation:
                    first = invocation.Expression;
                    break;
                case MemberAccessExpressionSyntax member:
                    first = member.Expression;
                    break;
                case ConditionalAccessExpressionSyntax inner:
                    first = inner.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    first = element.Expression;
                    break;
                case PostfixUnaryExpressionSyntax postfix:
                    first = postfix.Operand;
                    break;
                default:
                    return TaskEnding.Observed;
            }
        }
    }

    /// <summary>How the task ends of which a member is asked.</summary>
    /// <param name="step">The receiver.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="access">The expression that is the member.</param>
    internal TaskEnding Of(TaskStep step, SimpleNameSyntax name, ExpressionSyntax access)
    {
        // Of what is hidden in an object or dynamic no member is the task's.
        if (step.Carrier == TaskCarrier.Boxed)
        {
            return step.AsValue(TaskShape.Member);
        }

        var invocation = access.Parent is InvocationExpressionSyntax call && call.Expression == access ? call : null;
        if (flow.Model.GetSymbolInfo(name, flow.Cancellation).Symbol is not { } symbol)
        {
            return TaskEnding.Observed;
        }

        if (symbol is IMethodSymbol { ReducedFrom: not null } extension && invocation is not null)
        {
            return flow.Arguments.OfReceiver(step, extension, invocation);
        }

        return step.Carrier switch
        {
            TaskCarrier.Task => OfTask(step, symbol, access, invocation),
            TaskCarrier.Tasks => flow.Sequences.OfMember(step, symbol, access, invocation),
            _ => OfHolder(step, symbol, access, invocation),
        };
    }

    internal TaskEnding OfElement(TaskStep step, ElementAccessExpressionSyntax element) =>
        step.Carrier is TaskCarrier.Tasks or TaskCarrier.Holder && flow.CarrierOf(flow.Model.GetTypeInfo(element, flow.Cancellation).Type, element) is { } carrier
            ? flow.Follow(step.At(element) with { Carrier = carrier })
            : TaskEnding.Observed;

    private TaskEnding OfTask(TaskStep step, ISymbol member, ExpressionSyntax access, InvocationExpressionSyntax? invocation)
    {
        switch (member.Name)
        {
            case "ConfigureAwait" or "AsTask" or "Preserve" when invocation is not null:
                return flow.Follow(step.Through(invocation));
            case "ContinueWith" when invocation is not null:
                return OfContinuation(step, invocation);
            case "Equals" when invocation is { ArgumentList.Arguments: [var other] }:
                return flow.Tests.IsTaskOnPurpose(other.Expression) ? TaskEnding.Observed : step.AsValue(TaskShape.Equality);
            case "Status" when MentionsTaskStatus(access):
                return TaskEnding.Observed;
            case "ToString" or "GetType" or "GetHashCode":
                return step.AsValue(TaskShape.Member);
            case "Start" or "RunSynchronously" or "Dispose" or "Status" or "Id" or "IsCanceled" or "AsyncState" or "CreationOptions" when IsTaskMember(member):
                return step.AsValue(TaskShape.Member);
            default:
                // A member that speaks of the task, or that another awaitable has of its own.
                return TaskEnding.Observed;
        }
    }

    // 'x.ContinueWith(...)' left lying leaves x with it, unless it only looks after a failure.
    private TaskEnding OfContinuation(TaskStep step, InvocationExpressionSyntax invocation)
    {
        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            if (argument.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "OnlyOnFaulted" or "NotOnRanToCompletion" or "OnlyOnCanceled" })
            {
                return TaskEnding.Observed;
            }
        }

        var ending = flow.Follow(step.Through(invocation));
        return ending.End == TaskEnd.Dropped ? ending with { Shape = TaskShape.Continuation } : TaskEnding.Observed;
    }

    private TaskEnding OfHolder(TaskStep step, ISymbol member, ExpressionSyntax access, InvocationExpressionSyntax? invocation)
    {
        if (member.ContainingType?.TypeKind == TypeKind.Delegate)
        {
            return TaskEnding.HandedOn;
        }

        var value = invocation ?? access;
        var type = flow.Model.GetTypeInfo(value, flow.Cancellation).Type;
        return IsWritten(value) ? TaskEnding.None
            : flow.CarrierOf(type, value) is { } carrier and not TaskCarrier.Boxed ? flow.Follow(step.At(value) with { Carrier = carrier })
            : invocation is { ArgumentList.Arguments.Count: > 0 } ? TaskEnding.Observed
            : step.AsValue(TaskShape.Member);
    }

    private static bool IsTaskMember(ISymbol member) => AwaitableTypes.IsTask(member.ContainingType);

    private static bool IsWritten(ExpressionSyntax expression) => expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression);

    private static bool MentionsTaskStatus(ExpressionSyntax access)
    {
        var statement = access.FirstAncestorOrSelf<SyntaxNode>(static n => n is StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax);
        return statement is not null && statement.DescendantNodes().Any(static n => n is IdentifierNameSyntax { Identifier.ValueText: "TaskStatus" });
    }
}
