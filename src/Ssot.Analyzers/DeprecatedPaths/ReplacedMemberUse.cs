using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>A place in code that uses a replaced member.</summary>
/// <param name="Node">The member's simple name, or where it has none: a creation, a constructor initializer, an attribute, an element access, an overriding declaration.</param>
/// <param name="Members">The entries; several where the old member is gone and the entries are of its overloads.</param>
/// <param name="Old">The old member where it still binds, else null.</param>
internal sealed record ReplacedMemberUse(SyntaxNode Node, ImmutableArray<ReplacedMember> Members, ISymbol? Old)
{
    /// <summary>The entry that is reported.</summary>
    internal ReplacedMember Member => Members[0];

    /// <summary>What a diagnostic marks: the name, or the keyword or bracket that stands for it.</summary>
    internal SyntaxToken Token => Node switch
    {
        SimpleNameSyntax name => name.Identifier,
        ObjectCreationExpressionSyntax creation => LastName(creation.Type),
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword,
        PrimaryConstructorBaseTypeSyntax baseType => LastName(baseType.Type),
        AttributeSyntax attribute => LastName(attribute.Name),
        MethodDeclarationSyntax method => method.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        EventDeclarationSyntax @event => @event.Identifier,
        VariableDeclaratorSyntax variable => variable.Identifier,
        ElementAccessExpressionSyntax access => access.ArgumentList.OpenBracketToken,
        ElementBindingExpressionSyntax binding => binding.ArgumentList.OpenBracketToken,
        XmlTextAttributeSyntax attribute => attribute.TextTokens[0],
        ImplicitElementAccessSyntax access => access.ArgumentList.OpenBracketToken,
        _ => Node.GetFirstToken(),
    };

    private static SyntaxToken LastName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier,
        SimpleNameSyntax simple => simple.Identifier,
        _ => type.GetFirstToken(),
    };
}
