using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Tells by its type how an expression carries a task.</summary>
internal sealed class TaskCarriers(AwaitableTypes awaitables, SemanticModel model, int position)
{
    // Deep enough for any type somebody reads, and an end for types that contain themselves.
    private const int MaximumDepth = 4;

    /// <summary>How a value of the type carries a task; null where the type has lost sight of it.</summary>
    internal TaskCarrier? Of(ITypeSymbol? type) => Of(type, 0);

    /// <summary>How many awaits it takes until no task is left.</summary>
    internal int Nesting(ITypeSymbol? type)
    {
        var nesting = 0;
        while (nesting < MaximumDepth && awaitables.Get(Unwrapped(type), model, position) is { IsAwaitable: true } awaitable)
        {
            nesting++;
            type = awaitable.Result;
        }

        return nesting;
    }

    private TaskCarrier? Of(ITypeSymbol? type, int depth)
    {
        type = Unwrapped(type);
        if (type is null || depth > MaximumDepth)
        {
            return null;
        }

        if (type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic)
        {
            return TaskCarrier.Boxed;
        }

        if (awaitables.Get(type, model, position).IsAwaitable)
        {
            return TaskCarrier.Task;
        }

        if (type is ITypeParameterSymbol)
        {
            return TaskCarrier.Holder;
        }

        if (Sequences.ElementOf(type) is { } element && Holds(element, depth) is { } inner)
        {
            return inner == TaskCarrier.Task ? TaskCarrier.Tasks : TaskCarrier.Holder;
        }

        return Mentions(type, depth) ? TaskCarrier.Holder : null;
    }

    private TaskCarrier? Holds(ITypeSymbol type, int depth) => type is ITypeParameterSymbol ? null : Of(type, depth + 1) is { } carrier and not TaskCarrier.Boxed ? carrier : null;

    private bool Mentions(ITypeSymbol type, int depth)
    {
        if (type is not INamedTypeSymbol named)
        {
            return false;
        }

        foreach (var argument in named.TypeArguments)
        {
            if (Holds(argument, depth) is not null)
            {
                return true;
            }
        }

        if (named.IsAnonymousType)
        {
            foreach (var member in named.GetMembers())
            {
                if (member is IPropertySymbol property && Holds(property.Type, depth) is not null)
                {
                    return true;
                }
            }
        }

        return named.DelegateInvokeMethod is { } invoke && Holds(invoke.ReturnType, depth) is not null;
    }

    private static ITypeSymbol? Unwrapped(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
