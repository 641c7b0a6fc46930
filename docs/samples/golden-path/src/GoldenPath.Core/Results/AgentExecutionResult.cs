namespace GoldenPath.Core.Results;

/// <summary>What a run brought. The one to use: see SsotManifest.txt.</summary>
public sealed record AgentExecutionResult
{
    public AgentExecutionResult(bool success, string agentName, TimeSpan duration, string? error = null, object? data = null)
    {
        Success = success;
        AgentName = agentName;
        Duration = duration;
        Error = error;
        Data = data;
    }

    public bool Success { get; }

    public string AgentName { get; }

    public TimeSpan Duration { get; }

    public string? Error { get; }

    public object? Data { get; }
}
