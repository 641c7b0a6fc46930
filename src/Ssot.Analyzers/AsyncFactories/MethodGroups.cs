using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Tells names that may be method groups which become delegates.</summary>
internal static class MethodGroups
{
    /// <summary>Whether the name stands where a value is taken.</summary>
    internal static bool CanBe(ExpressionSyntax name) => name.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: var call } } => call is not InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } },
        EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ExpressionElementSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == name,
        CastExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalExpressionSyntax => true,
        LambdaExpressionSyntax lambda => lambda.ExpressionBody == name,
        InitializerExpressionSyntax => true,
        _ => false,
    };
}
