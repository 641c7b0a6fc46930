using GoldenPath.Core;
using GoldenPath.Core.Engines;
using Gateway = GoldenPath.WebSocketCore.EventGateway;

namespace GoldenPath.App;

/// <summary>One engine for each user.</summary>
public sealed class EnginePool(ExecutionEngineFactory factory)
{
    private readonly Dictionary<UserId, UserExecutionEngine> _engines = [];

    public UserExecutionEngine For(UserId user, RunId run)
    {
        if (!_engines.TryGetValue(user, out var engine))
        {
            engine = factory.CreateForUser(new UserExecutionContext(user, run), new Gateway(run));
            _engines.Add(user, engine);
        }

        return engine;
    }

    /// <summary>Builds the dispatchers ahead of the first request.</summary>
    public void WarmUp()
    {
        foreach (var engine in _engines.Values)
        {
            engine.GetToolDispatcher();
        }
    }

    /// <summary>Whether two users have dispatchers of their own.</summary>
    public bool AreIsolated(UserId one, UserId other, RunId run)
    {
        var (first, second) = (For(one, run), For(other, run));
        return !ReferenceEquals(first.GetToolDispatcher(), second.GetToolDispatcher());
    }

    /// <summary>How many users could start work at once.</summary>
    public int CountReady()
    {
        var ready = 0;
        foreach (var engine in _engines.Values)
        {
            ready += engine.GetToolDispatcher() is null ? 0 : 1;
        }

        return ready;
    }
}
