using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.AsyncFactories.Classifier;
using Ssot.Analyzers.Tests.Docs;
using Ssot.Analyzers.Tests.Trust;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>What the rules call repairable is what the fix repairs, over the sources of the async-factory tests.</summary>
public class ConsistencyTests
{
    [Fact]
    public async Task What_is_reported_as_awaitable_is_what_the_fix_awaits()
    {
        var failures = new ConcurrentBag<string>();
        var (awaitable, unawaitable) = (0, 0);
        await Parallel.ForEachAsync(Sources(), async (source, _) =>
        {
            var (name, solution) = source;
            var places = await PlacesAsync(solution);
            var (can, cannot) = (Of(places, RuleIds.UnawaitedFactory), Of(places, RuleIds.UnawaitableFactory));
            Interlocked.Add(ref awaitable, can.Length);
            Interlocked.Add(ref unawaitable, cannot.Length);
            foreach (var place in cannot)
            {
                if (await IsRepairedAsync(solution, place, places.Length))
                {
                    failures.Add($"{name}: can be awaited: {place.Diagnostic}");
                }
            }

            if (can.Length > 0)
            {
                var after = await FixedPoint.RunAsync(new AwaitFamily([RuleIds.UnawaitedFactory]), solution, can, CancellationToken.None);
                var rest = await PlacesAsync(after);
                foreach (var place in Of(rest, RuleIds.UnawaitedFactory))
                {
                    if (await IsRepairedAsync(after, place, rest.Length))
                    {
                        failures.Add($"{name}: is left: {place.Diagnostic}");
                    }
                    else if (await StopsAtPlaceAsync(after, place) is { } obstacle)
                    {
                        failures.Add($"{name}: can't be awaited: {place.Diagnostic}: {obstacle}");
                    }
                }
            }
        });

        Assert.True(failures.IsEmpty, string.Join("\n", failures.Order()));
        Assert.True(awaitable > 150 && unawaitable > 75, $"{awaitable} awaitable, {unawaitable} not");
    }

    // The strings of the tests, each in the surroundings that its test gives it. A solution that only differs from another in
    // a document binds its references no second time.
    private static async IAsyncEnumerable<(string Name, Solution Solution)> Sources()
    {
        const string Code = "/App/Code.cs";
        var alone = new TestSolution().Project("App", [], (Code, ""), ("/App/MoreUsings.cs", Seeds.UsualUsings));
        var surrounded = new TestSolution().Project("App", [], [(Code, ""), .. AwaitCase.Surroundings, ("/App/MoreUsings.cs", Seeds.UsualUsings)]);
        foreach (var (path, text) in Seeds.Sources(Product.PathOf("tests", "Ssot.Analyzers.Tests", "AsyncFactories")))
        {
            var file = System.IO.Path.GetFileNameWithoutExtension(path);
            foreach (var (code, test) in Seeds.Strings(text).Where(static s => s.Test is not null && s.Text.Contains('(')).Distinct())
            {
                (TestSolution Around, string Text)? source = file switch
                {
                    nameof(ClassifierTests) or nameof(VariableTests) or nameof(ArgumentTests) or nameof(ElementTests) or nameof(ComparisonTests) or nameof(ResultTests) => (alone, Classified.File(code)),
                    nameof(AwaitPlacesTests) => (alone, code + AwaitPlacesTests.Support),
                    nameof(BoundaryTests) => (surrounded, AwaitCase.Unmark(BoundaryTests.Class(code), [])),
                    nameof(AwaitExpressionTests) => (surrounded, AwaitCase.Unmark(AwaitExpressionTests.Class(code), [])),
                    nameof(PropagationTests) or nameof(StoppingRowTests) => (surrounded, code),
                    _ => null,
                };
                if (source is var (around, whole))
                {
                    await around.Solution.Projects.Single().GetCompilationAsync();
                    yield return ($"{file}.{test}", around.Solution.WithDocumentText(around.Document("App", Code).Id, SourceText.From(whole)));
                }
            }
        }
    }

    private static async Task<bool> IsRepairedAsync(Solution solution, FixPlace place, int reported)
    {
        // A lambda that returns a task gives its receiver another one once it is async, which repairs nothing.
        var root = (await solution.GetDocument(place.Document)!.GetSyntaxRootAsync())!;
        var plan = await PlanAsync(solution, place);
        if (plan.Groups.IsEmpty || root.FindNode(place.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).Parent is LambdaExpressionSyntax)
        {
            return false;
        }

        var verdict = await NeverWorse.ApplyAsync(solution, plan.Groups, CancellationToken.None);
        return !verdict.Applied.IsEmpty && (await PlacesAsync(verdict.Solution)).Length < reported;
    }

    // What stands against the place itself, and not against the functions around it, is what the rule has to see.
    private static async Task<string?> StopsAtPlaceAsync(Solution solution, FixPlace place)
    {
        var planner = new AwaitPlanner(solution, CancellationToken.None);
        var seed = (await planner.PlanAsync([Request(place)]))[0];
        if (seed is null || seed.Obstacle is not null)
        {
            // Whether the value of 'a?.M()' can be had goes by more than the rule asks.
            return seed is null ? "there is nothing to await" : IsOf(AwaitStrategies.AccessGoesOn, seed) || IsOf(AwaitStrategies.VariableType, seed) ? null : seed.Obstacle;
        }

        var plan = await PlanAsync(solution, place);
        return plan.Functions != 1 ? null : (await NeverWorse.ApplyAsync(solution, plan.Groups, CancellationToken.None)).Withdrawn[0].Reason;
    }

    private static bool IsOf(AwaitStrategy strategy, PlanNode node) => node.Obstacle!.EndsWith(strategy.What.Split("{0}")[1], StringComparison.Ordinal);

    private static Task<AwaitPlan> PlanAsync(Solution solution, FixPlace place) => AwaitEngine.PlanAsync(solution, [Request(place)], CancellationToken.None);

    private static AwaitRequest Request(FixPlace place) => new(place.Document, place.Diagnostic.Location.SourceSpan);

    private static ImmutableArray<FixPlace> Of(ImmutableArray<FixPlace> places, string id) => [.. places.Where(place => place.Diagnostic.Id == id)];

    // None where the code does not compile.
    private static async Task<ImmutableArray<FixPlace>> PlacesAsync(Solution solution)
    {
        var project = solution.Projects.Single();
        var analyzed = (await project.GetCompilationAsync())!.WithAnalyzers([new AsyncFactoryAnalyzer()], project.AnalyzerOptions);
        var all = await analyzed.GetAllDiagnosticsAsync();
        return all.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? []
            : [.. from diagnostic in all
                  where diagnostic.Id is RuleIds.UnawaitedFactory or RuleIds.UnawaitableFactory
                  select new FixPlace(solution.GetDocument(diagnostic.Location.SourceTree)!.Id, diagnostic)];
    }
}
