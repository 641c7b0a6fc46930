using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

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
        if (Parentheses.Around(group).Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression or (int)SyntaxKind.SubtractAssignmentExpression } subscription)
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

    /// <summary>Plans what becomes of a method group whose method returns a task already, in code that does not compile for it.</summary>
    internal async Task<PlanNode?> FollowGroupAsync(Document document, ExpressionSyntax group)
    {
        if (GroupMismatch.Find(group, await context.ModelAsync(document).ConfigureAwait(false), context.Cancellation) is not { } method)
        {
            return null;
        }

        var site = await sites.GroupAsync(document, group).ConfigureAwait(false);
        await GiveToLocalAsync(site, "'" + method.Name + "'", method.ReturnType.Name, document, group).ConfigureAwait(false);
        return site;
    }

    private async Task GiveAsync(Function function, Document document, ExpressionSyntax given, ExpressionSyntax replacement)
    {
        if (given.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: InvocationExpressionSyntax or ObjectCreationExpressionSyntax } } argument)
        {
            await GiveToCallAsync(function, document, argument, replacement).ConfigureAwait(false);
        }
        else
        {
            await GiveToLocalAsync(function, Describe(function), "Task", document, given).ConfigureAwait(false);
        }
    }

    private async Task GiveToCallAsync(Function function, Document document, ArgumentSyntax argument, ExpressionSyntax replacement)
    {
        var model = await context.ModelAsync(document).ConfigureAwait(false);
        var call = (ExpressionSyntax)argument.Parent!.Parent!;
        var old = TypeBefore(call, argument.Expression, function, model);
        if ((AsyncReception.Find(call, argument, replacement, old, model) ?? WithoutBody(function, call, argument, model)) is not { } taken)
        {
            function.Stop(AwaitStrategies.Receiver.Of(Describe(function)));
        }
        else if (taken.IsAwaited)
        {
            var site = await sites.AwaitAsync(document, call, taken.Result).ConfigureAwait(false);
            if (taken.Renamed is { } token)
            {
                site.Renames.Add((token.Span, token.ValueText + "Async"));
            }

            function.Requires.Add(site);
        }
    }

    // What is in a lambda that returns nothing does not decide who takes it; an error in it that another edit mends would.
    private static AsyncReception? WithoutBody(Function function, ExpressionSyntax call, ArgumentSyntax argument, SemanticModel model)
    {
        if (!function.Symbol.ReturnsVoid || argument.Expression is not AnonymousFunctionExpressionSyntax lambda)
        {
            return null;
        }

        var empty = lambda.WithExpressionBody(null).WithBlock(SyntaxFactory.Block());
        return LambdaReceivers.WithoutConditionalAccess(call, call.ReplaceNode(lambda, empty)) is { } bindable
            ? AsyncReception.Find(call, argument, LambdaReceivers.AsyncForm(empty, []), model.GetSpeculativeTypeInfo(call.SpanStart, bindable, SpeculativeBindingOption.BindAsExpression).Type, model)
            : null;
    }

    // A delegate in a local variable that is called and nothing else: its type changes, and the calls are awaited.
    private async Task GiveToLocalAsync(PlanNode node, string name, string task, Document document, ExpressionSyntax given)
    {
        var model = await context.ModelAsync(document).ConfigureAwait(false);
        if (CalledDelegates.Find(given, model, out var passedOn, context.Cancellation) is not { } called)
        {
            node.Stop(passedOn is null ? AwaitStrategies.Delegate.Of(name) : AwaitStrategies.DelegatePassed.Of(passedOn));
            return;
        }

        var result = ((INamedTypeSymbol)called.Local.Type).DelegateInvokeMethod!.ReturnType;
        foreach (var call in called.Calls)
        {
            node.Requires.Add(await sites.AwaitAsync(document, call, result.SpecialType == SpecialType.System_Void ? null : result).ConfigureAwait(false));
        }

        if (!called.Type.IsVar)
        {
            node.DelegateTypes.Add(new DelegateType(document, called.Type, task));
        }
    }

    private static string Describe(Function function) => function.IsLambda ? "the lambda" : "'" + function.Name + "'";

    // The lambda as it will be: what is awaitable now is awaited, what will come to be so has its result's type already.
    private AnonymousFunctionExpressionSyntax AsyncForm(AnonymousFunctionExpressionSyntax lambda, Function function, SemanticModel model) =>
        LambdaReceivers.AsyncForm(lambda, Tasks(lambda, function, model).Keys);

    // What the call was before the tasks in the lambda were tasks; in code that compiles, what it is.
    private ITypeSymbol? TypeBefore(ExpressionSyntax call, ExpressionSyntax given, Function function, SemanticModel model)
    {
        var tasks = given is AnonymousFunctionExpressionSyntax lambda ? Tasks(lambda, function, model) : [];
        var values = tasks.Where(static pair => pair.Value is not null).ToDictionary(static pair => pair.Key, static pair => TaskOperands.Stub(pair.Value!));
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
