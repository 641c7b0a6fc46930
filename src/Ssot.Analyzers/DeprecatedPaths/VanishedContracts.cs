using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// Proves that a member was written to implement one that its interface no longer has: the interface has the replacement,
/// and nothing implements that.
/// </summary>
internal static class VanishedContracts
{
    internal static ImmutableArray<ReplacedMember> Find(ISymbol symbol, SyntaxNode declaration, ImmutableArray<ReplacedMember> members, ReplacedMemberContext context, SemanticModel model, CancellationToken cancellationToken)
    {
        if (symbol.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            return ImmutableArray<ReplacedMember>.Empty;
        }

        if (declaration is MemberDeclarationSyntax && Specifier(declaration) is { } specifier)
        {
            return model.GetSymbolInfo(specifier.Name, cancellationToken).Symbol is INamedTypeSymbol { TypeKind: TypeKind.Interface } named
                ? members.RemoveAll(member => !IsAwaited(member, named, type, context))
                : ImmutableArray<ReplacedMember>.Empty;
        }

        return symbol is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
            ? members.RemoveAll(member => !type.AllInterfaces.Any(inherited => IsAwaited(member, inherited, type, context)))
            : ImmutableArray<ReplacedMember>.Empty;
    }

    private static bool IsAwaited(ReplacedMember member, INamedTypeSymbol contract, INamedTypeSymbol type, ReplacedMemberContext context)
    {
        if (member.Move.New is not { } target || !member.Container.Matches(contract) || !contract.GetMembers(member.Move.Old.Name).IsEmpty)
        {
            return false;
        }

        foreach (var symbol in context.Replacements.Find(target))
        {
            foreach (var required in contract.GetMembers(symbol.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(required.OriginalDefinition, symbol.OriginalDefinition) && required.IsAbstract && type.FindImplementationForInterfaceMember(required) is null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ExplicitInterfaceSpecifierSyntax? Specifier(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.ExplicitInterfaceSpecifier,
        BasePropertyDeclarationSyntax property => property.ExplicitInterfaceSpecifier,
        _ => null,
    };
}
