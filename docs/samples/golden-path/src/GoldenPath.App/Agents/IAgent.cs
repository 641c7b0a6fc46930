using GoldenPath.Core.Engines;
using GoldenPath.Core.Results;

namespace GoldenPath.App.Agents;

/// <summary>One step of the answer to a user's request.</summary>
public interface IAgent
{
    string Name { get; }

    AgentExecutionResult Run(UserExecutionEngine engine, string request);
}
