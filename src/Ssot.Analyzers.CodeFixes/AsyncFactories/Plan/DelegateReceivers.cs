using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Plans what becomes of lambdas that have to be async and of method groups whose method comes to return a task. The
/// compiler's own overload resolution is asked what the receiver makes of it; a receiver that would only drop the task,
/// or take it for the value, stops the plan.
/// </summary>
internal sealed class DelegateReceivers(PlanContext context, AwaitSites sites)
{
    /// <summary>Plans a lambda to be async.</summary>
    internal async Task MakeAsyncAsync(Function function)
    {
        foreach (var (document, declaration) in await context.View.DeclarationsAsync(function, context.Cancellation).ConfigureAwait(false))
        {
            var lambda = (AnonymousFunctionExpressionSyntax)declaration;
            var model = await context.ModelAsync(document).ConfigureAwait(false);
            var invoke = (model.GetTypeInfo(lambda, context.Cancellation).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod;
            if (AwaitableTypes.IsAsyncReturn(function.Symbol.ReturnType) || (invoke is not null && EventHandlers.HasShape(invoke)))
            {
                continue;
            }

            if (lambda is ParenthesizedLambdaExpressionSyntax { ReturnType: not null })
            {
                function.Stop(AwaitStrategies.NamedReturn.Of(function.Name));
                continue;
            }

            await GiveAsync(function, document, lambda, AsyncForm(lambda, function, model)).ConfigureAwait(false);
        }
    }

    /// <summary>Plans a use of a method as a delegate, where the method comes to return a task.</summary>
    internal async Task GiveGroupAsync(Function function, Document document, ExpressionSyntax group, IMethodSymbol method)
    {
        if (Enclosing.Dressed(group).Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression or (int)SyntaxKind.SubtractAssignmentExpression } subscription)
        {
            var model = await context.ModelAsync(document).ConfigureAwait(false);
            if (!function.IsHandler || model.GetTypeInfo(subscription.Left, context.Cancellation).Type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke } || !EventHandlers.HasShape(invoke))
            {
                function.Stop(AwaitStrategies.OtherHandler.Of(function.Name));
            }

            return;
        }

        if (function.IsHandler)
        {
            return;
        }

        await GiveAsync(function, document, group, TaskLambda(method)).ConfigureAwait(false);
    }

    private async Task GiveAsync(Function function, Document document, ExpressionSyntax given, ExpressionSyntax replacement)
    {
        switch (Enclosing.Dressed(given).Parent)
        {
            case ArgumentSyntax argument when argument.Expression == given && argument.Parent is BaseArgumentListSyntax { Parent: InvocationExpressionSyntax or ObjectCreationExpressionSyntax }:
                await GiveToCallAsync(function, document, argument, replacement).ConfigureAwait(false);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax } declaration } variable }:
                await GiveToLocalAsync(function, document, declaration, variable).ConfigureAwait(false);
                break;
            default:
                function.Stop(AwaitStrategies.Delegate.Of(Describe(function)));
                break;
        }
    }

    private async Task GiveToCallAsync(Function function, Document document, ArgumentSyntax argument, ExpressionSyntax replacement)
    {
        var model = await context.ModelAsync(document).ConfigureAwait(false);
        var call = (ExpressionSyntax)argument.Parent!.Parent!;
        var old = TypeBefore(call, argument.Expression, function, model);
        var changed = call.ReplaceNode(argument.Expression, replacement);
        if (await TryBindAsync(function, document, model, call, changed, argument, old, rename: null).ConfigureAwait(false))
        {
            return;
        }

        // Assert.Throws(Action) has Assert.ThrowsAsync(Func<Task>) beside it.
        if (changed is InvocationExpressionSyntax invocation && NameOf(invocation) is { } name &&
            await TryBindAsync(function, document, model, call, invocation.ReplaceToken(name, SyntaxFactory.Identifier(name.ValueText + "Async")), argument, old, NameOf((InvocationExpressionSyntax)call)).ConfigureAwait(false))
        {
            return;
        }

        function.Stop(AwaitStrategies.Receiver.Of(Describe(function)));
    }

    private async Task<bool> TryBindAsync(Function function, Document document, SemanticModel model, ExpressionSyntax call, ExpressionSyntax changed, ArgumentSyntax argument, ITypeSymbol? old, SyntaxToken? rename)
    {
        if (LambdaReceivers.WithoutConditionalAccess(call, changed) is not { } bindable ||
            model.GetSpeculativeSymbolInfo(call.SpanStart, bindable, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method || LambdaReceivers.IsObsoleteError(method))
        {
            return false;
        }

        var index = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        var arguments = (bindable as InvocationExpressionSyntax)?.ArgumentList ?? ((ObjectCreationExpressionSyntax)bindable).ArgumentList!;
        if (LambdaReceivers.ParameterOf(arguments.Arguments[index], method) is not { } parameter || Takes(parameter, method) is not { } takes)
        {
            return false;
        }

        var type = model.GetSpeculativeTypeInfo(call.SpanStart, bindable, SpeculativeBindingOption.BindAsExpression).Type;
        if (takes == Receiver.Awaits && rename is null && SymbolEqualityComparer.Default.Equals(type, old))
        {
            return true;
        }

        var awaitable = AwaitableTypes.For(model.Compilation).Get(type);
        if (!awaitable.IsAwaitable || !(awaitable.Result is null ? old is null or { SpecialType: SpecialType.System_Void } : SymbolEqualityComparer.Default.Equals(awaitable.Result, old)))
        {
            return false;
        }

        var site = await sites.AwaitAsync(document, call, awaitable.Result).ConfigureAwait(false);
        if (rename is { } token)
        {
            site.Renames.Add((token.Span, token.ValueText + "Async"));
        }

        function.Requires.Add(site);
        return true;
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

    // A delegate in a local variable that is called and nothing else: its type changes, and the calls are awaited.
    private async Task GiveToLocalAsync(Function function, Document document, VariableDeclarationSyntax declaration, VariableDeclaratorSyntax variable)
    {
        var model = await context.ModelAsync(document).ConfigureAwait(false);
        if (model.GetDeclaredSymbol(variable, context.Cancellation) is not ILocalSymbol local || !IsActionOrFunc(local.Type) || declaration.Parent!.Parent is not { } scope)
        {
            function.Stop(AwaitStrategies.Delegate.Of(Describe(function)));
            return;
        }

        foreach (var node in scope.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != local.Name || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, context.Cancellation).Symbol, local))
            {
                continue;
            }

            if (name.Parent is not InvocationExpressionSyntax call)
            {
                function.Stop(AwaitStrategies.DelegatePassed.Of(local.Name));
                return;
            }

            var result = ((INamedTypeSymbol)local.Type).DelegateInvokeMethod!.ReturnType;
            function.Requires.Add(await sites.AwaitAsync(document, call, result.SpecialType == SpecialType.System_Void ? null : result).ConfigureAwait(false));
        }

        if (!declaration.Type.IsVar)
        {
            function.DelegateTypes.Add((document, declaration.Type));
        }
    }

    private static bool IsActionOrFunc(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Action" or "Func", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static string Describe(Function function) => function.IsLambda ? "the lambda" : "'" + function.Name + "'";

    private static SyntaxToken? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier,
        MemberAccessExpressionSyntax member => member.Name.Identifier,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier,
        _ => null,
    };

    // The lambda as it will be: what is awaitable now is awaited, what will come to be so has its result's type already.
    private AnonymousFunctionExpressionSyntax AsyncForm(AnonymousFunctionExpressionSyntax lambda, Function function, SemanticModel model) =>
        lambda.ReplaceNodes(Tasks(lambda, function, model).Keys, static (_, awaited) => SyntaxFactory.ParenthesizedExpression(
            SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.ParenthesizedExpression(awaited.WithoutTrivia()))))
            .WithAsyncKeyword(SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space));

    // What the call was before the tasks in the lambda were tasks; in code that compiles, what it is.
    private ITypeSymbol? TypeBefore(ExpressionSyntax call, ExpressionSyntax given, Function function, SemanticModel model)
    {
        var tasks = given is AnonymousFunctionExpressionSyntax lambda ? Tasks(lambda, function, model) : [];
        var values = tasks.Where(static pair => pair.Value is not null).ToDictionary(static pair => pair.Key, static pair => ResultFits.Stub(pair.Value!));
        return values.Count > 0 && LambdaReceivers.WithoutConditionalAccess(call, call.ReplaceNodes(values.Keys, (task, _) => values[task])) is { } bindable
            ? model.GetSpeculativeTypeInfo(call.SpanStart, bindable, SpeculativeBindingOption.BindAsExpression).Type
            : model.GetTypeInfo(call, context.Cancellation).Type;
    }

    private Dictionary<ExpressionSyntax, ITypeSymbol?> Tasks(AnonymousFunctionExpressionSyntax lambda, Function function, SemanticModel model)
    {
        var tasks = new Dictionary<ExpressionSyntax, ITypeSymbol?>();
        foreach (var site in function.Sites)
        {
            if (site is { Kind: SiteKind.Await, Node: ExpressionSyntax awaited } && awaited.SyntaxTree == lambda.SyntaxTree &&
                AwaitableTypes.For(model.Compilation).Get(model.GetTypeInfo(awaited, context.Cancellation).Type) is { IsAwaitable: true } awaitable)
            {
                tasks.Add(awaited, awaitable.Result);
            }
        }

        return tasks;
    }

    // A method group gives its types away; so does this.
    private static ExpressionSyntax TaskLambda(IMethodSymbol method)
    {
        var parameters = new List<string>();
        foreach (var parameter in method.Parameters)
        {
            parameters.Add(parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + " @" + parameter.Name);
        }

        var task = method.ReturnsVoid ? "global::System.Threading.Tasks.Task" : "global::System.Threading.Tasks.Task<" + method.ReturnType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ">";
        return SyntaxFactory.ParseExpression("(" + string.Join(", ", parameters) + ") => { return default(" + task + ")!; }");
    }
}
