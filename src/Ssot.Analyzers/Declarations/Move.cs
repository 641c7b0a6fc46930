namespace Ssot.Analyzers.Declarations;

/// <summary>
/// A fact that a namespace, type or member is deprecated, from a manifest or an attribute alike: what it was, what it
/// has become, and how arguments map.
/// </summary>
internal sealed class Move
{
    internal Move(DocumentationId old, DocumentationId? @new, ArgumentMapping mapping, string? message, FactOrigin origin)
    {
        Old = old;
        New = @new;
        Mapping = mapping;
        Message = message;
        Origin = origin;
    }

    /// <summary>The deprecated side.</summary>
    internal DocumentationId Old { get; }

    /// <summary>The replacement, or null where it is removed and nothing replaces it.</summary>
    internal DocumentationId? New { get; }

    /// <summary>How parameters (for types also members set in initializers) map.</summary>
    internal ArgumentMapping Mapping { get; }

    /// <summary>What the declaration adds in words, or null.</summary>
    internal string? Message { get; }

    /// <summary>Where it was declared.</summary>
    internal FactOrigin Origin { get; }

    /// <summary>
    /// Whether it makes the old type a duplicate of a canonical one, so that the duplicate-type rules report it and the
    /// deprecated-path rules keep silent: a type move between equal names whose target is declared canonical, or
    /// <c>[ReplacedBy]</c> between equal names.
    /// </summary>
    internal bool IsDuplicate { get; set; }
}

/// <summary>Where a fact was declared.</summary>
internal abstract class FactOrigin
{
    /// <summary>The place of the whole fact, or null where it is in metadata.</summary>
    internal abstract Location? Location { get; }

    /// <summary>The place of its old side.</summary>
    internal abstract Location? OldLocation { get; }

    /// <summary>The place of its new side.</summary>
    internal abstract Location? NewLocation { get; }

    /// <summary>The manifest it stands in, or null for an attribute.</summary>
    internal virtual ManifestFile? File => null;
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
internal sealed class AttributeOrigin(SyntaxReference? application, CancellationToken cancellationToken) : FactOrigin
{
    internal override Location? Location { get; } = application?.GetSyntax(cancellationToken).GetLocation();

    internal override Location? OldLocation => Location;

    internal override Location? NewLocation => Location;
}
