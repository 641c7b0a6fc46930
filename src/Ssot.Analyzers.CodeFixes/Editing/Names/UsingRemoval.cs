using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>Takes a using directive out of a file: its line goes, comments and preprocessor directives stay.</summary>
internal static class UsingRemoval
{
    /// <summary>The edit that removes a directive.</summary>
    /// <param name="text">The file.</param>
    /// <param name="directive">The directive.</param>
    /// <param name="isReplaced">Whether another directive comes to stand there, so that the blank lines stay.</param>
    internal static TextChange Of(SourceText text, UsingDirectiveSyntax directive, bool isReplaced = false)
    {
        var first = text.Lines.GetLineFromPosition(directive.SpanStart);
        var last = text.Lines.GetLineFromPosition(directive.Span.End);
        var before = text.ToString(TextSpan.FromBounds(first.Start, directive.SpanStart));
        var after = text.ToString(TextSpan.FromBounds(directive.Span.End, last.End));
        if (!string.IsNullOrWhiteSpace(before) || !string.IsNullOrWhiteSpace(after))
        {
            // Something else shares the line; of the space around the directive the part behind it goes.
            var spaces = after.Length - after.TrimStart().Length;
            return new TextChange(new TextSpan(directive.SpanStart, directive.Span.Length + spaces), "");
        }

        // A directive that was a group by itself takes one of the blank lines around it along.
        var end = last.EndIncludingLineBreak;
        if (!isReplaced && IsGroupEnd(text, first.LineNumber - 1) && last.LineNumber + 1 < text.Lines.Count && IsBlank(text, last.LineNumber + 1))
        {
            end = text.Lines[last.LineNumber + 1].EndIncludingLineBreak;
        }

        return new TextChange(TextSpan.FromBounds(first.Start, end), "");
    }

    private static bool IsGroupEnd(SourceText text, int line) =>
        line < 0 || IsBlank(text, line) || text.ToString(text.Lines[line].Span).TrimEnd().EndsWith("{", StringComparison.Ordinal);

    private static bool IsBlank(SourceText text, int line) => string.IsNullOrWhiteSpace(text.ToString(text.Lines[line].Span));
}
