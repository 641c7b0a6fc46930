using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>SSOT1005: tasks that are returned un-awaited out of a scope which ends before they do.</summary>
internal sealed class EscapingTasks(TaskFlow flow, Action<Diagnostic> report)
{
    private SemanticModel Model => flow.Model;

    /// <summary>Checks a return statement.</summary>
    internal void Check(ReturnStatementSyntax statement)
    {
        if (statement.Expression is not { } expression || EscapedScope.Around(statement) is not { Count: > 0 } scopes)
        {
            return;
        }

        foreach (var call in CallsIn(expression))
        {
            Check(call, scopes);
        }
    }

    private void Check(ExpressionSyntax expression, List<EscapedScope> scopes)
    {
        var call = expression is ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax last } ? last : expression;
        if (Model.GetSymbolInfo(call, flow.Cancellation).Symbol is not IMethodSymbol method || Model.GetTypeInfo(call, flow.Cancellation).Type is not { } type ||
            flow.CarrierOf(type, call) != TaskCarrier.Task || flow.CarrierOf(flow.TargetOf(expression), expression) != TaskCarrier.Task ||
            IsComplete(method) || ExpressionTrees.Contain(expression, Model, flow.Cancellation))
        {
            return;
        }

        var hasResult = flow.Context.Awaitables.Get(type, Model, call.SpanStart).HasResult;
        var needed = scopes.FindIndex(scope => scope.Kind switch
        {
            EscapedScopeKind.Lock => hasResult && IsForeign(call, method),
            EscapedScopeKind.Using => ResourceUses.CouldNeed(expression, scope, Model, flow.Cancellation),
            _ => true,
        });
        if (needed < 0)
        {
            return;
        }

        var obstacle = AwaitPlaces.FindObstacle(expression, Model, flow.Cancellation);
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (hasResult)
        {
            properties = properties.Add(AsyncFactoryProperties.HasResult, bool.TrueString);
        }

        if (obstacle is not null)
        {
            properties = properties.Add(AsyncFactoryProperties.Obstacle, obstacle.Kind.ToString());
        }

        report(Diagnostic.Create(
            AsyncFactoryRules.Escaping,
            expression.GetLocation(),
            properties,
            TaskDisplay.NameOf(method, call),
            scopes[needed].Name,
            obstacle is null ? "await it there" : $"await can't stand in {obstacle.Place}: {obstacle.WayOut}"));
    }

    // No lock can be held over an await, so whoever returns a task of his own out of one means to guard its start, or a
    // cache of tasks. A factory of somebody else is another matter: what it does is thought to be guarded.
    private static bool IsForeign(ExpressionSyntax call, IMethodSymbol method) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } or MemberBindingExpressionSyntax } &&
        method.OriginalDefinition.ReturnType is not ITypeParameterSymbol && !AwaitableTypes.IsTask(method.ContainingType);

    // The calls whose task the expression can be.
    private static IEnumerable<ExpressionSyntax> CallsIn(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => CallsIn(parenthesized.Expression),
        PostfixUnaryExpressionSyntax postfix => CallsIn(postfix.Operand),
        ConditionalExpressionSyntax choice => CallsIn(choice.WhenTrue).Concat(CallsIn(choice.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(static arm => CallsIn(arm.Expression)),
        BinaryExpressionSyntax fallback when fallback.IsKind(SyntaxKind.CoalesceExpression) => CallsIn(fallback.Left).Concat(CallsIn(fallback.Right)),
        InvocationExpressionSyntax or ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax } => [expression],
        _ => [],
    };

    private static bool IsComplete(IMethodSymbol method) => method.Name is "FromResult" or "FromException" or "FromCanceled" && AwaitableTypes.IsTask(method.ContainingType);
}
