using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Sequences of tasks: LINQ chains, lists, loops over them.</summary>
internal sealed class TaskSequences(TaskFlow flow)
{
    /// <summary>How the tasks of a sequence end of which a member (no extension) is asked.</summary>
    internal TaskEnding OfMember(TaskStep step, ISymbol member, ExpressionSyntax access, InvocationExpressionSyntax? invocation)
    {
        var value = invocation ?? access;
        if (flow.CarrierOf(flow.Model.GetTypeInfo(value, flow.Cancellation).Type, value) is { } carrier and not TaskCarrier.Boxed)
        {
            return flow.Follow(step.At(value) with { Carrier = carrier });
        }

        return member.Name switch
        {
            "Count" or "Length" or "Add" or "AddRange" or "Insert" or "Enqueue" or "Push" or "Clear" or "Capacity" or "EnsureCapacity" or "IsEmpty" => step.AsValue(TaskShape.Sequence),
            "Contains" or "IndexOf" or "ToString" or "GetType" => step.AsValue(TaskShape.Sequence),
            _ => invocation is not null && TakesTask(invocation.ArgumentList.Arguments) is false ? step.AsValue(TaskShape.Sequence) : TaskEnding.Observed,
        };
    }

    /// <summary>How the tasks of a sequence end that is passed to a parameter (an extension's receiver among them).</summary>
    internal TaskEnding OfArgument(TaskStep step, ITypeSymbol parameterType, IMethodSymbol method, ExpressionSyntax call, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var result = flow.Model.GetTypeInfo(call, flow.Cancellation).Type;
        var carrier = flow.CarrierOf(result, call) is { } found and not TaskCarrier.Boxed ? found : (TaskCarrier?)null;
        var element = Sequences.ElementOf(parameterType);
        if (element is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type })
        {
            return flow.Arguments.OfStored(step, call);
        }

        // WhenAll of tasks of tasks gives tasks.
        if (element is not ITypeParameterSymbol)
        {
            return IsNested(step.Expression) && carrier is { } nested ? flow.Follow(step.At(call) with { Carrier = nested }) : TaskEnding.HandedOn;
        }

        if (TakesTask(arguments) is { } takes)
        {
            return takes ? TaskEnding.Observed
                : carrier is { } kept ? flow.Follow(step.At(call) with { Carrier = kept })
                : step.AsValue(TaskShape.Sequence);
        }

        return carrier is { } given ? flow.Follow(step.At(call) with { Carrier = given }) : step.AsValue(TaskShape.Sequence);
    }

    /// <summary>How the tasks of a sequence end over which a loop runs.</summary>
    internal TaskEnding OfLoop(TaskStep step, CommonForEachStatementSyntax loop)
    {
        if (loop is not ForEachStatementSyntax simple || loop.AwaitKeyword.RawKind != 0 || step.Carrier != TaskCarrier.Tasks ||
            flow.Model.GetDeclaredSymbol(simple, flow.Cancellation) is not ILocalSymbol variable)
        {
            return TaskEnding.Observed;
        }

        var ending = flow.Variables.OfLocal(variable);
        return ending.IsFine || ending.End == TaskEnd.Discarded ? TaskEnding.Observed : step.AsValue(TaskShape.Sequence);
    }

    /// <summary>How the tasks end that a query selects.</summary>
    internal TaskEnding OfSelect(TaskStep step, SelectClauseSyntax select)
    {
        if (select.Parent is not QueryBodySyntax { Continuation: null, Parent: QueryExpressionSyntax query } ||
            flow.CarrierOf(flow.Model.GetTypeInfo(query, flow.Cancellation).Type, query) is not { } carrier)
        {
            return TaskEnding.Observed;
        }

        return flow.Follow(step.Beyond(AwaitObstacleKind.QueryClause) with { Expression = query, Carrier = carrier });
    }

    /// <summary>How the tasks end that a query runs over.</summary>
    internal TaskEnding OfQuery(TaskStep step, QueryExpressionSyntax query)
    {
        var variable = flow.Model.GetDeclaredSymbol(query.FromClause, flow.Cancellation);
        return step.Carrier == TaskCarrier.Tasks && variable is not null && flow.Variables.OfRangeVariable(variable, query) is { IsFine: false } ? step.AsValue(TaskShape.Sequence) : TaskEnding.Observed;
    }

    private bool IsNested(ExpressionSyntax sequence) =>
        flow.NestingOf(Sequences.ElementOf(flow.Model.GetTypeInfo(sequence, flow.Cancellation).Type), sequence) > 1;

    // Whether a lambda that is given the single tasks does something with them; null where none is given any.
    private bool? TakesTask(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        bool? takes = null;
        foreach (var argument in arguments)
        {
            if (argument.Expression is not AnonymousFunctionExpressionSyntax lambda)
            {
                if (flow.Model.GetTypeInfo(argument.Expression, flow.Cancellation).ConvertedType?.TypeKind == TypeKind.Delegate)
                {
                    return true;
                }

                continue;
            }

            if (flow.Model.GetSymbolInfo(lambda, flow.Cancellation).Symbol is not IMethodSymbol function)
            {
                continue;
            }

            foreach (var parameter in function.Parameters)
            {
                if (flow.CarrierOf(parameter.Type, lambda) is TaskCarrier.Task)
                {
                    var ending = flow.Variables.OfParameter(parameter, lambda);
                    if (ending.IsFine)
                    {
                        return true;
                    }

                    takes = false;
                }
            }
        }

        return takes;
    }
}
