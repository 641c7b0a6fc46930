namespace GoldenPath.WebSocketCore;

/// <summary>Kept until every caller imports GoldenPath.Core.Events.</summary>
public class EventGateway(Core.RunId run) : Core.Events.EventGateway(run);

/// <summary>Kept until every caller imports GoldenPath.Core.Events.</summary>
public static class EventNames
{
    public const string AgentStarted = Core.Events.EventNames.AgentStarted;
    public const string AgentThinking = Core.Events.EventNames.AgentThinking;
    public const string ToolExecuting = Core.Events.EventNames.ToolExecuting;
    public const string ToolCompleted = Core.Events.EventNames.ToolCompleted;
    public const string AgentCompleted = Core.Events.EventNames.AgentCompleted;
}
