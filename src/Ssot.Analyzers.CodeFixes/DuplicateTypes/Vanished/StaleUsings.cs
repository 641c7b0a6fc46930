using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>
/// Takes out using directives of namespaces that went with their copies. Such a directive imports nothing, so nothing
/// can need it; it must have been the home of a copy by an entry, or have brought in names that are all repaired now.
/// </summary>
internal sealed class StaleUsings(Solution solution, NamePlanner planner, VanishedDrafts drafts, HashSet<FileKey> repaired, CancellationToken cancellationToken)
{
    private readonly Dictionary<UsingItem, HashSet<DocumentId>> _found = [];

    internal async Task AddAsync(Document document, SemanticModel model, VanishedCopies copies)
    {
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        foreach (var node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            if (node is not UsingDirectiveSyntax { Alias: null, NamespaceOrType: { } path } directive
                || !directive.StaticKeyword.IsKind(SyntaxKind.None)
                || model.GetSymbolInfo(path, cancellationToken) is not { Symbol: null, CandidateSymbols.IsEmpty: true }
                || PathText.Segments(path) is not { IsDefaultOrEmpty: false } segments)
            {
                continue;
            }

            var ns = DocumentationId.Of(DocumentationIdKind.Namespace, segments);
            if ((IsDeserted(root, model, copies.HeldBy(ns.FullName)) || await IsLeftOverAsync(document, directive).ConfigureAwait(false))
                && await planner.AddUsingAsync(document, directive, ns, null, cancellationToken).ConfigureAwait(false) is { } item)
            {
                if (!_found.TryGetValue(item, out var documents))
                {
                    _found.Add(item, documents = []);
                }

                documents.Add(document.Id);
            }
        }
    }

    // Of types that other engines rename, the directive waits for the names.
    private bool IsDeserted(SyntaxNode root, SemanticModel model, IEnumerable<Move> held)
    {
        var (any, awaited) = (false, new HashSet<string>(StringComparer.Ordinal));
        foreach (var move in held)
        {
            any = true;
            if (!move.IsDuplicate)
            {
                awaited.Add(move.Old.Name);
            }
        }

        return any && (awaited.Count == 0 || !root.DescendantNodes().Any(node => node is SimpleNameSyntax name && awaited.Contains(name.Identifier.ValueText) && model.GetSymbolInfo(name, cancellationToken).Symbol is null));
    }

    /// <summary>Makes the edits.</summary>
    /// <param name="names">The repairs of names planned with them, without which the directives are still needed.</param>
    internal IEnumerable<EditGroup> Make(ImmutableArray<EditGroup> names)
    {
        foreach (var pair in _found)
        {
            // Another target framework may have it yet.
            if (pair.Value.Count == pair.Key.File.DocumentsIn(solution).Length)
            {
                var isGlobal = pair.Key.Directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
                var group = new EditGroup("take out a using of what is gone") { Requires = isGlobal ? names : names.RemoveAll(other => !other.Changes.ContainsKey(pair.Key.File)) };
                foreach (var (file, change) in NamePlanner.EditsOf(pair.Key))
                {
                    group.Add(file, change);
                }

                yield return group;
            }
        }
    }

    private async Task<bool> IsLeftOverAsync(Document document, UsingDirectiveSyntax directive)
    {
        var documents = directive.GlobalKeyword.IsKind(SyntaxKind.None) ? [document] : document.Project.Documents;
        var anyRepaired = false;
        foreach (var other in documents)
        {
            var file = FileKey.Of(other);
            anyRepaired |= repaired.Contains(file);
            foreach (var diagnostic in (await other.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))?.GetDiagnostics(cancellationToken: cancellationToken) ?? ImmutableArray<Diagnostic>.Empty)
            {
                if (diagnostic.Severity == DiagnosticSeverity.Error && !drafts.Covers(file, diagnostic.Location.SourceSpan) && !IsInUsing(diagnostic))
                {
                    return false;
                }
            }
        }

        return anyRepaired;
    }

    private bool IsInUsing(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null;
}
