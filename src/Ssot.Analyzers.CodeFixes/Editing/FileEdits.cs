using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>The edits of one file, in order and without overlap, and which groups want each.</summary>
internal sealed class FileEdits
{
    private readonly List<(TextChange Change, List<EditGroup> Groups)> _edits = [];

    /// <summary>The edits in the order of their spans.</summary>
    internal IReadOnlyList<(TextChange Change, List<EditGroup> Groups)> Edits => _edits;

    /// <summary>Merges the groups' edits of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="groups">The groups, the earlier ones served first.</param>
    /// <param name="refused">Receives each group whose edit overlaps another edit of an earlier group.</param>
    internal static FileEdits Merge(FileKey file, IReadOnlyList<EditGroup> groups, ISet<EditGroup> refused)
    {
        var wanted = new List<(TextChange Change, int Order, EditGroup Group)>();
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Changes.TryGetValue(file, out var changes))
            {
                foreach (var change in changes)
                {
                    wanted.Add((change, i, groups[i]));
                }
            }
        }

        // Equal edits come together; of edits at one place the earlier group's comes first.
        wanted.Sort(static (a, b) =>
        {
            var byStart = a.Change.Span.Start.CompareTo(b.Change.Span.Start);
            var byEnd = byStart != 0 ? byStart : a.Change.Span.End.CompareTo(b.Change.Span.End);
            var byOrder = byEnd != 0 ? byEnd : a.Order.CompareTo(b.Order);
            return byOrder != 0 ? byOrder : StringComparer.Ordinal.Compare(a.Change.NewText, b.Change.NewText);
        });

        var merged = new FileEdits();
        foreach (var (change, _, group) in wanted)
        {
            merged.Add(change, group, refused);
        }

        return merged;
    }

    /// <summary>Maps a position of the text after the edits back to the text before; inside new text, to its place.</summary>
    internal int ToBefore(int after)
    {
        var shift = 0;
        foreach (var (change, _) in _edits)
        {
            var start = change.Span.Start + shift;
            if (after < start)
            {
                break;
            }

            if (after < start + change.NewText!.Length)
            {
                return change.Span.Start;
            }

            shift += change.NewText.Length - change.Span.Length;
        }

        return after - shift;
    }

    /// <summary>Maps a span of the text before to the text after.</summary>
    internal TextSpan ToAfter(TextSpan before) => TextSpan.FromBounds(ToAfter(before.Start), Math.Max(ToAfter(before.Start), ToAfter(before.End)));

    private int ToAfter(int before)
    {
        var shift = 0;
        foreach (var (change, _) in _edits)
        {
            if (before < change.Span.End || (before == change.Span.Start && change.Span.Length == 0))
            {
                return before > change.Span.Start ? change.Span.Start + shift : before + shift;
            }

            shift += change.NewText!.Length - change.Span.Length;
        }

        return before + shift;
    }

    private void Add(TextChange change, EditGroup group, ISet<EditGroup> refused)
    {
        if (_edits.Count > 0)
        {
            var (last, groups) = _edits[_edits.Count - 1];
            for (var i = _edits.Count - 1; i >= 0 && _edits[i].Change.Span == change.Span; i--)
            {
                if (_edits[i].Change.NewText == change.NewText)
                {
                    _edits[i].Groups.Add(group);
                    return;
                }
            }

            var overlaps = change.Span.Start < last.Span.End || (change.Span == last.Span && !(change.Span.Length == 0 && CanStandTogether(last, change, groups, group)));
            if (overlaps)
            {
                refused.Add(group);
                return;
            }
        }

        _edits.Add((change, [group]));
    }

    // Whole new lines at one place don't disturb each other, and one group knows in which order it inserts.
    private static bool CanStandTogether(TextChange first, TextChange second, List<EditGroup> firstGroups, EditGroup secondGroup) =>
        firstGroups.Contains(secondGroup) || (EndsLine(first.NewText) && EndsLine(second.NewText));

    private static bool EndsLine(string? text) => text is { Length: > 0 } && text[text.Length - 1] == '\n';
}
