using Microsoft.CodeAnalysis.Operations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>Follows values made of copies through conversions: between types made of copies, to what is none, and back.</summary>
internal sealed class ConversionFlow(OperationFlow flow, FlowContext context, SlotNodes slots, MemberFlow members)
{
    private readonly CanonicalConversions _conversions = new(context.Copies, context.CounterpartsIn(flow.Model.Compilation), flow.Model.Compilation);

    /// <summary>Connects a conversion with what it converts, or notes that a value loses its type here.</summary>
    internal void Connect(IConversionOperation conversion)
    {
        var operand = conversion.Operand;
        var (from, to) = (flow.Flows(operand), flow.Flows(conversion));
        if (conversion.OperatorMethod is { } method)
        {
            // Between a copy and its canonical type nothing is left to convert; another conversion is a member like any.
            if (method.Parameters.Length == 1 && context.Copies.FindAround(method.ContainingType) is null && !IsBetweenCopyAndCanonical(method))
            {
                members.ConnectConversion(operand, conversion, method);
            }

            return;
        }

        if (from && to)
        {
            flow.Connect(conversion, operand);
        }
        else if (from)
        {
            Lose(conversion, operand);
        }
        else if (to && operand.Type is not null && operand is not IAnonymousFunctionOperation && !operand.ConstantValue.HasValue)
        {
            context.RuntimeTypes.Ask(slots.CopiesIn(conversion.Type), flow.NodeOf(conversion));
        }
    }

    private void Lose(IConversionOperation conversion, IOperation operand)
    {
        if (_conversions.ObstacleOf(conversion) is { } obstacle)
        {
            context.Groups.Block(flow.NodeOf(operand), obstacle);
        }
        else if (!IsText(conversion) && !(flow.IsInCopy && IsCompared(conversion)))
        {
            context.RuntimeTypes.Lose(slots.CopiesIn(operand.Type), flow.NodeOf(operand));
        }
    }

    private bool IsBetweenCopyAndCanonical(IMethodSymbol conversion) =>
        context.Copies.Find(conversion.Parameters[0].Type) is { } from ? from.CanonicalId.Matches(conversion.ReturnType)
        : context.Copies.Find(conversion.ReturnType) is { } to && to.CanonicalId.Matches(conversion.Parameters[0].Type);

    // A copy compares itself with others by reference.
    private static bool IsCompared(IConversionOperation conversion) => conversion.Parent is IBinaryOperation
        || conversion.Parent is IArgumentOperation { Parameter.ContainingSymbol: { Name: "ReferenceEquals" or "Equals" } };

    // A value that is only printed is asked for nothing but its text.
    private static bool IsText(IConversionOperation conversion) => conversion.Parent switch
    {
        IInterpolationOperation => true,
        IBinaryOperation { Type.SpecialType: SpecialType.System_String } => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: { Name: "Console", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } } => true,
        _ => false,
    };
}
