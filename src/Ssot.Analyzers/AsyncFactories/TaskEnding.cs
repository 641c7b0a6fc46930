using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>How the value of a task-valued expression ends.</summary>
internal enum TaskEnd
{
    /// <summary>No use at all: a mere write, a <c>nameof</c>.</summary>
    None,

    /// <summary>Awaited, or blocked on.</summary>
    Awaited,

    /// <summary>Given to somebody who wants a task: returned, stored or passed as one.</summary>
    HandedOn,

    /// <summary>Looked at as the task it is.</summary>
    Observed,

    /// <summary>Assigned to <c>_</c>.</summary>
    Discarded,

    /// <summary>Left lying.</summary>
    Dropped,

    /// <summary>Used as if it were its result.</summary>
    Value,
}

/// <summary>The kinds of place where an un-awaited task ends.</summary>
internal enum TaskShape
{
    None,
    Statement,
    VoidFunction,
    VoidLambda,
    Continuation,
    Discard,
    UnusedLocal,
    UnreadField,
    NullTest,
    TypeTest,
    Equality,
    Text,
    Converted,
    Inferred,
    Returned,
    Element,
    Using,
    Member,
    Nested,
    Sequence,
}

/// <summary>What currently holds the task while it is followed.</summary>
internal enum TaskCarrier
{
    /// <summary>The expression is the task.</summary>
    Task,

    /// <summary>A sequence of tasks.</summary>
    Tasks,

    /// <summary>Something else whose type still mentions the task: a tuple, a Lazy, a delegate.</summary>
    Holder,

    /// <summary>An <c>object</c> or <c>dynamic</c> that hides it.</summary>
    Boxed,
}

/// <summary>An expression that carries the task, on the way from the call to its end.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Carrier">How it carries the task.</param>
/// <param name="Repair">The expression that <c>await</c> would be put before; null once a plain await can't repair it.</param>
/// <param name="Obstacle">Why it can't, where <paramref name="Repair"/> is null.</param>
internal readonly record struct TaskStep(ExpressionSyntax Expression, TaskCarrier Carrier, ExpressionSyntax? Repair, AwaitObstacleKind Obstacle = AwaitObstacleKind.ValueLambda)
{
    /// <summary>The same task one expression further out.</summary>
    internal TaskStep At(ExpressionSyntax outer) => this with { Expression = outer };

    /// <summary>The same task one expression further out, which is the one to await if this one was.</summary>
    internal TaskStep Through(ExpressionSyntax outer) => this with { Expression = outer, Repair = Repair == Expression ? outer : Repair };

    /// <summary>The same step, which a plain await can no longer repair.</summary>
    internal TaskStep Beyond(AwaitObstacleKind obstacle) => Repair is null ? this : this with { Repair = null, Obstacle = obstacle };

    /// <summary>The task ends here, as if it were its result.</summary>
    internal TaskEnding AsValue(TaskShape shape, ITypeSymbol? target = null) => new(TaskEnd.Value, shape, Repair, Obstacle, target, Expression);

    /// <summary>The task ends here, left lying.</summary>
    internal TaskEnding AsDropped(TaskShape shape) => new(TaskEnd.Dropped, shape, Repair, Obstacle, null, Expression);
}

/// <summary>How a task ends, and what would repair it.</summary>
/// <param name="End">How it ends.</param>
/// <param name="Shape">The kind of place, where it ends un-awaited.</param>
/// <param name="Repair">The expression to await, or null where that can't repair it.</param>
/// <param name="Obstacle">Why it can't, where <paramref name="Repair"/> is null.</param>
/// <param name="Target">The type it was converted to, where that is not <c>object</c>.</param>
/// <param name="Place">The expression that carries the task where it ends un-awaited.</param>
internal readonly record struct TaskEnding(
    TaskEnd End,
    TaskShape Shape = TaskShape.None,
    ExpressionSyntax? Repair = null,
    AwaitObstacleKind Obstacle = AwaitObstacleKind.ValueLambda,
    ITypeSymbol? Target = null,
    ExpressionSyntax? Place = null)
{
    internal static TaskEnding None => default;

    internal static TaskEnding Awaited => new(TaskEnd.Awaited);

    internal static TaskEnding HandedOn => new(TaskEnd.HandedOn);

    internal static TaskEnding Observed => new(TaskEnd.Observed);

    /// <summary>Whether somebody has the task or its result in the end.</summary>
    internal bool IsFine => End is TaskEnd.Awaited or TaskEnd.HandedOn or TaskEnd.Observed;
}
