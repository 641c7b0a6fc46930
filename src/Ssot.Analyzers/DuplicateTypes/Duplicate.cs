using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>A type that is a copy of a canonical one.</summary>
/// <param name="Type">The copy, as its original definition.</param>
/// <param name="CanonicalId">The canonical type's id.</param>
/// <param name="Canonical">The canonical type, or null where this compilation does not see it.</param>
/// <param name="Mapping">How constructor parameters and members map.</param>
/// <param name="ReportsUses">Whether uses are this family's to report; otherwise a <c>T:</c> entry has the deprecated-path rules report them.</param>
internal sealed record Duplicate(INamedTypeSymbol Type, DocumentationId CanonicalId, INamedTypeSymbol? Canonical, ArgumentMapping Mapping, bool ReportsUses)
{
    /// <summary>The copy's full name, for messages.</summary>
    internal string Name => Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    /// <summary>The canonical type's full name, for messages.</summary>
    internal string CanonicalName => Canonical?.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) ?? CanonicalId.FullName;
}
