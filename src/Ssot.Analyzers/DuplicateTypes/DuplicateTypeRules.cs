namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>Descriptors of the duplicate-type family.</summary>
internal static class DuplicateTypeRules
{
    private const string Category = "DuplicateTypes";

    internal static readonly DiagnosticDescriptor DuplicateDeclaration = Rule.Create(
        RuleIds.DuplicateDeclaration,
        "Duplicate of a canonical type",
        "'{0}' duplicates '{1}'; use '{1}'{2}",
        Category,
        DiagnosticSeverity.Warning,
        "A canonical type of this name is declared; this one is a copy, and callers compile against whichever they import.");

    internal static readonly DiagnosticDescriptor DuplicateUse = Rule.Create(
        RuleIds.DuplicateUse,
        "Use of a duplicate type",
        "'{0}' duplicates '{1}'; use '{1}'",
        Category,
        DiagnosticSeverity.Warning,
        "The type is a copy of a canonical one.");

    internal static readonly DiagnosticDescriptor DivergingCopies = Rule.Create(
        RuleIds.DivergingCopies,
        "Copies of one concept with diverging constructors",
        "'{0}' and '{1}' look like copies of one concept and their constructors diverge ({2}); declare one canonical",
        Category,
        DiagnosticSeverity.Warning,
        "Own types of one name share most members, and code written for one does not construct the other.");

    internal static readonly DiagnosticDescriptor AgreeingCopies = Rule.Create(
        RuleIds.AgreeingCopies,
        "Copies of one concept",
        "'{0}' and '{1}' look like copies of one concept; declare one canonical",
        Category,
        DiagnosticSeverity.Info,
        "Own types of one name share most members and are constructed alike.");
}
