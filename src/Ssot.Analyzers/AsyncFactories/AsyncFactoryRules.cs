namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Descriptors of the async-factory family.</summary>
internal static class AsyncFactoryRules
{
    private const string Category = "AsyncFactories";

    internal static readonly DiagnosticDescriptor Unawaited = Rule.Create(
        RuleIds.UnawaitedFactory,
        "Async factory call without await",
        "'{0}' returns {1}; await it",
        Category,
        DiagnosticSeverity.Warning,
        "The call gives a task, and the task is dropped or used where its result was meant.");

    internal static readonly DiagnosticDescriptor Unawaitable = Rule.Create(
        RuleIds.UnawaitableFactory,
        "Async factory call where await can't stand",
        "'{0}' returns {1}, which can't be awaited in {2}; {3}",
        Category,
        DiagnosticSeverity.Warning,
        "The call gives a task, the task is dropped or used where its result was meant, and the place takes no await.");

    internal static readonly DiagnosticDescriptor Blocked = Rule.Create(
        RuleIds.BlockedFactory,
        "Async factory call blocked on",
        "'{0}' blocks on the {1} that '{2}' returns; {3}",
        Category,
        DiagnosticSeverity.Info,
        "Blocking on a task holds a thread and can deadlock.");

    internal static readonly DiagnosticDescriptor AsyncVoid = Rule.Create(
        RuleIds.AsyncVoid,
        "Async void function that is no event handler",
        "'{0}' is async void, so nobody can await it; return Task",
        Category,
        DiagnosticSeverity.Warning,
        "Nobody can await an async void function, and its exceptions end the process.");

    internal static readonly DiagnosticDescriptor Escaping = Rule.Create(
        RuleIds.EscapingTask,
        "Task outlives the scope it is returned from",
        "The task of '{0}' outlives the {1} it is returned from; {2}",
        Category,
        DiagnosticSeverity.Warning,
        "The using, try or lock ends when the task is returned, not when it completes.");
}
