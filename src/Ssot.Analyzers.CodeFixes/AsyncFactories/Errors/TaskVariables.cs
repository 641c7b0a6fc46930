using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Decides where a task that a variable holds is awaited: where the variable gets it, unless something in the code wants it as a task.</summary>
internal static class TaskVariables
{
    /// <summary>The expression to await for a use of a task: the initializer of a <c>var</c> that nobody uses as a task, else the use itself.</summary>
    internal static ExpressionSyntax WhereToAwait(ExpressionSyntax use, SemanticModel model, CancellationToken cancellation)
    {
        var bare = use;
        while (bare is ParenthesizedExpressionSyntax parenthesized)
        {
            bare = parenthesized.Expression;
        }

        if (bare is IdentifierNameSyntax name && model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local &&
            reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value, Parent: VariableDeclarationSyntax { Type.IsVar: true, Parent: LocalDeclarationStatementSyntax { Parent: { } scope } } } &&
            Enclosing.FunctionOf(value) == Enclosing.FunctionOf(use) && !IsUsedAsTask(local, scope, model, cancellation))
        {
            return value;
        }

        return use;
    }

    private static bool IsUsedAsTask(ILocalSymbol local, SyntaxNode scope, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name && name.Parent is not VariableDeclaratorSyntax &&
                SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, local) && WantsTask(name, model, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool WantsTask(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        var outer = Enclosing.Dressed(name);
        return outer.Parent switch
        {
            AwaitExpressionSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Left == outer || IsTask(outer, model, cancellation),
            MemberAccessExpressionSyntax { Name: var member } access when access.Expression == outer => model.GetSymbolInfo(member, cancellation).Symbol is { ContainingType: var type } && AwaitableTypes.IsTask(type),
            _ => IsTask(outer, model, cancellation) && outer.Parent is not (BinaryExpressionSyntax or IsPatternExpressionSyntax),
        };
    }

    // What the compiler converts to a task without complaint.
    private static bool IsTask(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        expression.Parent is ArgumentSyntax or ReturnStatementSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax or InitializerExpressionSyntax or EqualsValueClauseSyntax &&
        AwaitableTypes.IsTask(model.GetTypeInfo(expression, cancellation).ConvertedType) && (expression.Parent is not ArgumentSyntax { Parent.Parent: { } call } || model.GetSymbolInfo(call, cancellation).Symbol is not null);
}
