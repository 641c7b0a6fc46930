namespace GoldenPath.Core.Events;

/// <summary>The five events a client waits for, in their order.</summary>
public static class EventNames
{
    public const string AgentStarted = "agent_started";
    public const string AgentThinking = "agent_thinking";
    public const string ToolExecuting = "tool_executing";
    public const string ToolCompleted = "tool_completed";
    public const string AgentCompleted = "agent_completed";
}
