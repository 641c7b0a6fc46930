using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Finds the elements of the array, tuple or anonymous object that a task was taken from, or what a lambda's call was given
/// for it, where nobody wants the tasks: awaited where it is read, one would run beside the others, and the others might be
/// dropped.
/// </summary>
internal sealed class TaskContainers(TaskVariables variables, TaskOperands operands, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The elements among which a task is; null where it was taken from nothing of the kind.</summary>
    /// <param name="use">The task.</param>
    /// <param name="isElement">Whether those that stand beside it in a tuple are known already.</param>
    internal IEnumerable<ExpressionSyntax>? ElementsFor(ExpressionSyntax use, bool isElement) => use switch
    {
        ParenthesizedExpressionSyntax => ElementsFor(Parentheses.Within(use), isElement),
        ElementAccessExpressionSyntax element => OfArray(element.Expression),
        IdentifierNameSyntax name when LocalOf(name, out var declaration) is { } local && declaration is ForEachStatementSyntax loop && IsOfResults(loop, local) => OfArray(loop.Expression),
        IdentifierNameSyntax name when OfParameter(name) is { Count: > 0 } given => given,
        MemberAccessExpressionSyntax member when OfMember(member) is { } elements => elements,
        _ => isElement ? null : OfTuple(use),
    };

    private IEnumerable<ExpressionSyntax>? OfArray(ExpressionSyntax array) => Parentheses.Within(array) switch
    {
        ImplicitArrayCreationExpressionSyntax creation => creation.Initializer.Expressions,
        IdentifierNameSyntax name when LocalOf(name, out var declaration) is { } local
            && TaskVariables.SourceOf(declaration!) is ImplicitArrayCreationExpressionSyntax creation
            && TaskVariables.ScopeOf(creation) is { } scope
            && variables.UsesOf(local, scope).All(IsOfResults) => creation.Initializer.Expressions,
        _ => null,
    };

    private bool IsOfResults(IdentifierNameSyntax array) => array.Parent switch
    {
        ElementAccessExpressionSyntax element => element.Expression == array && !variables.WantsTask(element),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } => true,
        ForEachStatementSyntax loop => model.GetDeclaredSymbol(loop, cancellation) is { } local && IsOfResults(loop, local),
        _ => false,
    };

    private bool IsOfResults(ForEachStatementSyntax loop, ILocalSymbol local) => loop.Type.IsVar && !variables.IsUsedAsTask(local, loop.Statement);

    private IEnumerable<ExpressionSyntax>? OfMember(MemberAccessExpressionSyntax member)
    {
        var owner = Parentheses.Within(member.Expression);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        if (owner is IdentifierNameSyntax name)
        {
            if (LocalOf(name, out var declaration) is not { } local || TaskVariables.SourceOf(declaration!) is not { } source || TaskVariables.ScopeOf(source) is not { } scope)
            {
                return null;
            }

            foreach (var other in variables.UsesOf(local, scope))
            {
                if (other.Parent is not MemberAccessExpressionSyntax access || access.Expression != other || NameOf(access) is not { } read)
                {
                    return null;
                }

                if (variables.WantsTask(access))
                {
                    wanted.Add(read);
                }
            }

            owner = source;
        }

        var given = Given(owner);
        return NameOf(member) is { } own && !wanted.Contains(own) && given.Any(one => one.Name == own)
            ? given.Where(one => !wanted.Contains(one.Name)).Select(static one => one.Value)
            : null;
    }

    // An element of a tuple has a number besides its name.
    private string? NameOf(MemberAccessExpressionSyntax access) =>
        model.GetSymbolInfo(access, cancellation).Symbol is var symbol && symbol is IFieldSymbol { CorrespondingTupleField: { } element } ? element.Name : symbol?.Name;

    // A name that is taken from the expression would be lost with an await in front of it.
    private static IReadOnlyList<(string Name, ExpressionSyntax Value)> Given(ExpressionSyntax whole) => whole switch
    {
        AnonymousObjectCreationExpressionSyntax creation => [.. creation.Initializers.Where(static one => one.NameEquals is not null).Select(static one => (one.NameEquals!.Name.Identifier.ValueText, one.Expression))],
        TupleExpressionSyntax { Arguments: var elements } => [.. elements.Where(static one => one.NameColon is not null || one.Expression is InvocationExpressionSyntax).Select(one => ("Item" + (elements.IndexOf(one) + 1), one.Expression))],
        _ => [],
    };

    // A tuple that is matched or deconstructed where it is made.
    private IEnumerable<ExpressionSyntax>? OfTuple(ExpressionSyntax use)
    {
        if (Parentheses.Around(use).Parent is not ArgumentSyntax { Parent: TupleExpressionSyntax tuple } || TupleParts.TakenApartIn(tuple) is not { } place)
        {
            return null;
        }

        var wanted = new HashSet<ExpressionSyntax>();
        foreach (var node in place.DescendantNodes())
        {
            if (node is SingleVariableDesignationSyntax && TaskVariables.SourceOf(node) is { } source && TaskVariables.ScopeOf(source) is { } scope &&
                model.GetDeclaredSymbol(node, cancellation) is ILocalSymbol local && variables.IsUsedAsTask(local, scope))
            {
                wanted.Add(source);
            }
        }

        return tuple.Arguments.Select(static one => one.Expression).Where(one => one == use || !wanted.Contains(one));
    }

    // The parameter of a lambda takes its type from what else the call is given.
    private IReadOnlyList<ExpressionSyntax>? OfParameter(IdentifierNameSyntax name) =>
        model.GetSymbolInfo(name, cancellation).Symbol is IParameterSymbol { DeclaringSyntaxReferences: [var reference] } parameter
        && reference.GetSyntax(cancellation) is ParameterSyntax { Type: null } declaration
        && declaration.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } } lambda
        && !variables.IsUsedAsTask(parameter, lambda.Body)
            ? operands.SourcesOf(call)
            : null;

    private ILocalSymbol? LocalOf(IdentifierNameSyntax name, out SyntaxNode? declaration)
    {
        var local = model.GetSymbolInfo(name, cancellation).Symbol as ILocalSymbol;
        declaration = local is { DeclaringSyntaxReferences: [var reference] } ? reference.GetSyntax(cancellation) : null;
        return declaration is null ? null : local;
    }
}
