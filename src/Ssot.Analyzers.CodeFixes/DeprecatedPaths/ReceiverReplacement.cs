using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Rewrites <c>Extensions.Old(a, b)</c> to <c>a.New(b)</c> where the replacement is an instance method: what an extension method extends is its receiver, written in front or not.</summary>
internal sealed class ReceiverReplacement(ReplacementParts parts)
{
    internal MemberReplacement? Plan(ReplacedMemberUse use, MemberPlace place, InvocationExpressionSyntax call, ReplacedMember member, DocumentationId target)
    {
        if (use.Old is not IMethodSymbol { IsExtensionMethod: true, ReducedFrom: null } old
            || call.ArgumentList.Arguments is not { Count: > 0 } arguments
            || arguments[0] is not { RefKindKeyword.RawKind: 0, Expression: var receiver } first
            || (first.NameColon is { } name && name.Name.Identifier.ValueText != old.Parameters[0].Name))
        {
            return null;
        }

        // The rest as a list of its own, one position after another as in the file.
        var start = arguments.Count > 1 ? arguments[1].SpanStart : call.ArgumentList.CloseParenToken.SpanStart;
        if (HoldsText(call, receiver, start))
        {
            return null;
        }

        var source = call.SyntaxTree.GetText(parts.CancellationToken);
        var rest = SyntaxFactory.ParseArgumentList("(" + source.ToString(TextSpan.FromBounds(start, call.ArgumentList.Span.End)));
        var head = receiver is InstanceExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? receiver.ToString()
            : "(" + receiver + ")";
        foreach (var symbol in parts.Context.Replacements.Find(target))
        {
            if (symbol is not IMethodSymbol { IsStatic: false } method)
            {
                continue;
            }

            var mapped = ArgumentMapper.Map(OldSignature.Of(old.Parameters).WithoutFirst(), rest, member.Move.Mapping, method.Parameters, TokensInScope.Find(call, parts.Model, parts.CancellationToken));
            var called = head + "." + method.Name + (place.Name as GenericNameSyntax)?.TypeArgumentList;
            if (mapped.Obstacle is null && !mapped.Dropped.Any(static argument => SideEffects.MayHave(argument.Expression)) && parts.BindsTo(called + mapped.Text, call.SpanStart, method))
            {
                var changes = mapped.Changes.Select(change => new TextChange(new TextSpan(start + change.Span.Start - 1, change.Span.Length), change.NewText!));
                return parts.Replacement(use, changes.Prepend(new TextChange(TextSpan.FromBounds(call.SpanStart, start), called + "(")), call, method.ReturnType);
            }
        }

        return null;
    }

    // Comments around the receiver would have to go somewhere.
    private static bool HoldsText(InvocationExpressionSyntax call, ExpressionSyntax receiver, int end) => call.DescendantTrivia().Any(trivia =>
        trivia.SpanStart >= call.SpanStart && trivia.SpanStart < end && !receiver.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
