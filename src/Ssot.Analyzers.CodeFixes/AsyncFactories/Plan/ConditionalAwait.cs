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
        return access is ConditionalAccessExpressionSyntax conditional
            && !conditional.WhenNotNull.DescendantNodesAndSelf().Any(static node => node is ConditionalAccessExpressionSyntax)
            && !conditional.Expression.WithoutLeadingTrivia().ContainsDirectives
            && IsStable(conditional.Expression, model, cancellation)
            && model.GetTypeInfo(conditional.Expression, cancellation).Type is { IsReferenceType: true };
    }

    // A variable, or a field or a property that stores its value, of something that is stable itself.
    private static bool IsStable(ExpressionSyntax receiver, SemanticModel model, CancellationToken cancellation) => receiver switch
    {
        ThisExpressionSyntax or BaseExpressionSyntax => true,
        IdentifierNameSyntax => model.GetSymbolInfo(receiver, cancellation).Symbol is INamedTypeSymbol or ILocalSymbol or IParameterSymbol || IsStored(model.GetSymbolInfo(receiver, cancellation).Symbol, cancellation),
        MemberAccessExpressionSyntax member => IsStored(model.GetSymbolInfo(member, cancellation).Symbol, cancellation) && IsStable(member.Expression, model, cancellation),
        _ => false,
    };

    private static bool IsStored(ISymbol? symbol, CancellationToken cancellation) => symbol switch
    {
        IFieldSymbol => true,
        IPropertySymbol { IsVirtual: false, IsAbstract: false, IsOverride: false, DeclaringSyntaxReferences: [var reference] } => reference.GetSyntax(cancellation) is ParameterSyntax
            || (reference.GetSyntax(cancellation) is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null })),
        _ => false,
    };
}
