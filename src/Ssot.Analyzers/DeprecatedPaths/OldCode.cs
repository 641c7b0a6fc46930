using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>What is itself inside a deprecated path and may go on using old code.</summary>
internal static class OldCode
{
    /// <summary>Whether a declaration is a deprecated namespace or type, so that nothing in it is looked at.</summary>
    internal static bool IsOld(SyntaxNode declaration, SemanticModel model, SsotFacts facts, CancellationToken cancellationToken)
    {
        switch (declaration)
        {
            case BaseNamespaceDeclarationSyntax ns:
                return !facts.Namespaces.IsEmpty && facts.Namespaces.Find(FullName(ns)) is not null;
            case BaseTypeDeclarationSyntax type:
                return IsOldType(type, type.Identifier.ValueText, model, facts, cancellationToken);
            case DelegateDeclarationSyntax type:
                return IsOldType(type, type.Identifier.ValueText, model, facts, cancellationToken);
            default:
                return false;
        }
    }

    /// <summary>Whether all that a file or namespace declares is old, so that its usings serve old code alone.</summary>
    internal static bool HasOnlyOld(SyntaxList<MemberDeclarationSyntax> members, SemanticModel model, SsotFacts facts, CancellationToken cancellationToken)
    {
        foreach (var member in members)
        {
            if (!IsOld(member, model, facts, cancellationToken)
                && !(member is BaseNamespaceDeclarationSyntax ns && HasOnlyOld(ns.Members, model, facts, cancellationToken)))
            {
                return false;
            }
        }

        return members.Count > 0;
    }

    /// <summary>The dotted name of a declared namespace, those around it included.</summary>
    internal static string FullName(BaseNamespaceDeclarationSyntax ns)
    {
        var name = Text(ns.Name);
        for (var parent = ns.Parent; parent is BaseNamespaceDeclarationSyntax outer; parent = outer.Parent)
        {
            name = Text(outer.Name) + "." + name;
        }

        return name;
    }

    private static string Text(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => Text(qualified.Left) + "." + qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => "",
    };

    private static bool IsOldType(MemberDeclarationSyntax declaration, string name, SemanticModel model, SsotFacts facts, CancellationToken cancellationToken) =>
        facts.TryGetTypeMoves(name, out _)
        && model.GetDeclaredSymbol(declaration, cancellationToken) is INamedTypeSymbol type
        && facts.FindType(type) is not null;
}
