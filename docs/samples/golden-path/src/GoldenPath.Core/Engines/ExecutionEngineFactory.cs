using GoldenPath.Core.Events;
using GoldenPath.Core.Tools;

namespace GoldenPath.Core.Engines;

/// <summary>Makes an engine for each user: nothing is shared between two of them but the catalog.</summary>
public sealed class ExecutionEngineFactory(ToolCatalog catalog)
{
    public UserExecutionEngine CreateForUser(UserExecutionContext context, EventGateway events) => new(context, catalog, events);
}
