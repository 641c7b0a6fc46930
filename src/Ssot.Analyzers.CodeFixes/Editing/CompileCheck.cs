namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Compares what the compiler says before and after.
/// </summary>
internal sealed class CompileCheck(Solution before)
{
    private readonly Dictionary<ProjectId, ImmutableArray<Diagnostic>> _before = [];

    /// <summary>Finds what the edits brought.</summary>
    internal async Task<IReadOnlyList<Problem>> FindProblemsAsync(AppliedGroups applied, CheckScope scope, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        foreach (var id in scope.Projects)
        {
            var after = await DiagnoseAsync(applied.After.GetProject(id)!, scope.DocumentsOf(id), cancellationToken).ConfigureAwait(false);
            if (after.IsEmpty)
            {
                continue;
            }

            var known = await KnownAsync(id, cancellationToken).ConfigureAwait(false);
            await AddNewAsync(id, known, after, applied, problems, cancellationToken).ConfigureAwait(false);
        }

        return problems;
    }

    // What was there before is asked for only when something is there after; then of the whole project, once.
    private async Task<ImmutableArray<Diagnostic>> KnownAsync(ProjectId id, CancellationToken cancellationToken)
    {
        if (!_before.TryGetValue(id, out var known))
        {
            known = await DiagnoseAsync(before.GetProject(id)!, documents: null, cancellationToken).ConfigureAwait(false);
            _before.Add(id, known);
        }

        return known;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Project project, IReadOnlyList<DocumentId>? documents, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return ImmutableArray<Diagnostic>.Empty;
        }

        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (documents is null)
        {
            AddRelevant(compilation.GetDiagnostics(cancellationToken), found);
            return found.ToImmutable();
        }

        foreach (var id in documents)
        {
            if (await project.GetDocument(id)!.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree)
            {
                AddRelevant(tree.GetDiagnostics(cancellationToken), found);
                AddRelevant(compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellationToken), found);
            }
        }

        return found.ToImmutable();
    }

    private static void AddRelevant(IEnumerable<Diagnostic> diagnostics, ImmutableArray<Diagnostic>.Builder found)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (!diagnostic.IsSuppressed && (diagnostic.Severity == DiagnosticSeverity.Error || IsUnwantedWarning(diagnostic)))
            {
                found.Add(diagnostic);
            }
        }
    }

    // Warnings that say a fix was wrong: null-safety lost, a call left un-awaited, a needless async, a using twice, a dead cref.
    private static bool IsUnwantedWarning(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Warning
        && (diagnostic.Id is "CS4014" or "CS1998" or "CS0105" or "CS1574"
            || (diagnostic.Id.Length == 6 && (diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal) || diagnostic.Id.StartsWith("CS87", StringComparison.Ordinal))));

    private static async Task AddNewAsync(ProjectId project, ImmutableArray<Diagnostic> known, ImmutableArray<Diagnostic> found, AppliedGroups applied, List<Problem> problems, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<(string, string, string), int>();
        var places = new Dictionary<(string, string, int), int>();
        foreach (var diagnostic in known)
        {
            var problem = MakeProblem(project, diagnostic, applied.Before);
            counts[problem.Key] = counts.TryGetValue(problem.Key, out var count) ? count + 1 : 1;
            var place = (problem.Key.File, diagnostic.Id, diagnostic.Location.SourceSpan.Start);
            places[place] = places.TryGetValue(place, out var ofPlace) ? ofPlace + 1 : 1;
        }

        // Those still at their place use up what was known first, so that a second one of the kind stands out as new.
        var elsewhere = new List<(Problem Problem, (string, string, int) Place)>();
        foreach (var diagnostic in found)
        {
            var problem = MakeProblem(project, diagnostic, applied.After);
            var start = diagnostic.Location.SourceSpan.Start;
            if (problem.File is { } file && applied.Files.TryGetValue(file, out var edits))
            {
                start = edits.ToBefore(start);
            }

            var place = (problem.Key.File, diagnostic.Id, start);
            if (places.TryGetValue(place, out var ofPlace) && counts.TryGetValue(problem.Key, out var left) && left > 0)
            {
                counts[problem.Key] = left - 1;
                places[place] = ofPlace - 1;
            }
            else
            {
                elsewhere.Add((problem, place));
            }
        }

        foreach (var (problem, place) in elsewhere)
        {
            if (counts.TryGetValue(problem.Key, out var left) && left > 0)
            {
                counts[problem.Key] = left - 1;
            }
            else if (problem.Diagnostic.Severity == DiagnosticSeverity.Warning && places.TryGetValue(place, out var ofPlace) && ofPlace > 0)
            {
                // The same as before, but for a name in its text. An error is to go, not to be told of another name.
                places[place] = ofPlace - 1;
            }
            else if (!await RevealedErrors.IsRevealedAsync(problem, applied, cancellationToken).ConfigureAwait(false))
            {
                problems.Add(problem);
            }
        }
    }

    private static Problem MakeProblem(ProjectId project, Diagnostic diagnostic, Solution solution) =>
        new(project, solution.GetDocument(diagnostic.Location.SourceTree) is { } document ? FileKey.Of(document) : null, diagnostic);
}
