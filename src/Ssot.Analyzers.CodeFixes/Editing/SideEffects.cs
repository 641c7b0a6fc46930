using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Tells by syntax whether an expression may be left out or evaluated at another time. Reading a property, converting and
/// operators count as free of effects, as everybody who moves code takes them; calls, creations and assignments don't.
/// </summary>
internal static class SideEffects
{
    /// <summary>Whether leaving the expression out could change what the program does.</summary>
    internal static bool MayHave(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax or InstanceExpressionSyntax or TypeSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax or SizeOfExpressionSyntax or AnonymousFunctionExpressionSyntax:
                return false;
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }:
                return false;
            case MemberAccessExpressionSyntax access:
                return MayHave(access.Expression);
            case MemberBindingExpressionSyntax:
                return false;
            case ConditionalAccessExpressionSyntax conditional:
                return MayHave(conditional.Expression) || MayHave(conditional.WhenNotNull);
            case ElementAccessExpressionSyntax element:
                return MayHave(element.Expression) || AnyMayHave(element.ArgumentList);
            case ElementBindingExpressionSyntax element:
                return AnyMayHave(element.ArgumentList);
            case ParenthesizedExpressionSyntax inner:
                return MayHave(inner.Expression);
            case CastExpressionSyntax cast:
                return MayHave(cast.Expression);
            case CheckedExpressionSyntax inner:
                return MayHave(inner.Expression);
            case PostfixUnaryExpressionSyntax unary:
                return !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression) || MayHave(unary.Operand);
            case PrefixUnaryExpressionSyntax unary:
                return unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression) || MayHave(unary.Operand);
            case BinaryExpressionSyntax binary:
                return MayHave(binary.Left) || MayHave(binary.Right);
            case IsPatternExpressionSyntax pattern:
                return MayHave(pattern.Expression) || DeclaresVariable(pattern.Pattern);
            case ConditionalExpressionSyntax conditional:
                return MayHave(conditional.Condition) || MayHave(conditional.WhenTrue) || MayHave(conditional.WhenFalse);
            case TupleExpressionSyntax tuple:
                return AnyMayHave(tuple.Arguments);
            case InterpolatedStringExpressionSyntax text:
                return AnyMayHave(text);
            case ArrayCreationExpressionSyntax { Initializer: null }:
                return false;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return AnyMayHave(initializer.Expressions);
            case ImplicitArrayCreationExpressionSyntax array:
                return AnyMayHave(array.Initializer.Expressions);
            default:
                return true;
        }
    }

    private static bool AnyMayHave(BracketedArgumentListSyntax list) => AnyMayHave(list.Arguments);

    private static bool AnyMayHave(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.RefKindKeyword.RawKind != 0 || MayHave(argument.Expression))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyMayHave(SeparatedSyntaxList<ExpressionSyntax> expressions)
    {
        foreach (var expression in expressions)
        {
            if (MayHave(expression))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyMayHave(InterpolatedStringExpressionSyntax text)
    {
        foreach (var content in text.Contents)
        {
            if (content is InterpolationSyntax hole && MayHave(hole.Expression))
            {
                return true;
            }
        }

        return false;
    }

    private static bool DeclaresVariable(PatternSyntax pattern)
    {
        foreach (var node in pattern.DescendantNodesAndSelf())
        {
            if (node is VariableDesignationSyntax and not DiscardDesignationSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
