namespace GoldenPath.Shared.Types;

/// <summary>The result as the shared library once had it: another constructor, other names.</summary>
public sealed class AgentExecutionResult(string requestId, bool success, string agentName, TimeSpan executionTime, object? resultData = null)
{
    public string RequestId => requestId;

    public bool Success => success;

    public string AgentName => agentName;

    public TimeSpan ExecutionTime => executionTime;

    public object? ResultData => resultData;
}
