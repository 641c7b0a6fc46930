using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Renames an override of a replaced member where the base has a replacement of the same shape to override.</summary>
internal sealed class OverrideReplacement(ReplacementParts parts)
{
    internal MemberReplacement? Plan(ReplacedMemberUse use, MemberDeclarationSyntax declaration, DocumentationId target)
    {
        if (parts.Model.GetDeclaredSymbol(declaration, parts.CancellationToken) is not { } declared)
        {
            return null;
        }

        foreach (var symbol in parts.Context.Replacements.Find(target))
        {
            if ((symbol.IsVirtual || symbol.IsAbstract || symbol.IsOverride) && !symbol.IsSealed
                && declared.ContainingType.BaseType is { } baseType && MemberHead.IsMemberOf(symbol, baseType)
                && HasSameShape(declared, symbol) && declared.ContainingType.GetMembers(symbol.Name).IsEmpty)
            {
                return new MemberReplacement(use, ImmutableArray.Create(new TextChange(use.Token.Span, symbol.Name)), null);
            }
        }

        return null;
    }

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
