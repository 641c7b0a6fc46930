using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>
/// An entry's <c>with (…)</c> list read for parameters and members alike: <c>executionTime -> duration</c> is also said
/// of the property <c>ExecutionTime</c>.
/// </summary>
internal sealed class NameMap(ArgumentMapping mapping)
{
    /// <summary>The list as it was written.</summary>
    internal ArgumentMapping Listed => mapping;

    /// <summary>What is said of a name.</summary>
    /// <param name="oldName">A parameter's or member's name.</param>
    /// <param name="newName">Its new name, or null where it is dropped; itself where nothing is said.</param>
    /// <returns>Whether the list says anything of it.</returns>
    internal bool TryMap(string oldName, out string? newName)
    {
        foreach (var item in mapping.Items)
        {
            if (item.Old is { } old && AreOne(old, oldName))
            {
                newName = item.New;
                return true;
            }
        }

        newName = oldName;
        return false;
    }

    /// <summary>What a name has become, or null where it is dropped.</summary>
    internal string? Map(string oldName)
    {
        TryMap(oldName, out var newName);
        return newName;
    }

    /// <summary>Whether the list adds a name.</summary>
    internal bool Adds(string newName)
    {
        foreach (var item in mapping.Items)
        {
            if (item.Old is null && item.New is { } added && AreOne(added, newName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two names differ in nothing but the case of the first letter: a parameter and its property. In half-typed code a name may be empty.</summary>
    internal static bool AreOne(string a, string b) =>
        a.Length > 0 && a.Length == b.Length && char.ToUpperInvariant(a[0]) == char.ToUpperInvariant(b[0]) && string.CompareOrdinal(a, 1, b, 1, a.Length - 1) == 0;
}
