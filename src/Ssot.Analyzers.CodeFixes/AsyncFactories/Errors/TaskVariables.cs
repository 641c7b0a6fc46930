using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Decides where a task that a variable holds is awaited: where the variable gets it, by its initializer or by a pattern,
/// unless something in the code wants it as a task.
/// </summary>
internal static class TaskVariables
{
    /// <summary>
    /// The expressions to await for a use of a task: where it is a choice, or an element of an array made on the spot, each
    /// task that it may be, as they all ran before; of a <c>var</c> that nobody uses as a task, what it is made of.
    /// </summary>
    internal static IReadOnlyList<ExpressionSyntax> WhereToAwait(ExpressionSyntax use, ResultFits fits, SemanticModel model, CancellationToken cancellation)
    {
        var made = MadeOf(use, model, cancellation);
        var parts = PartsOf(made);
        if (parts.Count == 0 || parts.Any(part => !fits.IsTask(part)))
        {
            return [made];
        }

        var tasks = new List<ExpressionSyntax>();
        foreach (var part in parts)
        {
            tasks.AddRange(WhereToAwait(part, fits, model, cancellation));
        }

        return tasks;
    }

    private static IReadOnlyList<ExpressionSyntax> PartsOf(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => PartsOf(parenthesized.Expression),
        ConditionalExpressionSyntax conditional => [conditional.WhenTrue, conditional.WhenFalse],
        SwitchExpressionSyntax choice => [.. choice.Arms.Select(static arm => arm.Expression).Where(static one => one is not ThrowExpressionSyntax)],
        ElementAccessExpressionSyntax { Expression: ImplicitArrayCreationExpressionSyntax array } => array.Initializer.Expressions,
        _ => [],
    };

    private static ExpressionSyntax MadeOf(ExpressionSyntax use, SemanticModel model, CancellationToken cancellation)
    {
        var bare = use;
        while (bare is ParenthesizedExpressionSyntax parenthesized)
        {
            bare = parenthesized.Expression;
        }

        if (bare is IdentifierNameSyntax name && model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local &&
            SourceOf(reference.GetSyntax(cancellation)) is { } value && ScopeOf(value) is { } scope && !IsUsedAsTask(local, scope, model, cancellation))
        {
            return MadeOf(value, model, cancellation);
        }

        return use;
    }

    // The lambdas that capture the variable are in it; all of top-level code is one scope.
    private static SyntaxNode? ScopeOf(ExpressionSyntax value) =>
        value.FirstAncestorOrSelf<MemberDeclarationSyntax>() is var member && member is GlobalStatementSyntax ? member.Parent : member;

    // A pattern's variable is the value that the pattern is matched with.
    private static ExpressionSyntax? SourceOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value, Parent: VariableDeclarationSyntax { Type.IsVar: true, Parent: LocalDeclarationStatementSyntax } } => value,
        SingleVariableDesignationSyntax { Parent: VarPatternSyntax pattern } => ResultFits.Governing(pattern),
        _ => null,
    };

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
        var outer = Parentheses.Around(name);
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
