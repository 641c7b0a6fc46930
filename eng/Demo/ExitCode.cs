namespace Ssot.Analyzers.Demo;

/// <summary>How a run ended.</summary>
internal enum ExitCode
{
    /// <summary>Migrated: it builds, and no test fails that passed before.</summary>
    Migrated = 0,

    /// <summary>The migrated copy has compile errors that the original had not.</summary>
    Worse = 1,

    /// <summary>The arguments name no solution.</summary>
    Usage = 2,

    /// <summary>The solution does not restore.</summary>
    NotRestored = 3,

    /// <summary>The solution does not build, neither before the migration nor after it.</summary>
    NotBuilt = 4,

    /// <summary>A tool that the run needs has failed.</summary>
    ToolFailed = 5,

    /// <summary>Migrated, and a test fails that passed before: it may have passed on a task.</summary>
    TestsFail = 6,

    /// <summary>Stopped by the user.</summary>
    Cancelled = 130,
}

/// <summary>Ends the run with a message for the user.</summary>
/// <param name="code">How the run ends.</param>
/// <param name="message">What went wrong and what to do.</param>
internal sealed class DemoException(ExitCode code, string message) : Exception(message)
{
    internal ExitCode Code => code;
}
