using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>A use that binds since some edits, and how it has to change.</summary>
internal sealed class RevivedUse
{
    private RevivedUse(SyntaxNode node, FileKey file, ImmutableArray<TextChange> changes, Problem problem) => (Node, File, Changes, Problem) = (node, file, changes, problem);

    internal FileKey File { get; }

    internal SyntaxNode Node { get; }

    /// <summary>The documents of the file that have it.</summary>
    internal HashSet<DocumentId> Documents { get; } = [];

    /// <summary>The edits, none where it fits as it is; default where nothing says what it is to mean.</summary>
    internal ImmutableArray<TextChange> Changes { get; private set; }

    /// <summary>Whether it fits as it is.</summary>
    internal bool Fits => Changes is { IsDefault: false, IsEmpty: true };

    /// <summary>What to say where it can't be mapped.</summary>
    internal Problem Problem { get; }

    internal EditGroup Edits
    {
        get
        {
            var group = new EditGroup("map what binds again");
            foreach (var change in Changes)
            {
                group.Add(File, change);
            }

            return group;
        }
    }

    internal static RevivedUse Of(SyntaxNode node, Document document, ImmutableArray<TextChange> changes)
    {
        var file = FileKey.Of(document);

        // Not at a name alone: whoever edits one of that name elsewhere has no part in it.
        var place = node.GetFirstToken() == node.GetLastToken() ? node.Parent! : node;
        const string Message = "'{0}' would compile and could mean something else, as nothing says what it was written for";
        var diagnostic = Diagnostic.Create(RuleIds.DuplicateUse, "Ssot", string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, place), DiagnosticSeverity.Error, DiagnosticSeverity.Error, isEnabledByDefault: true, warningLevel: 0, location: place.GetLocation());
        return new RevivedUse(node, file, changes, new Problem(document.Project.Id, file, diagnostic)) { Documents = { document.Id } };
    }

    /// <summary>Takes in what another document of the file wants.</summary>
    internal void Join(RevivedUse other)
    {
        Documents.UnionWith(other.Documents);
        if (Changes.IsDefault || other.Changes.IsDefault || !Changes.SequenceEqual(other.Changes))
        {
            Refuse();
        }
    }

    internal void Refuse() => Changes = default;
}
