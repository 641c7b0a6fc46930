using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Code that takes the parts of a type by their order: a deconstruction or a positional pattern.</summary>
internal static class DeconstructedParts
{
    internal static bool AreTakenBy(SyntaxNode node) =>
        node is AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } or ForEachVariableStatementSyntax or RecursivePatternSyntax { PositionalPatternClause: not null };

    /// <summary>The methods that give the parts.</summary>
    internal static IEnumerable<IMethodSymbol> MethodsOf(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        AssignmentExpressionSyntax assignment => MethodsOf(model.GetDeconstructionInfo(assignment)),
        ForEachVariableStatementSyntax loop => MethodsOf(model.GetDeconstructionInfo(loop)),
        _ => model.GetOperation(node, cancellationToken) is IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method } ? [method] : [],
    };

    /// <summary>What is taken apart.</summary>
    internal static ITypeSymbol? TypeOf(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        AssignmentExpressionSyntax assignment => model.GetTypeInfo(assignment.Right, cancellationToken).Type,
        ForEachVariableStatementSyntax loop => model.GetForEachStatementInfo(loop).ElementType ?? model.GetTypeInfo(loop.Expression, cancellationToken).Type,
        _ => (model.GetOperation(node, cancellationToken) as IRecursivePatternOperation)?.NarrowedType,
    };

    private static IEnumerable<IMethodSymbol> MethodsOf(DeconstructionInfo info) =>
        (info.Method is { } method ? [method] : Enumerable.Empty<IMethodSymbol>()).Concat(info.Nested.IsDefault ? [] : info.Nested.SelectMany(MethodsOf));
}
