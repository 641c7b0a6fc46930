using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.AsyncFactories.Await.Shapes;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>A program whose source has turned async does, once repaired, what it did when the source was sync.</summary>
public class RandomProgramTests
{
    /// <summary>The seeds, and whether half of the program is of rarer shapes. <c>SSOT_SEEDS=1000-1999</c> asks for others.</summary>
    public static TheoryData<string> Seeds => [.. Asked() is { } asked
        ? asked.SelectMany(static seed => new[] { $"{seed}", $"{seed} rare" })
        : [.. Enumerable.Range(1, 12).Select(static seed => $"{seed}"), "220", "273", "456", "572", .. Enumerable.Range(1, 12).Select(static seed => $"{seed} rare"), "36 rare", "97 rare", "102 rare", "112 rare", "174 rare"]];

    public static TheoryData<int> BoundedSeeds => [.. Asked() ?? Enumerable.Range(1, 10)];

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

    [Theory]
    [MemberData(nameof(BoundedSeeds))]
    public async Task Beside_boundaries_nothing_breaks_and_nothing_is_lost(int seed)
    {
        var code = RandomProgram.Write(seed, isRare: true, isBounded: true);
        await ProgramOracle.RunAsync(Make(code, isAsync: false));
        var broken = Make(code, isAsync: true);

        var repaired = await ProgramOracle.RepairAsync(broken);

        var text = await TestSolution.TextAsync(repaired, ProgramOracle.Path);
        var before = (await TestSolution.ErrorsAsync(broken)).ToLookup(ShapeTests.WithoutPlace);
        Assert.All((await TestSolution.ErrorsAsync(repaired)).ToLookup(ShapeTests.WithoutPlace), errors => Assert.True(errors.Count() <= before[errors.Key].Count(), string.Join('\n', errors)));
        Assert.Equal(Words(code), Words(text));
        Assert.Equal(text, await TestSolution.TextAsync(await ProgramOracle.RepairAsync(repaired), ProgramOracle.Path));
    }

    // The names and literals of a program in order, without those that say of a type whether it is async, and those of tests for null that stand in for '?.'.
    private static string Words(string code) => string.Join(' ', CSharpSyntaxTree.ParseText(Regex.Replace(code, @"\w+(\.\w+)* is null \? (null|default\(.*?\)) : ", "", RegexOptions.None, TimeSpan.FromSeconds(5))).GetRoot().DescendantTokens()
        .Where(static token => token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.NumericLiteralToken) || token.IsKind(SyntaxKind.StringLiteralToken))
        .Select(static token => token.Text)
        .Where(static word => word is not ("Task" or "FromResult" or "CompletedTask" or "IEnumerable" or "IAsyncEnumerable" or "Func" or "Action")));

    private static string Write(string seed) => RandomProgram.Write(int.Parse(seed.Split(' ')[0]), isRare: seed.EndsWith("rare", StringComparison.Ordinal));

    private static IEnumerable<int>? Asked() => Environment.GetEnvironmentVariable("SSOT_SEEDS")?.Split('-') is [var first, var last] ? Enumerable.Range(int.Parse(first), int.Parse(last) - int.Parse(first) + 1) : null;

    private static Solution Make(string code, bool isAsync) => ProgramOracle.Make(code, RandomProgram.Library(isAsync));
}
