using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>What awaiting a type gives.</summary>
/// <param name="IsAwaitable">Whether <c>await</c> takes a value of the type.</param>
/// <param name="Result">The type of the awaited value, or null where awaiting gives nothing.</param>
internal readonly record struct Awaitable(bool IsAwaitable, ITypeSymbol? Result)
{
    /// <summary>Whether awaiting gives a value.</summary>
    internal bool HasResult => Result is not null;
}

/// <summary>
/// Knows which types can be awaited, one instance a compilation. It mirrors the awaitable pattern of the language
/// (C# specification, "Awaitable expressions"): <c>GetAwaiter()</c>, on the awaiter <c>IsCompleted</c>,
/// <c>GetResult()</c> and <c>INotifyCompletion</c>. A type is asked when it is met and remembered; references are never walked.
/// </summary>
internal sealed class AwaitableTypes
{
    private static readonly ConditionalWeakTable<Compilation, AwaitableTypes> Instances = new();

    private readonly ConcurrentDictionary<ITypeSymbol, Awaitable> _known = new(SymbolEqualityComparer.Default);
    private readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<ITypeSymbol, Awaitable>> _byExtension = new();

    private AwaitableTypes()
    {
    }

    /// <summary>The instance of a compilation.</summary>
    internal static AwaitableTypes For(Compilation compilation) => Instances.GetValue(compilation, static _ => new AwaitableTypes());

    /// <summary>What awaiting the type gives, by members of its own or of its bases.</summary>
    internal Awaitable Get(ITypeSymbol? type)
    {
        if (type is null || !CouldBeAwaitable(type))
        {
            return default;
        }

        if (IsTask(type))
        {
            return new(true, ResultOf(type));
        }

        return _known.GetOrAdd(type, static type => ByPattern(type));
    }

    /// <summary>As <see cref="Get(ITypeSymbol)"/>, and by extension methods that are in scope at the place too.</summary>
    internal Awaitable Get(ITypeSymbol? type, SemanticModel model, int position)
    {
        var own = Get(type);
        if (own.IsAwaitable || type is null || !CouldBeAwaitable(type))
        {
            return own;
        }

        var perTree = _byExtension.GetValue(model.SyntaxTree, static _ => new(SymbolEqualityComparer.Default));
        if (!perTree.TryGetValue(type, out var found))
        {
            found = ByExtension(type, model, position);
            perTree.TryAdd(type, found);
        }

        return found;
    }

    /// <summary>Whether the type is <c>Task</c>, <c>Task&lt;T&gt;</c>, <c>ValueTask</c> or <c>ValueTask&lt;T&gt;</c> itself.</summary>
    internal static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: <= 1, ContainingType: null } && type.ContainingNamespace.Is("System.Threading.Tasks");

    /// <summary>Whether an <c>async</c> function may return the type: a task, or a type with a method builder.</summary>
    internal static bool IsAsyncReturn(ITypeSymbol? type) =>
        IsTask(type) || (type is INamedTypeSymbol named && named.OriginalDefinition.HasAttribute("System.Runtime.CompilerServices.AsyncMethodBuilderAttribute"));

    /// <summary>Whether the type is <c>IAsyncEnumerable&lt;T&gt;</c> or <c>IAsyncEnumerator&lt;T&gt;</c>.</summary>
    internal static bool IsAsyncSequence(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "IAsyncEnumerable" or "IAsyncEnumerator", Arity: 1, ContainingType: null } && type.ContainingNamespace.Is("System.Collections.Generic");

    private static ITypeSymbol? ResultOf(ITypeSymbol task) => ((INamedTypeSymbol)task).TypeArguments is [var result] ? result : null;

    private static bool CouldBeAwaitable(ITypeSymbol type) =>
        type.SpecialType == SpecialType.None && type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.TypeParameter;

    private static Awaitable ByPattern(ITypeSymbol type) =>
        FindMember<IMethodSymbol>(type, WellKnownMemberNames.GetAwaiter, static m => !m.IsStatic && m.Parameters.IsEmpty && m.Arity == 0 && !m.ReturnsVoid) is { } getAwaiter
            ? OfAwaiter(getAwaiter.ReturnType)
            : default;

    private static Awaitable ByExtension(ITypeSymbol type, SemanticModel model, int position)
    {
        foreach (var symbol in model.LookupSymbols(position, type, WellKnownMemberNames.GetAwaiter, includeReducedExtensionMethods: true))
        {
            if (symbol is IMethodSymbol { IsStatic: false, Parameters.IsEmpty: true, ReturnsVoid: false } getAwaiter)
            {
                return OfAwaiter(getAwaiter.ReturnType);
            }
        }

        return default;
    }

    private static Awaitable OfAwaiter(ITypeSymbol awaiter)
    {
        if (!awaiter.AllInterfaces.Any(static i => i.Is("System.Runtime.CompilerServices.INotifyCompletion")) && !awaiter.Is("System.Runtime.CompilerServices.INotifyCompletion") ||
            FindMember<IPropertySymbol>(awaiter, WellKnownMemberNames.IsCompleted, static p => p is { IsStatic: false, GetMethod: not null, Type.SpecialType: SpecialType.System_Boolean }) is null ||
            FindMember<IMethodSymbol>(awaiter, WellKnownMemberNames.GetResult, static m => !m.IsStatic && m.Parameters.IsEmpty && m.Arity == 0) is not { } getResult)
        {
            return default;
        }

        return new(true, getResult.ReturnsVoid ? null : getResult.ReturnType);
    }

    private static TMember? FindMember<TMember>(ITypeSymbol type, string name, Func<TMember, bool> fits)
        where TMember : class, ISymbol
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Fitting(current, name, fits) is { } own)
            {
                return own;
            }
        }

        if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                // A type parameter that is constrained to another may stand in a cycle in broken code.
                if (constraint is not ITypeParameterSymbol && FindMember(constraint, name, fits) is { } constrained)
                {
                    return constrained;
                }
            }
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var inherited in type.AllInterfaces)
            {
                if (Fitting(inherited, name, fits) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static TMember? Fitting<TMember>(ITypeSymbol type, string name, Func<TMember, bool> fits)
        where TMember : class, ISymbol
    {
        foreach (var member in type.GetMembers(name))
        {
            if (member is TMember candidate && fits(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
