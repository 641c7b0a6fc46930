using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>What the engine does at a kind of place. The table is shown in <c>docs/await-strategies.md</c>.</summary>
/// <param name="Place">The kind of place.</param>
/// <param name="What">What it does there, or why it stops there, with the name of the code in question as <c>{0}</c>.</param>
/// <param name="Stops">Whether the whole connected group is left as it was.</param>
internal sealed record AwaitStrategy(string Place, string What, bool Stops = true)
{
    /// <summary>The reason, for a person.</summary>
    internal string Of(string name) => string.Format(System.Globalization.CultureInfo.InvariantCulture, What, name);

    /// <summary>The reason to stop where the analyzer too finds an obstacle.</summary>
    internal static string Of(AwaitObstacle obstacle) => "await can't stand in " + obstacle.Place + "; " + obstacle.WayOut;
}

/// <summary>The strategies by name.</summary>
internal static class AwaitStrategies
{
    internal static readonly AwaitStrategy Metadata = new("A member that overrides or implements one of a library", "'{0}' overrides or implements a member that is not part of this code");
    internal static readonly AwaitStrategy Generated = new("Generated code", "'{0}' is generated code");
    internal static readonly AwaitStrategy Shipped = new("Public API in `PublicAPI.Shipped.txt`", "'{0}' is public API marked as shipped");
    internal static readonly AwaitStrategy NoBody = new("`extern`, or a partial method without a body", "'{0}' has no body here");
    internal static readonly AwaitStrategy CalledByShape = new("A method that the language calls by its shape: `GetEnumerator`, `Deconstruct`, `Add` of a collection", "'{0}' is called by its shape");
    internal static readonly AwaitStrategy NarrowerReturn = new("An override that returns a narrower type", "'{0}' returns a narrower type than what it overrides, which tasks can't");
    internal static readonly AwaitStrategy AddressTaken = new("A function pointer", "the address of '{0}' is taken");
    internal static readonly AwaitStrategy HandlerCalled = new("An event handler that is also called directly", "'{0}' is an event handler and is called directly too");
    internal static readonly AwaitStrategy OtherHandler = new("A handler of an event of another shape", "'{0}' handles an event that takes no async handler");
    internal static readonly AwaitStrategy NamedReturn = new("A lambda that names its return type", "the {0} names its return type");
    internal static readonly AwaitStrategy Delegate = new("A delegate in a field, a property, a return or a parameter of its own type", "{0} is kept as a delegate that returns no task");
    internal static readonly AwaitStrategy Receiver = new("A lambda or method group for a receiver that would drop the task or take it for the value: `ForEach`, `Select`, `new Thread`", "{0} is given to a receiver that takes no async one");
    internal static readonly AwaitStrategy DelegatePassed = new("A delegate in a local variable that is passed on", "the delegate '{0}' is passed on");
    internal static readonly AwaitStrategy SequencePassed = new("The sequence of an iterator that is passed on, or kept in a variable of another type", "the sequence of '{0}' is passed on");
    internal static readonly AwaitStrategy SequenceReturned = new("The sequence of an iterator that is returned as another type", "the sequence of '{0}' is returned as something else");
    internal static readonly AwaitStrategy SequenceOperator = new("A LINQ operator without an async twin in scope", "'{0}' takes no async sequence");
    internal static readonly AwaitStrategy SequenceOnly = new("A function that returns an async sequence without being an iterator", "'{0}' returns a sequence without being an iterator");
    internal static readonly AwaitStrategy WrappedIterator = new("An iterator one of whose relatives would return a task", "'{0}' is an iterator and can't return its sequence in a task");
    internal static readonly AwaitStrategy TwoTypes = new("A function that would need two return types", "'{0}' would need two return types");
    internal static readonly AwaitStrategy AccessGoesOn = new("`a?.M().N`, where the call to await is not the end, or the value of `a?.M()` where naming `a` twice would run it twice", "the conditional access of '{0}' can't be awaited as it stands");
    internal static readonly AwaitStrategy AggregateCaught = new("Blocking inside of a `try` that catches `AggregateException`, which await does not throw", "the AggregateException that '{0}' throws is caught around it");
    internal static readonly AwaitStrategy WaitWithLimit = new("`Wait` and `WaitAll` with a timeout or a token", "'{0}' with a timeout or a token has no counterpart");
    internal static readonly AwaitStrategy VariableType = new("A task-typed variable declared together with others, or one that also gets a task which may be null", "the type of '{0}' can't follow");
    internal static readonly AwaitStrategy Unknown = new("Code that does not bind", "the function around '{0}' can't be told");

    /// <summary>All rows: first what moves, then what stops, those that SSOT1002 reports too at the end.</summary>
    internal static IReadOnlyList<AwaitStrategy> All { get; } =
    [
        new("A method or local function, block or expression body", "`async`; `void` becomes `Task`, `T` becomes `Task<T>`; every caller awaits it", false),
        new("A function that returns a task without being `async`", "`async`; the tasks it returned are awaited, finished tasks give way to their values", false),
        new("An interface member, a virtual or abstract member", "It moves together with all implementers and overrides in all projects; `T` gets the `?` of its relatives", false),
        new("An implementer or override with nothing to await", "Not `async`; it returns `Task.FromResult(…)` or `Task.CompletedTask`", false),
        new("A partial method", "Both parts; `async` on the one with the body", false),
        new("`Main`", "`async Task Main`, `async Task<int> Main`", false),
        new("Top-level statements", "`await` stands there as they are", false),
        new("A test method", "`async Task`: every test framework awaits it", false),
        new("An event handler `(object, EventArgs)`", "`async void`", false),
        new("An iterator", "`IAsyncEnumerable<T>`; consumers `await foreach`; a function that only hands the sequence on changes too; `ToList()` becomes `await … ToListAsync()` where there is one", false),
        new("A lambda or method group whose receiver takes a `Func<Task>`, or returns what it returns", "`async`; the receiver's own call is awaited when it comes to be a task", false),
        new("A lambda whose receiver takes only an `Action` but has a twin: `Assert.Throws`, `Assert.ThrowsAsync`", "The twin is called and awaited", false),
        new("A delegate in a local variable that is only called", "`Func<T>` becomes `Func<Task<T>>`, `Action` becomes `Func<Task>`; the calls are awaited", false),
        new("`a?.M()`", "`await (a?.M() ?? Task.CompletedTask)`; where its value is used, `a is null ? null : await a.M()`", false),
        new("A mock's set-up (Moq, NSubstitute, FakeItEasy)", "It stays; Moq's `Returns` becomes `ReturnsAsync`", false),
        new("`.Result`, `.Wait()`, `.GetAwaiter().GetResult()`, `Task.WaitAll(…)`", "`await`, `await Task.WhenAll(…)`", false),
        Metadata, Generated, Shipped, NoBody, CalledByShape, NarrowerReturn, AddressTaken, HandlerCalled, OtherHandler, NamedReturn, Delegate, Receiver, DelegatePassed,
        SequencePassed, SequenceReturned, SequenceOperator, SequenceOnly, WrappedIterator, TwoTypes, AccessGoesOn, AggregateCaught, WaitWithLimit, VariableType, Unknown,
    ];
}
