using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

/// <summary>A creation in any of its forms, and what a derived type passes to its base.</summary>
internal sealed class CreationSyntax
{
    private CreationSyntax(SyntaxNode node, ArgumentListSyntax? arguments, InitializerExpressionSyntax? initializer, int endOfHead, bool isOfBase) =>
        (Node, Arguments, Initializer, EndOfHead, IsOfBase) = (node, arguments, initializer, endOfHead, isOfBase);

    internal SyntaxNode Node { get; }

    internal ArgumentListSyntax? Arguments { get; }

    internal InitializerExpressionSyntax? Initializer { get; }

    /// <summary>Where an argument list belongs that is not there.</summary>
    internal int EndOfHead { get; }

    /// <summary>Whether it is a derived type's call of its base.</summary>
    internal bool IsOfBase { get; }

    internal static CreationSyntax? Of(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => new(creation, creation.ArgumentList, creation.Initializer, creation.Type.Span.End, isOfBase: false),
        ImplicitObjectCreationExpressionSyntax creation => new(creation, creation.ArgumentList, creation.Initializer, creation.NewKeyword.Span.End, isOfBase: false),
        ConstructorInitializerSyntax initializer => new(initializer, initializer.ArgumentList, null, initializer.ThisOrBaseKeyword.Span.End, isOfBase: true),
        PrimaryConstructorBaseTypeSyntax @base => new(@base, @base.ArgumentList, null, @base.Type.Span.End, isOfBase: true),
        _ => null,
    };
}
