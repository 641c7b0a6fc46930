namespace Ssot.Analyzers.Declarations;

/// <summary>What a documentation-comment id names: its letter.</summary>
internal enum DocumentationIdKind
{
    /// <summary><c>N:</c></summary>
    Namespace,

    /// <summary><c>T:</c></summary>
    Type,

    /// <summary><c>M:</c></summary>
    Method,

    /// <summary><c>P:</c></summary>
    Property,

    /// <summary><c>F:</c></summary>
    Field,

    /// <summary><c>E:</c></summary>
    Event,
}
