using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.CodeFixes.Editing.Names;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes;

/// <summary>What one group of places takes, until its names have settled.</summary>
internal sealed class RedirectDraft
{
    private readonly HashSet<NameItem> _names = [];
    private readonly HashSet<UsingItem> _usings = [];
    private readonly List<(FileKey File, TextChange Change)> _edits = [];
    private readonly SortedSet<string> _copies = new(StringComparer.Ordinal);
    private bool _isUnsound;

    internal void Add(NameItem? name, CopyType copy)
    {
        _copies.Add(copy.CanonicalId.FullName);
        if (name is null)
        {
            _isUnsound = true;
        }
        else
        {
            _names.Add(name);
        }
    }

    internal void Add(UsingItem? directive, CopyType copy)
    {
        _copies.Add(copy.CanonicalId.FullName);
        if (directive is null)
        {
            _isUnsound = true;
        }
        else
        {
            _usings.Add(directive);
        }
    }

    internal void Add(FileKey file, ImmutableArray<TextChange> changes)
    {
        foreach (var change in changes)
        {
            _edits.Add((file, change));
        }
    }

    /// <summary>The group, or null where a name has no form that binds.</summary>
    internal EditGroup? TryMake()
    {
        if (_isUnsound || _names.Any(static name => !name.IsSettled) || _usings.Any(static directive => !directive.IsSettled))
        {
            return null;
        }

        var group = new EditGroup("redirect to '" + string.Join("', '", _copies) + "'");
        foreach (var (file, change) in _names.SelectMany(NamePlanner.EditsOf).Concat(_usings.SelectMany(NamePlanner.EditsOf)).Concat(_edits))
        {
            group.Add(file, change);
        }

        return group;
    }
}
