using System.Reflection;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.CodeFixes.AsyncFactories;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

public class AwaitStrategyTests
{
    private static readonly string Root = typeof(AwaitStrategyTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    [Fact]
    public void The_page_shows_the_table_of_the_code()
    {
        var page = System.IO.File.ReadAllText(System.IO.Path.Combine(Root, "docs", "await-strategies.md"));
        Assert.All(AwaitStrategies.All, row => Assert.Contains($"| {row.Place} | {row.What.Replace("{0}", "…", StringComparison.Ordinal)} |", page, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<AwaitObstacleKind>().Select(AwaitObstacle.Of), row => Assert.Contains($"| {row.Place} | {row.WayOut} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_strategy_is_in_the_table()
    {
        var fields = typeof(AwaitStrategies).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(f => f.GetValue(null)).OfType<AwaitStrategy>();
        Assert.All(fields, row => Assert.Contains(row, AwaitStrategies.All));
    }
}
