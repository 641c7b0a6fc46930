using GoldenPath.Core.Tools;

namespace GoldenPath.Core;

/// <summary>Everything that belongs to one run of one user.</summary>
public sealed class UserExecutionContext(UserId user, RunId run, IToolDispatcher? injected = null)
{
    public UserId User => user;

    public RunId Run => run;

    /// <summary>A dispatcher that was handed in. Sync, and meant so: nothing has to be built.</summary>
    public IToolDispatcher? GetToolDispatcher() => injected;
}
