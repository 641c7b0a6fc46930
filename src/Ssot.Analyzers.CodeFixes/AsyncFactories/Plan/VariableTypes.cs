using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Follows an awaited expression into the variable that is a task because of it: <c>Task&lt;X&gt; x</c> becomes
/// <c>X x</c>, and whatever else the variable is assigned is awaited with it.
/// </summary>
internal sealed class VariableTypes(PlanContext context, AwaitSites sites)
{
    /// <summary>Follows a site.</summary>
    /// <param name="site">The site, which another document of the same file may have made.</param>
    /// <param name="document">The document in which the variable is looked for.</param>
    /// <param name="awaited">The awaited expression in its tree.</param>
    internal async Task FollowAsync(Site site, Document document, ExpressionSyntax awaited)
    {
        var model = await context.ModelAsync(document).ConfigureAwait(false);
        if (VariableOf(awaited, model) is not { } variable || !AwaitableTypes.IsTask(variable.Type))
        {
            return;
        }

        if (site.Result is null || variable.DeclaringSyntaxReferences is not [var reference] ||
            await reference.GetSyntaxAsync(context.Cancellation).ConfigureAwait(false) is not VariableDeclaratorSyntax
            {
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax or ForStatementSyntax or UsingStatementSyntax } declaration
            } declarator)
        {
            site.Stop(AwaitStrategies.VariableType.Of(variable.Name));
            return;
        }

        var first = site;
        var values = ValuesOf(variable, declarator, model).SelectMany(value => PartsOf(value, site, model)).ToList();
        if (!values.Exists(value => value.Span == site.Span))
        {
            site.Stop(AwaitStrategies.VariableType.Of(variable.Name));
            return;
        }

        foreach (var value in values)
        {
            if (value.Span == site.Span || value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.ThrowExpression)
            {
                continue;
            }

            var type = model.GetTypeInfo(value, context.Cancellation);
            if (AwaitableTypes.For(model.Compilation).Get(type.Type) is not { Result: { } result } || (type.Nullability.FlowState == NullableFlowState.MaybeNull && value is not ConditionalAccessExpressionSyntax))
            {
                site.Stop(AwaitStrategies.VariableType.Of(variable.Name));
                return;
            }

            var other = await sites.AwaitAsync(document, value, result).ConfigureAwait(false);
            site.Requires.Add(other);
            first = other.Span.Start < first.Span.Start ? other : first;
        }

        // Each of the sites comes by here where it is asked for, and all of them are done together.
        if (!declaration.Type.IsVar && first.Renames.Count == 0)
        {
            first.Renames.Add((declaration.Type.Span, ResultOf(declaration.Type)));
        }
    }

    private ILocalSymbol? VariableOf(ExpressionSyntax value, SemanticModel model)
    {
        var whole = ChoiceAround(value);
        return whole.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => model.GetDeclaredSymbol(declarator, context.Cancellation) as ILocalSymbol,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression, Left: IdentifierNameSyntax target } assignment when assignment.Right == whole =>
                model.GetSymbolInfo(target, context.Cancellation).Symbol as ILocalSymbol,
            _ => null,
        };
    }

    // The outermost choice of which the value is a branch.
    private static ExpressionSyntax ChoiceAround(ExpressionSyntax value)
    {
        var outer = Parentheses.Around(value);
        return outer.Parent switch
        {
            ConditionalExpressionSyntax conditional when conditional.Condition != outer => ChoiceAround(conditional),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } fallback => ChoiceAround(fallback),
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => ChoiceAround(choice),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => ChoiceAround(forgiven),
            _ => outer,
        };
    }

    // What a variable gets, branch by branch.
    private IEnumerable<ExpressionSyntax> PartsOf(ExpressionSyntax value, Site site, SemanticModel model)
    {
        var inner = Parentheses.Within(value);
        if (inner.Span == site.Span)
        {
            return [inner];
        }

        if (inner is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven)
        {
            return PartsOf(forgiven.Operand, site, model);
        }

        var parts = TaskVariables.PartsOf(inner, model, context.Cancellation);
        return parts.Count == 0 ? [inner] : parts.SelectMany(part => PartsOf(part, site, model));
    }

    // An operator takes its left side for the result already.
    private IEnumerable<ExpressionSyntax> ValuesOf(ILocalSymbol variable, VariableDeclaratorSyntax declarator, SemanticModel model)
    {
        if (declarator.Initializer is { Value: var initial })
        {
            yield return Parentheses.Within(initial);
        }

        var member = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        foreach (var node in (member is GlobalStatementSyntax ? member.Parent! : member!).DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression, Left: IdentifierNameSyntax target, Right: var value } && target.Identifier.ValueText == variable.Name &&
                SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(target, context.Cancellation).Symbol, variable))
            {
                yield return Parentheses.Within(value);
            }
        }
    }

    private static string ResultOf(TypeSyntax task) => task switch
    {
        NullableTypeSyntax nullable => ResultOf(nullable.ElementType) is var element and not "var" ? element + nullable.QuestionToken.Text : "var",
        QualifiedNameSyntax qualified => ResultOf(qualified.Right),
        AliasQualifiedNameSyntax alias => ResultOf(alias.Name),
        GenericNameSyntax { TypeArgumentList.Arguments: [var argument] } => argument.ToString(),
        _ => "var",
    };
}
