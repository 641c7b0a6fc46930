using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>SSOT1001 and SSOT1002: calls whose task is dropped or used for its result.</summary>
internal sealed class UnawaitedCalls(TaskFlow flow, Action<Diagnostic> report)
{
    private readonly HashSet<ExpressionSyntax> _reported = [];

    private SemanticModel Model => flow.Model;

    private AwaitableTypes Awaitables => flow.Context.Awaitables;

    /// <summary>Checks a call that could give a task.</summary>
    internal void Check(InvocationExpressionSyntax call)
    {
        if (Model.GetSymbolInfo(call, flow.Cancellation).Symbol is IMethodSymbol method && Model.GetTypeInfo(call, flow.Cancellation).Type is { } type &&
            Counts(type, call) is { IsAwaitable: true } awaitable && !IsMeantOtherwise(call, method))
        {
            Decide(call, TaskDisplay.NameOf(method, call), type, awaitable, flow.Follow(new(call, TaskCarrier.Task, call)));
        }
    }

    /// <summary>Checks <c>x.Value</c>, where x could be a <c>Lazy&lt;Task&lt;T&gt;&gt;</c>.</summary>
    internal void CheckLazy(MemberAccessExpressionSyntax access)
    {
        if (Model.GetSymbolInfo(access, flow.Cancellation).Symbol is IPropertySymbol { ContainingType.Name: "Lazy", Type: var type } &&
            Awaitables.Get(type) is { HasResult: true } awaitable && !ExpressionTrees.Contain(access, Model, flow.Cancellation))
        {
            Decide(access, access.ToString(), type, awaitable, flow.Follow(new(access, TaskCarrier.Task, access)));
        }
    }

    /// <summary>Checks a method that is made a delegate without a call.</summary>
    internal void CheckGroup(ExpressionSyntax group)
    {
        if (Model.GetSymbolInfo(group, flow.Cancellation).Symbol is not IMethodSymbol method ||
            Counts(method.ReturnType, group) is not { HasResult: true } awaitable ||
            (flow.TargetOf(group) as INamedTypeSymbol)?.DelegateInvokeMethod is not { ReturnsVoid: false } invoke)
        {
            return;
        }

        var step = new TaskStep(group, TaskCarrier.Task, Repair: null);
        var ending = flow.CarrierOf(invoke.ReturnType, group) is null or TaskCarrier.Boxed ? step.AsValue(TaskShape.Returned) : flow.OfMethodGroup(step);
        if (!ending.IsFine && !ExpressionTrees.Contain(group, Model, flow.Cancellation))
        {
            Decide(group, method.Name, method.ReturnType, awaitable, ending);
        }
    }

    private void Decide(ExpressionSyntax call, string name, ITypeSymbol type, Awaitable awaitable, TaskEnding ending)
    {
        var counts = ending.End switch
        {
            TaskEnd.Value => awaitable.HasResult,
            TaskEnd.Dropped => awaitable.HasResult || (ending.Shape != TaskShape.Continuation && !StartsInBackground(call)),
            TaskEnd.Discarded => awaitable.HasResult && flow.Context.ReportsDiscards(Model.SyntaxTree),
            _ => false,
        };
        if (!counts || (ending.End == TaskEnd.Dropped && IsTheCompilers(ending.Place)))
        {
            return;
        }

        var repair = ending.Repair;
        var place = repair ?? call;
        if (!_reported.Add(place))
        {
            return;
        }

        var obstacle = repair is null ? AwaitObstacle.Of(ending.Obstacle) : AwaitPlaces.FindObstacle(repair, Model, flow.Cancellation) ?? Mismatch(awaitable, ending);
        var shown = TaskDisplay.Of(type);
        report(obstacle is null
            ? Diagnostic.Create(AsyncFactoryRules.Unawaited, place.GetLocation(), Properties(ending, awaitable, null), name, shown)
            : Diagnostic.Create(AsyncFactoryRules.Unawaitable, place.GetLocation(), Properties(ending, awaitable, obstacle), name, shown, obstacle.Place, obstacle.WayOut));
    }

    // A type that is a value in its own right does not become a task by somebody's extension method.
    private Awaitable Counts(ITypeSymbol type, ExpressionSyntax at)
    {
        var awaitable = Awaitables.Get(type);
        return awaitable.IsAwaitable || !flow.Context.Facts.IsOwn(type.ContainingAssembly) ? awaitable : Awaitables.Get(type, Model, at.SpanStart);
    }

    private bool IsMeantOtherwise(InvocationExpressionSyntax call, IMethodSymbol method) =>
        flow.Context.Facts.IsAllowed(method) || IsOnMock(call) || ExpressionTrees.Contain(call, Model, flow.Cancellation);

    // 'substitute.Received().GetAsync();' asserts a call and makes none.
    private bool IsOnMock(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax receiver } &&
        Model.GetSymbolInfo(receiver, flow.Cancellation).Symbol is IMethodSymbol method && TaskArguments.IsMocking(method);

    private bool IsTheCompilers(ExpressionSyntax? dropped) =>
        dropped is not null && (CompilerWarning.IsGivenByCaller(dropped) || CompilerWarning.IsGivenByCallee(dropped, Model.GetSymbolInfo(dropped, flow.Cancellation).Symbol as IMethodSymbol));

    // 'Task.Run(work);' starts work that nobody is meant to wait for, and says so.
    private bool StartsInBackground(ExpressionSyntax call) =>
        Model.GetSymbolInfo(call, flow.Cancellation).Symbol is IMethodSymbol { Name: "Run" or "StartNew", ContainingType: { Name: "Task" or "TaskFactory" } type } && type.ContainingNamespace.Is("System.Threading.Tasks");

    // Awaiting is no repair where the result would not compile.
    private AwaitObstacle? Mismatch(Awaitable awaitable, TaskEnding ending)
    {
        if (awaitable.Result is not { } result)
        {
            return null;
        }

        var fits = ending switch
        {
            { Target: { } target, Shape: TaskShape.TypeTest } => Model.Compilation.ClassifyConversion(result, target).Exists,
            { Target: { } target } => Model.Compilation.ClassifyConversion(result, target).IsImplicit,
            { Shape: TaskShape.Using, Place.Parent: LockStatementSyntax } => result.IsReferenceType,
            { Shape: TaskShape.Member, Place.Parent: MemberAccessExpressionSyntax { Name: var member } } => !Model.LookupSymbols(member.SpanStart, result, member.Identifier.ValueText, includeReducedExtensionMethods: true).IsEmpty,
            _ => true,
        };
        return fits ? null : AwaitObstacle.Of(AwaitObstacleKind.Mismatch);
    }

    private static ImmutableDictionary<string, string?> Properties(TaskEnding ending, Awaitable awaitable, AwaitObstacle? obstacle)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(AsyncFactoryProperties.Shape, ending.Shape.ToString());
        if (awaitable.HasResult)
        {
            properties = properties.Add(AsyncFactoryProperties.HasResult, bool.TrueString);
        }

        return obstacle is null ? properties : properties.Add(AsyncFactoryProperties.Obstacle, obstacle.Kind.ToString());
    }
}
