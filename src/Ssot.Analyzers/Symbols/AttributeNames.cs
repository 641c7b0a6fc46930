namespace Ssot.Analyzers.Symbols;

/// <summary>The names by which code calls a type that may be an attribute.</summary>
internal static class AttributeNames
{
    private const string Suffix = "Attribute";

    /// <summary>Adds a type's name, and where it is an attribute's the one without its suffix.</summary>
    internal static void Add(string name, HashSet<string> names)
    {
        names.Add(name);
        if (name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            names.Add(name.Substring(0, name.Length - Suffix.Length));
        }
    }
}
