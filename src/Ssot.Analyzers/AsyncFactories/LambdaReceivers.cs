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
    /// <param name="model">The semantic model of its tree.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The obstacle, or null where a task-returning or event-handling delegate takes the lambda.</returns>
    internal static AwaitObstacleKind? FindObstacle(AnonymousFunctionExpressionSyntax lambda, IMethodSymbol symbol, SemanticModel model, CancellationToken cancellation)
    {
        var invoke = (model.GetTypeInfo(lambda, cancellation).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod;
        if (AwaitableTypes.IsAsyncReturn(symbol.ReturnType) || (invoke is not null && EventHandlers.HasShape(invoke)))
        {
            return null;
        }

        var argument = ArgumentOf(lambda);
        if (argument?.Parent is BaseArgumentListSyntax { Parent: ExpressionSyntax call } && TakesAsync(lambda, argument, call, model, cancellation))
        {
            return null;
        }

        return invoke is { ReturnsVoid: false } && argument is not null && IsInferredResult(argument, model, cancellation) ? AwaitObstacleKind.ValueLambda : AwaitObstacleKind.Lambda;
    }

    /// <summary>The parameter that an argument of a bound call goes to, or null.</summary>
    internal static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol method)
    {
        if (argument.NameColon is { Name.Identifier.ValueText: var name })
        {
            foreach (var parameter in method.Parameters)
            {
                if (parameter.Name == name)
                {
                    return parameter;
                }
            }

            return null;
        }

        var index = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return index < method.Parameters.Length ? method.Parameters[index]
            : method.Parameters is [.., { IsParams: true } last] ? last
            : null;
    }

    /// <summary>Whether the lambda is passed to a call.</summary>
    internal static bool IsArgument(AnonymousFunctionExpressionSyntax lambda) => ArgumentOf(lambda) is not null;

    private static ArgumentSyntax? ArgumentOf(ExpressionSyntax expression)
    {
        var outer = expression;
        while (outer.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            outer = parenthesized;
        }

        return outer.Parent as ArgumentSyntax;
    }

    // The receiver hands on whatever the lambda returns: Select, AddSingleton, StartNew.
    private static bool IsInferredResult(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation) =>
        argument.Parent?.Parent is { } call &&
        model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method &&
        ParameterOf(argument, method)?.OriginalDefinition.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType.TypeKind: TypeKind.TypeParameter };

    // Overload resolution itself is asked, with the async lambda in place of the one that stands there.
    private static bool TakesAsync(AnonymousFunctionExpressionSyntax lambda, ArgumentSyntax argument, ExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (lambda.Parent is not ArgumentSyntax || call is ImplicitObjectCreationExpressionSyntax)
        {
            return false;
        }

        var index = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        var asyncCall = WithoutConditionalAccess(call, call.ReplaceNode(lambda, Asynchronous(lambda)));
        if (asyncCall is null ||
            model.GetSpeculativeSymbolInfo(call.SpanStart, asyncCall, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method ||
            IsObsoleteError(method))
        {
            return false;
        }

        var asyncArgument = asyncCall switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments[index],
            ObjectCreationExpressionSyntax { ArgumentList: { } arguments } => arguments.Arguments[index],
            _ => null,
        };
        if (asyncArgument is null || ParameterOf(asyncArgument, method) is not { } parameter)
        {
            return false;
        }

        return parameter.OriginalDefinition.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
            ? AwaitableTypes.IsAsyncReturn(invoke.ReturnType)
            : IsRouteHandler(parameter, method);
    }

    /// <summary>Whether the parameter takes any delegate and awaits what it returns, as those of minimal APIs do.</summary>
    internal static bool IsRouteHandler(IParameterSymbol parameter, IMethodSymbol method) =>
        parameter.Type.Is("System.Delegate") && method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal);

    private static AnonymousFunctionExpressionSyntax Asynchronous(AnonymousFunctionExpressionSyntax lambda)
    {
        // An expression body that gives a task would be awaited; what is inside of a block does not bear on the choice of overload
        // but by the type it returns.
        var body = lambda.ExpressionBody is { } expression
            ? lambda.ReplaceNode(expression, SyntaxFactory.AwaitExpression(SyntaxFactory.ParenthesizedExpression(expression)))
            : lambda;
        return body.WithAsyncKeyword(SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space));
    }

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
