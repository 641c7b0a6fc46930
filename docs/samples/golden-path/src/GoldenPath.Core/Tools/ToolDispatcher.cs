using GoldenPath.Core.Events;

namespace GoldenPath.Core.Tools;

/// <summary>The dispatcher of one user: announces each tool before and after it runs.</summary>
public sealed class ToolDispatcher : IToolDispatcher
{
    private readonly UserExecutionContext _context;
    private readonly EventGateway _events;

    private ToolDispatcher(UserExecutionContext context, IReadOnlyList<string> tools, EventGateway events)
    {
        _context = context;
        Tools = tools;
        _events = events;
    }

    public UserId User => _context.User;

    public IReadOnlyList<string> Tools { get; }

    public static async Task<ToolDispatcher> CreateAsync(UserExecutionContext context, ToolCatalog catalog, EventGateway events) =>
        new(context, await catalog.LoadAsync(), events);

    public ToolResult Execute(string tool, string argument)
    {
        if (!Tools.Contains(tool))
        {
            throw new ArgumentException($"There is no tool '{tool}'.", nameof(tool));
        }

        _events.Emit(EventNames.ToolExecuting, tool);
        var result = new ToolResult(tool, $"{tool}({argument}) for {User}");
        _events.Emit(EventNames.ToolCompleted, tool);
        return result;
    }

    public override string ToString() => $"{User}: {string.Join(", ", Tools)}";
}
