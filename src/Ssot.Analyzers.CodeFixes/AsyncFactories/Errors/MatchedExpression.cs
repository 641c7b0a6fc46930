using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Finds what a pattern is matched with.</summary>
internal static class MatchedExpression
{
    /// <summary>The expression that the pattern around a node is matched with; null where there is no pattern around it.</summary>
    internal static ExpressionSyntax? Of(SyntaxNode node)
    {
        for (var outer = node; outer is not null and not StatementSyntax and not MemberDeclarationSyntax; outer = outer.Parent)
        {
            switch (outer)
            {
                case PatternSyntax or CaseSwitchLabelSyntax:
                    for (var around = outer.Parent; around is not null; around = around.Parent)
                    {
                        switch (around)
                        {
                            case SubpatternSyntax:
                                return null;
                            case IsPatternExpressionSyntax test:
                                return test.Expression;
                            case SwitchExpressionSyntax choice:
                                return choice.GoverningExpression;
                            case SwitchStatementSyntax choice:
                                return choice.Expression;
                        }
                    }

                    return null;
                case ArgumentListSyntax or AnonymousFunctionExpressionSyntax:
                    return null;
            }
        }

        return null;
    }
}
