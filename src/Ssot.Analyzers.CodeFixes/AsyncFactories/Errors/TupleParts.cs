using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Finds what a part of a pattern is matched with, and what a variable of a deconstruction gets: an element, where the whole is a tuple made on the spot.</summary>
internal static class TupleParts
{
    /// <summary>The expression that the pattern around a node is matched with; null where there is no pattern around it, or nobody made what it is matched with on the spot.</summary>
    internal static ExpressionSyntax? MatchedWith(SyntaxNode node)
    {
        var pattern = node.FirstAncestorOrSelf<SyntaxNode>(static one => one is PatternSyntax or CaseSwitchLabelSyntax or StatementSyntax or MemberDeclarationSyntax or ArgumentListSyntax or AnonymousFunctionExpressionSyntax);
        if (pattern is not (PatternSyntax or CaseSwitchLabelSyntax))
        {
            return null;
        }

        var path = new Stack<int>();
        for (SyntaxNode inner = pattern, outer = pattern.Parent!; outer is not null; (inner, outer) = (outer, outer.Parent!))
        {
            switch (outer)
            {
                case PositionalPatternClauseSyntax { Parent: RecursivePatternSyntax { Type: null } } positions:
                    path.Push(positions.Subpatterns.IndexOf((SubpatternSyntax)inner));
                    break;
                case PositionalPatternClauseSyntax or PropertyPatternClauseSyntax or ListPatternSyntax:
                    return null;
                case IsPatternExpressionSyntax test:
                    return At(test.Expression, path);
                case SwitchExpressionSyntax choice:
                    return At(choice.GoverningExpression, path);
                case SwitchStatementSyntax choice:
                    return At(choice.Expression, path);
            }
        }

        return null;
    }

    /// <summary>The expression whose value a variable of <c>var (a, b) = …</c> or <c>(var a, var b) = …</c> gets; null for any other variable.</summary>
    internal static ExpressionSyntax? AssignedTo(SingleVariableDesignationSyntax variable)
    {
        var path = new Stack<int>();
        for (SyntaxNode inner = variable, outer = variable.Parent!; outer is not null; (inner, outer) = (outer, outer.Parent!))
        {
            switch (outer)
            {
                case ParenthesizedVariableDesignationSyntax several:
                    path.Push(several.Variables.IndexOf((VariableDesignationSyntax)inner));
                    break;
                case DeclarationExpressionSyntax { Type.IsVar: true } or ArgumentSyntax:
                    break;
                case TupleExpressionSyntax tuple:
                    path.Push(tuple.Arguments.IndexOf((ArgumentSyntax)inner));
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == inner && path.Count > 0:
                    return At(assignment.Right, path);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Where a tuple made on the spot is matched or deconstructed: the statement or member to whose end that lasts, or null.</summary>
    internal static SyntaxNode? TakenApartIn(TupleExpressionSyntax tuple)
    {
        var whole = Parentheses.Around(tuple);
        return whole.Parent switch
        {
            ArgumentSyntax { Parent: TupleExpressionSyntax outer } => TakenApartIn(outer),
            AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } assignment when assignment.Right == whole => assignment,
            SwitchExpressionSyntax or SwitchStatementSyntax or IsPatternExpressionSyntax => whole.Parent,
            _ => null,
        };
    }

    private static ExpressionSyntax? At(ExpressionSyntax whole, Stack<int> path)
    {
        while (path.Count > 0)
        {
            var index = path.Pop();
            if (Parentheses.Within(whole) is not TupleExpressionSyntax tuple || index >= tuple.Arguments.Count)
            {
                return null;
            }

            whole = tuple.Arguments[index].Expression;
        }

        return whole;
    }
}
