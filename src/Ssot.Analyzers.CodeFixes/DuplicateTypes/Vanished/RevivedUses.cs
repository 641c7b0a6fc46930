using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>
/// Finds creations and the like that were written for a type that is gone and bind, since some edits, to the one that took
/// its place. The compiler may take their arguments as they are and mean something else by them, so each is mapped together
/// with those edits, or they must not stand.
/// </summary>
internal sealed class RevivedUses(AppliedGroups applied, CheckScope scope)
{
    // One that is mapped can revive another, inside it or fed by it.
    private const int MostRounds = 25;

    private readonly EditHistory _history = new(applied);

    /// <summary>Maps what the edits revive.</summary>
    /// <returns>The solution with the uses mapped, or a problem for each that can't be.</returns>
    internal async Task<(Solution Completed, IReadOnlyList<Problem> Problems)> MapAsync(CancellationToken cancellationToken)
    {
        for (var round = 0; ; round++)
        {
            var found = await FindAsync(cancellationToken).ConfigureAwait(false);
            if (found.Count == 0)
            {
                return (_history.Now, []);
            }

            if (found.FindAll(use => use.Changes.IsDefault || round == MostRounds) is { Count: > 0 } left)
            {
                return (applied.Before, left.ConvertAll(static use => use.Problem));
            }

            var mapped = await AppliedGroups.ApplyAsync(_history.Now, found.ConvertAll(static use => use.Edits), cancellationToken).ConfigureAwait(false);
            var brought = await new CompileCheck(_history.Now).FindProblemsAsync(mapped, await CheckScope.OfAsync(mapped, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            if (brought.Count > 0)
            {
                var files = new HashSet<FileKey?>(brought.Select(static problem => problem.File));
                var failed = found.FindAll(use => files.Contains(use.File)).ConvertAll(static use => use.Problem);
                return (applied.Before, failed.Count > 0 ? failed : brought);
            }

            _history.Add(mapped);
        }
    }

    // By place, since a linked file has each of them once for each of its documents; what these want must be the same.
    private async Task<List<RevivedUse>> FindAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<(FileKey File, int Start, int Kind), RevivedUse>();
        foreach (var id in scope.Projects)
        {
            var project = _history.Now.GetProject(id)!;
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
                || new VanishedCopies(compilation, SsotFacts.For(compilation, project.AnalyzerOptions, cancellationToken)).Gone() is not { } gone
                || !await AreNamedAsync(gone, cancellationToken).ConfigureAwait(false))
            {
                continue;
            }

            var documents = scope.DocumentsOf(id) ?? project.DocumentIds;
            foreach (var document in project.Documents)
            {
                if (!documents.Contains(document.Id)
                    || applied.Before.GetDocument(document.Id) is not { } before
                    || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
                    || await before.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } modelBefore)
                {
                    continue;
                }

                foreach (var use in await new RevivedUseFinder(model, document, modelBefore, before, gone, _history, cancellationToken).FindAsync().ConfigureAwait(false))
                {
                    var key = (use.File, use.Node.SpanStart, use.Node.RawKind);
                    if (found.TryGetValue(key, out var other))
                    {
                        other.Join(use);
                    }
                    else
                    {
                        found.Add(key, use);
                    }
                }
            }
        }

        var changed = found.Values.Where(static use => !use.Fits).ToList();
        foreach (var use in changed)
        {
            if (await IsMeantOtherwiseAsync(use, cancellationToken).ConfigureAwait(false))
            {
                use.Refuse();
            }
        }

        return changed;
    }

    // Where nobody says their names any more, nothing of theirs can bind again, and nothing has to be bound to see that.
    private async Task<bool> AreNamedAsync(GoneTypes gone, CancellationToken cancellationToken)
    {
        foreach (var id in scope.Projects)
        {
            foreach (var document in scope.DocumentsOf(id) ?? applied.Before.GetProject(id)!.DocumentIds)
            {
                if (await applied.Before.GetDocument(document)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                    && root.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && gone.Names.Contains(token.ValueText)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // In another project that links the file it may have bound before, to what it names there.
    private async Task<bool> IsMeantOtherwiseAsync(RevivedUse use, CancellationToken cancellationToken)
    {
        foreach (var id in use.File.DocumentsIn(_history.Now))
        {
            if (!use.Documents.Contains(id)
                && _history.Now.GetDocument(id) is { } document
                && EditHistory.At((await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!, use.Node.SpanStart, use.Node.RawKind) is { } node
                && Binds(node, (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Binds(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => (CreationSyntax.Of(node) ?? CreationSyntax.OfImplicitBase(node, model, cancellationToken)) is { } creation
        ? creation.CreatedType(model, cancellationToken) is { TypeKind: not TypeKind.Error }
        : model.GetSymbolInfo(node, cancellationToken).Symbol is not null;
}
