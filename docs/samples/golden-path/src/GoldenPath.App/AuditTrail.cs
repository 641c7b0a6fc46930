using GoldenPath.Core.Engines;

namespace GoldenPath.App;

/// <summary>Who worked with what.</summary>
public sealed class AuditTrail
{
    private readonly List<string> _entries = [];

    public IReadOnlyList<string> Entries => _entries;

    public void Record(string who, object what) => _entries.Add($"{who} used [{what}]");

    public void RecordDispatcher(UserExecutionEngine engine)
    {
        Record(engine.Context.User.Value, engine.GetToolDispatcher());
    }

    /// <summary>The facts of an engine, for the log.</summary>
    public static Dictionary<string, object> Describe(UserExecutionEngine engine) => new()
    {
        ["user"] = engine.Context.User,
        ["dispatcher"] = engine.GetToolDispatcher(),
    };
}
