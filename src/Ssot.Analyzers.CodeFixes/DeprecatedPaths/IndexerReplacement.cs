using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Rewrites uses of an indexer: another indexer, or a method where the value is read.</summary>
internal sealed class IndexerReplacement(ReplacementParts parts)
{
    internal MemberReplacement? Plan(ReplacedMemberUse use, ExpressionSyntax element, ReplacedMember member, DocumentationId target)
    {
        if (use.Old is not IPropertySymbol old || ArgumentsOf(element) is not { } arguments)
        {
            return null;
        }

        foreach (var symbol in parts.Context.Replacements.Find(target))
        {
            var parameters = symbol switch
            {
                IPropertySymbol { IsIndexer: true } indexer => indexer.Parameters,
                IMethodSymbol { IsStatic: false } method when ReplacementParts.IsRead(element) && element is not ImplicitElementAccessSyntax => method.Parameters,
                _ => default,
            };
            if (parameters.IsDefault)
            {
                continue;
            }

            var token = symbol is IMethodSymbol ? TokensInScope.Find(element, parts.Model, parts.CancellationToken) : null;
            var mapped = ArgumentMapper.Map(OldSignature.Of(old.Parameters), arguments, member.Move.Mapping, parameters, token);
            if (mapped.Obstacle is null && DroppedArguments.TryKeep(element, arguments, mapped.Dropped, parts.Model, out var kept) && kept is null
                && Write(use, element, arguments, mapped, symbol) is { } replacement)
            {
                return replacement;
            }
        }

        return null;
    }

    private MemberReplacement? Write(ReplacedMemberUse use, ExpressionSyntax element, BracketedArgumentListSyntax arguments, MappedArguments mapped, ISymbol target)
    {
        // The receiver of '[…] = …' in an initializer has no expression; the compiler judges the result.
        var receiver = element switch
        {
            ElementAccessExpressionSyntax access => access.Expression.ToString(),
            ElementBindingExpressionSyntax binding => MemberPlace.ConditionalReceiver(binding, parts.Model, parts.CancellationToken)?.Text,
            _ => "",
        };
        if (receiver is null)
        {
            return null;
        }

        if (target is not IMethodSymbol method)
        {
            return receiver.Length == 0 || parts.BindsTo(receiver + mapped.Text, element.SpanStart, target) ? new MemberReplacement(use, mapped.Changes, null) : null;
        }

        if (!parts.BindsTo(receiver + "." + method.Name + "(" + mapped.Text.Substring(1, mapped.Text.Length - 2) + ")", element.SpanStart, method))
        {
            return null;
        }

        var changes = mapped.Changes
            .Add(new TextChange(arguments.OpenBracketToken.Span, "." + method.Name + "("))
            .Add(new TextChange(arguments.CloseBracketToken.Span, ")"));
        return parts.Replacement(use, changes, element, method.ReturnType);
    }

    private static BracketedArgumentListSyntax? ArgumentsOf(ExpressionSyntax element) => element switch
    {
        ElementAccessExpressionSyntax access => access.ArgumentList,
        ElementBindingExpressionSyntax binding => binding.ArgumentList,
        ImplicitElementAccessSyntax access => access.ArgumentList,
        _ => null,
    };
}
