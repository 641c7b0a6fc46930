using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>Tells namespaces that are versions of each other: <c>Acme.Api.V1</c> and <c>Acme.Api.V2</c>.</summary>
internal static class VersionedNamespaces
{
    /// <summary>Whether a namespace and that of a type's id differ in nothing but their versions.</summary>
    internal static bool AreVersions(INamespaceSymbol ns, DocumentationId type)
    {
        var names = Names(ns);
        var others = new List<string>(type.Segments.Length - 1);
        for (var i = 0; i < type.Segments.Length - 1; i++)
        {
            others.Add(type.Segments[i].Name);
        }

        return AreVersions(names, others);
    }

    /// <summary>Whether two namespaces differ in nothing but their versions.</summary>
    internal static bool AreVersions(INamespaceSymbol a, INamespaceSymbol b) => AreVersions(Names(a), Names(b));

    private static bool AreVersions(List<string> a, List<string> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        var differ = false;
        for (var i = 0; i < a.Count; i++)
        {
            if (a[i] != b[i])
            {
                if (!IsVersion(a[i]) || !IsVersion(b[i]))
                {
                    return false;
                }

                differ = true;
            }
        }

        return differ;
    }

    // V1, v2, V1_1, V2Beta1: a letter and a number, whatever follows.
    private static bool IsVersion(string segment) => segment.Length > 1 && segment[0] is 'V' or 'v' && char.IsDigit(segment[1]);

    private static List<string> Names(INamespaceSymbol ns)
    {
        var names = new List<string>();
        for (var current = ns; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            names.Add(current.Name);
        }

        names.Reverse();
        return names;
    }
}
