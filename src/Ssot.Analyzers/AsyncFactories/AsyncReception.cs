using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>
/// How a call takes a delegate that comes to return a task. The compiler's own overload resolution is asked; a receiver
/// that would only drop the task, or take it for the value, takes none.
/// </summary>
/// <param name="IsAwaited">Whether the call comes to be a task itself, so that it has to be awaited.</param>
/// <param name="Result">What awaiting the call gives, or null where that is nothing.</param>
/// <param name="Renamed">The name in the call that gives way to its async twin's, as in <c>Assert.Throws</c>.</param>
internal sealed record AsyncReception(bool IsAwaited, ITypeSymbol? Result = null, SyntaxToken? Renamed = null)
{
    /// <summary>Finds out how a call would take another delegate.</summary>
    /// <param name="call">The call as it stands.</param>
    /// <param name="argument">The argument that is a delegate.</param>
    /// <param name="replacement">The delegate that returns a task.</param>
    /// <param name="old">The type of the call that the code around it goes by.</param>
    /// <param name="model">The semantic model of its tree.</param>
    /// <returns>How it takes it, or null where it does not.</returns>
    internal static AsyncReception? Find(ExpressionSyntax call, ArgumentSyntax argument, ExpressionSyntax replacement, ITypeSymbol? old, SemanticModel model)
    {
        if (call is not (InvocationExpressionSyntax or ObjectCreationExpressionSyntax))
        {
            return null;
        }

        var changed = call.ReplaceNode(argument.Expression, replacement);
        if (TryBind(call, changed, argument, old, model, renamed: null) is { } taken)
        {
            return taken;
        }

        // Assert.Throws(Action) has Assert.ThrowsAsync(Func<Task>) beside it.
        return changed is InvocationExpressionSyntax invocation && NameOf(invocation) is { } name
            ? TryBind(call, invocation.ReplaceToken(name, SyntaxFactory.Identifier(name.ValueText + "Async")), argument, old, model, NameOf((InvocationExpressionSyntax)call))
            : null;
    }

    private static AsyncReception? TryBind(ExpressionSyntax call, ExpressionSyntax changed, ArgumentSyntax argument, ITypeSymbol? old, SemanticModel model, SyntaxToken? renamed)
    {
        if (LambdaReceivers.WithoutConditionalAccess(call, changed) is not { } bindable ||
            model.GetSpeculativeSymbolInfo(call.SpanStart, bindable, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method || LambdaReceivers.IsObsoleteError(method))
        {
            return null;
        }

        var index = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        var arguments = (bindable as InvocationExpressionSyntax)?.ArgumentList ?? ((ObjectCreationExpressionSyntax)bindable).ArgumentList!;
        if (LambdaReceivers.ParameterOf(arguments.Arguments[index], method) is not { } parameter || Takes(parameter, method) is not { } takes)
        {
            return null;
        }

        var type = model.GetSpeculativeTypeInfo(call.SpanStart, bindable, SpeculativeBindingOption.BindAsExpression).Type;
        if (takes == Receiver.Awaits && renamed is null && SymbolEqualityComparer.Default.Equals(type, old))
        {
            return new AsyncReception(IsAwaited: false);
        }

        var awaitables = AwaitableTypes.For(model.Compilation);
        var awaitable = awaitables.Get(type);
        if (!awaitable.IsAwaitable || !(awaitable.Result is null ? old is null or { SpecialType: SpecialType.System_Void } : SymbolEqualityComparer.Default.Equals(awaitable.Result, old)))
        {
            return null;
        }

        // A task in a task: it is the inner one that somebody has to wait for.
        return awaitable.Result is { } result && awaitables.Get(result).IsAwaitable && call.Parent is not AwaitExpressionSyntax ? null : new AsyncReception(IsAwaited: true, awaitable.Result, renamed);
    }

    private enum Receiver
    {
        Awaits,
        HandsOn,
    }

    // A receiver that is declared for tasks awaits them; one that is declared for any T hands the task on.
    private static Receiver? Takes(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.OriginalDefinition.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } declared })
        {
            return AwaitableTypes.IsAsyncReturn(declared) ? Receiver.Awaits
                : declared.TypeKind == TypeKind.TypeParameter && parameter.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } actual } && AwaitableTypes.IsAsyncReturn(actual) ? Receiver.HandsOn
                : null;
        }

        return LambdaReceivers.IsRouteHandler(parameter, method) ? Receiver.Awaits : null;
    }

    private static SyntaxToken? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier,
        MemberAccessExpressionSyntax member => member.Name.Identifier,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier,
        _ => null,
    };
}
