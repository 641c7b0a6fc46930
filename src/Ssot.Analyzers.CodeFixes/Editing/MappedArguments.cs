using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>A call's argument list for the new parameters, as edits of the old one, or the reason why there is none.</summary>
internal sealed class MappedArguments
{
    private readonly BaseArgumentListSyntax? _list;

    private MappedArguments(BaseArgumentListSyntax? list, ImmutableArray<TextChange> changes, string added, ImmutableArray<ArgumentSyntax> dropped, string? obstacle)
    {
        _list = list;
        Changes = changes;
        Added = added;
        Dropped = dropped;
        Obstacle = obstacle;
    }

    /// <summary>Edits of the argument list, ordered and apart from each other; empty when it stays as it is.</summary>
    internal ImmutableArray<TextChange> Changes { get; }

    /// <summary>The arguments to put into a list that is not there yet (<c>new T { … }</c>); empty otherwise.</summary>
    internal string Added { get; }

    /// <summary>Arguments that go away, in the order written. Whoever applies the edits sees to their side effects.</summary>
    internal ImmutableArray<ArgumentSyntax> Dropped { get; }

    /// <summary>Why the call can't be mapped soundly, or null when it can.</summary>
    internal string? Obstacle { get; }

    /// <summary>The new list, brackets included.</summary>
    internal string Text
    {
        get
        {
            if (_list is null)
            {
                return Added.Length == 0 ? "" : "(" + Added + ")";
            }

            var text = new System.Text.StringBuilder();
            var source = _list.ToString();
            var at = 0;
            foreach (var change in Changes)
            {
                var start = change.Span.Start - _list.SpanStart;
                text.Append(source, at, start - at).Append(change.NewText);
                at = start + change.Span.Length;
            }

            return text.Append(source, at, source.Length - at).ToString();
        }
    }

    internal static MappedArguments Success(BaseArgumentListSyntax? list, ImmutableArray<TextChange> changes, string added, ImmutableArray<ArgumentSyntax> dropped) =>
        new(list, changes, added, dropped, null);

    internal static MappedArguments Failure(string obstacle) =>
        new(null, ImmutableArray<TextChange>.Empty, "", ImmutableArray<ArgumentSyntax>.Empty, obstacle);
}
