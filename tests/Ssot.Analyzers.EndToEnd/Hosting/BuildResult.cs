namespace Ssot.Analyzers.EndToEnd.Hosting;

/// <summary>What a build of a scratch solution brought.</summary>
/// <param name="Succeeded">Whether it ended without errors.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Findings">The diagnostics of all projects and target frameworks, suppressed ones among them.</param>
public sealed record BuildResult(bool Succeeded, string Output, IReadOnlyList<Finding> Findings)
{
    /// <summary>The unsuppressed findings of a rule.</summary>
    public IReadOnlyList<Finding> Of(string id) => [.. Findings.Where(finding => finding.Id == id && !finding.IsSuppressed)];

    /// <summary>The unsuppressed findings of this package's rules.</summary>
    public IReadOnlyList<Finding> Ours => [.. Findings.Where(finding => finding.Id.StartsWith("SSOT", StringComparison.Ordinal) && !finding.IsSuppressed)];

    /// <summary>Fails the test with the build's output unless the build succeeded.</summary>
    public BuildResult ShouldSucceed()
    {
        Assert.True(Succeeded, Output);
        return this;
    }
}
