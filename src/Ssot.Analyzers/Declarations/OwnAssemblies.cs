using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Ssot.Analyzers.Declarations;

/// <summary>Which assemblies are this team's code: the one compiled, and those that <c>own</c> lines cover, or without any those that share the first dotted segment of its name.</summary>
internal sealed class OwnAssemblies
{
    private readonly IAssemblySymbol _compiled;
    private readonly ImmutableArray<string> _patterns;
    private readonly ConcurrentDictionary<string, bool> _isOwn = new(StringComparer.Ordinal);

    internal OwnAssemblies(IAssemblySymbol compiled, ImmutableArray<string> patterns)
    {
        _compiled = compiled;
        _patterns = patterns;
    }

    internal bool Contains([NotNullWhen(true)] IAssemblySymbol? assembly) =>
        assembly is not null && (SymbolEqualityComparer.Default.Equals(assembly, _compiled) || _isOwn.GetOrAdd(assembly.Name, IsOwn));

    private bool IsOwn(string name)
    {
        if (_patterns.IsEmpty)
        {
            return FirstSegment(name) == FirstSegment(_compiled.Name);
        }

        foreach (var pattern in _patterns)
        {
            if (AssemblyNamePattern.IsMatch(pattern, name))
            {
                return true;
            }
        }

        return false;
    }

    private static string FirstSegment(string name)
    {
        var dot = name.IndexOf('.');
        return dot < 0 ? name : name.Substring(0, dot);
    }
}
