namespace Ssot.Analyzers.Declarations;

/// <summary>
/// Reads a manifest: one fact a line, documentation-comment ids as in BannedSymbols.txt, <c>//</c> comments, a message
/// behind <c>;</c>. A line that can't be read is an error at its place, and the others still count. Linear in the text;
/// it knows no compilation.
/// </summary>
internal static class ManifestParser
{
    // Those of an editor and of SourceText, so that a line here is the line a diagnostic names.
    private static readonly char[] s_lineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>Reads a manifest.</summary>
    /// <param name="text">The whole text, any line ends.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The facts and the errors.</returns>
    internal static Manifest Parse(string text, CancellationToken cancellationToken = default)
    {
        var entries = ImmutableArray.CreateBuilder<ManifestEntry>();
        var errors = ImmutableArray.CreateBuilder<ManifestError>();
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (start < text.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = text.IndexOfAny(s_lineEnds, start);
            end = end < 0 ? text.Length : end;
            var line = new ManifestLine(text, start, end);
            if (!line.IsBlank)
            {
                if (ManifestEntryReader.Read(line, out var error) is { } entry)
                {
                    entries.Add(entry);
                }
                else
                {
                    errors.Add(error!);
                }
            }

            start = end + 1;
        }

        return entries.Count == 0 && errors.Count == 0 ? Manifest.WithoutFact : new Manifest(entries.ToImmutable(), errors.ToImmutable());
    }
}
