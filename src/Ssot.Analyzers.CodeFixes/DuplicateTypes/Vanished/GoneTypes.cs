namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>The types that are gone of a compilation, by what code says of them.</summary>
internal sealed class GoneTypes
{
    private const string Suffix = "Attribute";

    private readonly ILookup<string, GoneType> _byNewName;
    private readonly HashSet<string> _renamed = new(StringComparer.OrdinalIgnoreCase);

    internal GoneTypes(List<GoneType> types)
    {
        _byNewName = types.ToLookup(static type => type.New.Name, StringComparer.Ordinal);
        foreach (var type in types)
        {
            _renamed.UnionWith(type.Names.Listed.Items.Where(static item => item.New is not null && item.Old is not null).Select(static item => item.Old!));
            Names.Add(type.Old.Name);
            if (type.Old.Name.EndsWith(Suffix, StringComparison.Ordinal))
            {
                Names.Add(type.Old.Name.Substring(0, type.Old.Name.Length - Suffix.Length));
            }
        }
    }

    /// <summary>What they were called; attributes also without their suffix.</summary>
    internal HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a list gives a member of this name another; where it does not, nothing has to be bound.</summary>
    internal bool MayRename(string member) => _renamed.Contains(member);

    /// <summary>Those that a type took the place of.</summary>
    internal List<GoneType> ThatBecame(INamedTypeSymbol type) => _byNewName[type.Name].Where(gone => gone.Became(type)).ToList();
}
