using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Decides where a task that a variable holds is awaited: where the variable gets it, by its initializer or by a pattern,
/// unless something in the code wants it as a task.
/// </summary>
/// <param name="fits">Says what is a task.</param>
/// <param name="model">The semantic model of the code.</param>
/// <param name="returning">The lambda, if any, that may return results instead of tasks.</param>
/// <param name="cancellation">Ends the search.</param>
internal sealed class TaskVariables(ResultFits fits, SemanticModel model, AnonymousFunctionExpressionSyntax? returning, CancellationToken cancellation)
{
    /// <summary>
    /// The expressions to await for a use of a task: of a <c>var</c> that nobody uses as a task, what it is made of; of a
    /// choice, or an element of something made on the spot, each task that it may be or that stands beside it, as they all
    /// ran one after the other before.
    /// </summary>
    internal IReadOnlyList<ExpressionSyntax> WhereToAwait(ExpressionSyntax use)
    {
        var tasks = new List<ExpressionSyntax>();
        Add(use, isElement: false, tasks);
        return tasks;
    }

    private void Add(ExpressionSyntax use, bool isElement, List<ExpressionSyntax> tasks)
    {
        var made = MadeOf(use);
        if (new TaskOperands(fits, model).InferredFrom(made) is { Count: > 0 } sources)
        {
            AddAll(sources, isElement: false, tasks);
        }
        else if (new TaskContainers(this, new TaskOperands(fits, model), model, cancellation).ElementsFor(made, isElement && made == use) is { } elements)
        {
            AddAll(elements, isElement: true, tasks);
        }
        else if (PartsOf(made, model, cancellation) is { Count: > 0 } parts && parts.Any(fits.IsTask))
        {
            AddAll(parts, isElement: false, tasks);
        }
        else
        {
            tasks.Add(Parentheses.Within(made));
        }
    }

    private void AddAll(IEnumerable<ExpressionSyntax> expressions, bool isElement, List<ExpressionSyntax> tasks)
    {
        foreach (var expression in expressions)
        {
            // What is no task, null or a throw among it, is left as it is.
            if (fits.IsTask(expression))
            {
                Add(expression, isElement, tasks);
            }
        }
    }

    /// <summary>The branches of a choice, none of which is null where another is chosen for that; empty for what is no choice.</summary>
    internal static IReadOnlyList<ExpressionSyntax> PartsOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => PartsOf(parenthesized.Expression, model, cancellation),
        ConditionalExpressionSyntax conditional => [conditional.WhenTrue, conditional.WhenFalse],
        // A call gives no null, and '?.' is awaited without one; what a variable holds may be.
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } fallback when fallback.Left is InvocationExpressionSyntax || ConditionalAwait.CanTest(fallback.Left, model, cancellation) => [fallback.Left, fallback.Right],
        SwitchExpressionSyntax choice => [.. choice.Arms.Select(static arm => arm.Expression)],
        _ => [],
    };

    private ExpressionSyntax MadeOf(ExpressionSyntax use)
    {
        if (Parentheses.Within(use) is IdentifierNameSyntax name && model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local &&
            SourceOf(reference.GetSyntax(cancellation)) is { } value && ScopeOf(value) is { } scope && !IsUsedAsTask(local, scope))
        {
            return MadeOf(value);
        }

        return use;
    }

    /// <summary>What the uses of a variable are in, those in lambdas among them; all of top-level code is one scope.</summary>
    internal static SyntaxNode? ScopeOf(ExpressionSyntax value) =>
        value.FirstAncestorOrSelf<MemberDeclarationSyntax>() is var member && member is GlobalStatementSyntax ? member.Parent : member;

    /// <summary>The expression that gives a <c>var</c> its value: of a pattern's variable, what the pattern is matched with.</summary>
    internal static ExpressionSyntax? SourceOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value, Parent: VariableDeclarationSyntax { Type.IsVar: true, Parent: LocalDeclarationStatementSyntax or ForStatementSyntax or UsingStatementSyntax } } => value,
        SingleVariableDesignationSyntax { Parent: VarPatternSyntax or RecursivePatternSyntax { Type: null } } => TupleParts.MatchedWith(declaration.Parent),
        SingleVariableDesignationSyntax variable => TupleParts.AssignedTo(variable),
        _ => null,
    };

    /// <summary>Whether something in a part of the code wants a variable, or another that takes its type from it, as a task.</summary>
    internal bool IsUsedAsTask(ISymbol variable, SyntaxNode scope)
    {
        foreach (var name in UsesOf(variable, scope))
        {
            if (AliasOf(name) is { } alias && alias.Locations[0].SourceSpan.Start > variable.Locations[0].SourceSpan.Start ? IsUsedAsTask(alias, scope) : WantsTask(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The uses of a variable in a part of the code.</summary>
    internal IEnumerable<IdentifierNameSyntax> UsesOf(ISymbol variable, SyntaxNode scope)
    {
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Name && name.Parent is not VariableDeclaratorSyntax &&
                SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, variable))
            {
                yield return name;
            }
        }
    }

    // Another variable that takes its type from this one wants what is wanted of it.
    private ILocalSymbol? AliasOf(IdentifierNameSyntax name) =>
        Parentheses.Around(name).Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } variable }
            ? model.GetDeclaredSymbol(variable, cancellation) as ILocalSymbol
            : null;

    /// <summary>Whether the code around an expression wants it as a task.</summary>
    internal bool WantsTask(ExpressionSyntax use)
    {
        var outer = Parentheses.Around(use);
        return outer.Parent switch
        {
            AwaitExpressionSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Left == outer ? assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) : assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression && IsTask(outer),
            // A result with a Result of its own may be meant as well; with an Id, a task is hardly.
            MemberAccessExpressionSyntax { Name: var member } access when access.Expression == outer =>
                model.GetSymbolInfo(member, cancellation).Symbol is { ContainingType: var type } && AwaitableTypes.IsTask(type) && !fits.HasMember(outer, member.Identifier.ValueText, member.SpanStart),
            _ => IsTask(outer) && outer.Parent is not (BinaryExpressionSyntax or IsPatternExpressionSyntax),
        };
    }

    // What the compiler converts to a task without complaint.
    private bool IsTask(ExpressionSyntax expression) => expression.Parent switch
    {
        ArgumentSyntax { Parent.Parent: { } call } => AwaitableTypes.IsTask(model.GetTypeInfo(expression, cancellation).ConvertedType) && model.GetSymbolInfo(call, cancellation).Symbol is not null,
        ReturnStatementSyntax statement when returning is not null && Enclosing.FunctionOf(statement) == returning => false,
        ArgumentSyntax or ReturnStatementSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax or InitializerExpressionSyntax or EqualsValueClauseSyntax =>
            AwaitableTypes.IsTask(model.GetTypeInfo(expression, cancellation).ConvertedType),

        // The oldest compilers don't say what an element of a collection expression is converted to.
        ExpressionElementSyntax { Parent: ExpressionSyntax collection } => AwaitableTypes.IsTask(Sequences.ElementOf(model.GetTypeInfo(collection, cancellation).ConvertedType)),
        _ => false,
    };
}
