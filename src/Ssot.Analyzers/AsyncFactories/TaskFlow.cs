using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>
/// Follows a task from the call that gives it to where its value ends, outwards through the syntax. <see cref="Follow"/> is
/// the table of cases; each kind of place has a part of its own. What the table does not know counts as observed.
/// </summary>
internal sealed class TaskFlow
{
    // Long enough for any chain somebody writes; what is longer counts as observed.
    private const int MaximumSteps = 200;

    private readonly HashSet<SyntaxNode> _underway = [];
    private readonly TaskArguments _arguments;
    private readonly TaskMembers _members;
    private readonly TaskResults _results;
    private readonly TaskTests _tests;
    private readonly TaskVariables _variables;
    private readonly TaskElements _elements;

    internal TaskFlow(AsyncFactoryContext context, SemanticModel model, CancellationToken cancellation)
    {
        Context = context;
        Model = model;
        Cancellation = cancellation;
        _arguments = new(this);
        _members = new(this);
        _results = new(this);
        _tests = new(this);
        _variables = new(this);
        _elements = new(this);
        Sequences = new(this);
    }

    internal AsyncFactoryContext Context { get; }

    internal SemanticModel Model { get; }

    internal CancellationToken Cancellation { get; }

    internal TaskArguments Arguments => _arguments;

    internal TaskVariables Variables => _variables;

    internal TaskTests Tests => _tests;

    internal TaskSequences Sequences { get; }

    /// <summary>How the task that an expression carries ends.</summary>
    internal TaskEnding Follow(TaskStep step)
    {
        Cancellation.ThrowIfCancellationRequested();
        var expression = step.Expression;
        if (_underway.Count > MaximumSteps)
        {
            return TaskEnding.Observed;
        }

        // Two variables that are only compared with each other lead back to where one came from.
        if (!_underway.Add(expression))
        {
            return TaskEnding.None;
        }

        try
        {
            return expression.Parent switch
            {
                // Grouping, and whatever gives the same task on.
                ParenthesizedExpressionSyntax or CheckedExpressionSyntax => Follow(step.At((ExpressionSyntax)expression.Parent)),
                // It is the result that is said not to be null.
                PostfixUnaryExpressionSyntax forgiven when forgiven.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Follow(step.At(forgiven)),
                ConditionalAccessExpressionSyntax conditional when conditional.WhenNotNull == expression => Follow(step.Through(conditional)),
                ConditionalExpressionSyntax choice when choice.Condition != expression => Converted(step, choice, TaskShape.Converted),
                SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == expression => Converted(step, choice, TaskShape.Converted),
                BinaryExpressionSyntax fallback when fallback.IsKind(SyntaxKind.CoalesceExpression) => Converted(step, fallback, TaskShape.Converted),
                RefExpressionSyntax => TaskEnding.Observed,

                // Awaited.
                AwaitExpressionSyntax awaited => OfAwait(step, awaited),

                // Asked what it is.
                BinaryExpressionSyntax binary => _tests.OfBinary(step, binary),
                IsPatternExpressionSyntax pattern => _tests.OfPattern(step, pattern.Pattern),
                SwitchExpressionSyntax choice => _tests.OfSwitch(step, choice),
                SwitchStatementSyntax choice => _tests.OfSwitch(step, choice),
                CastExpressionSyntax cast => _tests.OfCast(step, cast, cast.Type),

                // A member of it.
                MemberAccessExpressionSyntax member when member.Expression == expression => _members.Of(step, member.Name, member),
                ConditionalAccessExpressionSyntax conditional => _members.OfConditional(step, conditional),
                ElementAccessExpressionSyntax element when element.Expression == expression => _members.OfElement(step, element),

                // Given away.
                ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument => _elements.OfTuple(step, tuple, argument),
                ArgumentSyntax argument => _arguments.Of(step, argument),
                ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax or YieldStatementSyntax => _results.Of(step),

                // Kept.
                AssignmentExpressionSyntax assignment => assignment.Right == expression ? _variables.OfAssignment(step, assignment) : TaskEnding.None,
                EqualsValueClauseSyntax initializer => _variables.OfInitializer(step, initializer),
                InitializerExpressionSyntax or CollectionElementSyntax or AnonymousObjectMemberDeclaratorSyntax => _elements.Of(step),

                // Used in a statement.
                ExpressionStatementSyntax or ForStatementSyntax => step.AsDropped(TaskShape.Statement),
                UsingStatementSyntax or LockStatementSyntax => step.AsValue(TaskShape.Using),
                InterpolationSyntax => step.AsValue(TaskShape.Text),
                CommonForEachStatementSyntax loop => Sequences.OfLoop(step, loop),

                // Used in a query.
                SelectClauseSyntax select => Sequences.OfSelect(step, select),
                LetClauseSyntax let => _variables.OfRangeVariable(step, let),
                OrderingSyntax => step.AsValue(TaskShape.Converted),
                FromClauseSyntax { Parent: QueryExpressionSyntax query } => Sequences.OfQuery(step, query),

                _ => TaskEnding.Observed,
            };
        }
        finally
        {
            _underway.Remove(expression);
        }
    }

    /// <summary>How the tasks end that a method gives which is passed on as a delegate.</summary>
    internal TaskEnding OfMethodGroup(TaskStep step) => _results.OfMethodGroup(step, step.Expression);

    /// <summary>How the type carries a task, seen from an expression.</summary>
    internal TaskCarrier? CarrierOf(ITypeSymbol? type, SyntaxNode at) => new TaskCarriers(Context.Awaitables, Model, at.SpanStart).Of(type);

    /// <summary>How many awaits the type takes.</summary>
    internal int NestingOf(ITypeSymbol? type, SyntaxNode at) => new TaskCarriers(Context.Awaitables, Model, at.SpanStart).Nesting(type);

    /// <summary>The type that an expression is converted to where it stands.</summary>
    internal ITypeSymbol? TargetOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression, Cancellation).ConvertedType;

    /// <summary>
    /// The task in an expression whose type the place fixes: goes on at <paramref name="outer"/> if the type still shows the
    /// task or is <c>object</c>, and ends otherwise.
    /// </summary>
    internal TaskEnding Converted(TaskStep step, ExpressionSyntax outer, TaskShape shape) =>
        Lost(step, shape) ?? Follow(step.At(outer) with { Carrier = CarrierOf(TargetOf(step.Expression), outer) ?? step.Carrier });

    /// <summary>The ending of a task that is converted to a type in which nobody can see it; null where the type shows it, or is <c>object</c>.</summary>
    internal TaskEnding? Lost(TaskStep step, TaskShape shape)
    {
        var info = Model.GetTypeInfo(step.Expression, Cancellation);
        if (info.ConvertedType is null or IErrorTypeSymbol || Model.GetConversion(step.Expression, Cancellation).IsUserDefined)
        {
            return TaskEnding.Observed;
        }

        if (CarrierOf(info.ConvertedType, step.Expression) is null)
        {
            return step.AsValue(shape, info.ConvertedType);
        }

        // A Task<Task<T>> that becomes a Task has lost the inner one.
        return step.Carrier == TaskCarrier.Task && info.Type is not null && NestingOf(info.Type, step.Expression) > 1 && NestingOf(info.ConvertedType, step.Expression) == 1
            ? step.AsValue(TaskShape.Nested)
            : null;
    }

    private TaskEnding OfAwait(TaskStep step, AwaitExpressionSyntax awaited) =>
        step.Carrier != TaskCarrier.Boxed && Model.GetTypeInfo(awaited, Cancellation).Type is { } type && CarrierOf(type, awaited) is TaskCarrier.Task or TaskCarrier.Tasks
            ? OfNested(step, awaited, type)
            : TaskEnding.Awaited;

    private TaskEnding OfNested(TaskStep step, AwaitExpressionSyntax awaited, ITypeSymbol type)
    {
        var carrier = CarrierOf(type, awaited)!.Value;
        var ending = Follow(step with { Expression = awaited, Carrier = carrier, Repair = carrier == TaskCarrier.Task ? awaited : step.Repair });
        return ending is { End: TaskEnd.Dropped } ? ending with { Shape = TaskShape.Nested } : ending;
    }
}
