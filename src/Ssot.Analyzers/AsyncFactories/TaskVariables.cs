using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Tasks that are kept in a variable, a field or a property.</summary>
internal sealed class TaskVariables(TaskFlow flow)
{
    private readonly Dictionary<ISymbol, TaskEnding> _known = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _underway = new(SymbolEqualityComparer.Default);

    internal TaskEnding OfInitializer(TaskStep step, EqualsValueClauseSyntax initializer)
    {
        switch (initializer.Parent)
        {
            case VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } or UsingStatementSyntax }:
                return step.AsValue(TaskShape.Using, flow.Model.Compilation.GetSpecialType(SpecialType.System_IDisposable));
            case VariableDeclaratorSyntax declarator:
                return OfTarget(step, flow.Model.GetDeclaredSymbol(declarator, flow.Cancellation));
            case PropertyDeclarationSyntax:
                return OfStored(step);
            default:
                return TaskEnding.Observed;
        }
    }

    internal TaskEnding OfAssignment(TaskStep step, AssignmentExpressionSyntax assignment)
    {
        if (assignment.IsKind(SyntaxKind.AddAssignmentExpression))
        {
            return flow.Model.GetTypeInfo(assignment, flow.Cancellation).Type?.SpecialType == SpecialType.System_String ? step.AsValue(TaskShape.Text) : TaskEnding.Observed;
        }

        var stored = assignment.Left switch
        {
            TupleExpressionSyntax or DeclarationExpressionSyntax => TaskEnding.Observed,
            ElementAccessExpressionSyntax element => OfElement(step, element),
            // A member found at run time: nothing says that it holds a task.
            MemberAccessExpressionSyntax { Expression: var owner } when flow.Model.GetTypeInfo(owner, flow.Cancellation).Type is IDynamicTypeSymbol => step.AsValue(TaskShape.Converted),
            _ => OfTarget(step, flow.Model.GetSymbolInfo(assignment.Left, flow.Cancellation).Symbol),
        };

        // The assignment is a value of its own, and 'return _task = Make()' gives the task on.
        return !stored.IsFine && stored.Shape != TaskShape.Converted && flow.Follow(step.At(assignment)) is { IsFine: true } used ? used : stored;
    }

    internal TaskEnding OfRangeVariable(TaskStep step, LetClauseSyntax let) =>
        flow.Model.GetDeclaredSymbol(let, flow.Cancellation) is { } variable && let.FirstAncestorOrSelf<QueryExpressionSyntax>() is { } query
            ? OfUses(step, OfRangeVariable(variable, query))
            : TaskEnding.Observed;

    internal TaskEnding OfRangeVariable(IRangeVariableSymbol variable, QueryExpressionSyntax query) => Uses(variable, query, TaskCarrier.Task);

    /// <summary>How a task ends that was assigned to a symbol: a variable, a field, a property, a discard.</summary>
    internal TaskEnding OfTarget(TaskStep step, ISymbol? target)
    {
        switch (target)
        {
            case IDiscardSymbol or ILocalSymbol { Name: "_" }:
                return new(TaskEnd.Discarded, TaskShape.Discard, step.Repair, step.Obstacle);
            case ILocalSymbol local:
                return flow.CarrierOf(local.Type, step.Expression) is null ? OfStored(step) : OfUses(step, OfLocal(local));
            case IFieldSymbol field:
                return OfField(step, field);
            case IPropertySymbol { Name: "ReturnValue" }:
                // What intercepts a call hands on whatever it returns.
                return TaskEnding.HandedOn;
            case IPropertySymbol or IParameterSymbol:
                return OfStored(step);
            default:
                return TaskEnding.Observed;
        }
    }

    /// <summary>How a local variable that holds a task ends, over all its uses.</summary>
    internal TaskEnding OfLocal(ILocalSymbol local)
    {
        if (_known.TryGetValue(local, out var known))
        {
            return known;
        }

        if (local.DeclaringSyntaxReferences is not [var reference] || flow.CarrierOf(local.Type, reference.GetSyntax(flow.Cancellation)) is not { } carrier)
        {
            return TaskEnding.Observed;
        }

        var ending = Uses(local, FunctionOf(reference.GetSyntax(flow.Cancellation)), carrier);
        if (_underway.Count == 0)
        {
            _known[local] = ending;
        }

        return ending;
    }

    /// <summary>How a lambda's parameter ends.</summary>
    internal TaskEnding OfParameter(IParameterSymbol parameter, AnonymousFunctionExpressionSyntax lambda) => Uses(parameter, lambda.Body, TaskCarrier.Task);

    /// <summary>Whether the local is a collection that is made in its declaration, so that nobody else can hold it.</summary>
    internal bool IsMadeHere(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences is [var reference] &&
        reference.GetSyntax(flow.Cancellation) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax };

    /// <summary>The lambda, local function or member that a node stands in; all of the file for top-level code.</summary>
    internal static SyntaxNode FunctionOf(SyntaxNode node)
    {
        while (node.Parent is { } parent && node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) && (node is not MemberDeclarationSyntax || node is GlobalStatementSyntax))
        {
            node = parent;
        }

        return node;
    }

    private TaskEnding OfElement(TaskStep step, ElementAccessExpressionSyntax element) =>
        flow.Lost(step, TaskShape.Converted) is { } lost ? lost
            : flow.CarrierOf(flow.TargetOf(step.Expression), element) == TaskCarrier.Boxed ? step.AsValue(TaskShape.Converted)
            : flow.Arguments.OfStored(step, element) is { End: TaskEnd.Value, Shape: TaskShape.Sequence } unread ? unread
            : TaskEnding.HandedOn;

    private TaskEnding OfField(TaskStep step, IFieldSymbol field)
    {
        var carrier = flow.CarrierOf(field.Type, step.Expression);
        return carrier is null or TaskCarrier.Boxed
            ? carrier is not null && FieldUses.AreMatchedAsTask(field, flow.Cancellation) ? TaskEnding.Observed : OfStored(step)
            : FieldUses.AreNone(field, flow.Cancellation) ? step.Beyond(AwaitObstacleKind.TaskStorage).AsValue(TaskShape.UnreadField)
            : TaskEnding.HandedOn;
    }

    // Stored as what the place is declared as.
    private TaskEnding OfStored(TaskStep step) =>
        flow.Lost(step, TaskShape.Converted) ?? (flow.CarrierOf(flow.TargetOf(step.Expression), step.Expression) == TaskCarrier.Boxed ? step.AsValue(TaskShape.Converted) : TaskEnding.HandedOn);

    // The call that filled the variable is what is reported, and what is awaited.
    private static TaskEnding OfUses(TaskStep step, TaskEnding uses) => uses.End switch
    {
        TaskEnd.None => step.AsValue(TaskShape.UnusedLocal),
        TaskEnd.Value or TaskEnd.Dropped => step.AsValue(uses.Shape, uses.Target) with { Place = uses.Place },
        TaskEnd.Discarded => new(TaskEnd.Discarded, TaskShape.Discard, step.Repair, step.Obstacle),
        _ => uses,
    };

    private TaskEnding Uses(ISymbol variable, SyntaxNode scope, TaskCarrier carrier)
    {
        if (!_underway.Add(variable))
        {
            return TaskEnding.None;
        }

        try
        {
            var ending = TaskEnding.None;
            foreach (var node in scope.DescendantNodesAndSelf())
            {
                if (node is not IdentifierNameSyntax use || use.Identifier.ValueText != variable.Name || IsName(use) ||
                    !SymbolEqualityComparer.Default.Equals(flow.Model.GetSymbolInfo(use, flow.Cancellation).Symbol, variable))
                {
                    continue;
                }

                var next = flow.Follow(new(use, carrier, Repair: null));
                if (next.IsFine)
                {
                    return next;
                }

                ending = ending.End == TaskEnd.None || next.End == TaskEnd.Discarded ? next : ending;
            }

            return ending;
        }
        finally
        {
            _underway.Remove(variable);
        }
    }

    private static bool IsName(IdentifierNameSyntax use) =>
        use.Parent is NameColonSyntax or NameEqualsSyntax or ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };
}
