namespace GoldenPath.Core.Tools;

/// <summary>The tools on offer. Asking for them is I/O since the catalog moved out of the process.</summary>
public sealed class ToolCatalog
{
    public async Task<IReadOnlyList<string>> LoadAsync()
    {
        await Task.Yield();
        return ["search_logs", "summarize"];
    }
}
