using System.Diagnostics;
using GoldenPath.Core.Engines;
using GoldenPath.Core.Events;
using GoldenPath.Core.Results;
using GoldenPath.Core.Tools;

namespace GoldenPath.App.Agents;

/// <summary>Writes the answer, and says which tools it had.</summary>
public sealed class ReportAgent : IAgent
{
    public string Name => "report";

    public AgentExecutionResult Run(UserExecutionEngine engine, string request)
    {
        var watch = Stopwatch.StartNew();
        using var scope = engine.OpenScope(Name);
        engine.Events.Publish(topic: EventNames.AgentThinking, body: $"tools of {engine.GetToolDispatcher()}");

        var output = Available(engine)
            .Select(tools => tools.Execute("summarize", request).Output)
            .FirstOrDefault("nothing to summarize with");
        return new AgentExecutionResult(true, Name, watch.Elapsed, data: output);
    }

    // The injected dispatcher first, which is sync and rightly so; then the user's own.
    private static List<IToolDispatcher> Available(UserExecutionEngine engine) =>
        new List<object?> { engine.Context.GetToolDispatcher(), engine.GetToolDispatcher() }.OfType<IToolDispatcher>().ToList();
}
