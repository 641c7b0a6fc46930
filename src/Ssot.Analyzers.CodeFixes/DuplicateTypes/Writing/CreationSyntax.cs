using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
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

    /// <summary>A call of the base that is left to the compiler: by a constructor, or by a type that has none or a primary one.</summary>
    internal static CreationSyntax? OfImplicitBase(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        ConstructorDeclarationSyntax { Initializer: null } constructor when !constructor.Modifiers.Any(SyntaxKind.StaticKeyword) => new(constructor, null, null, constructor.ParameterList.Span.End, isOfBase: true),
        SimpleBaseTypeSyntax { Parent.Parent: ClassDeclarationSyntax or RecordDeclarationSyntax } @base when DerivedType(@base, model, cancellationToken) is { } type
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(@base.Type, cancellationToken).Type, type.BaseType)
            && (HasPrimaryConstructor(@base) || type.InstanceConstructors.All(static constructor => constructor.IsImplicitlyDeclared)) => new(@base, null, null, @base.Type.Span.End, isOfBase: true),
        _ => null,
    };

    /// <summary>Writes the arguments that a call of the base gets which was left to the compiler; default where it can't be written.</summary>
    internal ImmutableArray<TextChange> PlaceImplicit(ImmutableArray<TextChange> mapped) => (Node, mapped) switch
    {
        (_, { IsDefault: false } and [{ NewText: "()" }]) => ImmutableArray<TextChange>.Empty,
        (ConstructorDeclarationSyntax, { IsDefault: false } and [{ NewText: var arguments } one]) => ImmutableArray.Create(new TextChange(one.Span, " : base" + arguments)),
        (SimpleBaseTypeSyntax @base, _) when HasPrimaryConstructor(@base) => mapped,
        _ => default,
    };

    private static bool HasPrimaryConstructor(SimpleBaseTypeSyntax @base) => @base.Parent?.Parent is TypeDeclarationSyntax { ParameterList: not null };

    private static INamedTypeSymbol? DerivedType(SyntaxNode @base, SemanticModel model, CancellationToken cancellationToken) =>
        @base.Parent?.Parent is TypeDeclarationSyntax type ? model.GetDeclaredSymbol(type, cancellationToken) : null;

    /// <summary>The type that it makes, or that of the base; null where a constructor calls another of its own type.</summary>
    internal INamedTypeSymbol? CreatedType(SemanticModel model, CancellationToken cancellationToken) => Node switch
    {
        ConstructorInitializerSyntax { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.BaseKeyword } initializer when initializer.Parent is { } declaration =>
            (model.GetDeclaredSymbol(declaration, cancellationToken) as IMethodSymbol)?.ContainingType.BaseType,
        ConstructorDeclarationSyntax constructor => model.GetDeclaredSymbol(constructor, cancellationToken)?.ContainingType.BaseType,
        SimpleBaseTypeSyntax @base => DerivedType(@base, model, cancellationToken)?.BaseType,
        PrimaryConstructorBaseTypeSyntax { Type: { } type } => model.GetTypeInfo(type, cancellationToken).Type as INamedTypeSymbol,
        ExpressionSyntax expression when model.GetTypeInfo(expression, cancellationToken).Type is INamedTypeSymbol type => type,

        // The first compilers that know collection expressions don't tell what is in them.
        ExpressionSyntax { Parent: ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } } => Sequences.ElementOf(model.GetTypeInfo(collection, cancellationToken).ConvertedType) as INamedTypeSymbol,
        _ => null,
    };

    /// <summary>Whether a constructor takes what is given, as far as the compiler tells.</summary>
    internal bool Binds(SemanticModel model, CancellationToken cancellationToken) =>
        Node is ConstructorDeclarationSyntax or SimpleBaseTypeSyntax
            ? CreatedType(model, cancellationToken)?.InstanceConstructors.Any(static constructor => constructor.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams)) == true
            : model.GetSymbolInfo(Node, cancellationToken).Symbol is not null || (Node is ExpressionSyntax && model.GetTypeInfo(Node, cancellationToken).Type is null);

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
