namespace Ssot.Analyzers.Declarations;

/// <summary>Where a fact was declared.</summary>
internal abstract class FactOrigin
{
    /// <summary>The place of the whole fact, or null where it is not in this compilation's sources or manifests.</summary>
    internal abstract Location? Location { get; }

    /// <summary>The place of its old side.</summary>
    internal virtual Location? OldLocation => Location;

    /// <summary>The place of its new side.</summary>
    internal virtual Location? NewLocation => Location;

    /// <summary>The manifest it stands in, or null for an attribute.</summary>
    internal virtual ManifestFile? File => null;

    /// <summary>The place in words, as a message about another fact names it.</summary>
    public override string ToString() =>
        Location is { } location ? $"in {System.IO.Path.GetFileName(location.GetLineSpan().Path)}({location.GetLineSpan().StartLinePosition.Line + 1})" : "elsewhere";
}

/// <summary>A fact of a manifest. Locations are made when asked for, since most are never shown.</summary>
internal sealed class ManifestOrigin(ManifestFile file, TextRange range, TextRange old, TextRange @new) : FactOrigin
{
    internal override Location Location => file.LocationOf(range);

    internal override Location OldLocation => file.LocationOf(old);

    internal override Location NewLocation => file.LocationOf(@new);

    internal override ManifestFile File => file;
}

/// <summary>A fact of an attribute, in source or in a reference.</summary>
/// <param name="location">Where it stands in this compilation's sources, else null.</param>
/// <param name="assembly">The name of the assembly it is part of.</param>
internal sealed class AttributeOrigin(Location? location, string assembly) : FactOrigin
{
    internal override Location? Location => location;

    public override string ToString() => location is null ? $"by an attribute in '{assembly}'" : base.ToString();
}
