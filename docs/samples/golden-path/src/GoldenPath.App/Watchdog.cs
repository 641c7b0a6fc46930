using GoldenPath.Shared.Types;

namespace GoldenPath.App;

/// <summary>Notes the runs that took too long.</summary>
public sealed class Watchdog(RunLog log, TimeSpan limit)
{
    public void Check(string requestId, string agent, TimeSpan elapsed)
    {
        if (elapsed > limit)
        {
            log.Record(new AgentExecutionResult(requestId, false, agent, executionTime: elapsed, resultData: "timed out"));
        }
    }
}
