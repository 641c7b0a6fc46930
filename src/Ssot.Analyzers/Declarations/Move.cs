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

    /// <summary>Whether a type goes elsewhere and keeps its name.</summary>
    internal bool IsBetweenEqualNames => Old.Kind == DocumentationIdKind.Type && New is { } target && target.Name == Old.Name && target.Arity == Old.Arity;

    /// <summary>Whether a type that is no duplicate goes elsewhere and a list says how the names of its parameters and members map.</summary>
    internal bool MapsNames => Old.Kind == DocumentationIdKind.Type && New is not null && !IsDuplicate && !Mapping.IsIdentity;

    /// <summary>Whether another entry applies to the replacement in turn.</summary>
    internal bool GoesOn { get; set; }

    /// <summary>
    /// Whether it makes the old type a duplicate of a canonical one, so that the duplicate-type rules report it and the
    /// deprecated-path rules keep silent: a type move between equal names whose target is declared canonical, or
    /// <c>[ReplacedBy]</c> between equal names.
    /// </summary>
    internal bool IsDuplicate { get; set; }
}
