namespace Ssot.Analyzers.AsyncFactories;

/// <summary>What can keep an <c>await</c> from standing at a place.</summary>
internal enum AwaitObstacleKind
{
    // Members that can't be async.
    Constructor,
    StaticConstructor,
    Finalizer,
    PropertyAccessor,
    IndexerAccessor,
    EventAccessor,
    Operator,
    Conversion,

    // Places outside of any function.
    FieldInitializer,
    PropertyInitializer,
    BaseArgument,
    Attribute,
    DefaultValue,

    // Places inside a function.
    Lock,
    Unsafe,
    CatchFilter,
    QueryClause,
    ForInitializer,
    RefStructLocal,
    RefStructOperand,

    // Functions whose signature is against it.
    ByRefParameter,
    RefStructParameter,
    ByRefReturn,
    RefStructReturn,
    RefStructMethod,
    MutableStructMethod,
    Iterator,
    Dispose,
    Override,
    InterfaceMember,
    PartialMethod,
    NativeCallback,
    Synchronized,
    Convention,

    // Lambdas.
    Lambda,
    ValueLambda,
    ExpressionTree,

    // Places that await would not help.
    TaskStorage,
    Mismatch,
}

/// <summary>Why <c>await</c> can't stand at a place, in the words of a message.</summary>
/// <param name="Kind">The kind of obstacle.</param>
/// <param name="Place">The place, with its article: "a constructor".</param>
/// <param name="WayOut">What is usually done instead: "make the object in an async factory method".</param>
internal sealed record AwaitObstacle(AwaitObstacleKind Kind, string Place, string WayOut)
{
    private static readonly ImmutableDictionary<AwaitObstacleKind, AwaitObstacle> Known = ImmutableDictionary.CreateRange(
        new[]
        {
            new AwaitObstacle(AwaitObstacleKind.Constructor, "a constructor", "create the object in a static async factory method"),
            new(AwaitObstacleKind.StaticConstructor, "a static constructor", "keep the task in a static field and await it where it is used"),
            new(AwaitObstacleKind.Finalizer, "a finalizer", "clean up in DisposeAsync"),
            new(AwaitObstacleKind.PropertyAccessor, "a property accessor", "turn the property into an async method"),
            new(AwaitObstacleKind.IndexerAccessor, "an indexer", "turn the indexer into an async method"),
            new(AwaitObstacleKind.EventAccessor, "an event accessor", "subscribe in an async method"),
            new(AwaitObstacleKind.Operator, "an operator", "offer an async method beside the operator"),
            new(AwaitObstacleKind.Conversion, "a conversion operator", "offer an async method beside the conversion"),
            new(AwaitObstacleKind.FieldInitializer, "a field initializer", "keep the task in the field and await it where it is used, or assign the field in an async factory method"),
            new(AwaitObstacleKind.PropertyInitializer, "a property initializer", "set the property in an async factory method"),
            new(AwaitObstacleKind.BaseArgument, "an argument of the base constructor", "await it in a static async factory method and pass the result in"),
            new(AwaitObstacleKind.Attribute, "an attribute", "attributes take constants only"),
            new(AwaitObstacleKind.DefaultValue, "a default value", "default values are constants"),
            new(AwaitObstacleKind.Lock, "a lock", "await before the lock, or use a SemaphoreSlim with WaitAsync"),
            new(AwaitObstacleKind.Unsafe, "an unsafe context", "await outside of the unsafe code"),
            new(AwaitObstacleKind.CatchFilter, "an exception filter", "await inside the catch block"),
            new(AwaitObstacleKind.QueryClause, "this clause of a query", "await in a loop, or before the query"),
            new(AwaitObstacleKind.ForInitializer, "what a for loop starts with", "await before the loop"),
            new(AwaitObstacleKind.RefStructLocal, "a function that keeps a span or another ref struct over it", "await before the ref struct is made"),
            new(AwaitObstacleKind.RefStructOperand, "an expression that holds a span or another ref struct", "await into a variable first"),
            new(AwaitObstacleKind.ByRefParameter, "a method with ref, out or in parameters", "return the values instead, as a tuple"),
            new(AwaitObstacleKind.RefStructParameter, "a method with a span or another ref struct as parameter", "take Memory<T> instead of a span"),
            new(AwaitObstacleKind.ByRefReturn, "a method that returns by reference", "return the value"),
            new(AwaitObstacleKind.RefStructReturn, "a method that returns a span, a pointer or a ref struct", "return Memory<T> or an array"),
            new(AwaitObstacleKind.RefStructMethod, "a method of a ref struct", "do it in the caller"),
            new(AwaitObstacleKind.MutableStructMethod, "a method that changes its struct", "do it in the caller: an async method works on a copy of the struct"),
            new(AwaitObstacleKind.Iterator, "an iterator of this return type", "return IAsyncEnumerable<T>"),
            new(AwaitObstacleKind.Dispose, "a Dispose method", "implement IAsyncDisposable"),
            new(AwaitObstacleKind.Override, "an override of a member that is not part of this code", "override its async counterpart, or call this from async code"),
            new(AwaitObstacleKind.InterfaceMember, "an implementation of an interface that is not part of this code", "implement its async counterpart, or call this from async code"),
            new(AwaitObstacleKind.PartialMethod, "a partial method whose other part is generated or which has no accessibility", "do it in an async method of your own"),
            new(AwaitObstacleKind.NativeCallback, "a method that native code calls", "hand the work to an async method"),
            new(AwaitObstacleKind.Synchronized, "a synchronized method", "use a SemaphoreSlim with WaitAsync"),
            new(AwaitObstacleKind.Convention, "a method that the framework calls by its signature", "do it where the framework awaits"),
            new(AwaitObstacleKind.Lambda, "a lambda whose receiver takes no async one", "use a loop, or a receiver that takes Func<Task>"),
            new(AwaitObstacleKind.ValueLambda, "a lambda whose receiver would take the task for the value", "await the tasks with Task.WhenAll, or use a loop"),
            new(AwaitObstacleKind.ExpressionTree, "an expression tree", "await before the expression"),
            new(AwaitObstacleKind.TaskStorage, "a variable, field or collection of tasks that nobody awaits", "await what it holds, with Task.WhenAll for many"),
            new(AwaitObstacleKind.Mismatch, "a place that its result does not fit", "await it into a variable and use the result"),
        }.Select(static o => new KeyValuePair<AwaitObstacleKind, AwaitObstacle>(o.Kind, o)));

    /// <summary>The obstacle of a kind.</summary>
    internal static AwaitObstacle Of(AwaitObstacleKind kind) => Known[kind];
}
