using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes.DuplicateTypes;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DuplicateTypes.Redirect;

/// <summary>Redirects a whole solution and holds it to the promises: no new error, nothing more on a second run, as many reports left as said.</summary>
internal static class Redirecting
{
    internal const string Path = "/App/Test.cs";

    /// <summary>Redirects one file beside the two types, all of whose uses move.</summary>
    internal static Task AllAsync(string types, string before, string after, string manifest = "canonical T:New.R") => CaseAsync(types, before, after, manifest, left: 0);

    /// <summary>Redirects one file of which <paramref name="left"/> uses stay.</summary>
    internal static async Task CaseAsync(string types, string before, string after, string manifest, int left)
    {
        var solution = new TestSolution().Project("App", [], (Path, before), ("/App/Types.cs", types)).Manifest(manifest).Solution;
        Assert.Empty(await TestSolution.ErrorsAsync(solution));
        var redirected = await RunAsync(solution);
        Assert.Equal(after, await TestSolution.TextAsync(redirected, Path));
        Assert.Equal(left, (await DiagnosticsAsync(redirected)).Count(d => d.Id == RuleIds.DuplicateUse));
    }

    internal static async Task<Solution> RunAsync(Solution solution, params string[] ids)
    {
        var before = (await TestSolution.ErrorsAsync(solution)).Select(Text).ToList();
        var redirected = await RunOnceAsync(solution, ids);
        Assert.All(await TestSolution.ErrorsAsync(redirected), error => Assert.True(before.Remove(Text(error)), "new: " + error));

        var again = await RunOnceAsync(redirected, ids);
        foreach (var document in redirected.Projects.SelectMany(project => project.Documents))
        {
            Assert.Equal((await document.GetTextAsync()).ToString(), (await again.GetDocument(document.Id)!.GetTextAsync()).ToString());
        }

        return redirected;

        static string Text(string error) => error[error.IndexOf(": ", StringComparison.Ordinal)..];
    }

    internal static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Solution solution)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            found.AddRange(await compilation!.WithAnalyzers([new DuplicateTypeAnalyzer()], project.AnalyzerOptions).GetAllDiagnosticsAsync());
        }

        return found.ToImmutable();
    }

    private static async Task<Solution> RunOnceAsync(Solution solution, string[] ids)
    {
        var engine = new RedirectEngine();
        var places = (await DiagnosticsAsync(solution))
            .Where(d => engine.Serves(d.Id) && (ids.Length == 0 ? d.Id.StartsWith("SSOT", StringComparison.Ordinal) : ids.Contains(d.Id)))
            .Select(d => new FixPlace(solution.GetDocument(d.Location.SourceTree)!.Id, d));
        return await FixedPoint.RunAsync(engine, solution, [.. places], default);
    }
}
