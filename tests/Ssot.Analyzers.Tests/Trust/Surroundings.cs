namespace Ssot.Analyzers.Tests.Trust;

/// <summary>What a project around a source can be like.</summary>
internal enum Surroundings
{
    /// <summary>A library with the framework's references.</summary>
    Usual,

    /// <summary>No reference at all, not even <c>object</c>.</summary>
    NoReferences,

    /// <summary>Every reference twice, and the sources once more as an assembly.</summary>
    DoubledReferences,

    /// <summary>The sources once more as an assembly, under an extern alias.</summary>
    ExternAlias,

    /// <summary>The mutated file as a script.</summary>
    Script,

    /// <summary>Two target frameworks: the files linked into a second project with one symbol more.</summary>
    TwoTargets,

    /// <summary>The C# of .NET Framework.</summary>
    OldLanguage,

    /// <summary>A program, which may have top-level statements.</summary>
    Program,
}
