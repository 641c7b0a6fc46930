using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

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

    /// <summary>The type that it makes, or that of the base; null where a constructor calls another of its own type.</summary>
    internal INamedTypeSymbol? CreatedType(SemanticModel model, CancellationToken cancellationToken) => Node switch
    {
        ConstructorInitializerSyntax { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.BaseKeyword } initializer when initializer.Parent is { } declaration =>
            (model.GetDeclaredSymbol(declaration, cancellationToken) as IMethodSymbol)?.ContainingType.BaseType,
        PrimaryConstructorBaseTypeSyntax { Type: { } type } => model.GetTypeInfo(type, cancellationToken).Type as INamedTypeSymbol,
        ExpressionSyntax expression when model.GetTypeInfo(expression, cancellationToken).Type is INamedTypeSymbol type => type,

        // The first compilers that know collection expressions don't tell what is in them.
        ExpressionSyntax { Parent: ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } } => Sequences.ElementOf(model.GetTypeInfo(collection, cancellationToken).ConvertedType) as INamedTypeSymbol,
        _ => null,
    };

    /// <summary>Whether a constructor takes what is given, as far as the compiler tells.</summary>
    internal bool Binds(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(Node, cancellationToken).Symbol is not null || (Node is ExpressionSyntax && model.GetTypeInfo(Node, cancellationToken).Type is null);

    /// <summary>Whether the names of the arguments and the members set, and their number, are those of another.</summary>
    internal bool GivesTheSameAs(CreationSyntax other) => Names(this).SequenceEqual(Names(other), StringComparer.Ordinal);

    private static IEnumerable<string> Names(CreationSyntax creation)
    {
        foreach (var argument in creation.Arguments?.Arguments ?? default)
        {
            yield return argument.NameColon?.Name.Identifier.ValueText ?? "";
        }

        foreach (var expression in creation.Initializer?.Expressions ?? default)
        {
            yield return expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax member } ? "." + member.Identifier.ValueText : "";
        }
    }
}
