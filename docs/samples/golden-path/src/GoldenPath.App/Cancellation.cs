using GoldenPath.App.Reporting;

namespace GoldenPath.App;

/// <summary>Notes the runs that their user stopped.</summary>
public static class Cancellation
{
    public static void Note(RunLog log, string agent, TimeSpan elapsed)
    {
        AgentExecutionResult result = new(agent, success: false, elapsed);
        log.Record(result);
    }
}
