namespace Ssot.Analyzers.Declarations;

/// <summary>What a manifest's text says.</summary>
/// <param name="Entries">Its facts, in the order written.</param>
/// <param name="Errors">What could not be read, in the order written.</param>
internal sealed record Manifest(ImmutableArray<ManifestEntry> Entries, ImmutableArray<ManifestError> Errors)
{
    /// <summary>A text that is empty, or all comments.</summary>
    internal static Manifest WithoutFact => Of("the manifest has no fact; write one a line, such as 'N:Old.Namespace => N:New.Namespace', or delete the file");

    /// <summary>A file that is no text.</summary>
    internal static Manifest WithoutText => Of("the manifest can't be read as text; save it as UTF-8, one fact a line");

    private static Manifest Of(string error) => new(ImmutableArray<ManifestEntry>.Empty, ImmutableArray.Create(new ManifestError(new TextRange(0, 0), error)));
}
