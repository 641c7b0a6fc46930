using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Something that a plan would do, and what has to be done with it: an expression awaited, a function made async. What
/// stands against it, stands against everything that requires it.
/// </summary>
internal abstract class PlanNode
{
    /// <summary>What has to be done too.</summary>
    internal List<PlanNode> Requires { get; } = [];

    /// <summary>Delegate types in the code whose result becomes a task with it.</summary>
    internal List<DelegateType> DelegateTypes { get; } = [];

    /// <summary>Why it can't be done, or null.</summary>
    internal string? Obstacle { get; private set; }

    /// <summary>Whether it is done: some place requires it and nothing stands against that.</summary>
    internal bool IsPlanned { get; set; }

    /// <summary>Says why it can't be done; the first reason found is the one that is told.</summary>
    internal void Stop(string reason) => Obstacle ??= reason;
}

/// <summary>The type of a variable that holds a delegate.</summary>
/// <param name="Document">The document of its tree.</param>
/// <param name="Type">The type as it is written.</param>
/// <param name="Task">The name of the task that its result becomes.</param>
internal sealed record DelegateType(Document Document, TypeSyntax Type, string Task);
