using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// A small edit that knows where it stands to others at the same place: what opens a longer span comes before what opens
/// a shorter one, and what closes the shorter one comes first.
/// </summary>
/// <param name="Span">The text that is replaced; empty for an insertion.</param>
/// <param name="Text">The new text.</param>
/// <param name="Kind">Opening, closing or replacing.</param>
/// <param name="Other">The other end of the span that is opened or closed.</param>
internal readonly record struct Edit(TextSpan Span, string Text, EditKind Kind, int Other)
{
    internal static Edit Replace(TextSpan span, string text) => new(span, text, EditKind.Replace, span.End);

    internal static Edit Open(int position, string text, int end) => new(new TextSpan(position, 0), text, EditKind.Open, end);

    internal static Edit Close(int position, string text, int start) => new(new TextSpan(position, 0), text, EditKind.Close, start);

    /// <summary>Text before all else that is inserted at the position: a modifier, a statement.</summary>
    internal static Edit Before(int position, string text) => Open(position, text, int.MaxValue);

    internal static int Compare(Edit a, Edit b)
    {
        var order = a.Span.Start.CompareTo(b.Span.Start);
        order = order != 0 ? order : a.Kind.CompareTo(b.Kind);

        // Of those that close, the one that opened last; of those that open, the one that closes last.
        order = order != 0 ? order : b.Other.CompareTo(a.Other);
        return order != 0 ? order : StringComparer.Ordinal.Compare(a.Text, b.Text);
    }
}

/// <summary>What an edit does; at one place, in this order.</summary>
internal enum EditKind
{
    Close,
    Open,
    Replace,
}
