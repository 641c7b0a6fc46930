using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await.Shapes;

/// <summary>Programs of all kinds of shapes do the same once their sources have turned async and they were repaired.</summary>
public class ShapeTests
{
    private static readonly Dictionary<string, ShapeProgram> s_movable =
        new[] { ExpressionShapes.All, StatementShapes.All, BodyShapes.All, TypeShapes.All, FrameworkShapes.All }.SelectMany(static all => all).ToDictionary(static shape => shape.Name);

    private static readonly Dictionary<string, ShapeProgram> s_bounded = BoundaryShapes.All.ToDictionary(static shape => shape.Name);

    public static TheoryData<string> Movable => [.. s_movable.Keys];

    public static TheoryData<string> Bounded => [.. s_bounded.Keys];

    [Theory]
    [MemberData(nameof(Movable))]
    public async Task A_build_that_the_sources_broke_is_repaired_and_does_the_same(string name)
    {
        var code = s_movable[name].Code;
        var expected = await ProgramOracle.RunAsync(ProgramOracle.Make(code, ShapeProgram.Library(isAsync: false)));

        var repaired = await ProgramOracle.RepairAsync(ProgramOracle.Make(code, ShapeProgram.Library(isAsync: true)));

        Assert.Empty(await TestSolution.ErrorsAsync(repaired));
        Assert.Empty(await AwaitCase.PlacesAsync(new AwaitFamily(ErrorPlaces.Ids.Union(AwaitFamily.RuleIds)), repaired));
        Assert.Equal(expected, await ProgramOracle.RunAsync(repaired));
    }

    [Theory]
    [MemberData(nameof(Movable))]
    public async Task The_sources_return_tasks_and_the_program_does_the_same(string name)
    {
        var solution = ProgramOracle.Make(s_movable[name].Code, ShapeProgram.Library(isAsync: false));

        var (plan, verdict) = await TurnSourcesAsync(solution);

        Assert.All(plan.Obstacles, Assert.Null);
        Assert.Equal([], verdict.Withdrawn.Select(static one => one.Reason));
        Assert.Equal(await ProgramOracle.RunAsync(solution), await ProgramOracle.RunAsync(verdict.Solution));
    }

    [Theory]
    [MemberData(nameof(Bounded))]
    public async Task At_a_boundary_no_error_is_added(string name)
    {
        var broken = ProgramOracle.Make(s_bounded[name].Code, ShapeProgram.Library(isAsync: true));
        var before = (await TestSolution.ErrorsAsync(broken)).Select(WithoutPlace).ToHashSet();

        var repaired = await ProgramOracle.RepairAsync(broken);

        Assert.Empty((await TestSolution.ErrorsAsync(repaired)).Select(WithoutPlace).Except(before));
        Assert.Equal(await TestSolution.TextAsync(repaired, ProgramOracle.Path), await TestSolution.TextAsync(await ProgramOracle.RepairAsync(repaired), ProgramOracle.Path));
    }

    [Theory]
    [MemberData(nameof(Bounded))]
    public async Task Beside_a_boundary_the_program_does_the_same(string name)
    {
        var solution = ProgramOracle.Make(s_bounded[name].Code, ShapeProgram.Library(isAsync: false));

        var (_, verdict) = await TurnSourcesAsync(solution);

        Assert.Equal(await ProgramOracle.RunAsync(solution), await ProgramOracle.RunAsync(verdict.Solution));
    }

    private static async Task<(AwaitPlan Plan, Verdict Verdict)> TurnSourcesAsync(Solution solution)
    {
        var library = solution.Projects.Single().Documents.Single(static document => document.Name == "Library.cs");
        var text = (await library.GetTextAsync()).ToString();
        var requests = ShapeProgram.Sources.Select(source => new AwaitRequest(library.Id, new TextSpan(text.IndexOf($" {source}(int n)", StringComparison.Ordinal) + 1, source.Length), AwaitNeed.ReturnTask));
        var plan = await AwaitEngine.PlanAsync(solution, [.. requests], CancellationToken.None);
        return (plan, await NeverWorse.ApplyAsync(solution, plan.Groups, CancellationToken.None));
    }

    internal static string WithoutPlace(string error) => error[(error.IndexOf("): ", StringComparison.Ordinal) + 3)..];
}
