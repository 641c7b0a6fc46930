using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Tasks that become an element of an array, a collection, a tuple or an anonymous object.</summary>
internal sealed class TaskElements(TaskFlow flow)
{
    internal TaskEnding Of(TaskStep step) => step.Expression.Parent switch
    {
        AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax creation } member => OfAnonymous(step, member, creation),
        SpreadElementSyntax { Parent: ExpressionSyntax collection } => OfCollection(step, collection, IsTyped(collection)),
        ExpressionElementSyntax { Parent: ExpressionSyntax collection } => OfExpressionElement(step, collection),
        InitializerExpressionSyntax initializer => OfInitializer(step, initializer),
        _ => TaskEnding.Observed,
    };

    /// <summary>How a task ends that is an element of a tuple: in the variable at its place, or with the tuple.</summary>
    internal TaskEnding OfTuple(TaskStep step, TupleExpressionSyntax tuple, ArgumentSyntax argument)
    {
        var index = tuple.Arguments.IndexOf(argument);
        if (tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Right == tuple)
        {
            switch (assignment.Left)
            {
                case TupleExpressionSyntax targets when index < targets.Arguments.Count:
                    return OfDeconstructed(step, targets.Arguments[index].Expression);
                case DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax designation } when index < designation.Variables.Count:
                    return OfDesignation(step, designation.Variables[index]);
            }
        }

        if (tuple.Parent is BinaryExpressionSyntax binary)
        {
            var other = binary.Left == tuple ? binary.Right : binary.Left;
            return flow.Tests.OfBinary(step, binary, other is TupleExpressionSyntax others && index < others.Arguments.Count ? others.Arguments[index].Expression : other);
        }

        return Boxed(step) ?? flow.Lost(step, TaskShape.Element) ?? flow.Follow(step.At(tuple) with { Carrier = TaskCarrier.Holder });
    }

    private TaskEnding OfDeconstructed(TaskStep step, ExpressionSyntax target) => target switch
    {
        DeclarationExpressionSyntax { Type.IsVar: true, Designation: var designation } => OfDesignation(step, designation),
        // Declared as a task in so many words, it can't hold the result.
        DeclarationExpressionSyntax { Designation: var designation } => OfDesignation(step.Beyond(AwaitObstacleKind.TaskStorage), designation),
        _ => flow.Variables.OfTarget(step, flow.Model.GetSymbolInfo(target, flow.Cancellation).Symbol),
    };

    private TaskEnding OfDesignation(TaskStep step, VariableDesignationSyntax designation) => designation switch
    {
        DiscardDesignationSyntax => new(TaskEnd.Discarded, TaskShape.Discard, step.Repair, step.Obstacle),
        SingleVariableDesignationSyntax variable => flow.Variables.OfTarget(step, flow.Model.GetDeclaredSymbol(variable, flow.Cancellation)),
        _ => TaskEnding.Observed,
    };

    // The compiler makes the member's type from the task; whoever reads the member by name finds it.
    private TaskEnding OfAnonymous(TaskStep step, AnonymousObjectMemberDeclaratorSyntax member, AnonymousObjectCreationExpressionSyntax creation)
    {
        var name = flow.Model.GetDeclaredSymbol(member, flow.Cancellation)?.Name;
        var scope = creation.FirstAncestorOrSelf<MemberDeclarationSyntax>(static outer => outer is not GlobalStatementSyntax) ?? creation.SyntaxTree.GetRoot(flow.Cancellation);
        foreach (var node in scope.DescendantNodes())
        {
            var read = node switch
            {
                MemberAccessExpressionSyntax access => access.Name,
                MemberBindingExpressionSyntax binding => binding.Name,
                _ => null,
            };
            if (read?.Identifier.ValueText == name)
            {
                return TaskEnding.Observed;
            }
        }

        return step.AsValue(TaskShape.Element);
    }

    private TaskEnding OfInitializer(TaskStep step, InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        ImplicitArrayCreationExpressionSyntax array => OfElement(step, array),
        ArrayCreationExpressionSyntax array => OfElement(step, array, isTyped: true),
        BaseObjectCreationExpressionSyntax creation => OfElement(step, creation, isTyped: true),
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } => OfElement(step, creation, isTyped: true),
        EqualsValueClauseSyntax => Boxed(step) ?? TaskEnding.HandedOn,
        _ => Boxed(step) ?? TaskEnding.Observed,
    };

    // The oldest compilers don't say what an element of a collection expression is converted to; the collection's type does.
    private TaskEnding OfExpressionElement(TaskStep step, ExpressionSyntax collection) =>
        Sequences.ElementOf(flow.TargetOf(collection)) is { } element && flow.CarrierOf(element, collection) == TaskCarrier.Boxed
            ? step.AsValue(TaskShape.Element)
            : OfElement(step, collection, IsTyped(collection));

    // What is passed may get its type from its elements; everything else says what it is.
    private static bool IsTyped(ExpressionSyntax collection) => Parentheses.Around(collection).Parent is not ArgumentSyntax;

    private TaskEnding OfElement(TaskStep step, ExpressionSyntax collection, bool isTyped = false) =>
        Boxed(step) ?? flow.Lost(step, TaskShape.Element) ?? OfCollection(step, collection, isTyped);

    private TaskEnding OfCollection(TaskStep step, ExpressionSyntax collection, bool isTyped)
    {
        var info = flow.Model.GetTypeInfo(collection, flow.Cancellation);
        return flow.CarrierOf(info.Type ?? info.ConvertedType, collection) is { } carrier and not TaskCarrier.Boxed
            ? flow.Follow((isTyped ? step.Beyond(AwaitObstacleKind.TaskStorage) : step) with { Expression = collection, Carrier = carrier })
            : TaskEnding.HandedOn;
    }

    private TaskEnding? Boxed(TaskStep step) =>
        flow.CarrierOf(flow.TargetOf(step.Expression), step.Expression) == TaskCarrier.Boxed ? step.AsValue(TaskShape.Element) : null;
}
