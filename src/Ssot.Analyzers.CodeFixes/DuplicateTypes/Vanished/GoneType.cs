using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>A type that is gone, with a list of how its names map.</summary>
/// <param name="Old">What it was.</param>
/// <param name="New">The type that took its place.</param>
/// <param name="Names">How its names map.</param>
internal sealed record GoneType(DocumentationId Old, DocumentationId New, NameMap Names)
{
    /// <summary>Whether a type took its place.</summary>
    internal bool Became(INamedTypeSymbol type) => New.Matches(type.OriginalDefinition);

    /// <summary>Whether code that says a type which does not bind may mean it, or something made of it; what says another name does not.</summary>
    internal bool MayBe(ITypeSymbol? unbound)
    {
        var names = BrokenTypes.NamesIn(unbound).ToList();
        return names.Count == 0 || names.Exists(name => name == Old.Name || name + "Attribute" == Old.Name);
    }
}
