using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes.DeprecatedPaths;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>Runs the whole rewriting of a solution and holds it to its promises: no new error, and nothing more on a second run.</summary>
internal static class PathRewriting
{
    internal const string Path = "/App/Test.cs";

    /// <summary>With both sides there.</summary>
    internal static Task BothAsync(string before, string after, string manifest = PathVerifier.Moved, params (string Name, string Text)[] others) =>
        CaseAsync(before, after, manifest, [("/App/Old.cs", PathVerifier.Old), ("/App/New.cs", PathVerifier.New), .. others]);

    /// <summary>After the old side has gone.</summary>
    internal static Task GoneAsync(string before, string after, string manifest = PathVerifier.Moved, params (string Name, string Text)[] others) =>
        CaseAsync(before, after, manifest, [("/App/New.cs", PathVerifier.New), .. others]);

    /// <summary>In both states alike.</summary>
    internal static async Task EitherAsync(string before, string after, string manifest = PathVerifier.Moved, params (string Name, string Text)[] others)
    {
        await BothAsync(before, after, manifest, others);
        await GoneAsync(before, after, manifest, others);
    }

    internal static async Task CaseAsync(string before, string after, string manifest, (string Name, string Text)[] others)
    {
        var solution = new TestSolution().Project("App", [], [(Path, before), .. others]).Manifest(manifest).Solution;
        var rewritten = await RunAsync(solution);
        Assert.Equal(after, await TestSolution.TextAsync(rewritten, Path));
    }

    /// <summary>Rewrites all that the rules report.</summary>
    internal static async Task<Solution> RunAsync(Solution solution, params string[] ids)
    {
        var before = await TestSolution.ErrorsAsync(solution);
        var rewritten = await RunOnceAsync(solution, ids);
        var known = before.Select(Text).ToList();
        Assert.All(await TestSolution.ErrorsAsync(rewritten), error => Assert.True(known.Remove(Text(error)), "new: " + error));

        var again = await RunOnceAsync(rewritten, ids);
        foreach (var document in rewritten.Projects.SelectMany(project => project.Documents))
        {
            Assert.Equal((await document.GetTextAsync()).ToString(), (await again.GetDocument(document.Id)!.GetTextAsync()).ToString());
        }

        return rewritten;

        static string Text(string error) => error.Substring(error.IndexOf(": ", StringComparison.Ordinal));
    }

    /// <summary>Rewrites the uses of replaced members in a class body; what is left must be reported.</summary>
    /// <param name="library">What declares the members.</param>
    /// <param name="manifest">The entries.</param>
    /// <param name="before">Members of a class.</param>
    /// <param name="after">The same after the run.</param>
    /// <param name="left">How many uses stay, each reported.</param>
    internal static async Task MembersAsync(string library, string manifest, string before, string after, int left = 0)
    {
        var solution = new TestSolution().Project("App", [], ("/App/Lib.cs", library), (Path, Body(before))).Manifest(manifest).Solution;
        var rewritten = await RunAsync(solution);
        Assert.Equal(Body(after), await TestSolution.TextAsync(rewritten, Path));
        Assert.Equal(left, (await PlacesAsync(DeprecatedPathFamily.CreateEngine(["SSOT3004"]), rewritten, [])).Length);

        static string Body(string members) => "using System;\nusing System.Linq;\nusing System.Threading.Tasks;\nusing Lib;\nclass C\n{\n    " + members + "\n}\n";
    }

    private static async Task<Solution> RunOnceAsync(Solution solution, string[] ids)
    {
        var engine = DeprecatedPathFamily.CreateEngine(ids.Length == 0 ? ["SSOT3001", "SSOT3002", "SSOT3003"] : ids);
        return await FixedPoint.RunAsync(engine, solution, await PlacesAsync(engine, solution, ids), isInterlocked: true, default);
    }

    private static async Task<ImmutableArray<FixPlace>> PlacesAsync(IFixEngine engine, Solution solution, string[] ids)
    {
        var places = ImmutableArray.CreateBuilder<FixPlace>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            var diagnostics = await compilation!.WithAnalyzers([new DeprecatedPathAnalyzer(), new ReplacedMemberAnalyzer()], project.AnalyzerOptions).GetAllDiagnosticsAsync();
            foreach (var diagnostic in diagnostics)
            {
                if (ids.Length == 0 ? diagnostic.Id.StartsWith("SSOT", StringComparison.Ordinal) : ids.Contains(diagnostic.Id) && engine.Serves(diagnostic.Id))
                {
                    places.Add(new FixPlace(solution.GetDocument(diagnostic.Location.SourceTree)!.Id, diagnostic));
                }
            }
        }

        return places.ToImmutable();
    }
}
