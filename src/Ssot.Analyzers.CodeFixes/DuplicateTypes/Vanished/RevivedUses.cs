using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>
/// Finds creations that were written for a type that is gone and bind, since some edits, to the one that took its place.
/// The compiler may take their arguments as they are and mean something else by them, so each is mapped together with
/// those edits, or they must not stand.
/// </summary>
internal sealed class RevivedCreations(AppliedGroups applied, CheckScope scope)
{
    // One that is mapped can revive another, inside it or fed by it.
    private const int MostRounds = 5;

    /// <summary>Maps what the edits revive.</summary>
    /// <returns>The solution with the creations mapped, or a problem for each that can't be.</returns>
    internal async Task<(Solution Completed, IReadOnlyList<Problem> Problems)> MapAsync(CancellationToken cancellationToken)
    {
        var (solution, texts) = (applied.After, new List<AppliedGroups> { applied });
        for (var round = 0; round < MostRounds; round++)
        {
            var found = await FindAsync(solution, texts, cancellationToken).ConfigureAwait(false);
            if (found.Values.Where(static creation => creation.Changes.IsDefault).Select(static creation => creation.Problem).ToList() is { Count: > 0 } problems)
            {
                return (applied.Before, problems);
            }

            if (found.Count == 0)
            {
                break;
            }

            var mapped = await AppliedGroups.ApplyAsync(solution, found.Values.Select(static creation => creation.Edits).ToList(), cancellationToken).ConfigureAwait(false);
            var brought = await new CompileCheck(solution).FindProblemsAsync(mapped, await CheckScope.OfAsync(mapped, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            if (brought.Count > 0)
            {
                var files = new HashSet<FileKey?>(brought.Select(static problem => problem.File));
                var failed = found.Values.Where(creation => files.Contains(creation.File)).Select(static creation => creation.Problem).ToList();
                return (applied.Before, failed.Count > 0 ? failed : brought);
            }

            solution = mapped.After;
            texts.Add(mapped);
        }

        return (solution, []);
    }

    // By place, since a linked file has each of them once for each of its documents; what these want must be the same.
    private async Task<Dictionary<(FileKey File, int Start), RevivedCreation>> FindAsync(Solution solution, List<AppliedGroups> texts, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(FileKey, int), RevivedCreation>();
        foreach (var id in scope.Projects)
        {
            var project = solution.GetProject(id)!;
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
                || new VanishedCopies(compilation, SsotFacts.For(compilation, project.AnalyzerOptions, cancellationToken)).MovesOfGone() is not { Count: > 0 } moves)
            {
                continue;
            }

            foreach (var document in project.Documents)
            {
                if (scope.DocumentsOf(id) is { } documents && !documents.Contains(document.Id))
                {
                    continue;
                }

                foreach (var creation in await FindAsync(document, compilation, moves, texts, cancellationToken).ConfigureAwait(false))
                {
                    if (!found.TryGetValue((creation.File, creation.Start), out var other))
                    {
                        found.Add((creation.File, creation.Start), creation);
                    }
                    else if (!creation.IsMappedLike(other))
                    {
                        other.Changes = default;
                    }
                }
            }
        }

        return found.Where(static pair => pair.Value.Changes is not { IsDefault: false, IsEmpty: true }).ToDictionary(static pair => pair.Key, static pair => pair.Value);
    }

    private async Task<List<RevivedCreation>> FindAsync(Document document, Compilation compilation, List<Move> moves, List<AppliedGroups> texts, CancellationToken cancellationToken)
    {
        var found = new List<RevivedCreation>();
        if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree || applied.Before.GetDocument(document.Id) is not { } before)
        {
            return found;
        }

        var file = FileKey.Of(document);
        var model = compilation.GetSemanticModel(tree);
        var root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        foreach (var node in root.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (CreationSyntax.Of(node) is not { } creation || creation.CreatedType(model, cancellationToken) is not { } canonical || Written(moves, canonical) is not { Count: > 0 } written)
            {
                continue;
            }

            var start = node.SpanStart;
            for (var i = texts.Count - 1; i >= 0; i--)
            {
                start = texts[i].Files.TryGetValue(file, out var edits) ? edits.ToBefore(start) : start;
            }

            var oldRoot = await before.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            if (CreationAt(oldRoot!, start, node) is not { } old
                || old.CreatedType((await before.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!, cancellationToken) is { TypeKind: not TypeKind.Error }
                || !creation.GivesTheSameAs(old))
            {
                continue;
            }

            var changes = GeneratedCode.Is(tree, cancellationToken)
                ? default
                : new VanishedCreationMapper(new Counterparts(CopySet.Empty, compilation), model, cancellationToken).Map(creation, canonical.OriginalDefinition, written.ConvertAll(static move => new NameMap(move.Mapping)));

            // What does not compile shows, and can be put right by hand; unless it is something else that shows.
            if (!changes.IsDefault || creation.Binds(model, cancellationToken) || AnyIsBroken(creation.Arguments, model, cancellationToken))
            {
                found.Add(RevivedCreation.Of(creation, document, changes));
            }
        }

        return found;
    }

    private static bool AnyIsBroken(ArgumentListSyntax? list, SemanticModel model, CancellationToken cancellationToken) =>
        list?.Arguments.Any(argument => BrokenTypes.IsMadeOf(model.GetTypeInfo(argument.Expression, cancellationToken).Type)) == true;

    private static List<Move> Written(List<Move> moves, INamedTypeSymbol canonical) => moves.FindAll(move => move.New!.Name == canonical.Name && move.New.Matches(canonical.OriginalDefinition));

    private static CreationSyntax? CreationAt(SyntaxNode root, int start, SyntaxNode node)
    {
        for (var old = root.FindToken(start).Parent; old is not null && old.SpanStart == start; old = old.Parent)
        {
            if (old.RawKind == node.RawKind)
            {
                return CreationSyntax.Of(old);
            }
        }

        return null;
    }
}
