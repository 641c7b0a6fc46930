using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Fix All by an engine, for a document, a project or the solution. It goes by the diagnostics, not by the equivalence
/// key: the bulk runner takes the key of the first diagnostic, which may be one of another rule or one without a fix.
/// </summary>
internal sealed class EngineFixAllProvider(Func<IEnumerable<string>, IFixEngine> createEngine, string title, string equivalenceKey, bool isInterlocked = false) : FixAllProvider
{
    /// <summary>For an engine that is the same whatever ids are asked for.</summary>
    internal EngineFixAllProvider(Func<IFixEngine> createEngine, string title, string equivalenceKey, bool isInterlocked = false)
        : this(_ => createEngine(), title, equivalenceKey, isInterlocked)
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    // A manifest entry is added one at a time by a person. Its action never comes first, so the bulk runner never asks by its key.
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult(fixAllContext.CodeActionEquivalenceKey == FixKeys.Declare
        ? null
        : CodeAction.Create(title, cancellationToken => FixAllAsync(fixAllContext, cancellationToken), equivalenceKey));

    private async Task<Solution> FixAllAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var engine = createEngine(context.DiagnosticIds);
        var places = ImmutableArray.CreateBuilder<FixPlace>();
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            Add(engine, context.Solution, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false), places);
        }
        else
        {
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (project.Language == LanguageNames.CSharp)
                {
                    Add(engine, context.Solution, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false), places);
                }
            }
        }

        return await FixedPoint.RunAsync(engine, context.Solution, places.ToImmutable(), isInterlocked && context.Scope == FixAllScope.Solution, cancellationToken).ConfigureAwait(false);
    }

    private static void Add(IFixEngine engine, Solution solution, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<FixPlace>.Builder places)
    {
        foreach (var diagnostic in diagnostics)
        {
            // Generated documents are not the solution's to edit.
            if (engine.Serves(diagnostic.Id) && diagnostic.Location.SourceTree is { } tree && solution.GetDocument(tree) is { } document and not SourceGeneratedDocument)
            {
                places.Add(new FixPlace(document.Id, diagnostic));
            }
        }
    }
}
