using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Tasks that are compared, matched or cast.</summary>
internal sealed class TaskTests(TaskFlow flow)
{
    private SemanticModel Model => flow.Model;

    internal TaskEnding OfBinary(TaskStep step, BinaryExpressionSyntax binary) =>
        OfBinary(step, binary, binary.Left == step.Expression ? binary.Right : binary.Left);

    /// <summary>How a task ends that an operator takes together with another operand, itself or as the element of a tuple.</summary>
    internal TaskEnding OfBinary(TaskStep step, BinaryExpressionSyntax binary, ExpressionSyntax other)
    {
        switch (binary.Kind())
        {
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                return other.IsKind(SyntaxKind.NullLiteralExpression) || other.IsKind(SyntaxKind.DefaultLiteralExpression) ? step.AsValue(TaskShape.NullTest)
                    : IsTaskOnPurpose(other) ? TaskEnding.Observed
                    : step.AsValue(TaskShape.Equality);
            case SyntaxKind.AddExpression:
                return Model.GetTypeInfo(binary, flow.Cancellation).Type?.SpecialType == SpecialType.System_String ? step.AsValue(TaskShape.Text) : TaskEnding.Observed;
            case SyntaxKind.IsExpression:
                return IsTaskType(binary.Right) ? TaskEnding.Observed : step.AsValue(TaskShape.TypeTest);
            case SyntaxKind.AsExpression when binary.Left == step.Expression && binary.Right is TypeSyntax type:
                return OfCast(step, binary, type);
            default:
                return TaskEnding.Observed;
        }
    }

    internal TaskEnding OfCast(TaskStep step, ExpressionSyntax cast, TypeSyntax type)
    {
        var target = Model.GetTypeInfo(type, flow.Cancellation).Type;
        return target is null or IErrorTypeSymbol ? TaskEnding.Observed
            : flow.CarrierOf(target, cast) is not { } carrier ? step.AsValue(TaskShape.TypeTest, target)
            : target is ITypeParameterSymbol || (step.Carrier == TaskCarrier.Boxed && carrier == TaskCarrier.Task) ? TaskEnding.Observed
            : flow.Follow((carrier == TaskCarrier.Boxed ? step : step.Beyond(AwaitObstacleKind.Mismatch)) with { Expression = cast, Carrier = carrier });
    }

    internal TaskEnding OfPattern(TaskStep step, PatternSyntax pattern)
    {
        if (WantsTask(pattern))
        {
            return TaskEnding.Observed;
        }

        var named = OfDesignation(step, pattern);
        return named.IsFine ? named : step.AsValue(IsNull(pattern) ? TaskShape.NullTest : TaskShape.TypeTest);
    }

    internal TaskEnding OfSwitch(TaskStep step, SwitchExpressionSyntax choice)
    {
        foreach (var arm in choice.Arms)
        {
            if (OfPattern(step, arm.Pattern) is { IsFine: true } fine)
            {
                return fine;
            }
        }

        return step.AsValue(TaskShape.TypeTest);
    }

    internal TaskEnding OfSwitch(TaskStep step, SwitchStatementSyntax choice)
    {
        foreach (var section in choice.Sections)
        {
            foreach (var label in section.Labels)
            {
                if (label is CasePatternSwitchLabelSyntax { Pattern: var pattern } && OfPattern(step, pattern) is { IsFine: true } fine)
                {
                    return fine;
                }
            }
        }

        return step.AsValue(TaskShape.TypeTest);
    }

    /// <summary>
    /// Whether the expression is a task that somebody means as a task, so that comparing with it is no mistake: a variable
    /// that is awaited elsewhere, a field, a parameter, the winner of <c>WhenAny</c>; not one more un-awaited call.
    /// </summary>
    internal bool IsTaskOnPurpose(ExpressionSyntax expression)
    {
        expression = Parentheses.Within(expression);
        if (expression is InvocationExpressionSyntax or ConditionalAccessExpressionSyntax or AnonymousFunctionExpressionSyntax ||
            flow.CarrierOf(Model.GetTypeInfo(expression, flow.Cancellation).Type, expression) is not (TaskCarrier.Task or TaskCarrier.Tasks or TaskCarrier.Holder))
        {
            return false;
        }

        return expression is not IdentifierNameSyntax || Model.GetSymbolInfo(expression, flow.Cancellation).Symbol is not ILocalSymbol local || flow.Variables.OfLocal(local).IsFine;
    }

    // A pattern that names a task type, or a member only a task has, knows what it gets.
    private bool WantsTask(PatternSyntax pattern)
    {
        foreach (var node in pattern.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case TypeSyntax type when type.Parent is PatternSyntax && IsTaskType(type):
                case SubpatternSyntax { NameColon.Name.Identifier.ValueText: var name } when TaskMembers.IsDeliberate(name):
                    return true;
            }
        }

        return false;
    }

    private bool IsTaskType(ExpressionSyntax type) =>
        Model.GetSymbolInfo(type, flow.Cancellation).Symbol is ITypeSymbol symbol && flow.CarrierOf(symbol, type) is TaskCarrier.Task or TaskCarrier.Tasks;

    private TaskEnding OfDesignation(TaskStep step, PatternSyntax pattern)
    {
        foreach (var node in pattern.DescendantNodesAndSelf())
        {
            if (node is SingleVariableDesignationSyntax && Model.GetDeclaredSymbol(node, flow.Cancellation) is ILocalSymbol local && flow.CarrierOf(local.Type, node) is TaskCarrier.Task or TaskCarrier.Boxed)
            {
                return flow.Variables.OfLocal(local);
            }
        }

        return step.AsValue(TaskShape.TypeTest);
    }

    private static bool IsNull(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } => true,
        UnaryPatternSyntax unary => IsNull(unary.Pattern),
        RecursivePatternSyntax { Type: null, PropertyPatternClause.Subpatterns.Count: 0 } => true,
        _ => false,
    };
}
