namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Where edits can make a difference: in the changed files alone where only bodies changed, else in their projects and all
/// that depend on them.
/// </summary>
internal sealed class CheckScope
{
    private readonly Dictionary<ProjectId, List<DocumentId>> _changed = [];
    private readonly HashSet<ProjectId> _whole = [];
    private readonly Solution _before;

    private CheckScope(Solution before) => _before = before;

    /// <summary>The projects, in the solution's order.</summary>
    internal IEnumerable<ProjectId> Projects => _before.ProjectIds.Where(id => _whole.Contains(id) || _changed.ContainsKey(id));

    /// <summary>The documents of a project to look at, or null where it is all of them.</summary>
    internal IReadOnlyList<DocumentId>? DocumentsOf(ProjectId project) => _whole.Contains(project) ? null : _changed[project];

    internal static async Task<CheckScope> OfAsync(AppliedGroups applied, CancellationToken cancellationToken)
    {
        var scope = new CheckScope(applied.Before);
        foreach (var file in applied.Files.Keys)
        {
            foreach (var id in file.DocumentsIn(applied.Before))
            {
                await scope.AddAsync(id, applied.After, cancellationToken).ConfigureAwait(false);
            }
        }

        scope.AddDependents();
        return scope;
    }

    private async Task AddAsync(DocumentId id, Solution after, CancellationToken cancellationToken)
    {
        if (!_changed.TryGetValue(id.ProjectId, out var documents))
        {
            _changed.Add(id.ProjectId, documents = []);
        }

        documents.Add(id);
        if (!_whole.Contains(id.ProjectId) && await DeclarationsDifferAsync(id, after, cancellationToken).ConfigureAwait(false))
        {
            _whole.Add(id.ProjectId);
        }
    }

    private async Task<bool> DeclarationsDifferAsync(DocumentId id, Solution after, CancellationToken cancellationToken)
    {
        var oldTree = await _before.GetDocument(id)!.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        var newTree = await after.GetDocument(id)!.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        return oldTree is null || newTree is null || !SyntaxFactory.AreEquivalent(oldTree, newTree, topLevel: true);
    }

    private void AddDependents()
    {
        var graph = _before.GetProjectDependencyGraph();
        foreach (var id in new List<ProjectId>(_whole))
        {
            foreach (var dependent in graph.GetProjectsThatTransitivelyDependOnThisProject(id))
            {
                if (_before.GetProject(dependent)?.Language == LanguageNames.CSharp)
                {
                    _whole.Add(dependent);
                }
            }
        }
    }
}
