namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>An engine that makes names mean other types, after which the using directives of their old namespaces may serve nothing any more.</summary>
internal interface INameMover
{
    /// <summary>The namespaces that names have left, by file.</summary>
    LeftNamespaces Left { get; }
}

/// <summary>Namespaces that names of a file have left.</summary>
internal sealed class LeftNamespaces
{
    private readonly Dictionary<FileKey, HashSet<string>> _namespaces = [];

    /// <summary>The files.</summary>
    internal IEnumerable<FileKey> Files => _namespaces.Keys;

    /// <summary>Notes that a name of a file has left a namespace.</summary>
    internal void Add(FileKey file, string ns)
    {
        if (!_namespaces.TryGetValue(file, out var found))
        {
            _namespaces.Add(file, found = new HashSet<string>(StringComparer.Ordinal));
        }

        found.Add(ns);
    }

    /// <summary>Takes in what another has noted.</summary>
    internal void Add(LeftNamespaces other)
    {
        foreach (var pair in other._namespaces)
        {
            foreach (var ns in pair.Value)
            {
                Add(pair.Key, ns);
            }
        }
    }

    /// <summary>Whether a name of the file has left a namespace.</summary>
    internal bool Contains(FileKey file, string ns) => _namespaces.TryGetValue(file, out var found) && found.Contains(ns);
}
