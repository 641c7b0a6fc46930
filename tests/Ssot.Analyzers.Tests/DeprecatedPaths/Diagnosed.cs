using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>What the rules say, in words, for tests of messages.</summary>
internal static class Diagnosed
{
    internal static async Task<string[]> MessagesAsync(string source, string manifest, params string[] others) =>
        await MessagesAsync(new TestSolution().Project("App", [], [("/App/Test.cs", source), .. others.Select((text, i) => ($"/App/Other{i}.cs", text))]).Manifest(manifest).Solution);

    internal static async Task<string[]> MessagesAsync(Solution solution)
    {
        var project = solution.Projects.Single();
        var compilation = await project.GetCompilationAsync();
        var diagnostics = await compilation!.WithAnalyzers([new DeprecatedPathAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(d => d.Location.SourceTree!.FilePath).ThenBy(d => d.Location.SourceSpan.Start).Select(d => d.GetMessage())];
    }
}
