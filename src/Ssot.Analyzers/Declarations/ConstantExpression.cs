using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.Declarations;

/// <summary>
/// What may stand as the constant of an added argument: literals, signs, <c>default</c>, dotted names (enum members,
/// constants, static members) and casts, <c>typeof</c> and <c>nameof</c> of those. Nothing that calls anything.
/// </summary>
internal static class ConstantExpression
{
    // Parsing recurses; a longer text is no constant anybody writes.
    private const int LongestText = 1000;

    internal static bool IsSafe(string text)
    {
        if (text.Length == 0 || text.Length > LongestText)
        {
            return false;
        }

        var expression = SyntaxFactory.ParseExpression(text);
        return !expression.ContainsDiagnostics && expression.FullSpan.Length == text.Length && IsSafe(expression);
    }

    private static bool IsSafe(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax or NameSyntax or PredefinedTypeSyntax => true,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => IsSafe(access.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression or (int)SyntaxKind.UnaryPlusExpression or (int)SyntaxKind.LogicalNotExpression or (int)SyntaxKind.BitwiseNotExpression } unary => IsSafe(unary.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression } flags => IsSafe(flags.Left) && IsSafe(flags.Right),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => IsSafe(forgiven.Operand),
        ParenthesizedExpressionSyntax inner => IsSafe(inner.Expression),
        CastExpressionSyntax cast => IsSafe(cast.Expression),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
        _ => false,
    };
}
