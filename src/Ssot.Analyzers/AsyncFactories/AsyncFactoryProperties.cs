namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Keys of what the diagnostics of this family carry for their fixer.</summary>
internal static class AsyncFactoryProperties
{
    /// <summary>The kind of place where the task ends: a name of <see cref="TaskShape"/>.</summary>
    internal const string Shape = "Shape";

    /// <summary>Present where awaiting the call gives a value.</summary>
    internal const string HasResult = "HasResult";

    /// <summary>What keeps <c>await</c> from standing there, where something does: a name of <see cref="AwaitObstacleKind"/>.</summary>
    internal const string Obstacle = "Obstacle";
}
