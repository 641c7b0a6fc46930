using Microsoft.CodeAnalysis.Diagnostics;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>Runs a family's analyzers again over what an engine changed, and asks the compiler for the errors it serves.</summary>
internal static class Rediagnosis
{
    /// <summary>The places left to repair.</summary>
    internal static async Task<ImmutableArray<FixPlace>> FindAsync(IFixEngine engine, Solution before, Verdict verdict, CancellationToken cancellationToken)
    {
        var places = ImmutableArray.CreateBuilder<FixPlace>();
        foreach (var pair in await ScopeAsync(before, verdict, cancellationToken).ConfigureAwait(false))
        {
            await AddAsync(engine, verdict.Solution.GetProject(pair.Key)!, pair.Value, places, cancellationToken).ConfigureAwait(false);
        }

        return places.ToImmutable();
    }

    /// <summary>All places in the files of some.</summary>
    internal static async Task<ImmutableArray<FixPlace>> FindBesideAsync(IFixEngine engine, Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken)
    {
        var files = new HashSet<DocumentId>();
        foreach (var place in places)
        {
            if (solution.GetDocument(place.Document) is { } document && !files.Contains(place.Document))
            {
                files.UnionWith(FileKey.Of(document).DocumentsIn(solution));
            }
        }

        var found = ImmutableArray.CreateBuilder<FixPlace>();
        foreach (var project in solution.Projects)
        {
            var ofProject = new HashSet<DocumentId>(project.DocumentIds);
            ofProject.IntersectWith(files);
            if (ofProject.Count > 0)
            {
                await AddAsync(engine, project, ofProject, found, cancellationToken).ConfigureAwait(false);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>All places of a solution.</summary>
    internal static async Task<ImmutableArray<FixPlace>> FindAllAsync(IFixEngine engine, Solution solution, CancellationToken cancellationToken)
    {
        var places = ImmutableArray.CreateBuilder<FixPlace>();
        foreach (var project in solution.Projects)
        {
            await AddAsync(engine, project, null, places, cancellationToken).ConfigureAwait(false);
        }

        return places.ToImmutable();
    }

    // Where a declaration changed, code that uses it may be anywhere in its project or one that depends on it.
    private static async Task<Dictionary<ProjectId, HashSet<DocumentId>?>> ScopeAsync(Solution before, Verdict verdict, CancellationToken cancellationToken)
    {
        var scope = new Dictionary<ProjectId, HashSet<DocumentId>?>();
        var graph = before.GetProjectDependencyGraph();
        foreach (var change in verdict.Solution.GetChanges(before).GetProjectChanges())
        {
            foreach (var id in change.GetChangedDocuments())
            {
                if (scope.TryGetValue(id.ProjectId, out var documents) && documents is null)
                {
                    break;
                }

                var oldTree = await before.GetDocument(id)!.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
                var newTree = await verdict.Solution.GetDocument(id)!.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
                if (oldTree is not null && newTree is not null && SyntaxFactory.AreEquivalent(oldTree, newTree, topLevel: true))
                {
                    if (documents is null)
                    {
                        scope.Add(id.ProjectId, documents = []);
                    }

                    documents.Add(id);
                    continue;
                }

                scope[id.ProjectId] = null;
                foreach (var dependent in graph.GetProjectsThatTransitivelyDependOnThisProject(id.ProjectId))
                {
                    scope[dependent] = null;
                }
            }
        }

        return scope;
    }

    private static async Task AddAsync(IFixEngine engine, Project project, HashSet<DocumentId>? documents, ImmutableArray<FixPlace>.Builder places, CancellationToken cancellationToken)
    {
        if (project.Language != LanguageNames.CSharp || await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return;
        }

        var analyzers = engine.CreateAnalyzers();
        var withAnalyzers = analyzers.IsEmpty ? null : compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        foreach (var document in project.Documents)
        {
            if ((documents is not null && !documents.Contains(document.Id)) || await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree)
            {
                continue;
            }

            var model = compilation.GetSemanticModel(tree);
            if (withAnalyzers is not null)
            {
                Add(engine, document, await withAnalyzers.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken).ConfigureAwait(false), places);
            }

            Add(engine, document, model.GetDiagnostics(cancellationToken: cancellationToken), places);
        }
    }

    private static void Add(IFixEngine engine, Document document, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<FixPlace>.Builder places)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (!diagnostic.IsSuppressed && diagnostic.Severity != DiagnosticSeverity.Hidden && engine.Serves(diagnostic.Id))
            {
                places.Add(new FixPlace(document.Id, diagnostic));
            }
        }
    }
}
