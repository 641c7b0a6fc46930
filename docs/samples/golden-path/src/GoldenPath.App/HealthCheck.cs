using GoldenPath.Core.Engines;
using GoldenPath.Core.Tools;

namespace GoldenPath.App;

/// <summary>Answers the load balancer.</summary>
public sealed class HealthCheck(ToolCatalog catalog)
{
    public string Status { get; private set; } = "unknown";

    public async void Refresh()
    {
        var tools = await Tools();
        Status = $"{tools.Count} tools";
    }

    public bool HasTools(UserExecutionEngine engine) => engine.GetToolDispatcher().Result.Tools.Count > 0;

    public string Describe(UserExecutionEngine engine)
    {
        var dispatcher = engine.ToolDispatcher;
        return dispatcher is null ? "not built yet" : string.Join(", ", dispatcher.Tools);
    }

    /// <summary>The handler of an engine's tools, or a text that says why there is none.</summary>
    public object Handler(UserExecutionEngine engine, bool maintenance) => maintenance switch
    {
        true => "in maintenance",
        false => engine.GetToolDispatcher(),
    };

    // An unreachable catalog is an empty one.
    public Task<IReadOnlyList<string>> Tools()
    {
        try
        {
            return catalog.LoadAsync();
        }
        catch (IOException)
        {
            return Task.FromResult<IReadOnlyList<string>>([]);
        }
    }
}
