using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.Declarations;

/// <summary>
/// What may stand as the constant of an added argument: literals, <c>default</c>, <c>typeof</c>, <c>nameof</c>, members of
/// types (enum members, constants, <c>TimeSpan.Zero</c>), and operators and casts of those. Nothing that calls anything,
/// and no bare name, which would mean whatever is in scope where it is put.
/// </summary>
internal static class ConstantExpression
{
    // Parsing recurses; a longer text is no constant anybody writes.
    private const int LongestText = 1000;

    /// <summary>Whether a text is such a constant and nothing else.</summary>
    internal static bool IsSafe(string text)
    {
        if (text.Length == 0 || text.Length > LongestText)
        {
            return false;
        }

        // What most constants are needs no parser.
        if (text is "null" or "default" or "true" or "false" || (text.Length < 10 && text.All(static c => c is >= '0' and <= '9')))
        {
            return true;
        }

        var expression = SyntaxFactory.ParseExpression(text);
        return !expression.ContainsDiagnostics && expression.FullSpan.Length == text.Length && IsSafe(expression);
    }

    private static bool IsSafe(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax => true,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => IsTypeName(access.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression or (int)SyntaxKind.UnaryPlusExpression or (int)SyntaxKind.LogicalNotExpression or (int)SyntaxKind.BitwiseNotExpression } unary => IsSafe(unary.Operand),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => IsSafe(forgiven.Operand),
        BinaryExpressionSyntax { RawKind: not ((int)SyntaxKind.AsExpression or (int)SyntaxKind.IsExpression) } binary => IsSafe(binary.Left) && IsSafe(binary.Right),
        ParenthesizedExpressionSyntax inner => IsSafe(inner.Expression),
        CastExpressionSyntax cast => IsSafe(cast.Expression),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
        _ => false,
    };

    private static bool IsTypeName(ExpressionSyntax expression) => expression switch
    {
        NameSyntax or PredefinedTypeSyntax => true,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => IsTypeName(access.Expression),
        _ => false,
    };
}
