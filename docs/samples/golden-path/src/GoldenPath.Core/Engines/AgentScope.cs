using GoldenPath.Core.Events;

namespace GoldenPath.Core.Engines;

/// <summary>One agent's work, from start to end.</summary>
public sealed class AgentScope(string agentName, EventGateway events) : IDisposable
{
    public void Dispose() => events.Emit(EventNames.AgentCompleted, agentName);
}
