namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>What the analyzer tells the fixer about a deprecated path.</summary>
internal static class DeprecatedPathProperties
{
    /// <summary>The id of the new home; there only where the compilation has it.</summary>
    internal const string Target = "target";
}
