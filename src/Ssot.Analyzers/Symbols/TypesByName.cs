using System.Runtime.CompilerServices;

namespace Ssot.Analyzers.Symbols;

/// <summary>The types of an assembly by simple name; made when first asked, kept as long as the assembly is.</summary>
internal sealed class TypesByName
{
    // A reference outlives the compilations that use it in an editor.
    private static readonly ConditionalWeakTable<IAssemblySymbol, TypesByName> s_known = new();

    private readonly Dictionary<string, List<INamedTypeSymbol>> _types = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, List<INamedTypeSymbol>>> _nested;

    private TypesByName(IAssemblySymbol assembly)
    {
        Add(assembly.GlobalNamespace);
        _nested = new(Nested);
    }

    internal static TypesByName Of(IAssemblySymbol assembly) => s_known.GetValue(assembly, a => new TypesByName(a));

    /// <summary>The top-level types of this name, whatever their arity.</summary>
    internal IReadOnlyList<INamedTypeSymbol> Named(string simpleName) => _types.TryGetValue(simpleName, out var types) ? types : [];

    /// <summary>The nested types of this name.</summary>
    internal IReadOnlyList<INamedTypeSymbol> NestedNamed(string simpleName) => _nested.Value.TryGetValue(simpleName, out var types) ? types : [];

    private void Add(INamespaceSymbol ns)
    {
        foreach (var member in ns.GetMembers())
        {
            if (member is INamespaceSymbol child)
            {
                Add(child);
            }
            else if (member is INamedTypeSymbol type)
            {
                Add(_types, type);
            }
        }
    }

    private Dictionary<string, List<INamedTypeSymbol>> Nested()
    {
        var nested = new Dictionary<string, List<INamedTypeSymbol>>(StringComparer.Ordinal);
        var pending = new Stack<INamedTypeSymbol>();
        foreach (var types in _types.Values)
        {
            types.ForEach(pending.Push);
        }

        while (pending.Count > 0)
        {
            foreach (var type in pending.Pop().GetTypeMembers())
            {
                Add(nested, type);
                pending.Push(type);
            }
        }

        return nested;
    }

    private static void Add(Dictionary<string, List<INamedTypeSymbol>> byName, INamedTypeSymbol type)
    {
        if (!byName.TryGetValue(type.Name, out var types))
        {
            byName.Add(type.Name, types = new List<INamedTypeSymbol>(1));
        }

        types.Add(type);
    }
}
