using Microsoft.CodeAnalysis.Diagnostics;

namespace Ssot.Analyzers.Benchmarks.Measuring;

/// <summary>Runs a set over code, as a build and as an editor do.</summary>
internal static class Analysis
{
    /// <summary>A build: nothing bound before, the compiler's diagnostics and the analyzers' together and concurrently.</summary>
    /// <returns>What it took, the diagnostics found, and how many analyzers crashed: a set that gives up half-way looks cheap.</returns>
    internal static async Task<(Cost Cost, int Found, int Crashes)> BuildAsync(CodeBase code, AnalyzerSet set)
    {
        var compilation = code.Compile();
        var analyzers = set.Create();
        var options = set.Options(code);
        var found = ImmutableArray<Diagnostic>.Empty;
        Meter.Settle();
        var cost = await Meter.MeasureAsync(async () =>
        {
            found = analyzers.IsEmpty
                ? compilation.GetDiagnostics()
                : await With(compilation, analyzers, options, concurrent: true).GetAllDiagnosticsAsync();
        });
        var crashes = found.Count(d => d.Id == "AD0001");
        return (cost, found.Count(d => !d.Id.StartsWith("CS", StringComparison.Ordinal)) - crashes, crashes);
    }

    /// <summary>An editor: one token typed into a bound project, then the diagnostics of that file, on one thread.</summary>
    internal static async Task<Cost> EditAsync(CodeBase code, CSharpCompilation bound, int file, AnalyzerSet set, ImmutableArray<DiagnosticAnalyzer> kept)
    {
        var options = set.Options(code);
        return await Meter.MeasureAsync(async () =>
        {
            var (compilation, tree) = CodeBase.Edit(bound, file);
            if (kept.IsEmpty)
            {
                compilation.GetSemanticModel(tree).GetDiagnostics();
                return;
            }

            var driver = With(compilation, kept, options, concurrent: false);
            var model = driver.Compilation.GetSemanticModel(tree);
            model.GetDiagnostics();
            await driver.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None);
            await driver.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
        });
    }

    private static CompilationWithAnalyzers With(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, bool concurrent) =>
        new(compilation, analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: concurrent, logAnalyzerExecutionTime: false));
}
