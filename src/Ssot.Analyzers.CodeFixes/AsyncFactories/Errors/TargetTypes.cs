using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Tells of which type an expression has to be where it stands, also where the compiler gave up on it.</summary>
internal sealed class TargetTypes(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The type that an expression has to have where it stands.</summary>
    internal ITypeSymbol? Of(ExpressionSyntax expression)
    {
        var outer = Parentheses.Around(expression);
        if (model.GetTypeInfo(outer, cancellation) is { ConvertedType: { TypeKind: not TypeKind.Error } converted, Type: var own } && !SymbolEqualityComparer.Default.Equals(converted, own))
        {
            return converted;
        }

        return outer.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } => model.GetTypeInfo(type, cancellation).Type,
            AssignmentExpressionSyntax assignment when assignment.Right == outer => model.GetTypeInfo(assignment.Left, cancellation).Type,
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => ReturnTypeAround(outer),
            ConditionalExpressionSyntax conditional when conditional.Condition != outer => Of(conditional),
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => Of(choice),
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element => ElementOf(tuple, tuple.Arguments.IndexOf(element)),
            SpreadElementSyntax { Parent: ExpressionSyntax collection } => model.GetTypeInfo(collection, cancellation).ConvertedType,
            ExpressionElementSyntax { Parent: ExpressionSyntax collection } => ItemOf(model.GetTypeInfo(collection, cancellation).ConvertedType),
            AnonymousFunctionExpressionSyntax => ReturnTypeAround(outer),
            IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or ConditionalExpressionSyntax or WhenClauseSyntax => model.Compilation.GetSpecialType(SpecialType.System_Boolean),
            _ => null,
        };
    }

    private ITypeSymbol? ElementOf(TupleExpressionSyntax tuple, int index) =>
        tuple.Parent is AssignmentExpressionSyntax { Left: TupleExpressionSyntax targets } assignment && assignment.Right == tuple
            ? index < targets.Arguments.Count ? model.GetTypeInfo(targets.Arguments[index].Expression, cancellation).Type : null
            : Of(tuple) is INamedTypeSymbol { TupleElements: { IsDefault: false } elements } && index < elements.Length ? elements[index].Type : null;

    /// <summary>The type of the items of a collection.</summary>
    internal static ITypeSymbol? ItemOf(ITypeSymbol? collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var only] } => only,
        _ => null,
    };

    private ITypeSymbol? ReturnTypeAround(ExpressionSyntax expression)
    {
        if (Enclosing.FunctionOf(expression) is not { } function)
        {
            return null;
        }

        var isLambda = function is AnonymousFunctionExpressionSyntax;
        if ((isLambda ? model.GetSymbolInfo(function, cancellation).Symbol : model.GetDeclaredSymbol(function, cancellation)) is not IMethodSymbol method)
        {
            return null;
        }

        // A lambda with an error has not got the type yet that its receiver gives it.
        var declared = isLambda && model.GetTypeInfo(function, cancellation).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? invoke.ReturnType : method.ReturnType;
        return method.IsAsync ? AwaitableTypes.For(model.Compilation).Get(declared).Result : declared;
    }
}
