using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>A delegate in a local variable that is called and nothing else, so that its type can change with it.</summary>
/// <param name="Local">The variable.</param>
/// <param name="Type">Its type as it is written.</param>
/// <param name="Calls">The calls.</param>
internal sealed record CalledDelegates(ILocalSymbol Local, TypeSyntax Type, IReadOnlyList<InvocationExpressionSyntax> Calls)
{
    /// <summary>Finds the variable that an expression initializes.</summary>
    /// <param name="given">The lambda or method group.</param>
    /// <param name="model">The semantic model of its tree.</param>
    /// <param name="passedOn">The name of the variable where it is used in another way; null else.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>Null where it is no <c>Action</c> or <c>Func</c> in a local variable, or where that is passed on.</returns>
    internal static CalledDelegates? Find(ExpressionSyntax given, SemanticModel model, out string? passedOn, CancellationToken cancellation)
    {
        passedOn = null;
        if (Parentheses.Around(given).Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: { } scope } } declaration } variable } ||
            model.GetDeclaredSymbol(variable, cancellation) is not ILocalSymbol { Type: INamedTypeSymbol type } local || !IsActionOrFunc(type))
        {
            return null;
        }

        // At the top level each statement has a node of its own around it.
        if (scope is GlobalStatementSyntax)
        {
            scope = scope.Parent!;
        }

        var calls = new List<InvocationExpressionSyntax>();
        foreach (var node in scope.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != local.Name || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, local))
            {
                continue;
            }

            // A call in front of the declaration is code that does not compile, or a local function's.
            if (name.Parent is not InvocationExpressionSyntax call || call.SpanStart < given.Span.End)
            {
                passedOn = local.Name;
                return null;
            }

            calls.Add(call);
        }

        return new CalledDelegates(local, declaration.Type, calls);
    }

    private static bool IsActionOrFunc(INamedTypeSymbol type) => type is { Name: "Action" or "Func", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
