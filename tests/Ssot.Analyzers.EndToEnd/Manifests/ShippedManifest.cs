namespace Ssot.Analyzers.EndToEnd.Manifests;

/// <summary>Manifests of docs/manifests, as a team would copy them beside its solution.</summary>
internal static class ShippedManifest
{
    /// <summary>Adds one to a solution.</summary>
    internal static ScratchSolution Manifest(this ScratchSolution solution, string name) =>
        solution.File("SsotManifest.txt", File.ReadAllText(Path.Combine(Repository.Root, "docs", "manifests", $"SsotManifest.{name}.txt")));
}
