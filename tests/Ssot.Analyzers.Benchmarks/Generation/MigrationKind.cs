namespace Ssot.Analyzers.Benchmarks.Generation;

/// <summary>A migration that a bulk run has to carry out.</summary>
public enum MigrationKind
{
    /// <summary>A factory turned async; its callers, and theirs, have to follow.</summary>
    Await,

    /// <summary>A namespace moved.</summary>
    Path,

    /// <summary>Copies of a type are to be replaced by the canonical one.</summary>
    Redirect,

    /// <summary>A method was replaced by another.</summary>
    Member,
}
