using GoldenPath.Core.Events;
using GoldenPath.Core.Tools;

namespace GoldenPath.Core.Engines;

/// <summary>Runs agents for one user.</summary>
public sealed class UserExecutionEngine(UserExecutionContext context, ToolCatalog catalog, EventGateway events)
{
    private Task<IToolDispatcher>? _dispatcher;

    public UserExecutionContext Context => context;

    public EventGateway Events => events;

    /// <summary>The dispatcher of this user, built at the first call. Async since the catalog is I/O; callers kept compiling.</summary>
    public async Task<IToolDispatcher> GetToolDispatcher() => await (_dispatcher ??= CreateToolDispatcher());

    /// <summary>The dispatcher if somebody has built it before. Replaced by <see cref="GetToolDispatcher"/>.</summary>
    public IToolDispatcher? ToolDispatcher => _dispatcher is { IsCompletedSuccessfully: true } built ? built.Result : null;

    /// <summary>Opens the scope of one agent's work: announces its start now, and its end when the scope is disposed.</summary>
    public async Task<AgentScope> OpenScope(string agentName)
    {
        await events.EmitAsync(EventNames.AgentStarted, agentName);
        return new AgentScope(agentName, events);
    }

    private async Task<IToolDispatcher> CreateToolDispatcher() => await Tools.ToolDispatcher.CreateAsync(context, catalog, events);
}
