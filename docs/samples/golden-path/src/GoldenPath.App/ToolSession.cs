using GoldenPath.Core.Tools;

namespace GoldenPath.App;

/// <summary>Holds the dispatcher of a session; loosely typed since plug-ins bring dispatchers of their own.</summary>
public sealed class ToolSession(object dispatcher)
{
    public bool IsUsable => dispatcher is IToolDispatcher;

    public IReadOnlyList<string> Tools => dispatcher is IToolDispatcher tools ? tools.Tools : [];

    public static ToolSession Open(Core.Engines.UserExecutionEngine engine) => new ToolSession(engine.GetToolDispatcher());
}
