using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.Declarations;

/// <summary>The code action that adds <c>old => new</c> to the nearest manifest there is. It never makes one.</summary>
internal static class ManifestEntryAction
{
    /// <summary>Makes the action, or null where the project has no manifest to add to.</summary>
    internal static CodeAction? Create(Document document, DocumentationId old, DocumentationId replacement)
    {
        if (NearestManifest.Of(document) is not { } manifest)
        {
            return null;
        }

        return CodeAction.Create(
            $"Declare in {manifest.Name}: '{old.Name}' is replaced by '{replacement.Name}'",
            cancellationToken => AddAsync(document.Project.Solution, manifest, $"{old.Text} => {replacement.Text}", cancellationToken),
            FixKeys.Declare);
    }

    private static async Task<Solution> AddAsync(Solution solution, TextDocument manifest, string entry, CancellationToken cancellationToken)
    {
        var changed = Append(await manifest.GetTextAsync(cancellationToken).ConfigureAwait(false), entry);

        // The same file may serve many projects, and each has a document of its own for it.
        foreach (var id in solution.GetDocumentIdsWithFilePath(manifest.FilePath))
        {
            if (solution.GetAdditionalDocument(id) is not null)
            {
                solution = solution.WithAdditionalDocumentText(id, changed);
            }
        }

        return solution;
    }

    private static SourceText Append(SourceText text, string entry)
    {
        var end = LineEnd(text);
        var last = text.Lines[text.Lines.Count - 1];
        var lead = last.Span.IsEmpty ? "" : end;
        return text.WithChanges(new TextChange(new TextSpan(text.Length, 0), lead + entry + end));
    }

    private static string LineEnd(SourceText text)
    {
        var first = text.Lines[0];
        return first.End == first.EndIncludingLineBreak ? "\n" : text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
    }
}
