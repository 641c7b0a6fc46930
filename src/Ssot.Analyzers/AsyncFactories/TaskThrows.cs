using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>
/// Tells lambdas whose call is expected to throw by itself, as a guard clause does. No task comes of such a call; and once
/// it does, the assertion fails.
/// </summary>
internal static class TaskThrows
{
    /// <summary>Whether the lambda, or the variable it is assigned to, is given to an assertion of that kind.</summary>
    internal static bool IsExpected(AnonymousFunctionExpressionSyntax lambda, TaskFlow flow)
    {
        switch (lambda.Parent)
        {
            case ArgumentSyntax { Parent.Parent: ExpressionSyntax call }:
                return flow.Model.GetSymbolInfo(call, flow.Cancellation).Symbol is IMethodSymbol method && TaskArguments.ExpectsThrow(method);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } declarator }:
                return IsGivenToThrow(name, declarator.FirstAncestorOrSelf<BlockSyntax>());
            default:
                return false;
        }
    }

    // 'Assert.Throws<T>(act)', 'act.Should().Throw<T>()': the names tell, whatever the library.
    private static bool IsGivenToThrow(string variable, BlockSyntax? scope)
    {
        if (scope is null)
        {
            return false;
        }

        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == variable &&
                name.FirstAncestorOrSelf<StatementSyntax>() is { } statement &&
                statement.DescendantNodes().Any(static n => n is SimpleNameSyntax { Identifier.ValueText: "Throws" or "ThrowsAny" or "ThrowsExactly" or "ThrowsException" or "Throw" or "ThrowExactly" }))
            {
                return true;
            }
        }

        return false;
    }
}
