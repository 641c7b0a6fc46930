namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Which types of the solution derive from which, and which implement which interface, over all projects. Built once,
/// when the first virtual or interface member is met.
/// </summary>
internal sealed class TypeHierarchy
{
    private readonly Dictionary<string, List<INamedTypeSymbol>> _derived = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<INamedTypeSymbol>> _implementers = new(StringComparer.Ordinal);

    private TypeHierarchy()
    {
    }

    internal static async Task<TypeHierarchy> BuildAsync(Solution solution, CancellationToken cancellation)
    {
        var hierarchy = new TypeHierarchy();
        foreach (var id in solution.ProjectIds)
        {
            if (solution.GetProject(id) is { Language: LanguageNames.CSharp } project &&
                await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation)
            {
                hierarchy.Add(compilation.Assembly.GlobalNamespace, cancellation);
            }
        }

        return hierarchy;
    }

    /// <summary>The types that have the type as direct or indirect base.</summary>
    internal IEnumerable<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type)
    {
        var pending = new Stack<INamedTypeSymbol>();
        var met = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        pending.Push(type);
        while (pending.Count > 0)
        {
            if (!_derived.TryGetValue(KeyOf(pending.Pop()), out var derived))
            {
                continue;
            }

            foreach (var one in derived)
            {
                if (met.Add(one))
                {
                    pending.Push(one);
                    yield return one;
                }
            }
        }
    }

    /// <summary>The types that implement the interface, in their base list or by inheritance, interfaces among them.</summary>
    internal IReadOnlyList<INamedTypeSymbol> ImplementersOf(INamedTypeSymbol contract) => _implementers.TryGetValue(KeyOf(contract), out var found) ? found : [];

    /// <summary>Names a type's definition alike in all compilations.</summary>
    internal static string KeyOf(INamedTypeSymbol type) => type.ContainingAssembly?.Name + "|" + type.OriginalDefinition.GetDocumentationCommentId();

    private static void Add(Dictionary<string, List<INamedTypeSymbol>> map, INamedTypeSymbol of, INamedTypeSymbol type)
    {
        var key = KeyOf(of);
        if (!map.TryGetValue(key, out var types))
        {
            map.Add(key, types = []);
        }

        types.Add(type);
    }

    // Recursion is as deep as types and namespaces nest.
    private void Add(INamespaceOrTypeSymbol container, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                if (type.BaseType is { DeclaringSyntaxReferences.IsEmpty: false } baseType)
                {
                    Add(_derived, baseType, type);
                }

                foreach (var contract in type.AllInterfaces)
                {
                    if (!contract.DeclaringSyntaxReferences.IsEmpty)
                    {
                        Add(_implementers, contract, type);
                    }
                }

                Add(type, cancellation);
            }
            else if (member is INamespaceSymbol space)
            {
                Add(space, cancellation);
            }
        }
    }
}
