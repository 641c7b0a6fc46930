using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Finds the elements of the array that a task was taken from, where nobody wants the array's tasks: awaited where it is
/// read, one element would run beside the others, and the others would be dropped.
/// </summary>
internal sealed class TaskArrays(TaskVariables variables, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The elements that a use of a task may be one of; null where it was taken from no such array.</summary>
    internal IReadOnlyList<ExpressionSyntax>? ElementsFor(ExpressionSyntax use) => SequenceOf(use) switch
    {
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        IdentifierNameSyntax name => OfLocal(name)?.Initializer.Expressions,
        _ => null,
    };

    private ExpressionSyntax? SequenceOf(ExpressionSyntax use) => use switch
    {
        ElementAccessExpressionSyntax element => Parentheses.Within(element.Expression),
        IdentifierNameSyntax name when LocalOf(name) is { DeclaringSyntaxReferences: [var reference] } local && reference.GetSyntax(cancellation) is ForEachStatementSyntax loop && IsOfResults(loop, local) => Parentheses.Within(loop.Expression),
        _ => null,
    };

    private ImplicitArrayCreationExpressionSyntax? OfLocal(IdentifierNameSyntax name)
    {
        if (LocalOf(name) is not { DeclaringSyntaxReferences: [var reference] } local
            || TaskVariables.SourceOf(reference.GetSyntax(cancellation)) is not ImplicitArrayCreationExpressionSyntax array
            || TaskVariables.ScopeOf(array) is not { } scope)
        {
            return null;
        }

        foreach (var other in variables.UsesOf(local, scope))
        {
            if (!IsOfResults(other))
            {
                return null;
            }
        }

        return array;
    }

    private bool IsOfResults(IdentifierNameSyntax array) => array.Parent switch
    {
        ElementAccessExpressionSyntax element => element.Expression == array && !variables.WantsTask(element),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } => true,
        ForEachStatementSyntax loop => model.GetDeclaredSymbol(loop, cancellation) is { } local && IsOfResults(loop, local),
        _ => false,
    };

    private bool IsOfResults(ForEachStatementSyntax loop, ILocalSymbol local) => loop.Type.IsVar && !variables.IsUsedAsTask(local, loop.Statement);

    private ILocalSymbol? LocalOf(IdentifierNameSyntax name) => model.GetSymbolInfo(name, cancellation).Symbol as ILocalSymbol;
}
