namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>Descriptors of the deprecated-path family.</summary>
internal static class DeprecatedPathRules
{
    private const string Category = "DeprecatedPaths";

    internal static readonly DiagnosticDescriptor DeprecatedUsing = Rule.Create(
        RuleIds.DeprecatedUsing,
        "Using of a deprecated path",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Warning,
        "The using directive imports a namespace or type that has moved or is removed.");

    internal static readonly DiagnosticDescriptor DeprecatedName = Rule.Create(
        RuleIds.DeprecatedName,
        "Name that reaches a deprecated path",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Warning,
        "The name reaches a namespace or type that has moved or is removed.");

    internal static readonly DiagnosticDescriptor DeprecatedString = Rule.Create(
        RuleIds.DeprecatedString,
        "String that is a deprecated full name",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Info,
        "The string is the full name of a type or namespace that has moved or is removed; looked up at run time it finds nothing.");

    internal static readonly DiagnosticDescriptor ReplacedMember = Rule.Create(
        RuleIds.ReplacedMember,
        "Use of a replaced member",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Warning,
        "The member has a replacement.");
}
