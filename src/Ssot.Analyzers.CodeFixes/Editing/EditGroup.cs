using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// A connected set of text edits over one or more files that stands or falls together: a method that becomes async and
/// the callers that await it, a variable's type and what flows through it.
/// </summary>
internal sealed class EditGroup
{
    private readonly Dictionary<FileKey, List<TextChange>> _changes = [];

    /// <summary>Starts an empty group.</summary>
    /// <param name="name">What it does, for a person: "await 'GetToolDispatcher'".</param>
    internal EditGroup(string name) => Name = name;

    /// <summary>What it does, for a person.</summary>
    internal string Name { get; }

    /// <summary>The files it edits, with the edits in the order added; spans are of the text before.</summary>
    internal IReadOnlyDictionary<FileKey, List<TextChange>> Changes => _changes;

    /// <summary>The groups without which this one must not stand.</summary>
    internal ImmutableArray<EditGroup> Requires { get; set; } = ImmutableArray<EditGroup>.Empty;

    internal bool IsEmpty => _changes.Count == 0;

    /// <summary>Adds an edit; the same edit twice is one.</summary>
    internal void Add(FileKey file, TextChange change)
    {
        if (!_changes.TryGetValue(file, out var changes))
        {
            _changes.Add(file, changes = []);
        }

        if (!changes.Contains(change))
        {
            changes.Add(change);
        }
    }

    /// <summary>Replaces a span's text.</summary>
    internal void Replace(Document document, TextSpan span, string text) => Add(FileKey.Of(document), new TextChange(span, text));

    /// <summary>Inserts text.</summary>
    internal void Insert(Document document, int position, string text) => Replace(document, new TextSpan(position, 0), text);
}

/// <summary>A group that was left out, and why.</summary>
/// <param name="Group">The group.</param>
/// <param name="Reason">Why, for a person.</param>
internal sealed record Withdrawal(EditGroup Group, string Reason);
