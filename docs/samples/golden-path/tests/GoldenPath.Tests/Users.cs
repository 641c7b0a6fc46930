namespace GoldenPath.Tests;

/// <summary>Engines of made-up users.</summary>
internal static class Users
{
    private static readonly ExecutionEngineFactory Factory = new(new ToolCatalog());

    internal static UserExecutionEngine Engine(string user)
    {
        var run = new RunId($"run of {user}");
        return Factory.CreateForUser(new UserExecutionContext(new UserId(user), run), new EventGateway(run));
    }
}
