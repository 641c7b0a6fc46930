using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Joins edits that were planned one after the other: those of a first step, applied, and those that a second step
/// planned on the result. What comes out are edits of the text before both.
/// </summary>
internal sealed class ComposedEdits(AppliedGroups first, CancellationToken cancellationToken)
{
    /// <summary>Composes one group.</summary>
    /// <param name="members">Groups of the first step that stand or fall with it.</param>
    /// <param name="second">A group of the second step, its edits of the texts after the first.</param>
    /// <returns>The group, of the texts before; null where an edit of the second step touches one that is not among <paramref name="members"/>.</returns>
    internal async Task<EditGroup?> ComposeAsync(IReadOnlyList<EditGroup> members, EditGroup second)
    {
        var composed = new EditGroup(second.Name);
        var rewritten = new HashSet<(FileKey, TextChange)>();
        foreach (var pair in second.Changes)
        {
            if (!first.Files.TryGetValue(pair.Key, out var edits) || pair.Key.DocumentsIn(first.After) is not { IsEmpty: false } documents)
            {
                foreach (var change in pair.Value)
                {
                    composed.Add(pair.Key, change);
                }

                continue;
            }

            var text = await first.After.GetDocument(documents[0])!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (!Compose(pair.Key, edits, text, pair.Value, members, composed, rewritten))
            {
                return null;
            }
        }

        foreach (var member in members)
        {
            foreach (var pair in member.Changes)
            {
                foreach (var change in pair.Value)
                {
                    if (!rewritten.Contains((pair.Key, change)))
                    {
                        composed.Add(pair.Key, change);
                    }
                }
            }
        }

        return composed;
    }

    /// <summary>Maps the span of an expression to the text after edits: what is inserted in front of it is not part of it.</summary>
    internal static TextSpan ToAfter(FileEdits edits, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        foreach (var (change, _) in edits.Edits)
        {
            var growth = change.NewText!.Length - change.Span.Length;
            start += change.Span.End <= span.Start ? growth : 0;
            end += change.Span.Start < span.End || change.Span.End <= span.Start ? growth : 0;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool Compose(
        FileKey file, FileEdits edits, SourceText after, List<TextChange> changes, IReadOnlyList<EditGroup> members, EditGroup composed, HashSet<(FileKey, TextChange)> rewritten)
    {
        // Each edit of the first step with the place of its new text.
        var placed = new List<(TextChange Change, List<EditGroup> Groups, TextSpan After)>();
        var shift = 0;
        foreach (var (change, groups) in edits.Edits)
        {
            placed.Add((change, groups, new TextSpan(change.Span.Start + shift, change.NewText!.Length)));
            shift += change.NewText.Length - change.Span.Length;
        }

        var sorted = new List<TextChange>(changes);
        sorted.Sort(static (a, b) => (a.Span.Start, a.Span.End).CompareTo((b.Span.Start, b.Span.End)));
        for (var i = 0; i < sorted.Count;)
        {
            // Grow a stretch of text until no edit of either step crosses its ends.
            var (start, end) = (sorted[i].Span.Start, sorted[i].Span.End);
            var last = i + 1;
            for (var grown = true; grown;)
            {
                grown = false;
                foreach (var (change, groups, place) in placed)
                {
                    // Two insertions at one place have an order that only this stretch knows.
                    var crosses = place.Start < end && start < place.End;
                    var touches = change.Span.Length == 0 && place.Length > 0 && (place.End == start || place.Start == end) && groups.Exists(members.Contains);
                    if ((crosses || touches) && (place.Start < start || place.End > end))
                    {
                        (start, end, grown) = (Math.Min(start, place.Start), Math.Max(end, place.End), true);
                    }
                }

                while (last < sorted.Count && sorted[last].Span.Start < end)
                {
                    end = Math.Max(end, sorted[last].Span.End);
                    last++;
                    grown = true;
                }
            }

            foreach (var (change, groups, place) in placed)
            {
                if (place.Length > 0 && place.Start >= start && place.End <= end && start < end)
                {
                    if (!groups.Exists(members.Contains))
                    {
                        return false;
                    }

                    rewritten.Add((file, change));
                }
            }

            var (oldStart, oldEnd) = (ToBefore(placed, start, isEnd: false), ToBefore(placed, end, isEnd: start < end));
            composed.Add(file, new TextChange(TextSpan.FromBounds(oldStart, Math.Max(oldStart, oldEnd)), Apply(after, start, end, sorted, i, last)));
            i = last;
        }

        return true;
    }

    private static string Apply(SourceText text, int start, int end, List<TextChange> changes, int from, int to)
    {
        var result = new System.Text.StringBuilder();
        var at = start;
        for (var i = from; i < to; i++)
        {
            result.Append(text.ToString(TextSpan.FromBounds(at, changes[i].Span.Start))).Append(changes[i].NewText);
            at = changes[i].Span.End;
        }

        return result.Append(text.ToString(TextSpan.FromBounds(at, end))).ToString();
    }

    // A position between edits, or at the end of one's new text.
    private static int ToBefore(List<(TextChange Change, List<EditGroup> Groups, TextSpan After)> placed, int position, bool isEnd)
    {
        var before = position;
        foreach (var (change, _, place) in placed)
        {
            if (place.End <= position && (place.Start < position || change.Span.Length == 0 || isEnd))
            {
                before -= place.Length - change.Span.Length;
            }
        }

        return before;
    }
}
