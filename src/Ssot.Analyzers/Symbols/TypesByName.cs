using System.Runtime.CompilerServices;

namespace Ssot.Analyzers.Symbols;

/// <summary>The top-level types of an assembly by simple name; made when first asked, kept as long as the assembly is.</summary>
internal sealed class TypesByName
{
    // A reference outlives the compilations that use it in an editor.
    private static readonly ConditionalWeakTable<IAssemblySymbol, TypesByName> s_known = new();

    private readonly Dictionary<string, List<INamedTypeSymbol>> _types = new(StringComparer.Ordinal);

    private TypesByName(IAssemblySymbol assembly) => Add(assembly.GlobalNamespace);

    internal static TypesByName Of(IAssemblySymbol assembly) => s_known.GetValue(assembly, a => new TypesByName(a));

    /// <summary>The types of this name, whatever their arity.</summary>
    internal IReadOnlyList<INamedTypeSymbol> Named(string simpleName) => _types.TryGetValue(simpleName, out var types) ? types : [];

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
                if (!_types.TryGetValue(type.Name, out var types))
                {
                    _types.Add(type.Name, types = new List<INamedTypeSymbol>(1));
                }

                types.Add(type);
            }
        }
    }
}
