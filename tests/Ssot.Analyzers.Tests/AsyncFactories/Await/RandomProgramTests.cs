using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>A program whose source has turned async does, once repaired, what it did when the source was sync.</summary>
public class RandomProgramTests
{
    /// <summary>The seeds, and whether half of the program is of rarer shapes. <c>SSOT_SEEDS=1000-1999</c> asks for others.</summary>
    public static TheoryData<string> Seeds
    {
        get
        {
            if (Environment.GetEnvironmentVariable("SSOT_SEEDS")?.Split('-') is [var first, var last])
            {
                var asked = Enumerable.Range(int.Parse(first), int.Parse(last) - int.Parse(first) + 1).ToList();
                return [.. asked.Select(static seed => $"{seed}"), .. asked.Select(static seed => $"{seed} rare")];
            }

            return [.. Enumerable.Range(1, 25).Select(static seed => $"{seed}"), "220", "273", "456", "572", .. Enumerable.Range(1, 25).Select(static seed => $"{seed} rare"), "112 rare"];
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_source_turns_async_and_the_program_does_the_same(string seed)
    {
        var code = Write(seed);
        var expected = await ProgramOracle.RunAsync(Make(code, isAsync: false));

        var repaired = await ProgramOracle.RepairAsync(Make(code, isAsync: true));

        Assert.Empty(await TestSolution.ErrorsAsync(repaired));
        Assert.Equal(expected, await ProgramOracle.RunAsync(repaired));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_method_returns_a_task_and_the_program_does_the_same(string seed)
    {
        var code = Write(seed);
        var solution = Make(code, isAsync: false);
        var library = solution.Projects.Single().Documents.Single(d => d.Name == "Library.cs");
        var source = (await library.GetTextAsync()).ToString();

        var plan = await AwaitEngine.PlanAsync(solution, [new AwaitRequest(library.Id, new TextSpan(source.IndexOf("Next(", StringComparison.Ordinal), 4), AwaitNeed.ReturnTask)], CancellationToken.None);
        var verdict = await NeverWorse.ApplyAsync(solution, plan.Groups, CancellationToken.None);

        Assert.All(plan.Obstacles, Assert.Null);
        Assert.Empty(verdict.Withdrawn);
        Assert.Empty(await TestSolution.ErrorsAsync(verdict.Solution));
        Assert.Equal(await ProgramOracle.RunAsync(solution), await ProgramOracle.RunAsync(verdict.Solution));
    }

    private static string Write(string seed) => RandomProgram.Write(int.Parse(seed.Split(' ')[0]), isRare: seed.EndsWith("rare", StringComparison.Ordinal));

    private static Solution Make(string code, bool isAsync) => ProgramOracle.Make(code, RandomProgram.Library(isAsync));
}
