namespace Ssot.Analyzers.Declarations;

/// <summary>One fact of a manifest, with the place of its parts.</summary>
/// <param name="Range">The fact without its message.</param>
/// <param name="Message">What stands behind ';', or null.</param>
internal abstract record ManifestEntry(TextRange Range, string? Message);

/// <summary><c>old => new with (…)</c>.</summary>
internal sealed record MoveEntry(DocumentationId Old, TextRange OldRange, DocumentationId New, TextRange NewRange, ArgumentMapping Mapping, TextRange Range, string? Message)
    : ManifestEntry(Range, Message);

/// <summary><c>removed old</c>: deprecated, and nothing replaces it.</summary>
internal sealed record RemovedEntry(DocumentationId Old, TextRange OldRange, TextRange Range, string? Message) : ManifestEntry(Range, Message);

/// <summary><c>canonical T:…</c>.</summary>
internal sealed record CanonicalEntry(DocumentationId Type, TextRange TypeRange, TextRange Range, string? Message) : ManifestEntry(Range, Message);

/// <summary><c>allow M:…</c>: a helper that observes the task it is given.</summary>
internal sealed record AllowEntry(DocumentationId Method, TextRange MethodRange, TextRange Range, string? Message) : ManifestEntry(Range, Message);

/// <summary><c>own Pattern.*</c>: assembly names that count as this team's code.</summary>
internal sealed record OwnEntry(string Pattern, TextRange PatternRange, TextRange Range, string? Message) : ManifestEntry(Range, Message);

/// <summary>A line, or a part of one, that could not be read.</summary>
/// <param name="Range">The part at fault.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record ManifestError(TextRange Range, string Message);
