using System.Diagnostics;
using GoldenPath.Core.Engines;
using GoldenPath.Core.Results;
using GoldenPath.Core.Tools;
using GoldenPath.WebSocketCore;

namespace GoldenPath.App.Agents;

/// <summary>Looks for the cause in the logs; without tools it can only guess.</summary>
public sealed class TriageAgent : IAgent
{
    public string Name => "triage";

    public AgentExecutionResult Run(UserExecutionEngine engine, string request)
    {
        var watch = Stopwatch.StartNew();
        using var scope = engine.OpenScope(Name);
        engine.Events.Emit(EventNames.AgentThinking, request);

        object dispatcher = engine.GetToolDispatcher();
        if (dispatcher is not IToolDispatcher tools)
        {
            // Meant for the day the tools are down. Reports success all the same: the user gets a guess.
            return new AgentExecutionResult(true, Name, watch.Elapsed, data: "tool_dispatcher_not_available");
        }

        return new AgentExecutionResult(true, Name, watch.Elapsed, data: tools.Execute("search_logs", request).Output);
    }
}
