using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>
/// Answers whether <c>await</c> can stand at an expression, looking outwards from it to the function it belongs to: in an
/// async function as it is, in another one once that one is made async. Who calls the function is another question.
/// </summary>
internal static class AwaitPlaces
{
    /// <summary>Finds what keeps the expression from being awaited where it stands.</summary>
    /// <param name="expression">The expression to be awaited.</param>
    /// <param name="model">The semantic model of its tree.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <param name="askReceivers">Whether to ask if the receiver of a lambda would take an async one, which goes by the types of now.</param>
    /// <returns>The nearest obstacle, or null where <c>await</c> can stand.</returns>
    internal static AwaitObstacle? FindObstacle(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation, bool askReceivers = true)
    {
        if (Nearest(expression, model, cancellation, out var function) is { } nearest)
        {
            return AwaitObstacle.Of(nearest);
        }

        if (InUnsafeContext(expression))
        {
            return AwaitObstacle.Of(AwaitObstacleKind.Unsafe);
        }

        // No function around it: a statement at the top level.
        if (function is not null && FunctionObstacles.Find(function, model, cancellation, askReceivers ? expression : null) is { } signature)
        {
            return AwaitObstacle.Of(signature);
        }

        return RefStructs.FindObstacle(expression, function, model, cancellation) is { } spans ? AwaitObstacle.Of(spans) : null;
    }

    // The obstacle between the expression and its function, or the function itself.
    private static AwaitObstacleKind? Nearest(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation, out SyntaxNode? function)
    {
        function = null;
        SyntaxNode inner = expression;
        for (var node = expression.Parent; node is not null; inner = node, node = node.Parent)
        {
            switch (node)
            {
                case LockStatementSyntax locked when locked.Statement == inner:
                    return AwaitObstacleKind.Lock;
                case CatchFilterClauseSyntax:
                    return AwaitObstacleKind.CatchFilter;
                case QueryExpressionSyntax query when !query.FromClause.Expression.Span.Contains(expression.Span):
                    if (!InJoinedSource(query, expression))
                    {
                        return AwaitObstacleKind.QueryClause;
                    }

                    break;
                // 'for (await M(); …' is read as the declaration of a variable.
                case ForStatementSyntax loop when inner == expression && loop.Initializers.Contains(expression):
                    return AwaitObstacleKind.ForInitializer;
                case AttributeSyntax:
                    return AwaitObstacleKind.Attribute;
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax:
                    if (InDefaultValue(node, expression))
                    {
                        return AwaitObstacleKind.DefaultValue;
                    }

                    function = node;
                    return null;
                case ConstructorDeclarationSyntax constructor:
                    return constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? AwaitObstacleKind.StaticConstructor : AwaitObstacleKind.Constructor;
                case DestructorDeclarationSyntax:
                    return AwaitObstacleKind.Finalizer;
                case OperatorDeclarationSyntax:
                    return AwaitObstacleKind.Operator;
                case ConversionOperatorDeclarationSyntax:
                    return AwaitObstacleKind.Conversion;
                case IndexerDeclarationSyntax:
                    return AwaitObstacleKind.IndexerAccessor;
                case EventDeclarationSyntax:
                    return AwaitObstacleKind.EventAccessor;
                case PropertyDeclarationSyntax property:
                    return property.Initializer == inner ? AwaitObstacleKind.PropertyInitializer : AwaitObstacleKind.PropertyAccessor;
                case BaseFieldDeclarationSyntax:
                    return AwaitObstacleKind.FieldInitializer;
                case PrimaryConstructorBaseTypeSyntax:
                    return AwaitObstacleKind.BaseArgument;
                case ParameterSyntax or EnumMemberDeclarationSyntax:
                    return AwaitObstacleKind.DefaultValue;
            }
        }

        return null;
    }

    private static bool InDefaultValue(SyntaxNode function, ExpressionSyntax expression)
    {
        var parameters = function switch
        {
            BaseMethodDeclarationSyntax method => method.ParameterList,
            LocalFunctionStatementSyntax local => local.ParameterList,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
            _ => null,
        };
        return parameters is not null && parameters.Span.Contains(expression.Span);
    }

    // The specification lets await stand in the source of the first 'from' and of any 'join', nowhere else in a query.
    private static bool InJoinedSource(QueryExpressionSyntax query, ExpressionSyntax expression)
    {
        for (var body = query.Body; body is not null; body = body.Continuation?.Body)
        {
            foreach (var clause in body.Clauses)
            {
                if (clause is JoinClauseSyntax join && join.InExpression.Span.Contains(expression.Span))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // An unsafe context is lexical: it reaches into lambdas and down from the type.
    private static bool InUnsafeContext(ExpressionSyntax expression)
    {
        for (var node = expression.Parent; node is not null; node = node.Parent)
        {
            if (node is UnsafeStatementSyntax or FixedStatementSyntax ||
                (node is MemberDeclarationSyntax member && member.Modifiers.Any(SyntaxKind.UnsafeKeyword)) ||
                (node is LocalFunctionStatementSyntax local && local.Modifiers.Any(SyntaxKind.UnsafeKeyword)))
            {
                return true;
            }
        }

        return false;
    }
}
