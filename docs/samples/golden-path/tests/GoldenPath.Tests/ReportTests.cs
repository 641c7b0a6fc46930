using GoldenPath.Shared.Types;

namespace GoldenPath.Tests;

public class ReportTests
{
    [Fact]
    public void A_run_in_time_is_no_failure()
    {
        var log = new RunLog();

        new Watchdog(log, TimeSpan.FromSeconds(25)).Check("request-1", "triage", TimeSpan.FromSeconds(3));

        Assert.Empty(log.Failures);
    }

    // Says nothing about a run that took too long: the log does not know the watchdog's kind of result.
    [Fact]
    public void Failures_have_no_success_among_them()
    {
        var log = new RunLog();
        log.Record(new AgentExecutionResult("request-1", true, "report", TimeSpan.FromSeconds(1)));

        new Watchdog(log, TimeSpan.FromSeconds(25)).Check("request-1", "triage", TimeSpan.FromSeconds(26));
        Cancellation.Note(log, "report", TimeSpan.FromSeconds(2));

        Assert.DoesNotContain(log.Failures, result => result.Success);
    }
}
