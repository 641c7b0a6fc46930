using Microsoft.CodeAnalysis.Operations;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>Follows values made of copies out of functions, and through the delegates that functions are turned into.</summary>
internal sealed class FunctionFlow(OperationFlow flow, FlowContext context, SlotNodes slots)
{
    /// <summary>Connects a returned value with the function that returns it.</summary>
    internal void ConnectReturn(IOperation operation, IOperation value)
    {
        if (!flow.Flows(value))
        {
            return;
        }

        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                var symbol = parent is IAnonymousFunctionOperation lambda ? lambda.Symbol : ((ILocalFunctionOperation)parent).Symbol;
                flow.Connect(symbol, symbol.ReturnType, value);
                return;
            }
        }

        if (flow.Model.GetEnclosingSymbol(value.Syntax.SpanStart, context.CancellationToken) is IMethodSymbol method)
        {
            flow.Connect(method, method.ReturnType, value);
        }
    }

    /// <summary>Connects a lambda with its parameters and what it returns.</summary>
    internal void Connect(IAnonymousFunctionOperation lambda)
    {
        foreach (var parameter in lambda.Symbol.Parameters)
        {
            if (context.Copies.Mentions(parameter.Type))
            {
                context.Groups.Union(slots.Of(parameter), flow.NodeOf(lambda));
            }
        }

        if (context.Copies.Mentions(lambda.Symbol.ReturnType))
        {
            context.Groups.Union(slots.Of(lambda.Symbol), flow.NodeOf(lambda));
        }
    }

    /// <summary>Connects a delegate with the function that it is made of.</summary>
    internal void Connect(IDelegateCreationOperation creation)
    {
        flow.Connect(creation, creation.Target);
        var method = creation.Target switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation reference => reference.Method,
            _ => null,
        };
        if (method is null || (creation.Type as INamedTypeSymbol)?.OriginalDefinition.DelegateInvokeMethod is not { } invoke)
        {
            return;
        }

        // A delegate type of its own says copies in its signature, a generic one in its arguments.
        for (var i = 0; i < method.Parameters.Length && i < invoke.Parameters.Length; i++)
        {
            ConnectSlots(method.Parameters[i], method.Parameters[i].Type, invoke.Parameters[i], invoke.Parameters[i].Type, creation);
        }

        ConnectSlots(method, method.ReturnType, invoke, invoke.ReturnType, creation);
    }

    private void ConnectSlots(ISymbol slot, ITypeSymbol type, ISymbol invokeSlot, ITypeSymbol invokeType, IOperation creation)
    {
        if (!context.Copies.Mentions(type))
        {
            return;
        }

        if (context.Copies.Mentions(invokeType))
        {
            context.Groups.Union(slots.Of(slot), slots.Of(invokeSlot));
        }
        else if (flow.Flows(creation))
        {
            context.Groups.Union(slots.Of(slot), flow.NodeOf(creation));
        }
    }
}
