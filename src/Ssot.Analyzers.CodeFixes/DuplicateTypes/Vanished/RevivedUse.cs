using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>A creation that binds since some edits, and how it has to change.</summary>
internal sealed class RevivedCreation
{
    private RevivedCreation(FileKey file, int start, ImmutableArray<TextChange> changes, Problem problem) => (File, Start, Changes, Problem) = (file, start, changes, problem);

    internal FileKey File { get; }

    internal int Start { get; }

    /// <summary>The edits, none where it fits as it is; default where nothing says what its arguments were for.</summary>
    internal ImmutableArray<TextChange> Changes { get; set; }

    /// <summary>What to say where it can't be mapped.</summary>
    internal Problem Problem { get; }

    internal EditGroup Edits
    {
        get
        {
            var group = new EditGroup("map a creation");
            foreach (var change in Changes)
            {
                group.Add(File, change);
            }

            return group;
        }
    }

    internal static RevivedCreation Of(CreationSyntax creation, Document document, ImmutableArray<TextChange> changes)
    {
        var file = FileKey.Of(document);
        const string Message = "'{0}' would compile and could mean something else, as nothing says which parameters its arguments were for";
        var diagnostic = Diagnostic.Create(RuleIds.DuplicateUse, "Ssot", string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, creation.Node), DiagnosticSeverity.Error, DiagnosticSeverity.Error, isEnabledByDefault: true, warningLevel: 0, location: creation.Node.GetLocation());
        return new RevivedCreation(file, creation.Node.SpanStart, changes, new Problem(document.Project.Id, file, diagnostic));
    }

    internal bool IsMappedLike(RevivedCreation other) => Changes.IsDefault == other.Changes.IsDefault && (Changes.IsDefault || Changes.SequenceEqual(other.Changes));
}
