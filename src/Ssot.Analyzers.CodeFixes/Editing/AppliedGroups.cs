using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>A solution with the edits of some groups applied, every document of a file alike.</summary>
internal sealed class AppliedGroups
{
    private AppliedGroups(Solution before, Solution after, IReadOnlyDictionary<FileKey, FileEdits> files, IReadOnlyCollection<EditGroup> refused)
    {
        Before = before;
        After = after;
        Files = files;
        Refused = refused;
    }

    internal Solution Before { get; }

    internal Solution After { get; }

    /// <summary>The edits by file.</summary>
    internal IReadOnlyDictionary<FileKey, FileEdits> Files { get; }

    /// <summary>Groups that overlap another; nothing of theirs is applied when this is not empty for them.</summary>
    internal IReadOnlyCollection<EditGroup> Refused { get; }

    /// <summary>Where a problem's place was before the edits.</summary>
    internal int PositionBefore(Problem problem)
    {
        var position = problem.Diagnostic.Location.SourceSpan.Start;
        return problem.File is { } file && Files.TryGetValue(file, out var edits) ? edits.ToBefore(position) : position;
    }

    /// <summary>Applies groups.</summary>
    /// <param name="before">The solution whose texts the edits are of.</param>
    /// <param name="groups">The groups; those that overlap an earlier one are left out whole.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<AppliedGroups> ApplyAsync(Solution before, IReadOnlyList<EditGroup> groups, CancellationToken cancellationToken)
    {
        var refused = new HashSet<EditGroup>();
        var files = Merge(groups, refused);
        if (refused.Count > 0)
        {
            // One pass more at most brings nothing new: fewer groups overlap less.
            var standing = new List<EditGroup>();
            foreach (var group in groups)
            {
                if (!refused.Contains(group))
                {
                    standing.Add(group);
                }
            }

            files = Merge(standing, new HashSet<EditGroup>());
        }

        var after = before;
        foreach (var pair in files)
        {
            var documents = pair.Key.DocumentsIn(before);
            if (documents.IsEmpty || pair.Value.Edits.Count == 0)
            {
                continue;
            }

            var changes = new List<TextChange>(pair.Value.Edits.Count);
            foreach (var (change, _) in pair.Value.Edits)
            {
                changes.Add(change);
            }

            var text = await before.GetDocument(documents[0])!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changed = text.WithChanges(changes);
            foreach (var document in documents)
            {
                after = after.WithDocumentText(document, changed, PreservationMode.PreserveIdentity);
            }
        }

        return new AppliedGroups(before, after, files, refused);
    }

    private static Dictionary<FileKey, FileEdits> Merge(IReadOnlyList<EditGroup> groups, ISet<EditGroup> refused)
    {
        var files = new Dictionary<FileKey, FileEdits>();
        foreach (var group in groups)
        {
            foreach (var file in group.Changes.Keys)
            {
                if (!files.ContainsKey(file))
                {
                    files.Add(file, FileEdits.Merge(file, groups, refused));
                }
            }
        }

        return files;
    }
}
