namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>A diagnostic of the compiler that was not there before the edits.</summary>
/// <param name="Project">The project it is in.</param>
/// <param name="File">The file it is in, or null where it is in none of the solution's.</param>
/// <param name="Diagnostic">The diagnostic, in the text after the edits.</param>
internal sealed record Problem(ProjectId Project, FileKey? File, Diagnostic Diagnostic)
{
    /// <summary>What stays the same of it from one try to the next.</summary>
    internal (string File, string Id, string Message) Key => (File?.Name ?? "", Diagnostic.Id, Diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
}
