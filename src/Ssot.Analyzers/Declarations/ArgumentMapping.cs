namespace Ssot.Analyzers.Declarations;

/// <summary>
/// The <c>with (…)</c> part of an entry: how parameters of the old side, and for types the members set in object
/// initializers, become those of the new side. Names that are not listed map to themselves.
/// </summary>
internal sealed class ArgumentMapping
{
    // Most lists of a manifest are never asked.
    private Dictionary<string, string?>? _byOldName;

    internal ArgumentMapping(ImmutableArray<ArgumentMap> items) => Items = items;

    internal static ArgumentMapping Identity { get; } = new(ImmutableArray<ArgumentMap>.Empty);

    /// <summary>The items in the order written.</summary>
    internal ImmutableArray<ArgumentMap> Items { get; }

    /// <summary>Whether nothing is listed.</summary>
    internal bool IsIdentity => Items.IsEmpty;

    /// <summary>What a name of the old side becomes.</summary>
    /// <param name="oldName">A parameter's or member's name on the old side.</param>
    /// <returns>Its name on the new side (itself when not listed), or null when it is dropped.</returns>
    internal string? Map(string oldName) => (_byOldName ??= ByOldName()).TryGetValue(oldName, out var newName) ? newName : oldName;

    /// <summary>Whether both say the same, in whatever order.</summary>
    internal bool IsSameAs(ArgumentMapping other)
    {
        if (Items.Length != other.Items.Length)
        {
            return false;
        }

        var said = new HashSet<(string?, string?, string?)>();
        foreach (var item in Items)
        {
            said.Add((item.Old, item.New, item.Constant));
        }

        foreach (var item in other.Items)
        {
            if (!said.Contains((item.Old, item.New, item.Constant)))
            {
                return false;
            }
        }

        return true;
    }

    private Dictionary<string, string?> ByOldName()
    {
        var byOldName = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var item in Items)
        {
            if (item.Old is not null)
            {
                byOldName[item.Old] = item.New;
            }
        }

        return byOldName;
    }
}

/// <summary>One item of a <c>with (…)</c> list.</summary>
/// <param name="Old">The old name, or null for an added one.</param>
/// <param name="New">The new name, or null for a dropped one.</param>
/// <param name="Constant">The C# expression an added one is given, else null.</param>
/// <param name="Range">Where it stands.</param>
internal sealed record ArgumentMap(string? Old, string? New, string? Constant, TextRange Range);
