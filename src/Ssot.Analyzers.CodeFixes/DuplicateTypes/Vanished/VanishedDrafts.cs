using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.CodeFixes.Editing.Names;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Repairs by place: a name with the creation it is in, a creation, a member. What several documents of a file want otherwise is left.</summary>
internal sealed class VanishedDrafts
{
    private readonly Dictionary<(FileKey File, TextSpan Span), Draft> _drafts = [];

    /// <summary>The files of which something is repaired.</summary>
    internal IEnumerable<FileKey> Files => _drafts.Keys.Select(static key => key.File);

    /// <summary>Whether what is wrong at a place is repaired.</summary>
    internal bool Covers(FileKey file, TextSpan place) => _drafts.Keys.Any(key => key.File == file && key.Span.IntersectsWith(place));

    internal void Add(FileKey file, TextSpan place, NameItem? name, ImmutableArray<TextChange> changes)
    {
        var key = (file, place);
        if (!_drafts.TryGetValue(key, out var draft))
        {
            _drafts.Add(key, new Draft(name, changes));
        }
        else if (draft.Name != name || !draft.Changes.SequenceEqual(changes))
        {
            draft.IsContradicted = true;
        }
    }

    internal ImmutableArray<EditGroup> Make()
    {
        var groups = ImmutableArray.CreateBuilder<EditGroup>();
        foreach (var pair in _drafts)
        {
            var (name, changes) = (pair.Value.Name, pair.Value.Changes);
            if (pair.Value.IsContradicted || name is { IsSettled: false })
            {
                continue;
            }

            var group = new EditGroup("repair what a copy has left");
            foreach (var (file, change) in name is null ? [] : NamePlanner.EditsOf(name))
            {
                group.Add(file, change);
            }

            foreach (var change in changes)
            {
                group.Add(pair.Key.File, change);
            }

            groups.Add(group);
        }

        return groups.ToImmutable();
    }

    private sealed class Draft(NameItem? name, ImmutableArray<TextChange> changes)
    {
        internal NameItem? Name => name;

        internal ImmutableArray<TextChange> Changes => changes;

        internal bool IsContradicted { get; set; }
    }
}
