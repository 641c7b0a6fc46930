using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>What a place needs.</summary>
internal enum AwaitNeed
{
    /// <summary>The expression at the span has an awaitable type; its result is wanted.</summary>
    Await,

    /// <summary>The expression at the span blocks on a task.</summary>
    Unblock,

    /// <summary>The function at the span is async void, or returns no task where what it overrides or implements does.</summary>
    ReturnTask,

    /// <summary>The function at the span returns a value where what it overrides or implements returns a <c>ValueTask</c> of it.</summary>
    ReturnValueTask,

    /// <summary>An await at the span stands in a function that is not async.</summary>
    BeAsync,

    /// <summary>The async sequence at the span is looped over without await.</summary>
    AwaitForEach,

    /// <summary>The method group at the span returns a task where its delegate returns the result.</summary>
    GiveTask,
}

/// <summary>A place where something has to be awaited.</summary>
/// <param name="Document">The document.</param>
/// <param name="Span">The span of the expression, function name or await.</param>
/// <param name="Need">What it needs.</param>
/// <param name="IsNullable">Whether the function at the span comes to return a task of what may be null.</param>
internal readonly record struct AwaitRequest(DocumentId Document, TextSpan Span, AwaitNeed Need = AwaitNeed.Await, bool IsNullable = false);
