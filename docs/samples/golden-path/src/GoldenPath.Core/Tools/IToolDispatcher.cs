namespace GoldenPath.Core.Tools;

/// <summary>Runs tools for one user.</summary>
public interface IToolDispatcher
{
    UserId User { get; }

    IReadOnlyList<string> Tools { get; }

    ToolResult Execute(string tool, string argument);
}

public sealed record ToolResult(string Tool, string Output);
