using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Finds what a creation is to make in code that does not bind: where the compiler forgets the name, what takes it has it.</summary>
internal static class ExpectedType
{
    /// <summary>The type, or one made of it; null where nothing tells.</summary>
    internal static ITypeSymbol? Of(CreationSyntax creation, SemanticModel model, CancellationToken cancellationToken) =>
        creation.CreatedType(model, cancellationToken) is { Name: not "" } type ? type
            : creation.Node is ExpressionSyntax expression ? Of(expression, model, cancellationToken) : null;

    private static ITypeSymbol? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) => expression.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Right == expression => model.GetTypeInfo(assignment.Left, cancellationToken).Type,
        LambdaExpressionSyntax lambda => (model.GetTypeInfo(lambda, cancellationToken).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType,
        ArrowExpressionClauseSyntax => (model.GetEnclosingSymbol(expression.SpanStart, cancellationToken) as IMethodSymbol)?.ReturnType,
        SwitchExpressionArmSyntax { Parent: ExpressionSyntax outer } => Of(outer, model, cancellationToken),
        ConditionalExpressionSyntax or ParenthesizedExpressionSyntax or BinaryExpressionSyntax or PostfixUnaryExpressionSyntax => Of((ExpressionSyntax)expression.Parent, model, cancellationToken),
        _ => null,
    };
}
