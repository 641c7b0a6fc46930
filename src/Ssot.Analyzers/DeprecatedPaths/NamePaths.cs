using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>Dotted names in their many syntactic forms: in type position, in expressions, behind <c>::</c> and in crefs.</summary>
internal static class NamePaths
{
    /// <summary>The dotted name that ends with a simple name: <c>A.B</c> for the <c>B</c> of <c>A.B.C</c>.</summary>
    internal static SyntaxNode EndingWith(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => qualified,
        AliasQualifiedNameSyntax aliased when aliased.Name == name => aliased,
        MemberAccessExpressionSyntax access when access.Name == name && access.IsKind(SyntaxKind.SimpleMemberAccessExpression) => access,
        MemberBindingExpressionSyntax binding => binding,
        NameMemberCrefSyntax member => member.Parent is QualifiedCrefSyntax cref ? cref : member,
        _ => name,
    };

    /// <summary>The dotted name one segment longer, or null where this one is the whole.</summary>
    internal static SyntaxNode? Longer(SyntaxNode path) => path.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Left == path => qualified,
        AliasQualifiedNameSyntax aliased when aliased.Alias == path => aliased,
        MemberAccessExpressionSyntax access when access.Expression == path && access.IsKind(SyntaxKind.SimpleMemberAccessExpression) => access,
        QualifiedCrefSyntax { Member: NameMemberCrefSyntax } cref when cref.Container == path => cref,
        _ => null,
    };

    /// <summary>The dotted name one segment shorter, or null where there is one segment.</summary>
    internal static SyntaxNode? Shorter(SyntaxNode path) => path switch
    {
        QualifiedNameSyntax qualified => qualified.Left,
        AliasQualifiedNameSyntax aliased when !aliased.Alias.Identifier.IsKind(SyntaxKind.GlobalKeyword) => aliased.Alias,
        MemberAccessExpressionSyntax access => access.Expression,
        QualifiedCrefSyntax cref => cref.Container,
        _ => null,
    };

    /// <summary>The last simple name of a dotted name, or null where it is no name.</summary>
    internal static SimpleNameSyntax? Last(SyntaxNode path) => path switch
    {
        SimpleNameSyntax simple => simple,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax aliased => aliased.Name,
        MemberAccessExpressionSyntax access when access.IsKind(SyntaxKind.SimpleMemberAccessExpression) => access.Name,
        NameMemberCrefSyntax member => member.Name as SimpleNameSyntax,
        QualifiedCrefSyntax { Member: NameMemberCrefSyntax member } => member.Name as SimpleNameSyntax,
        _ => null,
    };

    /// <summary>The span of a dotted name; of a cref without the parameters behind it.</summary>
    internal static TextSpan NameSpan(SyntaxNode path) => path switch
    {
        NameMemberCrefSyntax member => member.Name.Span,
        QualifiedCrefSyntax { Member: NameMemberCrefSyntax member } cref => TextSpan.FromBounds(cref.SpanStart, member.Name.Span.End),
        _ => path.Span,
    };

    /// <summary>The first segment of a dotted name, or null where it begins with something else, such as a call.</summary>
    internal static SyntaxNode? First(SyntaxNode path)
    {
        var current = path;
        while (Shorter(current) is { } shorter)
        {
            current = shorter;
        }

        return current switch
        {
            SimpleNameSyntax or AliasQualifiedNameSyntax => current,
            NameMemberCrefSyntax member => member.Name as SimpleNameSyntax,
            _ => null,
        };
    }

    /// <summary>Whether a dotted name stands where only namespaces and types can.</summary>
    internal static bool IsTypeContext(SyntaxNode path) => path is QualifiedNameSyntax || path.Parent is QualifiedNameSyntax;

    /// <summary>Whether a name is the name of an attribute.</summary>
    internal static bool IsAttributeName(SyntaxNode path) => path.Parent is AttributeSyntax attribute && attribute.Name == path;

    /// <summary>Whether a name is that of a declared namespace.</summary>
    internal static bool IsNamespaceDeclaration(SyntaxNode name)
    {
        var current = name;
        while (current.Parent is QualifiedNameSyntax)
        {
            current = current.Parent;
        }

        return current.Parent is BaseNamespaceDeclarationSyntax declaration && declaration.Name == current;
    }

    /// <summary>The number of type arguments a name is given.</summary>
    internal static int Arity(SimpleNameSyntax name) => name is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments.Count : 0;
}
