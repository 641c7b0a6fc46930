using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Renames an override or implementation of a replaced member where the base or interface has a replacement of the same shape.</summary>
internal sealed class OverrideReplacement(ReplacementParts parts)
{
    internal MemberReplacement? Plan(ReplacedMemberUse use, SyntaxNode declaration, DocumentationId target)
    {
        if (parts.Model.GetDeclaredSymbol(declaration, parts.CancellationToken) is not { } declared)
        {
            return null;
        }

        foreach (var symbol in parts.Context.Replacements.Find(target))
        {
            if ((symbol.IsVirtual || symbol.IsAbstract || symbol.IsOverride) && !symbol.IsSealed
                && Counterpart(symbol, declared.ContainingType) is { } counterpart
                && HasSameShape(declared, counterpart) && declared.ContainingType.GetMembers(symbol.Name).IsEmpty)
            {
                return new MemberReplacement(use, ImmutableArray.Create(new TextChange(use.Token.Span, symbol.Name)), null);
            }
        }

        return null;
    }

    // As the type inherits it, with its type arguments.
    private static ISymbol? Counterpart(ISymbol target, INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (MemberOf(current, target) is { } inherited)
            {
                return inherited;
            }
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (MemberOf(contract, target) is { } required)
            {
                return required;
            }
        }

        return null;
    }

    private static ISymbol? MemberOf(INamedTypeSymbol type, ISymbol target) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, target.ContainingType.OriginalDefinition)
            ? type.GetMembers(target.Name).FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, target.OriginalDefinition))
            : null;

    private static bool HasSameShape(ISymbol a, ISymbol b) => (a, b) switch
    {
        (IMethodSymbol first, IMethodSymbol second) => IsSame(first.ReturnType, second.ReturnType) && first.Arity == second.Arity && HaveSameTypes(first.Parameters, second.Parameters),
        (IPropertySymbol first, IPropertySymbol second) => IsSame(first.Type, second.Type) && HaveSameTypes(first.Parameters, second.Parameters),
        (IEventSymbol first, IEventSymbol second) => IsSame(first.Type, second.Type),
        _ => false,
    };

    private static bool HaveSameTypes(ImmutableArray<IParameterSymbol> a, ImmutableArray<IParameterSymbol> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].RefKind != b[i].RefKind || !IsSame(a[i].Type, b[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(ITypeSymbol a, ITypeSymbol b) => SymbolEqualityComparer.Default.Equals(a, b);
}
