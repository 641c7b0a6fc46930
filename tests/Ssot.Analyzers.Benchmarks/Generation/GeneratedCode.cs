namespace Ssot.Analyzers.Benchmarks.Generation;

/// <summary>Files of code that compile together.</summary>
/// <param name="Files">Paths and texts, the same for the same request.</param>
/// <param name="Manifest">Declares what the code has left behind.</param>
/// <param name="Lines">Lines of all files.</param>
internal sealed record GeneratedCode(ImmutableArray<(string Path, string Text)> Files, string Manifest, int Lines);
