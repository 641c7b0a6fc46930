using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>Runs the await engine over code in which <c>[|…|]</c> marks what has to be awaited.</summary>
internal static class AwaitCase
{
    private const string Path = "/App/Code.cs";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string Library = """
        public class Disp : IDisposable
        {
            public string Name => "d";
            public int Size { get; set; }
            public void Start() { }
            public void Dispose() { }
            public Task<Disp> NextAsync() => Task.FromResult(this);
        }

        public class Factory
        {
            public Task<Disp> GetAsync() => Task.FromResult(new Disp());
            public Task<Disp> FindAsync(string id, CancellationToken token = default) => GetAsync();
            public Task<int> CountAsync() => Task.FromResult(1);
            public ValueTask<Disp> RentAsync() => new(new Disp());
            public ValueTask PingAsync() => default;
            public Task RunAsync() => Task.CompletedTask;
            public Task<List<Disp>> ListAsync() => Task.FromResult(new List<Disp>());
        }

        public static class Work
        {
            public static void Now(Action work) => work();
            public static void Either(Action work) => work();
            public static Task Either(Func<Task> work) => work();
            public static T Timed<T>(Func<T> work) => work();
            public static void Throws(Action work) => work();
            public static Task ThrowsAsync(Func<Task> work) => work();
            public static void Use(object value) { }
        }
        """;

    /// <summary>The files beside the code.</summary>
    internal static (string Path, string Text)[] Surroundings { get; } = [("/App/Library.cs", Library), ("/App/Usings.cs", Usings)];

    /// <summary>Asserts what the code becomes, that it compiles, and that nothing is left to do.</summary>
    internal static async Task FixesAsync(string before, string after, AwaitNeed need = AwaitNeed.Await)
    {
        var (solution, requests) = Make(before, need);
        var plan = await AwaitEngine.PlanAsync(solution, requests, CancellationToken.None);
        Assert.All(plan.Obstacles, Assert.Null);
        var verdict = await NeverWorse.ApplyAsync(solution, plan.Groups, CancellationToken.None);
        Assert.Equal("", string.Join("\n", verdict.Withdrawn.Select(w => w.Reason)));
        Assert.Equal(after, await TestSolution.TextAsync(verdict.Solution, Path));
        Assert.Empty(await TestSolution.ErrorsAsync(verdict.Solution));
    }

    /// <summary>Asserts that nothing changes, and the reason given.</summary>
    internal static async Task StaysAsync(string code, string reason, AwaitNeed need = AwaitNeed.Await)
    {
        var (solution, requests) = Make(code, need);
        var plan = await AwaitEngine.PlanAsync(solution, requests, CancellationToken.None);
        Assert.Contains(plan.Obstacles, obstacle => obstacle?.Contains(reason, StringComparison.Ordinal) == true);
        Assert.Empty(plan.Groups);
    }

    /// <summary>Asserts what becomes of code that does not compile when all its errors are fixed.</summary>
    internal static async Task RepairsAsync(string before, string after, string? id = null)
    {
        var (solution, _) = Make(before, AwaitNeed.Await);
        var engine = new AwaitFamily(ErrorPlaces.Errors);
        var errors = await ErrorsAsync(engine, solution);
        if (id is not null)
        {
            Assert.Contains(errors, error => error.Diagnostic.Id == id);
        }

        var repaired = await FixedPoint.RunAsync(engine, solution, errors, CancellationToken.None);
        Assert.Equal(after, await TestSolution.TextAsync(repaired, Path));
        if (before != after)
        {
            Assert.Empty(await TestSolution.ErrorsAsync(repaired));
        }
    }

    // What the compiler reports, as places to repair.
    private static async Task<ImmutableArray<FixPlace>> ErrorsAsync(AwaitFamily engine, Solution solution)
    {
        var places = ImmutableArray.CreateBuilder<FixPlace>();
        foreach (var project in solution.Projects)
        {
            foreach (var diagnostic in (await project.GetCompilationAsync())!.GetDiagnostics())
            {
                if (engine.Serves(diagnostic.Id))
                {
                    places.Add(new FixPlace(solution.GetDocument(diagnostic.Location.SourceTree)!.Id, diagnostic));
                }
            }
        }

        return places.ToImmutable();
    }

    /// <summary>What the compiler and the rules report.</summary>
    internal static async Task<ImmutableArray<FixPlace>> PlacesAsync(AwaitFamily engine, Solution solution)
    {
        var places = (await ErrorsAsync(engine, solution)).ToBuilder();
        foreach (var project in solution.Projects)
        {
            var analyzed = (await project.GetCompilationAsync())!.WithAnalyzers(engine.CreateAnalyzers(), project.AnalyzerOptions);
            foreach (var diagnostic in await analyzed.GetAnalyzerDiagnosticsAsync())
            {
                if (engine.Serves(diagnostic.Id))
                {
                    places.Add(new FixPlace(solution.GetDocument(diagnostic.Location.SourceTree)!.Id, diagnostic));
                }
            }
        }

        return places.ToImmutable();
    }

    private static (Solution Solution, IReadOnlyList<AwaitRequest> Requests) Make(string marked, AwaitNeed need)
    {
        var spans = new List<TextSpan>();
        var code = Unmark(marked, spans);
        var test = new TestSolution().Project("App", [], [(Path, code), .. Surroundings]);
        var document = test.Document("App", Path);
        return (test.Solution, [.. spans.Select(span => new AwaitRequest(document.Id, span, need))]);
    }

    /// <summary>Takes the marks out of the code.</summary>
    internal static string Unmark(string marked, List<TextSpan> spans)
    {
        var code = new System.Text.StringBuilder();
        var open = new Stack<int>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[|", 0, 2) == 0)
            {
                open.Push(code.Length);
                i++;
            }
            else if (string.CompareOrdinal(marked, i, "|]", 0, 2) == 0)
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), code.Length));
                i++;
            }
            else
            {
                code.Append(marked[i]);
            }
        }

        return code.ToString();
    }
}
