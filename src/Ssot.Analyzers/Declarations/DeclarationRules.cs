namespace Ssot.Analyzers.Declarations;

/// <summary>Descriptors of the rules about declarations themselves.</summary>
internal static class DeclarationRules
{
    private const string Category = "Declarations";

    internal static readonly DiagnosticDescriptor Unreadable = Rule.Create(
        RuleIds.UnreadableManifest,
        "Manifest line that can't be read",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        "The line is left out; the other lines of the manifest still work.");

    internal static readonly DiagnosticDescriptor Unresolved = Rule.Create(
        RuleIds.UnresolvedEntry,
        "Entry that can't be followed",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        "The replacement does not exist in this compilation though the old side is used, or entries contradict each other.");
}
