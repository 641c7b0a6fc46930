using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// How <c>a?.M()</c> is awaited, since awaiting null throws: where nothing is done with the value as
/// <c>await (a?.M() ?? Task.CompletedTask)</c>, else as <c>a is null ? null : await a.M()</c>.
/// </summary>
internal static class ConditionalAwait
{
    /// <summary>Whether the value of the access is dropped.</summary>
    internal static bool IsDropped(ExpressionSyntax access, ITypeSymbol? result, SemanticModel model, CancellationToken cancellation)
    {
        var outer = Parentheses.Around(access);
        return result is null || outer.Parent switch
        {
            ExpressionStatementSyntax => true,
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow => model.GetDeclaredSymbol(arrow.Parent!, cancellation) is IMethodSymbol { ReturnsVoid: true },
            LambdaExpressionSyntax lambda when lambda.Body == outer => model.GetSymbolInfo(lambda, cancellation).Symbol is IMethodSymbol { ReturnsVoid: true },
            _ => false,
        };
    }

    /// <summary>Whether the access can be written as a test for null and an await: its receiver can be named twice.</summary>
    internal static bool CanTest(ExpressionSyntax access, SemanticModel model, CancellationToken cancellation)
    {
        if (access is not ConditionalAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } } conditional ||
            conditional.WhenNotNull.DescendantNodesAndSelf().Any(static node => node is ConditionalAccessExpressionSyntax))
        {
            return false;
        }

        return model.GetSymbolInfo(conditional.Expression, cancellation).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol &&
            model.GetTypeInfo(conditional.Expression, cancellation).Type is { IsReferenceType: true };
    }
}
