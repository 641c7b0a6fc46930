using GoldenPath.App.Agents;
using GoldenPath.Core.Engines;

namespace GoldenPath.App;

/// <summary>Runs the agents of one request in order.</summary>
public sealed class Supervisor(IReadOnlyList<IAgent> agents, RunLog log, AuditTrail audit)
{
    public Supervisor(RunLog log, AuditTrail audit)
        : this([new TriageAgent(), new ReportAgent()], log, audit)
    {
    }

    public string Handle(UserExecutionEngine engine, string request)
    {
        if (engine.GetToolDispatcher() == null)
        {
            return "The tools are down.";
        }

        audit.RecordDispatcher(engine);
        var answer = "";
        foreach (var agent in agents)
        {
            var result = agent.Run(engine, request);
            log.Record(result);
            answer = $"{result.Data}";
        }

        return answer;
    }
}
