namespace Ssot.Analyzers.Declarations;

/// <summary>What attributes declare for one compilation.</summary>
internal sealed class AttributeFacts
{
    /// <summary>Those of a compilation without any; nothing is ever added.</summary>
    internal static AttributeFacts None { get; } = new();

    /// <summary>Moved namespaces, moved types and replaced members.</summary>
    internal List<Move> Moves { get; } = [];

    /// <summary>Canonical types.</summary>
    internal List<CanonicalFact> Canonicals { get; } = [];

    /// <summary>Arguments that name nothing.</summary>
    internal List<FactConflict> Unreadable { get; } = [];

    /// <summary>Whether they declare no fact.</summary>
    internal bool IsEmpty => Moves.Count == 0 && Canonicals.Count == 0;
}
