using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>A program whose source has turned async does, once repaired, what it did when the source was sync.</summary>
public class RandomProgramTests
{
    private const string Path = "/App/Program.cs";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25), 220, 273];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_source_turns_async_and_the_program_does_the_same(int seed)
    {
        var code = RandomProgram.Write(seed);
        var expected = await RunAsync(Make(code, isAsync: false));
        var broken = Make(code, isAsync: true);

        // What a task breaks, and what takes it without complaint: text and ToString.
        var engine = new AwaitFamily(ErrorPlaces.Errors.Union(AwaitFamily.RuleIds));
        var repaired = await FixedPoint.RunAsync(engine, broken, await AwaitCase.PlacesAsync(engine, broken), CancellationToken.None);

        Assert.Empty(await TestSolution.ErrorsAsync(repaired));
        Assert.Equal(expected, await RunAsync(repaired));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_method_returns_a_task_and_the_program_does_the_same(int seed)
    {
        var code = RandomProgram.Write(seed);
        var solution = Make(code, isAsync: false);
        var library = solution.Projects.Single().Documents.Single(d => d.FilePath != Path);
        var source = (await library.GetTextAsync()).ToString();

        var plan = await AwaitEngine.PlanAsync(solution, [new AwaitRequest(library.Id, new TextSpan(source.IndexOf("Next(", StringComparison.Ordinal), 4), AwaitNeed.ReturnTask)], CancellationToken.None);
        var verdict = await NeverWorse.ApplyAsync(solution, plan.Groups, CancellationToken.None);

        Assert.All(plan.Obstacles, Assert.Null);
        Assert.Empty(verdict.Withdrawn);
        Assert.Empty(await TestSolution.ErrorsAsync(verdict.Solution));
        Assert.Equal(await RunAsync(solution), await RunAsync(verdict.Solution));
    }

    private static Solution Make(string code, bool isAsync) => new TestSolution()
        .Project("App", [], (Path, code), ("/App/Library.cs", RandomProgram.Library(isAsync))).Solution;

    private static async Task<string> RunAsync(Solution solution)
    {
        using var assembly = new System.IO.MemoryStream();
        var emitted = (await solution.Projects.Single().GetCompilationAsync())!.Emit(assembly);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        assembly.Position = 0;
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        try
        {
            var program = context.LoadFromStream(assembly);
            if (program.GetType("Program")!.GetMethod("Main", BindingFlags.Static | BindingFlags.Public)!.Invoke(null, []) is Task running)
            {
                await running;
            }

            return (string)program.GetType("Log")!.GetMethod("Text")!.Invoke(null, [])!;
        }
        finally
        {
            context.Unload();
        }
    }
}
