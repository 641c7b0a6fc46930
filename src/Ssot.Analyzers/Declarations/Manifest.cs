namespace Ssot.Analyzers.Declarations;

/// <summary>What a manifest's text says.</summary>
/// <param name="Entries">Its facts, in the order written.</param>
/// <param name="Errors">What could not be read, in the order written.</param>
internal sealed record Manifest(ImmutableArray<ManifestEntry> Entries, ImmutableArray<ManifestError> Errors);
