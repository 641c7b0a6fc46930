namespace GoldenPath.App.Reporting;

/// <summary>The result as the reports once had it.</summary>
public sealed class AgentExecutionResult(string agent, bool success, TimeSpan elapsed)
{
    public string Agent => agent;

    public bool Success => success;

    public TimeSpan Elapsed => elapsed;
}
