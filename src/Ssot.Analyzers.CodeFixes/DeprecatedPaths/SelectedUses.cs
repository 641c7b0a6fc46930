using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>The uses of deprecated paths that a set of diagnostics is about, in every document of their files.</summary>
internal static class SelectedUses
{
    /// <summary>Finds them.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="places">Diagnostics of the rules, or errors of the compiler that the same uses cause.</param>
    /// <param name="moves">Receives the facts of the projects looked at.</param>
    /// <param name="left">Receives the namespaces that types named in these files have left: a directive that is rewritten may bring such a name to its type by itself.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Each use with its document; a linked file's once for each document.</returns>
    internal static async Task<List<(Document Document, PathUse Use)>> FindAsync(Solution solution, ImmutableArray<FixPlace> places, PathMoves moves, LeftNamespaces left, CancellationToken cancellationToken)
    {
        var spans = new Dictionary<FileKey, HashSet<(TextSpan Span, bool IsOurs)>>();
        var files = new List<FileKey>();
        foreach (var place in places)
        {
            if (solution.GetDocument(place.Document) is not { } document)
            {
                continue;
            }

            var key = FileKey.Of(document);
            if (!spans.TryGetValue(key, out var found))
            {
                spans.Add(key, found = []);
                files.Add(key);
            }

            found.Add((place.Diagnostic.Location.SourceSpan, place.Diagnostic.Id.StartsWith("SSOT", StringComparison.Ordinal)));
        }

        var selected = new List<(Document, PathUse)>();
        foreach (var file in files)
        {
            foreach (var id in file.DocumentsIn(solution))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await AddAsync(solution.GetDocument(id)!, spans[file], moves, left, selected, cancellationToken).ConfigureAwait(false);
            }
        }

        return selected;
    }

    /// <summary>Whether any of them has somewhere to go.</summary>
    internal static async Task<bool> AnyAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken)
    {
        var moves = new PathMoves();
        foreach (var (document, use) in await FindAsync(solution, places, moves, new LeftNamespaces(), cancellationToken).ConfigureAwait(false))
        {
            if (await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation && moves.Find(compilation, use.Old) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task AddAsync(Document document, HashSet<(TextSpan Span, bool IsOurs)> spans, PathMoves moves, LeftNamespaces left, List<(Document, PathUse)> selected, CancellationToken cancellationToken)
    {
        // What a build writes is not there to be edited.
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model || GeneratedCode.Is(model.SyntaxTree, cancellationToken))
        {
            return;
        }

        var facts = SsotFacts.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken);
        moves.Add(model.Compilation, facts);
        if (!DeprecatedPathContext.HasWork(facts))
        {
            return;
        }

        var context = DeprecatedPathContext.For(model.Compilation, facts, cancellationToken);
        var uses = PathWalk.Find(model, context, cancellationToken);
        foreach (var use in uses)
        {
            if (use is { Kind: PathUseKind.Name or PathUseKind.Member, Move.Old.Kind: DocumentationIdKind.Type })
            {
                left.Add(FileKey.Of(document), use.Move.Old.ContainerName);
            }

            if (IsSelected(use, spans))
            {
                selected.Add((document, use));
            }
        }

        foreach (var (span, isOurs) in spans)
        {
            if (!isOurs)
            {
                AddImporters(document, model, span, uses, moves, selected);
            }
        }
    }

    private static bool IsSelected(PathUse use, HashSet<(TextSpan Span, bool IsOurs)> spans)
    {
        foreach (var (span, isOurs) in spans)
        {
            // The compiler marks a part of a name, or the whole directive.
            if (isOurs ? span == use.Node.Span : use.Kind != PathUseKind.Text && (use.Node.Span.Contains(span) || (span.Contains(use.Node.Span) && use.Kind == PathUseKind.Using)))
            {
                return true;
            }
        }

        return false;
    }

    // A simple name that does not bind: the directive that brought it in is what is to change.
    private static void AddImporters(Document document, SemanticModel model, TextSpan span, List<PathUse> uses, PathMoves moves, List<(Document, PathUse)> selected)
    {
        var root = model.SyntaxTree.GetRoot();
        if (span.End > root.FullSpan.End || root.FindNode(span, findInsideTrivia: true, getInnermostNodeForTie: true) is not SimpleNameSyntax name)
        {
            return;
        }

        foreach (var use in uses)
        {
            if (use.Kind != PathUseKind.Using || use.Old.Kind != DocumentationIdKind.Namespace || selected.Contains((document, use)))
            {
                continue;
            }

            foreach (var text in new[] { name.Identifier.ValueText, name.Identifier.ValueText + "Attribute" })
            {
                var type = DocumentationId.Of(DocumentationIdKind.Type, use.Old.Segments.Add(new DocumentationIdSegment(text, NamePaths.Arity(name))));
                if (moves.Find(model.Compilation, type) is not null)
                {
                    selected.Add((document, use));
                    break;
                }
            }
        }
    }
}
