namespace Ssot.Analyzers.Demo;

/// <summary>What a build and the tests of the copy brought at one time.</summary>
/// <param name="Builds">Whether the build ended without errors.</param>
/// <param name="Findings">What the compiler and the rules reported.</param>
/// <param name="Tests">How the tests ended; <see langword="null"/> when they did not run.</param>
internal sealed record Snapshot(bool Builds, IReadOnlyList<Finding> Findings, TestCounts? Tests)
{
    internal IEnumerable<Finding> Ours => Findings.Where(finding => Rules.IsOwn(finding.Id));

    internal IEnumerable<Finding> CompileErrors => Findings.Where(finding => finding.IsError && finding.Id.StartsWith("CS", StringComparison.Ordinal));
}
