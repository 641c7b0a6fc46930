using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.DuplicateTypes;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Actions;
using Ssot.Analyzers.Tests.DuplicateTypes.Redirect;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DuplicateTypes.Actions;

/// <summary>What the fixers offer at a declaration, applied one at a time or by Fix All.</summary>
internal static class Offer
{
    private static readonly CodeFixProvider[] s_fixers = [new RedirectCodeFixProvider(), new DeclareCanonicalCodeFixProvider()];

    /// <summary>The actions at the first declaration reported in a file.</summary>
    internal static async Task<ImmutableArray<CodeAction>> ActionsAsync(Solution solution, string path)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var diagnostic = (await FindAsync(solution)).First(d => d.Location.SourceTree!.FilePath == path);
        foreach (var fixer in s_fixers.Where(fixer => fixer.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), default));
        }

        return actions.ToImmutable();
    }

    /// <summary>Applies the action of a key, or returns null where there is none; what it changes compiles.</summary>
    internal static async Task<Solution?> ApplyAsync(Solution solution, string path, string key)
    {
        Assert.Empty(await TestSolution.ErrorsAsync(solution));
        if ((await ActionsAsync(solution, path)).FirstOrDefault(action => action.EquivalenceKey == key) is not { } action)
        {
            return null;
        }

        var changed = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Assert.Empty(await TestSolution.ErrorsAsync(changed));
        return changed;
    }

    /// <summary>Fix All by the action of a key; null where it is not to be had in that scope.</summary>
    internal static async Task<Solution?> ApplyAllAsync(Solution solution, string path, string key, FixAllScope scope)
    {
        var diagnostics = await FindAsync(solution);
        var first = diagnostics.First(d => d.Location.SourceTree!.FilePath == path);
        var fixer = s_fixers.Single(f => f.FixableDiagnosticIds.Contains(first.Id));
        var provider = fixer.GetFixAllProvider()!;
        if (!provider.GetSupportedFixAllScopes().Contains(scope))
        {
            return null;
        }

        var context = new FixAllContext(solution.GetDocument(first.Location.SourceTree)!, fixer, scope, key, [first.Id], new Found(solution, diagnostics), default);
        return await provider.GetFixAsync(context) is { } action
            ? (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution
            : null;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Solution solution) =>
        [.. (await Redirecting.DiagnosticsAsync(solution)).Where(d => d.Id.StartsWith("SSOT", StringComparison.Ordinal) && d.Id != RuleIds.DuplicateUse).OrderBy(d => d.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];

    private sealed class Found(Solution solution, ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(d => solution.GetDocument(d.Location.SourceTree)?.Project.Id == project.Id));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(d => solution.GetDocument(d.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
