namespace Ssot.Analyzers.EndToEnd;

/// <summary>Three competing types over four projects become one in a single run, however the truth is declared and whether or not the copies are still there.</summary>
public class DuplicateTypeTests(BuiltPackage package) : EndToEndTest(package)
{
    private const string Manifest = """
        own Netra.*
        canonical T:Netra.Core.AgentResult
        T:Netra.Legacy.AgentResult => T:Netra.Core.AgentResult with (executionTime -> duration, requestId -> _)

        """;

    private const string Canonical = """
        namespace Netra.Core;

        ATTRIBUTE
        public record AgentResult(bool Success, string Agent, double Duration = 0);

        """;

    private const string LegacyCopy = """
        namespace Netra.Legacy
        {
            ATTRIBUTE
            public record AgentResult(string RequestId, bool Success, string Agent, double ExecutionTime = 0);
        }

        """;

    private const string OtherCopy = """
        namespace Netra.Shared.Types
        {
            ATTRIBUTE
            public record AgentResult(string Agent, bool Success, double Duration = 0);
        }

        """;

    private ScratchSolution Solution(string canonical, string legacy, string other, bool mapped, bool named = false) => NewSolution()
        .Project("Netra.Core")
        .File("Netra.Core/AgentResult.cs", canonical)
        .Project("Netra.Legacy", Reference("Core"))
        .File("Netra.Legacy/AgentResult.cs", legacy)
        .File("Netra.Legacy/Runner.cs", $$"""
            {{(mapped ? "using Netra.Legacy;" : "using Netra.Shared.Types;")}}

            namespace Netra.Running;

            public class Runner
            {
                public AgentResult Run(string agent) => {{(mapped ? "new(\"id\", true, agent, executionTime: 1.5)" : "new(agent, true, 1.5)")}};

                public string Tell(AgentResult result) => result is { Success: true } ? $"{result.Agent} {{{(mapped ? "result.ExecutionTime" : "result.Duration")}}}" : "failed";
            }

            """.Replace("executionTime:", "ExecutionTime:", StringComparison.Ordinal))
        .File("Netra.Legacy/SharedTypes.cs", other)
        .Project("Netra.Reports", Reference("Core") + Reference("Legacy"))
        .File("Netra.Reports/Report.cs", $$"""
            using Netra.Shared.Types;

            namespace Netra.Reports;

            public class Report
            {
                private readonly List<AgentResult> _results = [];

                public void Add(AgentResult result) => _results.Add(result);

                public AgentResult Failed(string agent) => new AgentResult({{(named ? "Agent: agent, Success: false" : "agent, false")}});

                public int Count => _results.Count(result => result.Success);
            }

            """)
        .Project("Netra.App", "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>" + Reference("Core") + Reference("Legacy") + Reference("Reports"))
        .File("Netra.App/Program.cs", $$"""
            using Netra.Reports;
            using Netra.Running;

            var runner = new Runner();
            Console.WriteLine(runner.Tell(runner.Run("first")));
            var report = new Report();
            report.Add(new Netra.Shared.Types.AgentResult({{(named ? "Agent: \"second\", Success: true, Duration: 2" : "\"second\", true, 2")}}));
            report.Add(report.Failed("third"));
            Console.WriteLine(report.Count);

            """);

    private static string Reference(string name) => $"<ItemGroup><ProjectReference Include=\"../Netra.{name}/Netra.{name}.csproj\" /></ItemGroup>";

    private static string Plain(string type) => type.Replace("    ATTRIBUTE\n", "", StringComparison.Ordinal).Replace("ATTRIBUTE\n", "", StringComparison.Ordinal);

    [Fact]
    public async Task Copies_of_a_type_in_the_manifest_are_redirected_in_one_run()
    {
        var solution = Solution(Plain(Canonical), Plain(LegacyCopy), Plain(OtherCopy), mapped: true).File("SsotManifest.txt", Manifest);
        var before = (await solution.Build()).ShouldSucceed();
        Assert.Equal(2, before.Of("SSOT2001").Count);
        Assert.NotEmpty(before.Of("SSOT2002"));
        var printed = await solution.Run("Netra.App");

        await solution.Format("SSOT2001", "SSOT2002");

        await ShouldBeOneType(solution, printed, copies: 2);
    }

    [Fact]
    public async Task Copies_marked_by_attributes_are_redirected_in_one_run()
    {
        var solution = Solution(
            Canonical.Replace("ATTRIBUTE", "[Ssot.Canonical]", StringComparison.Ordinal),
            Plain(LegacyCopy),
            OtherCopy.Replace("ATTRIBUTE", "[Ssot.ReplacedBy(typeof(Netra.Core.AgentResult))]", StringComparison.Ordinal),
            mapped: false);
        foreach (var project in new[] { "Core", "Legacy" })
        {
            var file = $"Netra.{project}/Netra.{project}.csproj";
            solution.File(file, solution[file].Replace("</Project>", "<PropertyGroup><SsotAnnotations>true</SsotAnnotations></PropertyGroup></Project>", StringComparison.Ordinal));
        }

        (await solution.Build()).ShouldSucceed();
        var printed = await solution.Run("Netra.App");

        await solution.Format("SSOT2001", "SSOT2002");

        await ShouldBeOneType(solution, printed, copies: 2);
    }

    // The order of parameters went with the copy, so what was given by order in another one is not to be known any more.
    [Fact]
    public async Task Code_whose_copies_are_gone_already_is_repaired_in_one_run()
    {
        var solution = Solution(Plain(Canonical), Plain(LegacyCopy), Plain(OtherCopy), mapped: true, named: true)
            .File("SsotManifest.txt", Manifest + "T:Netra.Shared.Types.AgentResult => T:Netra.Core.AgentResult\n");
        (await solution.Build()).ShouldSucceed();
        var printed = await solution.Run("Netra.App");
        solution.File("Netra.Legacy/AgentResult.cs", "").File("Netra.Legacy/SharedTypes.cs", "");
        Assert.False((await solution.Build()).Succeeded);

        await solution.Format("CS0246", "CS0234", "CS1729", "CS1739", "CS7036", "CS0117", "CS1061", "CS1503");

        await ShouldBeOneType(solution, printed, copies: 0);
    }

    private static async Task ShouldBeOneType(ScratchSolution solution, string printed, int copies)
    {
        var after = (await solution.Build()).ShouldSucceed();
        Assert.Empty(after.Of("SSOT2002"));
        Assert.Equal(copies, after.Of("SSOT2001").Count);
        Assert.Equal(printed, await solution.Run("Netra.App"));
        Assert.Contains("using Netra.Core;", solution["Netra.Reports/Report.cs"], StringComparison.Ordinal);
        Assert.Contains("new Netra.Core.AgentResult(", solution["Netra.App/Program.cs"], StringComparison.Ordinal);
    }
}
