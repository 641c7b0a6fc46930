using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// Code that may go on using a replaced member: the member's own overloads, overrides and implementations, the
/// replacement (which may be written in terms of the old one), whatever is deprecated itself, and the type that raises a
/// replaced event, as long as anybody may still listen to it.
/// </summary>
internal static class ReplacedMemberExemptions
{
    internal static bool IsExempt(SyntaxNode node, ReplacedMember member, SemanticModel model, ReplacedMemberContext context, CancellationToken cancellationToken)
    {
        for (var outer = ImportScopes.Outer(node); outer is not null; outer = ImportScopes.Outer(outer))
        {
            switch (outer)
            {
                case BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax:
                    if (OldCode.IsOld(outer, model, context.Facts, cancellationToken) || Raises(outer, member, model, cancellationToken))
                    {
                        return true;
                    }

                    break;
                case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or EnumMemberDeclarationSyntax:
                    if (IsPartOf(model.GetDeclaredSymbol(outer, cancellationToken), member, node))
                    {
                        return true;
                    }

                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables)
                    {
                        if (IsPartOf(model.GetDeclaredSymbol(variable, cancellationToken), member, node))
                        {
                            return true;
                        }
                    }

                    break;
            }
        }

        return false;
    }

    private static bool Raises(SyntaxNode declaration, ReplacedMember member, SemanticModel model, CancellationToken cancellationToken) =>
        member.Move.Old.Kind == Declarations.DocumentationIdKind.Event
        && declaration is TypeDeclarationSyntax type
        && model.GetDeclaredSymbol(type, cancellationToken) is { } declared
        && member.Container.Matches(declared);

    private static bool IsPartOf(ISymbol? declared, ReplacedMember member, SyntaxNode node)
    {
        if (declared is null)
        {
            return false;
        }

        return IsOverload(declared, member.Move.Old)
            || (member.Move.New is { } target && (IsOverload(declared, target) || (node.Parent is not MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } && StandsFor(declared, target))))
            || ReplacedMemberBinding.Find(declared, ImmutableArray.Create(member)) is not null;
    }

    // An override or implementation of the replacement that calls the old one would call itself.
    private static bool StandsFor(ISymbol declared, Declarations.DocumentationId target)
    {
        for (var current = ReplacedMemberBinding.Overridden(declared); current is not null; current = ReplacedMemberBinding.Overridden(current))
        {
            if (IsOverload(current, target))
            {
                return true;
            }
        }

        if (declared.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            return false;
        }

        var container = ReplacedMember.ContainerOf(target);
        foreach (var inherited in type.AllInterfaces)
        {
            if (container.Matches(inherited) && inherited.GetMembers(target.Name).Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), declared)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOverload(ISymbol declared, Declarations.DocumentationId id) =>
        declared.ContainingType is { } type
        && declared.DocumentationName() == id.Name
        && ReplacedMember.ContainerOf(id).Matches(type);
}
