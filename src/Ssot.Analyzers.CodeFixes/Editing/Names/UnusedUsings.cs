using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>Takes out the using directives of namespaces that names have left, where nothing in any document of the file needs them now.</summary>
internal static class UnusedUsings
{
    private const string Unused = "CS8019";

    // What does not bind may mean what an idle directive once brought in, and says so to whoever repairs it next.
    private static readonly ImmutableHashSet<string> s_unboundNames = ImmutableHashSet.Create(StringComparer.Ordinal, "CS0246", "CS0234", "CS0103", "CS1061", "CS1069");

    /// <summary>Tidies the files in which an engine has moved names.</summary>
    /// <param name="engine">What made the fix.</param>
    /// <param name="solution">The solution after it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<Solution> RemoveAsync(IFixEngine engine, Solution solution, CancellationToken cancellationToken)
    {
        if (engine is not INameMover { Left: var left })
        {
            return solution;
        }

        var groups = new List<EditGroup>();
        foreach (var file in left.Files)
        {
            var group = new EditGroup("take out usings that serve nothing any more");
            foreach (var directive in await IdleAsync(file, left, solution, cancellationToken).ConfigureAwait(false))
            {
                group.Add(file, UsingRemoval.Of(await directive.SyntaxTree.GetTextAsync(cancellationToken).ConfigureAwait(false), directive));
            }

            if (!group.IsEmpty)
            {
                groups.Add(group);
            }
        }

        return groups.Count == 0 ? solution : (await NeverWorse.ApplyAsync(solution, groups, cancellationToken).ConfigureAwait(false)).Solution;
    }

    private static async Task<IEnumerable<UsingDirectiveSyntax>> IdleAsync(FileKey file, LeftNamespaces left, Solution solution, CancellationToken cancellationToken)
    {
        Dictionary<Microsoft.CodeAnalysis.Text.TextSpan, UsingDirectiveSyntax>? idle = null;
        foreach (var id in file.DocumentsIn(solution))
        {
            var found = new Dictionary<Microsoft.CodeAnalysis.Text.TextSpan, UsingDirectiveSyntax>();
            foreach (var directive in await UnusedAsync(solution.GetDocument(id)!, cancellationToken).ConfigureAwait(false))
            {
                if (left.Contains(file, FileScopes.Text(directive)) && (idle is null || idle.ContainsKey(directive.Span)))
                {
                    found.Add(directive.Span, directive);
                }
            }

            idle = found;
        }

        return idle?.Values ?? Enumerable.Empty<UsingDirectiveSyntax>();
    }

    // Crefs count as uses, so documentation has to be parsed for this.
    private static async Task<List<UsingDirectiveSyntax>> UnusedAsync(Document document, CancellationToken cancellationToken)
    {
        var found = new List<UsingDirectiveSyntax>();
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return found;
        }

        var tree = model.SyntaxTree;
        if (tree.Options.DocumentationMode == DocumentationMode.None)
        {
            var text = await tree.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var parsed = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options.WithDocumentationMode(DocumentationMode.Parse), tree.FilePath, cancellationToken);
            model = model.Compilation.ReplaceSyntaxTree(tree, parsed).GetSemanticModel(parsed);
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in model.GetDiagnostics(cancellationToken: cancellationToken))
        {
            var directive = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<UsingDirectiveSyntax>();
            if (directive is null && s_unboundNames.Contains(diagnostic.Id))
            {
                return [];
            }

            if (diagnostic.Id == Unused && directive is not null && directive.GlobalKeyword.IsKind(SyntaxKind.None))
            {
                found.Add(directive);
            }
        }

        return found;
    }
}
