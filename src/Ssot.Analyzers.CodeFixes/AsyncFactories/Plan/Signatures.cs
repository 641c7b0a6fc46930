using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Plans what becomes of a function's signature, and of the members that share it.</summary>
internal sealed class Signatures(PlanContext context, DelegateReceivers receivers)
{
    // C# calls these by their shape, so that no name in the code shows who depends on what they return.
    private static readonly HashSet<string> CalledByShape = new(StringComparer.Ordinal)
    {
        "Deconstruct", "GetEnumerator", "MoveNext", "GetAwaiter", "GetResult", "GetPinnableReference", "Slice",
        "AppendLiteral", "AppendFormatted", "GetAsyncEnumerator", "MoveNextAsync", "DisposeAsync", "PrintMembers",
    };

    private readonly ShippedApi _shipped = new(context);

    /// <summary>Plans a function to be async, and its return type to be what that takes.</summary>
    internal async Task MakeAsyncAsync(Function function)
    {
        var method = function.Symbol;
        if (function.IsLambda)
        {
            await receivers.MakeAsyncAsync(function).ConfigureAwait(false);
        }
        else if (EventHandlers.HasShape(method) && !method.IsOverride)
        {
            function.IsHandler = true;
            context.ToSearch.Add(function);
        }
        else if (AwaitableTypes.IsAsyncSequence(method.ReturnType))
        {
            if (!await IsIteratorAsync(function).ConfigureAwait(false))
            {
                function.Stop(AwaitStrategies.SequenceOnly.Of(function.Name));
            }
        }
        else if (!AwaitableTypes.IsAsyncReturn(method.ReturnType))
        {
            await ChangeAsync(function, await IsIteratorAsync(function).ConfigureAwait(false) ? ReturnChange.Sequence : ReturnChange.Task).ConfigureAwait(false);
        }
    }

    /// <summary>Plans the return type of a function and all its relatives to change.</summary>
    internal async Task ChangeAsync(Function function, ReturnChange change)
    {
        var family = new List<Function>();
        var pending = new Stack<Function>();
        pending.Push(function);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (next.Change != ReturnChange.None || next.IsHandler)
            {
                if (next.Change != change)
                {
                    next.Stop(AwaitStrategies.TwoTypes.Of(next.Name));
                }

                continue;
            }

            next.Change = change;
            next.ReturnsValueTask = function.ReturnsValueTask;
            family.Add(next);
            context.ToSearch.Add(next);
            await CheckAsync(next, change).ConfigureAwait(false);
            var relatives = new List<Function>();
            await context.Family.AddRelativesAsync(next, relatives, context.Cancellation).ConfigureAwait(false);
            foreach (var relative in relatives)
            {
                // One that returns a task already was changed by hand, or by the library's author.
                if (!AwaitableTypes.IsAsyncReturn(relative.Symbol.ReturnType))
                {
                    next.Requires.Add(relative);
                    relative.Requires.Add(next);
                    pending.Push(relative);
                }
            }
        }

        await ShareNullabilityAsync(family).ConfigureAwait(false);
    }

    // 'string' implements 'string?', but Task<string> does not implement Task<string?>. What a contract returns is asked of it
    // as the implementer's type constructs it.
    private async Task ShareNullabilityAsync(List<Function> family)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var one in family)
            {
                if (!one.BecomesNullable && one.Symbol.ReturnType is { NullableAnnotation: NullableAnnotation.NotAnnotated, IsReferenceType: true } && await HasNullableContractAsync(one).ConfigureAwait(false))
                {
                    one.BecomesNullable = changed = true;
                }
            }
        }
    }

    private async Task<bool> HasNullableContractAsync(Function function)
    {
        foreach (var contract in FunctionFamily.ContractsOf(function.Symbol))
        {
            if (contract.ReturnType.NullableAnnotation == NullableAnnotation.Annotated ||
                await context.Functions.GetAsync(contract, context.Cancellation).ConfigureAwait(false) is { BecomesNullable: true })
            {
                return true;
            }
        }

        return false;
    }

    private async Task CheckAsync(Function function, ReturnChange change)
    {
        var method = function.Symbol;
        if (method.MethodKind == MethodKind.Ordinary && (CalledByShape.Contains(method.Name) || IsCollectionAdd(method)))
        {
            function.Stop(AwaitStrategies.CalledByShape.Of(function.Name));
        }

        if (method.IsExtern || method.PartialDefinitionPart is not null && function.Declarations.Count < 2)
        {
            function.Stop(AwaitStrategies.NoBody.Of(function.Name));
        }

        if (method.OverriddenMethod is { ReturnType: var overridden } && !AwaitableTypes.IsAsyncReturn(overridden) && !SymbolEqualityComparer.Default.Equals(overridden, method.ReturnType))
        {
            function.Stop(AwaitStrategies.NarrowerReturn.Of(function.Name));
        }

        if (await _shipped.ContainsAsync(function).ConfigureAwait(false))
        {
            function.Stop(AwaitStrategies.Shipped.Of(function.Name));
        }

        foreach (var (_, declaration) in await context.View.DeclarationsAsync(function, context.Cancellation).ConfigureAwait(false))
        {
            if (FunctionObstacles.OfSignature(method, declaration, context.Cancellation) is { } kind)
            {
                function.Stop(AwaitStrategy.Of(AwaitObstacle.Of(kind)));
            }
            else if (change == ReturnChange.Task && FunctionObstacles.IsIterator(declaration))
            {
                function.Stop(AwaitStrategies.WrappedIterator.Of(function.Name));
            }
        }
    }

    // A collection initializer would drop the tasks.
    private static bool IsCollectionAdd(IMethodSymbol method) =>
        method.Name == "Add" && method.ContainingType.AllInterfaces.Any(static one => one.SpecialType == SpecialType.System_Collections_IEnumerable);

    private async Task<bool> IsIteratorAsync(Function function)
    {
        foreach (var (_, declaration) in await context.View.DeclarationsAsync(function, context.Cancellation).ConfigureAwait(false))
        {
            if (FunctionObstacles.IsIterator(declaration))
            {
                return true;
            }
        }

        return false;
    }
}
