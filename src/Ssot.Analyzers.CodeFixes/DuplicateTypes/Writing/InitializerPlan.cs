using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

/// <summary>What becomes of an object initializer: members renamed, taken out and added.</summary>
internal sealed class InitializerPlan(InitializerExpressionSyntax? initializer)
{
    private readonly List<TextChange> _renames = [];
    private readonly HashSet<ExpressionSyntax> _removed = [];
    private readonly List<string> _added = [];
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    /// <summary>Whether nothing will be left of it.</summary>
    internal bool IsEmpty => _added.Count == 0 && (initializer is null || initializer.Expressions.Count == _removed.Count);

    /// <summary>Whether a member is set.</summary>
    internal bool Sets(string member) => _set.Contains(member);

    internal void Remove(ExpressionSyntax expression) => _removed.Add(expression);

    internal void Append(string member, string value)
    {
        _set.Add(member);
        _added.Add(Escape(member) + " = " + value);
    }

    internal void Rename(IdentifierNameSyntax name, string member)
    {
        _set.Add(member);
        if (name.Identifier.ValueText != member)
        {
            _renames.Add(new TextChange(name.Span, Escape(member)));
        }
    }

    /// <summary>The edits.</summary>
    /// <returns>False where a comment would be lost.</returns>
    internal bool TryWrite(CreationSyntax creation, out ImmutableArray<TextChange> edits)
    {
        edits = ImmutableArray<TextChange>.Empty;
        if (initializer is null)
        {
            if (_added.Count > 0)
            {
                edits = ImmutableArray.Create(new TextChange(new TextSpan(creation.Arguments?.Span.End ?? creation.EndOfHead, 0), " { " + string.Join(", ", _added) + " }"));
            }

            return !(creation.IsOfBase && _added.Count > 0);
        }

        if (IsEmpty && _removed.Count > 0)
        {
            var before = initializer.OpenBraceToken.GetPreviousToken().Span.End;
            edits = ImmutableArray.Create(new TextChange(TextSpan.FromBounds(before, initializer.Span.End), ""));
            return !HoldsText(initializer, TextSpan.FromBounds(before, initializer.Span.End));
        }

        var changes = new List<TextChange>(_renames);
        var isSound = true;
        foreach (var span in RemovedSpans(initializer))
        {
            isSound &= !HoldsText(initializer, span);
            changes.Add(new TextChange(span, ""));
        }

        if (_added.Count > 0)
        {
            var kept = initializer.Expressions.LastOrDefault(e => !_removed.Contains(e));
            var hasComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count && initializer.Expressions.Count > 0;
            var position = kept?.Span.End ?? initializer.OpenBraceToken.Span.End;
            changes.Add(new TextChange(new TextSpan(position, 0), (kept is null ? " " : ", ") + string.Join(", ", _added) + (kept is null && hasComma ? "," : "")));
        }

        edits = changes.ToImmutableArray();
        return isSound;
    }

    // Each with the comma behind it; the last ones with the comma before them.
    private IEnumerable<TextSpan> RemovedSpans(InitializerExpressionSyntax list)
    {
        var expressions = list.Expressions;
        var lastKept = expressions.Count - 1;
        while (lastKept >= 0 && _removed.Contains(expressions[lastKept]))
        {
            lastKept--;
        }

        for (var i = 0; i < lastKept; i++)
        {
            if (_removed.Contains(expressions[i]))
            {
                yield return TextSpan.FromBounds(expressions[i].SpanStart, expressions[i + 1].SpanStart);
            }
        }

        if (lastKept < expressions.Count - 1)
        {
            var start = lastKept >= 0 ? expressions[lastKept].Span.End : expressions[0].SpanStart;
            yield return TextSpan.FromBounds(start, expressions[expressions.Count - 1].Span.End);
        }
    }

    private static bool HoldsText(SyntaxNode node, TextSpan span)
    {
        foreach (var trivia in node.DescendantTrivia())
        {
            if (span.IntersectsWith(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return true;
            }
        }

        return false;
    }

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
