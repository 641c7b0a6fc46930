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
                case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax:
                    if (IsPartOf(model.GetDeclaredSymbol(outer, cancellationToken), member))
                    {
                        return true;
                    }

                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables)
                    {
                        if (IsPartOf(model.GetDeclaredSymbol(variable, cancellationToken), member))
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

    private static bool IsPartOf(ISymbol? declared, ReplacedMember member)
    {
        if (declared is null)
        {
            return false;
        }

        return IsOverload(declared, member.Move.Old)
            || (member.Move.New is { } target && IsOverload(declared, target))
            || ReplacedMemberBinding.Find(declared, ImmutableArray.Create(member)) is not null;
    }

    private static bool IsOverload(ISymbol declared, Declarations.DocumentationId id) =>
        declared.ContainingType is { } type
        && declared.DocumentationName() == id.Name
        && ReplacedMember.ContainerOf(id).Matches(type);
}
