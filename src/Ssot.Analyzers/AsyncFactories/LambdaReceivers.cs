using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Answers whether the receiver of a lambda would take an async one in its place.</summary>
internal static class LambdaReceivers
{
    /// <summary>Whether the lambda becomes an expression tree.</summary>
    internal static bool IsExpressionTree(AnonymousFunctionExpressionSyntax lambda, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(lambda, cancellation).ConvertedType is { } type && type.IsOrDerivesFrom("System.Linq.Expressions.LambdaExpression");

    /// <summary>Finds what keeps the lambda from becoming async.</summary>
    /// <param name="lambda">A lambda or anonymous method that is not async.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="awaited">The expression in it that is to be awaited.</param>
    /// <param name="model">The semantic model of its tree.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The obstacle, or null where an async lambda can take its place, with the receiver's own call awaited if that takes it.</returns>
    internal static AwaitObstacleKind? FindObstacle(AnonymousFunctionExpressionSyntax lambda, IMethodSymbol symbol, ExpressionSyntax awaited, SemanticModel model, CancellationToken cancellation)
    {
        var invoke = (model.GetTypeInfo(lambda, cancellation).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod;
        if (AwaitableTypes.IsAsyncReturn(symbol.ReturnType) || (invoke is not null && EventHandlers.HasShape(invoke)))
        {
            return null;
        }

        var argument = ArgumentOf(lambda);
        if (lambda is not ParenthesizedLambdaExpressionSyntax { ReturnType: not null })
        {
            cancellation.ThrowIfCancellationRequested();
            if (argument?.Expression == lambda && argument.Parent is BaseArgumentListSyntax { Parent: ExpressionSyntax call } &&
                AsyncReception.Find(call, argument, AsyncForm(lambda, [awaited]), model.GetTypeInfo(call, cancellation).Type, model) is { } taken)
            {
                return taken.IsAwaited ? AwaitPlaces.FindObstacle(call, model, cancellation)?.Kind : null;
            }

            if (CalledDelegates.Find(lambda, model, out _, cancellation) is { } called)
            {
                return FirstObstacle(called.Calls, model, cancellation);
            }
        }

        return invoke is { ReturnsVoid: false } && argument is not null && IsInferredResult(argument, model, cancellation) ? AwaitObstacleKind.ValueLambda : AwaitObstacleKind.Lambda;
    }

    // Ends, since each call stands behind what it is asked for.
    private static AwaitObstacleKind? FirstObstacle(IReadOnlyList<InvocationExpressionSyntax> calls, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var call in calls)
        {
            if (AwaitPlaces.FindObstacle(call, model, cancellation) is { } obstacle)
            {
                return obstacle.Kind;
            }
        }

        return null;
    }

    /// <summary>The lambda as it is once some expressions in it are awaited.</summary>
    internal static AnonymousFunctionExpressionSyntax AsyncForm(AnonymousFunctionExpressionSyntax lambda, IEnumerable<ExpressionSyntax> awaited) =>
        lambda.ReplaceNodes(awaited, (task, _) => Awaited(task, lambda)).WithAsyncKeyword(SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space));

    // A body in parentheses would be no statement, which a lambda without result has to be.
    private static ExpressionSyntax Awaited(ExpressionSyntax task, AnonymousFunctionExpressionSyntax lambda)
    {
        var awaited = SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.ParenthesizedExpression(task.WithoutTrivia()));
        return task == lambda.ExpressionBody || task.Parent is ExpressionStatementSyntax ? awaited : SyntaxFactory.ParenthesizedExpression(awaited);
    }

    /// <summary>The parameter that an argument of a bound call goes to, or null.</summary>
    internal static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol method) => ParameterOf(argument, method.Parameters);

    /// <summary>The one of the parameters that takes the argument.</summary>
    internal static IParameterSymbol? ParameterOf(ArgumentSyntax argument, ImmutableArray<IParameterSymbol> parameters)
    {
        if (argument.NameColon is { Name.Identifier.ValueText: var name })
        {
            foreach (var parameter in parameters)
            {
                if (parameter.Name == name)
                {
                    return parameter;
                }
            }

            return null;
        }

        var index = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return index < parameters.Length ? parameters[index]
            : parameters is [.., { IsParams: true } last] ? last
            : null;
    }

    /// <summary>Whether the lambda is passed to a call.</summary>
    internal static bool IsArgument(AnonymousFunctionExpressionSyntax lambda) => ArgumentOf(lambda) is not null;

    private static ArgumentSyntax? ArgumentOf(ExpressionSyntax expression) => Parentheses.Around(expression).Parent as ArgumentSyntax;

    // The receiver hands on whatever the lambda returns: Select, AddSingleton, StartNew.
    private static bool IsInferredResult(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation) =>
        argument.Parent?.Parent is { } call &&
        model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method &&
        ParameterOf(argument, method)?.OriginalDefinition.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType.TypeKind: TypeKind.TypeParameter };

    /// <summary>Whether the parameter takes any delegate and awaits what it returns, as those of minimal APIs do.</summary>
    internal static bool IsRouteHandler(IParameterSymbol parameter, IMethodSymbol method) =>
        parameter.Type.Is("System.Delegate") && method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal);

    /// <summary>A changed call as it can be bound by itself, which the second half of <c>a?.M(lambda)</c> can't; null where that is not to be had.</summary>
    internal static ExpressionSyntax? WithoutConditionalAccess(ExpressionSyntax call, ExpressionSyntax changed)
    {
        if (changed is not InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } invocation)
        {
            return changed;
        }

        return call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional && conditional.WhenNotNull == call
            ? invocation.WithExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ParenthesizedExpression(conditional.Expression), binding.Name))
            : null;
    }

    /// <summary>Whether using the method is an error.</summary>
    internal static bool IsObsoleteError(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.ObsoleteAttribute") && attribute.ConstructorArguments is [_, { Value: true }])
            {
                return true;
            }
        }

        return false;
    }
}
