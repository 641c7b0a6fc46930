using Result = GoldenPath.Core.Results.AgentExecutionResult;

namespace GoldenPath.App;

/// <summary>The results of a run. Whatever is no result of the kind everybody means is not seen.</summary>
public sealed class RunLog
{
    private readonly List<object> _entries = [];

    public IReadOnlyList<Result> Results => [.. _entries.OfType<Result>()];

    public IReadOnlyList<Result> Failures => [.. Results.Where(result => !result.Success)];

    public void Record(object entry) => _entries.Add(entry);
}
