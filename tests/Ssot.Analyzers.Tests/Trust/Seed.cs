namespace Ssot.Analyzers.Tests.Trust;

/// <summary>Code that the mutations start from.</summary>
/// <param name="Name">Where it comes from.</param>
/// <param name="Files">Paths and texts that compile together.</param>
/// <param name="Manifest">What is declared about them.</param>
internal sealed record Seed(string Name, ImmutableArray<(string Path, string Text)> Files, string Manifest);
