using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Ssot.Analyzers.Tests.Trust;

/// <summary>
/// One id fixed in a whole solution, as <c>dotnet format analyzers</c> does it: the first diagnostic's first action gives
/// the key, and one operation may change the solution.
/// </summary>
internal static class BulkFix
{
    internal static async Task<Solution> RunAsync(Solution solution, CodeFixProvider fixer, string id, CancellationToken cancellationToken)
    {
        var diagnostics = await FindAsync(solution, id, cancellationToken);
        if (diagnostics.FirstOrDefault() is not { } first || solution.GetDocument(first.Location.SourceTree) is not { } document)
        {
            return solution;
        }

        CodeAction? action = null;
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, first, (registered, _) => action ??= registered, cancellationToken));
        if (fixer.GetFixAllProvider() is not { } provider || !provider.GetSupportedFixAllScopes().Contains(FixAllScope.Solution))
        {
            return solution;
        }

        var context = new FixAllContext(document, fixer, FixAllScope.Solution, action?.EquivalenceKey!, [id], new Provider(solution, diagnostics), cancellationToken);
        var fix = await provider.GetFixAsync(context);
        var operations = fix is null ? [] : await fix.GetOperationsAsync(cancellationToken);
        return operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? solution;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Solution solution, string id, CancellationToken cancellationToken)
    {
        IEnumerable<Diagnostic> found;
        if (id.StartsWith("CS", StringComparison.Ordinal))
        {
            var compilations = await Task.WhenAll(solution.Projects.Select(project => project.GetCompilationAsync(cancellationToken)));
            found = compilations.SelectMany(compilation => compilation!.GetDiagnostics(cancellationToken));
        }
        else
        {
            found = await Trial.AnalyzeAsync(solution, concurrent: true, cancellationToken);
        }

        return [.. found.Where(d => d.Id == id && d.Location.IsInSource)];
    }

    private sealed class Provider(Solution solution, ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(d => solution.GetDocument(d.Location.SourceTree)?.Project.Id == project.Id));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(d => solution.GetDocument(d.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
