namespace GoldenPath.Tests;

public class DispatcherTests
{
    [Fact]
    public void Every_user_has_a_dispatcher()
    {
        var engine = Users.Engine("ada");

        Assert.NotNull(engine.GetToolDispatcher());
    }

    [Fact]
    public void Two_users_never_share_one()
    {
        var ada = Users.Engine("ada").GetToolDispatcher();
        var grace = Users.Engine("grace").GetToolDispatcher();

        Assert.NotSame(ada, grace);
    }

    [Fact]
    public void Many_users_have_one_each()
    {
        var dispatchers = new HashSet<object>();
        foreach (var user in new[] { "ada", "grace", "barbara" })
        {
            dispatchers.Add(Users.Engine(user).GetToolDispatcher());
        }

        Assert.Equal(3, dispatchers.Count);
    }

    [Fact]
    public void The_pool_keeps_users_apart()
    {
        var pool = new EnginePool(new ExecutionEngineFactory(new ToolCatalog()));

        Assert.True(pool.AreIsolated(new UserId("ada"), new UserId("grace"), new RunId("run")));
    }

    [Fact]
    public void Every_user_of_the_pool_is_ready()
    {
        var pool = new EnginePool(new ExecutionEngineFactory(new ToolCatalog()));
        pool.For(new UserId("ada"), new RunId("run"));
        pool.For(new UserId("grace"), new RunId("run"));
        pool.WarmUp();

        Assert.Equal(2, pool.CountReady());
    }

    [Fact]
    public void The_log_names_the_dispatcher()
    {
        var description = AuditTrail.Describe(Users.Engine("ada"));

        Assert.False(description["dispatcher"] is string, "a text is no dispatcher");
    }

    [Fact]
    public void Out_of_maintenance_the_handler_is_no_text()
    {
        var health = new HealthCheck(new ToolCatalog());

        Assert.IsNotType<string>(health.Handler(Users.Engine("ada"), maintenance: false));
        Assert.Equal("in maintenance", health.Handler(Users.Engine("ada"), maintenance: true));
    }

    [Fact]
    public void Each_engine_has_tools()
    {
        var health = new HealthCheck(new ToolCatalog());

        Assert.True(health.HasTools(Users.Engine("ada")));
        Assert.NotEmpty(health.Describe(Users.Engine("ada")));
    }

    [Fact]
    public void The_old_gateway_can_be_found_by_name()
    {
        Assert.NotNull(Type.GetType("GoldenPath.WebSocketCore.EventGateway, GoldenPath.Core"));
    }
}
