using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Actions;

/// <summary>Declares a type canonical: by the attribute where the project has it, else by a line in the nearest manifest there is. Never by a new file.</summary>
internal static class CanonicalDeclaration
{
    private const string AttributeName = "Ssot.CanonicalAttribute";

    /// <summary>Whether there is a way to declare it.</summary>
    internal static async Task<bool> CanAsync(Document document, CancellationToken cancellationToken) =>
        await AttributeAsync(document, cancellationToken).ConfigureAwait(false) is not null || NearestManifest(document) is not null;

    /// <summary>Declares the types at some places; of those that are copies of each other the first.</summary>
    internal static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<FixPlace> places, CancellationToken cancellationToken)
    {
        var groups = new List<EditGroup>();
        var lines = new Dictionary<DocumentId, List<string>>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (solution.GetDocument(place.Document) is not { } document
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
                || (await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false)).FindToken(place.Diagnostic.Location.SourceSpan.Start).Parent is not TypeDeclarationSyntax declaration
                || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } type
                || !met.Add(type.MetadataName))
            {
                continue;
            }

            if (await AttributeAsync(document, cancellationToken).ConfigureAwait(false) is { } attribute)
            {
                var layout = Layout.Of(await document.GetTextAsync(cancellationToken).ConfigureAwait(false), declaration);
                var name = attribute.ToMinimalDisplayString(model, declaration.SpanStart);
                var group = new EditGroup($"declare '{type.Name}' canonical");
                group.Insert(document, declaration.SpanStart, "[" + name.Substring(0, name.Length - "Attribute".Length) + "]" + layout.LineBreak + layout.Indentation);
                groups.Add(group);
            }
            else if (NearestManifest(document) is { } manifest && type.GetDocumentationCommentId() is { } id)
            {
                if (!lines.TryGetValue(manifest.Id, out var ofManifest))
                {
                    lines.Add(manifest.Id, ofManifest = []);
                }

                ofManifest.Add("canonical " + id);
            }
        }

        var after = groups.Count == 0 ? solution : (await NeverWorse.ApplyAsync(solution, groups, cancellationToken).ConfigureAwait(false)).Solution;
        foreach (var pair in lines)
        {
            after = await AppendAsync(after, pair.Key, pair.Value, cancellationToken).ConfigureAwait(false);
        }

        return after;
    }

    private static async Task<INamedTypeSymbol?> AttributeAsync(Document document, CancellationToken cancellationToken)
    {
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        foreach (var type in compilation?.GetTypesByMetadataName(AttributeName) ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            if (compilation!.IsSymbolAccessibleWithin(type, compilation.Assembly))
            {
                return type;
            }
        }

        return null;
    }

    // The one in the deepest folder above the document, else the first.
    private static TextDocument? NearestManifest(Document document)
    {
        TextDocument? nearest = null;
        var depth = -1;
        foreach (var manifest in document.Project.AdditionalDocuments)
        {
            if (manifest.FilePath is not { } path || !ManifestFile.IsManifest(path))
            {
                continue;
            }

            var folder = path.Substring(0, path.LastIndexOfAny(s_separators) + 1);
            var found = document.FilePath?.StartsWith(folder, StringComparison.Ordinal) == true ? folder.Length : 0;
            if (found > depth)
            {
                (nearest, depth) = (manifest, found);
            }
        }

        return nearest;
    }

    private static async Task<Solution> AppendAsync(Solution solution, DocumentId id, List<string> lines, CancellationToken cancellationToken)
    {
        var manifest = solution.GetAdditionalDocument(id)!;
        var text = await manifest.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var lineBreak = UsingInsertion.LineBreak(text);
        var isOpen = text.Length > 0 && text[text.Length - 1] is not ('\n' or '\r');
        var added = (isOpen ? lineBreak : "") + string.Concat(lines.Select(line => line + lineBreak));
        var changed = text.WithChanges(new TextChange(new TextSpan(text.Length, 0), added));

        // One file is an additional document of many projects.
        foreach (var project in solution.Projects)
        {
            foreach (var other in project.AdditionalDocuments)
            {
                if (other.Id == id || (other.FilePath is not null && other.FilePath == manifest.FilePath))
                {
                    solution = solution.WithAdditionalDocumentText(other.Id, changed, PreservationMode.PreserveIdentity);
                }
            }
        }

        return solution;
    }

    private static readonly char[] s_separators = ['/', '\\'];
}
