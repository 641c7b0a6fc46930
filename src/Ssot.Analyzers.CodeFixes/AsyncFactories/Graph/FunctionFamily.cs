namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Finds the members whose return types can only change together: what a method overrides and implements, and what
/// overrides and implements it.
/// </summary>
internal sealed class FunctionFamily(SolutionView view, FunctionTable functions)
{
    private TypeHierarchy? _hierarchy;

    /// <summary>Adds the members next to a method; asked for each of those in turn, the whole family is found.</summary>
    /// <param name="function">A function whose return type changes.</param>
    /// <param name="relatives">Receives its relatives.</param>
    /// <param name="cancellation">Ends the search.</param>
    internal async Task AddRelativesAsync(Function function, List<Function> relatives, CancellationToken cancellation)
    {
        var method = function.Symbol;
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) || method.ContainingType is not { } type)
        {
            return;
        }

        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            await AddAsync(overridden, function, relatives, cancellation).ConfigureAwait(false);
        }

        foreach (var implemented in method.ExplicitInterfaceImplementations)
        {
            await AddAsync(implemented, function, relatives, cancellation).ConfigureAwait(false);
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            await AddImplementationsAsync(function, type, relatives, cancellation).ConfigureAwait(false);
            return;
        }

        if (method.IsVirtual || method.IsAbstract || method.IsOverride)
        {
            await AddOverridesAsync(function, type, relatives, cancellation).ConfigureAwait(false);
        }

        if (method.DeclaredAccessibility == Accessibility.Public || method.IsOverride)
        {
            await AddContractsAsync(function, type, type, relatives, cancellation).ConfigureAwait(false);

            // A derived type may implement an interface with the member that it inherits.
            foreach (var derived in (await HierarchyAsync(cancellation).ConfigureAwait(false)).DerivedFrom(type))
            {
                await AddContractsAsync(function, type, derived, relatives, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>What the method overrides and implements, as its type constructs that.</summary>
    internal static IEnumerable<IMethodSymbol> ContractsOf(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            yield return overridden;
        }

        foreach (var contract in method.ContainingType?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            foreach (var member in contract.GetMembers())
            {
                if (member is IMethodSymbol implemented && SymbolEqualityComparer.Default.Equals(method.ContainingType!.FindImplementationForInterfaceMember(implemented), method))
                {
                    yield return implemented;
                }
            }
        }
    }

    private async Task<TypeHierarchy> HierarchyAsync(CancellationToken cancellation) =>
        _hierarchy ??= await TypeHierarchy.BuildAsync(view.Solution, cancellation).ConfigureAwait(false);

    private async Task AddAsync(IMethodSymbol symbol, Function of, List<Function> relatives, CancellationToken cancellation)
    {
        if (await functions.GetAsync(symbol, cancellation).ConfigureAwait(false) is { } relative)
        {
            if (relative != of)
            {
                relatives.Add(relative);
            }
        }
        else
        {
            of.Stop(AwaitStrategies.Metadata.Of(of.Name));
        }
    }

    private async Task AddOverridesAsync(Function function, INamedTypeSymbol type, List<Function> relatives, CancellationToken cancellation)
    {
        foreach (var derived in (await HierarchyAsync(cancellation).ConfigureAwait(false)).DerivedFrom(type))
        {
            foreach (var member in derived.GetMembers(function.Symbol.Name))
            {
                if (member is IMethodSymbol { IsOverride: true } candidate && candidate.OverriddenMethod is { } overridden &&
                    await functions.GetAsync(overridden, cancellation).ConfigureAwait(false) == function)
                {
                    await AddAsync(candidate, function, relatives, cancellation).ConfigureAwait(false);
                }
            }
        }
    }

    private async Task AddImplementationsAsync(Function function, INamedTypeSymbol contract, List<Function> relatives, CancellationToken cancellation)
    {
        var key = TypeHierarchy.KeyOf(contract);
        foreach (var type in (await HierarchyAsync(cancellation).ConfigureAwait(false)).ImplementersOf(contract))
        {
            foreach (var implemented in type.AllInterfaces)
            {
                if (TypeHierarchy.KeyOf(implemented) != key)
                {
                    continue;
                }

                foreach (var member in implemented.GetMembers(function.Symbol.Name))
                {
                    if (member is IMethodSymbol contractMember && await functions.GetAsync(contractMember, cancellation).ConfigureAwait(false) == function &&
                        type.FindImplementationForInterfaceMember(contractMember) is IMethodSymbol implementation)
                    {
                        await AddAsync(implementation, function, relatives, cancellation).ConfigureAwait(false);
                    }
                }
            }
        }
    }

    // The interface members that 'type' implements by this function, which it declares or inherits.
    private async Task AddContractsAsync(Function function, INamedTypeSymbol declaring, INamedTypeSymbol type, List<Function> relatives, CancellationToken cancellation)
    {
        foreach (var contract in type.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(function.Symbol.Name))
            {
                if (member is IMethodSymbol contractMember && type.FindImplementationForInterfaceMember(contractMember) is IMethodSymbol implementation &&
                    SymbolEqualityComparer.Default.Equals(implementation.OriginalDefinition.ContainingType, declaring.OriginalDefinition) is var same &&
                    (same || TypeHierarchy.KeyOf(implementation.ContainingType) == TypeHierarchy.KeyOf(declaring)) &&
                    await functions.GetAsync(implementation, cancellation).ConfigureAwait(false) == function)
                {
                    await AddAsync(contractMember, function, relatives, cancellation).ConfigureAwait(false);
                }
            }
        }
    }
}
