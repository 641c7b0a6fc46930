using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>Turns a mapped argument list into the smallest edits of the written one: line breaks and comments stay.</summary>
internal static class ArgumentListEditor
{
    internal static MappedArguments Edit(BaseArgumentListSyntax? list, List<MappedArgument> items, ImmutableArray<ArgumentSyntax> dropped)
    {
        if (list is null)
        {
            return MappedArguments.Success(null, ImmutableArray<TextChange>.Empty, string.Join(", ", items.ConvertAll(TextOf)), dropped);
        }

        foreach (var argument in dropped)
        {
            if (HoldsText(argument))
            {
                return MappedArguments.Failure("a comment or directive stands in an argument that would be dropped");
            }
        }

        var changes = new List<TextChange>();
        Remove(list, dropped, changes);
        Insert(list, items, changes);
        foreach (var item in items)
        {
            if (item.Argument is { } argument && item.IsNamed)
            {
                Name(argument, item.Name, changes);
            }
        }

        return MappedArguments.Success(list, Join(changes), "", dropped);
    }

    // Around the argument comments stay; inside it they would be lost.
    private static bool HoldsText(ArgumentSyntax argument)
    {
        foreach (var trivia in argument.DescendantTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia) && argument.Span.Contains(trivia.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static void Name(ArgumentSyntax argument, string name, List<TextChange> changes)
    {
        if (argument.NameColon is not { } old)
        {
            changes.Add(new TextChange(new TextSpan(argument.SpanStart, 0), Escape(name) + ": "));
        }
        else if (old.Name.Identifier.ValueText != name)
        {
            changes.Add(new TextChange(old.Name.Span, Escape(name)));
        }
    }

    // Runs of added arguments go before the written one they precede, or behind the last one.
    private static void Insert(BaseArgumentListSyntax list, List<MappedArgument> items, List<TextChange> changes)
    {
        var added = new List<string>();
        ArgumentSyntax? last = null;
        foreach (var item in items)
        {
            if (item.Argument is null)
            {
                added.Add(TextOf(item));
                continue;
            }

            if (added.Count > 0)
            {
                changes.Add(new TextChange(new TextSpan(item.Argument.SpanStart, 0), string.Join(", ", added) + ", "));
                added.Clear();
            }

            last = item.Argument;
        }

        if (added.Count == 0)
        {
            return;
        }

        if (last is null)
        {
            changes.Add(new TextChange(new TextSpan(list.GetFirstToken().Span.End, 0), string.Join(", ", added)));
        }
        else
        {
            var separator = "," + SpaceBefore(last);
            changes.Add(new TextChange(new TextSpan(last.Span.End, 0), separator + string.Join(separator, added)));
        }
    }

    // A list of one argument a line stays one.
    private static string SpaceBefore(ArgumentSyntax argument)
    {
        var previous = argument.GetFirstToken().GetPreviousToken();
        if (previous.TrailingTrivia.Count > 0 && previous.TrailingTrivia[previous.TrailingTrivia.Count - 1] is var end && end.IsKind(SyntaxKind.EndOfLineTrivia))
        {
            var leading = argument.GetLeadingTrivia();
            return end.ToString() + (leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? leading[leading.Count - 1].ToString() : "");
        }

        return " ";
    }

    private static void Remove(BaseArgumentListSyntax list, ImmutableArray<ArgumentSyntax> dropped, List<TextChange> changes)
    {
        var arguments = list.Arguments;
        var keptBehind = false;
        for (var i = arguments.Count - 1; i >= 0; i--)
        {
            var argument = arguments[i];
            if (!dropped.Contains(argument))
            {
                keptBehind = true;
            }
            else if (keptBehind)
            {
                Remove(argument.Span, arguments.GetSeparator(i), arguments[i + 1].SpanStart, changes);
            }
            else if (i > 0)
            {
                Remove(arguments.GetSeparator(i - 1).Span, default, argument.SpanStart, changes);
                changes.Add(new TextChange(argument.Span, ""));
            }
            else
            {
                changes.Add(new TextChange(argument.Span, ""));
            }
        }

        // Cuts from what goes first up to what follows; where a comment stands between, up to the comment.
        void Remove(TextSpan first, SyntaxToken comma, int next, List<TextChange> into)
        {
            var text = list.ToFullString();
            var offset = list.FullSpan.Start;
            var end = comma.RawKind == 0 ? first.End : comma.Span.End;
            if (comma.RawKind != 0 && !string.IsNullOrWhiteSpace(text.Substring(first.End - offset, comma.SpanStart - first.End)))
            {
                into.Add(new TextChange(first, ""));
                first = comma.Span;
            }

            if (string.IsNullOrWhiteSpace(text.Substring(end - offset, next - end)))
            {
                end = next;
            }
            else
            {
                while (comma.RawKind != 0 && text[end - offset] == ' ')
                {
                    end++;
                }
            }

            into.Add(new TextChange(TextSpan.FromBounds(first.Start, end), ""));
        }
    }

    // Edits that touch become one: not every host keeps the order of two at one place.
    private static ImmutableArray<TextChange> Join(List<TextChange> changes)
    {
        var order = new List<int>();
        for (var i = 0; i < changes.Count; i++)
        {
            order.Add(i);
        }

        order.Sort((a, b) => (changes[a].Span.Start, changes[a].Span.End, a).CompareTo((changes[b].Span.Start, changes[b].Span.End, b)));
        var result = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var i in order)
        {
            var change = changes[i];
            if (result.Count > 0 && result[result.Count - 1] is var last && last.Span.End == change.Span.Start)
            {
                result[result.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, change.Span.End), last.NewText + change.NewText);
            }
            else
            {
                result.Add(change);
            }
        }

        return result.ToImmutable();
    }

    private static string TextOf(MappedArgument item) => item.IsNamed ? Escape(item.Name) + ": " + item.Text : item.Text!;

    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
