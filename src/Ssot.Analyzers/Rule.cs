namespace Ssot.Analyzers;

/// <summary>Makes the descriptors of this package alike: on by default, with a help link of their own.</summary>
internal static class Rule
{
    /// <summary>Where the rule pages are published.</summary>
    internal const string HelpRoot = "https://github.com/ssot-analyzers/ssot-analyzers/blob/main/docs/rules/";

    // The release-tracking rules look for a first parameter called 'id'.
    internal static DiagnosticDescriptor Create(string id, string title, string messageFormat, string category, DiagnosticSeverity severity, string description) =>
        new(id, title, messageFormat, category, severity, isEnabledByDefault: true, description, HelpRoot + id + ".md");
}
