using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Turns the edits that belong together into changes of text, one a place.</summary>
internal sealed class EditComposer
{
    private readonly Dictionary<FileKey, HashSet<Edit>> _edits = [];

    internal void Add(SourceFile file, Edit edit)
    {
        if (!_edits.TryGetValue(file.Key, out var edits))
        {
            _edits.Add(file.Key, edits = []);
        }

        edits.Add(edit);
    }

    internal IEnumerable<KeyValuePair<FileKey, HashSet<Edit>>> Edits => _edits;

    /// <summary>Adds the changes to a group.</summary>
    /// <returns>False when two edits want different things of one place; the group is then worth nothing.</returns>
    internal bool TryCompose(EditGroup group)
    {
        foreach (var pair in _edits)
        {
            var sorted = new List<Edit>(pair.Value);
            sorted.Sort(Edit.Compare);
            for (var i = 0; i < sorted.Count;)
            {
                var start = sorted[i].Span.Start;
                var text = string.Empty;
                var end = start;
                for (; i < sorted.Count && sorted[i].Span.Start == start; i++)
                {
                    if (sorted[i].Kind == EditKind.Replace)
                    {
                        if (end != start)
                        {
                            return false;
                        }

                        end = sorted[i].Span.End;
                    }

                    text += sorted[i].Text;
                }

                if (i < sorted.Count && sorted[i].Span.Start < end)
                {
                    return false;
                }

                group.Add(pair.Key, new TextChange(TextSpan.FromBounds(start, end), text));
            }
        }

        return true;
    }
}
