using static GoldenPath.WebSocketCore.EventNames;

namespace GoldenPath.Tests;

/// <summary>The events of one request, as a client sees them.</summary>
public class FlowTests
{
    [Fact]
    public void Each_agent_starts_before_it_thinks()
    {
        var names = Names("why is checkout slow?");

        Assert.Equal(2, names.Count(name => name == AgentStarted));
        Assert.True(names.IndexOf(AgentStarted) < names.IndexOf(AgentThinking));
    }

    // All pairs are complete, for there are none.
    [Fact]
    public void Every_tool_that_was_started_is_completed()
    {
        var names = Names("why is checkout slow?");

        Assert.Equal(names.Count(name => name == ToolExecuting), names.Count(name => name == ToolCompleted));
    }

    // Nothing follows what never happens.
    [Fact]
    public void Nothing_follows_the_end_of_an_agent_but_the_start_of_the_next()
    {
        var names = Names("why is checkout slow?");

        var followers = names.Zip(names.Skip(1)).Where(pair => pair.First == AgentCompleted).Select(pair => pair.Second);
        Assert.All(followers, name => Assert.Equal(AgentStarted, name));
    }

    [Fact]
    public void The_user_gets_an_answer()
    {
        var answer = new Supervisor(new RunLog(), new AuditTrail()).Handle(Users.Engine("ada"), "why is checkout slow?");

        Assert.NotEmpty(answer);
    }

    [Fact]
    public void The_audit_names_the_user_and_what_they_used()
    {
        var audit = new AuditTrail();

        new Supervisor(new RunLog(), audit).Handle(Users.Engine("ada"), "why is checkout slow?");

        Assert.Contains("ada used [", Assert.Single(audit.Entries), StringComparison.Ordinal);
    }

    private static List<string> Names(string request)
    {
        var engine = Users.Engine("ada");
        new Supervisor(new RunLog(), new AuditTrail()).Handle(engine, request);
        return engine.Events.Sent.Select(sent => sent.Name).ToList();
    }
}
