using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>SSOT1005: tasks that are returned un-awaited out of a scope which ends before they do.</summary>
internal sealed class EscapingTasks(TaskFlow flow, Action<Diagnostic> report)
{
    private SemanticModel Model => flow.Model;

    /// <summary>Checks a return statement.</summary>
    internal void Check(ReturnStatementSyntax statement)
    {
        if (statement.Expression is not { } expression || ScopeAround(statement, out var isAsync) is not { } scope || isAsync)
        {
            return;
        }

        foreach (var call in CallsIn(expression))
        {
            Check(call, scope);
        }
    }

    private void Check(ExpressionSyntax expression, (string Name, bool IsLock) scope)
    {
        var call = expression is ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax last } ? last : expression;
        if (Model.GetSymbolInfo(call, flow.Cancellation).Symbol is not IMethodSymbol method ||
            flow.CarrierOf(Model.GetTypeInfo(call, flow.Cancellation).Type, call) != TaskCarrier.Task || IsComplete(method) ||
            flow.CarrierOf(flow.TargetOf(expression), expression) != TaskCarrier.Task || ExpressionTrees.Contain(expression, Model, flow.Cancellation))
        {
            return;
        }

        var obstacle = AwaitPlaces.FindObstacle(expression, Model, flow.Cancellation);
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (flow.Context.Awaitables.Get(Model.GetTypeInfo(call, flow.Cancellation).Type, Model, call.SpanStart).HasResult)
        {
            properties = properties.Add(AsyncFactoryProperties.HasResult, bool.TrueString);
        }

        if (obstacle is not null)
        {
            properties = properties.Add(AsyncFactoryProperties.Obstacle, obstacle.Kind.ToString());
        }

        report(Diagnostic.Create(AsyncFactoryRules.Escaping, expression.GetLocation(), properties, method.Name, scope.Name, obstacle is null ? "await it there" : $"await can't stand in {obstacle.Place}: {obstacle.WayOut}"));
    }

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

    // The innermost scope inside of the function that does something when it ends.
    private static (string Name, bool IsLock)? ScopeAround(ReturnStatementSyntax statement, out bool isAsync)
    {
        isAsync = false;
        (string, bool)? found = null;
        SyntaxNode inner = statement;
        for (var node = statement.Parent; node is not null; inner = node, node = node.Parent)
        {
            switch (node)
            {
                case UsingStatementSyntax:
                    found ??= ("using", false);
                    break;
                case LockStatementSyntax:
                    found ??= ("lock", true);
                    break;
                case TryStatementSyntax attempt when attempt.Block == inner && !TurnsIntoTask(attempt):
                    found ??= ("try", false);
                    break;
                case BlockSyntax block when HasUsingBefore(block.Statements, inner):
                    found ??= ("using", false);
                    break;
                case SwitchSectionSyntax section when HasUsingBefore(section.Statements, inner):
                    found ??= ("using", false);
                    break;
                case AnonymousFunctionExpressionSyntax lambda:
                    isAsync = lambda.AsyncKeyword.RawKind != 0;
                    return found;
                case LocalFunctionStatementSyntax local:
                    isAsync = local.Modifiers.Any(SyntaxKind.AsyncKeyword);
                    return found;
                case MemberDeclarationSyntax member:
                    isAsync = member.Modifiers.Any(SyntaxKind.AsyncKeyword);
                    return found;
            }
        }

        return found;
    }

    private static bool HasUsingBefore(SyntaxList<StatementSyntax> statements, SyntaxNode end)
    {
        foreach (var statement in statements)
        {
            if (statement == end)
            {
                return false;
            }

            if (statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
            {
                return true;
            }
        }

        return false;
    }

    // 'catch (Exception e) { return Task.FromException(e); }' is there for what the call itself throws.
    private static bool TurnsIntoTask(TryStatementSyntax attempt)
    {
        if (attempt.Finally is not null)
        {
            return false;
        }

        foreach (var handler in attempt.Catches)
        {
            if (!handler.Block.DescendantNodes().Any(static n => n is SimpleNameSyntax { Identifier.ValueText: "FromException" or "FromCanceled" }))
            {
                return false;
            }
        }

        return true;
    }
}
