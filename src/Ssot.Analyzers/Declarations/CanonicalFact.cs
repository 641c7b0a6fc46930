namespace Ssot.Analyzers.Declarations;

/// <summary>A fact that a type is the single source of truth of its name and arity.</summary>
/// <param name="Type">The type.</param>
/// <param name="Origin">Where it was declared.</param>
internal sealed record CanonicalFact(DocumentationId Type, FactOrigin Origin);
