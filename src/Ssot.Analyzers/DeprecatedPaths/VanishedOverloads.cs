using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// Proves that a call which fits nothing was written for an overload or constructor that is gone: its type is there, and
/// the arguments are as many and of the types that the entry lists.
/// </summary>
internal static class VanishedOverloads
{
    /// <summary>The type whose constructor a node calls, or null.</summary>
    internal static INamedTypeSymbol? TypeOf(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        ConstructorInitializerSyntax initializer => model.GetDeclaredSymbol(initializer.Parent!, cancellationToken)?.ContainingType is { } type
            ? initializer.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) ? type : type.BaseType
            : null,
        PrimaryConstructorBaseTypeSyntax baseType => model.GetTypeInfo(baseType.Type, cancellationToken).Type as INamedTypeSymbol,
        _ => model.GetTypeInfo(node, cancellationToken).Type as INamedTypeSymbol,
    };

    /// <summary>The overloads that a called name can mean, where others of the name are there.</summary>
    internal static ImmutableArray<ReplacedMember> Find(SimpleNameSyntax name, ImmutableArray<ISymbol> candidates, ImmutableArray<ReplacedMember> members, SemanticModel model, CancellationToken cancellationToken)
    {
        var called = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        if (called.Parent is not InvocationExpressionSyntax { ArgumentList: var list } call || call.Expression != called)
        {
            return ImmutableArray<ReplacedMember>.Empty;
        }

        return members.RemoveAll(member => !Takes(member, list, model, cancellationToken) || !candidates.All(candidate => candidate is IMethodSymbol { ContainingType: { } type } && member.Container.Matches(type) && IsGone(member, type.GetMembers(candidate.Name))));
    }

    /// <summary>The constructors that a node can mean.</summary>
    internal static ImmutableArray<ReplacedMember> Find(SyntaxNode node, ImmutableArray<ReplacedMember> constructors, SemanticModel model, CancellationToken cancellationToken)
    {
        var list = node switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            ConstructorInitializerSyntax initializer => initializer.ArgumentList,
            PrimaryConstructorBaseTypeSyntax baseType => baseType.ArgumentList,
            _ => null,
        };
        return list is not null && TypeOf(node, model, cancellationToken) is { TypeKind: TypeKind.Class or TypeKind.Struct } type
            ? constructors.RemoveAll(member => !member.Container.Matches(type) || !IsGone(member, ImmutableArray<ISymbol>.CastUp(type.InstanceConstructors)) || !Takes(member, list, model, cancellationToken))
            : ImmutableArray<ReplacedMember>.Empty;
    }

    private static bool IsGone(ReplacedMember member, ImmutableArray<ISymbol> overloads)
    {
        foreach (var overload in overloads)
        {
            if (member.Move.Old.Matches(overload))
            {
                return false;
            }
        }

        return member.Move.Old.HasParameters;
    }

    private static bool Takes(ReplacedMember member, ArgumentListSyntax list, SemanticModel model, CancellationToken cancellationToken)
    {
        var types = member.Move.Old.ParameterTypes;
        if (types.IsDefault || types.Length != list.Arguments.Count)
        {
            return false;
        }

        for (var i = 0; i < types.Length; i++)
        {
            var argument = list.Arguments[i];
            if (argument.NameColon is null && DocumentationId.TryParse("T:" + types[i], out var id, out _) && SymbolLookup.FindType(model.Compilation, id) is { } type
                && !model.ClassifyConversion(argument.Expression, type).IsImplicit)
            {
                return false;
            }
        }

        return true;
    }
}
