using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.Tests.Docs;

namespace Ssot.Analyzers.Tests.Trust;

/// <summary>
/// Puts all analyzers and fixes to a solution: no exception, no hang, the same diagnostics with and without concurrency,
/// the same bytes from two bulk runs, and nothing that a bulk run would do the second time.
/// </summary>
internal sealed class Trial(Func<Solution> create)
{
    // Long enough for a machine that does much else; a hang is endless.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(90);

    private const int MostActions = 6;

    /// <summary>Diagnostics of our rules seen.</summary>
    internal int Found { get; private set; }

    /// <summary>Single fixes and bulk fixes run.</summary>
    internal int Fixes { get; private set; }

    /// <summary>Runs everything.</summary>
    /// <param name="bulk">Whether bulk fixes run too, which is the larger part of the time.</param>
    internal async Task RunAsync(bool bulk)
    {
        var solution = create();
        if (await CompilerDiagnosticsAsync(solution) is not { } compiler)
        {
            return;
        }

        var diagnostics = await BoundedAsync("analysis", stop => AnalyzeAsync(solution, concurrent: true, stop));
        var again = await BoundedAsync("analysis without concurrency", stop => AnalyzeAsync(create(), concurrent: false, stop));
        Assert.Equal(Lines(again), Lines(diagnostics));
        Found += diagnostics.Length;
        var all = diagnostics.AddRange(compiler);
        foreach (var fixer in Product.CreateFixers())
        {
            await BoundedAsync(fixer.GetType().Name, async stop => await FixSinglyAsync(solution, fixer, all, stop));
        }

        if (bulk)
        {
            await FixInBulkAsync(all);
        }
    }

    /// <summary>All diagnostics of our rules in a solution; an exception of an analyzer fails the test.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Solution solution, bool concurrent, CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var crashes = new List<string>();
            var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, (exception, analyzer, _) => Note(crashes, $"{analyzer.GetType().Name}: {exception}"), concurrent, logAnalyzerExecutionTime: false);
            var compilation = await project.GetCompilationAsync(cancellationToken);
            all.AddRange(await new CompilationWithAnalyzers(compilation!, Product.CreateAnalyzers(), options).GetAnalyzerDiagnosticsAsync(cancellationToken));
            Assert.Empty(crashes);
        }

        // The order in which a concurrent driver finds them says nothing.
        return [.. all.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.ToString(), StringComparer.Ordinal)];
    }

    private static void Note(List<string> crashes, string crash)
    {
        lock (crashes)
        {
            crashes.Add(crash);
        }
    }

    // Null where the compiler itself gives up, as some do on scripts with local functions in them.
    private static async Task<ImmutableArray<Diagnostic>?> CompilerDiagnosticsAsync(Solution solution)
    {
        var compilation = await solution.Projects.First().GetCompilationAsync();
        try
        {
            return [.. compilation!.GetDiagnostics().Where(d => d.Location.IsInSource)];
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidCastException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string[] Lines(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(d => $"{d} {string.Join(';', d.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))} {string.Join(';', d.AdditionalLocations)}")];

    private async Task<bool> FixSinglyAsync(Solution solution, CodeFixProvider fixer, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var ids = fixer.FixableDiagnosticIds;
        var served = diagnostics.Where(d => ids.Contains(d.Id) && solution.GetDocument(d.Location.SourceTree) is not null).ToArray();
        var foreign = diagnostics.Where(d => !ids.Contains(d.Id) && solution.GetDocument(d.Location.SourceTree) is not null).Take(1);
        foreach (var diagnostic in served.Where((_, i) => i % (1 + served.Length / MostActions) == 0).Concat(foreign))
        {
            foreach (var action in await ActionsAsync(solution, fixer, diagnostic, cancellationToken))
            {
                Fixes++;
                Assert.True((await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().Count() <= 1, $"{action.Title} changes the solution twice");
            }
        }

        return true;
    }

    private static async Task<List<CodeAction>> ActionsAsync(Solution solution, CodeFixProvider fixer, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        return actions;
    }

    private async Task FixInBulkAsync(ImmutableArray<Diagnostic> diagnostics)
    {
        // Where code does not build, an error that is repaired may have hidden others.
        var isSound = (await ErrorsAsync(create())).Count == 0;
        foreach (var fixer in Product.CreateFixers())
        {
            foreach (var id in fixer.FixableDiagnosticIds.Where(id => diagnostics.Any(d => d.Id == id)))
            {
                Fixes++;
                var name = $"{fixer.GetType().Name} in bulk for {id}";
                var once = await BoundedAsync(name, stop => BulkFix.RunAsync(create(), fixer, id, stop));
                var twice = await BoundedAsync(name, stop => BulkFix.RunAsync(create(), fixer, id, stop));
                var texts = await TextsAsync(once);
                if (isSound)
                {
                    Assert.Empty(await ErrorsAsync(once));
                }

                Assert.Equal(texts, await TextsAsync(twice));
                var rerun = await BoundedAsync($"{name}, a second time", stop => BulkFix.RunAsync(once, fixer, id, stop));
                Assert.Equal(texts, await TextsAsync(rerun));
            }
        }
    }

    /// <summary>The texts after every rule was fixed in bulk, one id after another.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="reverse">Whether the ids of each family come in reverse order.</param>
    internal static async Task<string[]> FixAllIdsAsync(Solution solution, bool reverse)
    {
        var served =
            from fixer in Product.CreateFixers()
            from id in fixer.FixableDiagnosticIds
            where id.StartsWith("SSOT", StringComparison.Ordinal)
            group (fixer, id) by id[.."SSOT0".Length] into family
            orderby family.Key
            from each in reverse ? family.OrderByDescending(pair => pair.id, StringComparer.Ordinal) : family.OrderBy(pair => pair.id, StringComparer.Ordinal)
            select each;
        foreach (var (fixer, id) in served.ToArray())
        {
            solution = await BoundedAsync(id, stop => BulkFix.RunAsync(solution, fixer, id, stop));
        }

        return await TextsAsync(solution);
    }

    private static async Task<List<string>> ErrorsAsync(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            errors.AddRange(compilation!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        }

        return errors;
    }

    private static async Task<string[]> TextsAsync(Solution solution)
    {
        var texts = new List<string>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            texts.Add($"{document.FilePath}\n{await document.GetTextAsync()}");
        }

        return [.. texts];
    }

    private static async Task<T> BoundedAsync<T>(string what, Func<CancellationToken, Task<T>> work)
    {
        using var stop = new CancellationTokenSource();
        try
        {
            return await Task.Run(() => work(stop.Token)).WaitAsync(s_limit);
        }
        catch (TimeoutException)
        {
            await stop.CancelAsync();
            throw new InvalidOperationException($"{what} takes over {s_limit}");
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{what} threw: {exception.Message}", exception);
        }
    }
}
