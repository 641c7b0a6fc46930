using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Finds what a member's name is said of.</summary>
internal static class MemberReceiver
{
    /// <summary>Whether a name is that of a member of what stands before it, or of what it is part of.</summary>
    internal static bool Has(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax => true,
        NameColonSyntax { Parent: SubpatternSyntax } => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: WithExpressionSyntax } } assignment => assignment.Left == name,
        _ => false,
    };

    /// <summary>The type that the name is looked up in.</summary>
    internal static INamedTypeSymbol? TypeOf(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = name.Parent switch
        {
            MemberAccessExpressionSyntax access => model.GetTypeInfo(access.Expression, cancellationToken).Type ?? model.Bind(access.Expression, cancellationToken) as ITypeSymbol,
            MemberBindingExpressionSyntax binding => ConditionalReceiver(binding, model, cancellationToken),
            NameColonSyntax { Parent: SubpatternSyntax { Parent.Parent: PatternSyntax pattern } } => (model.GetOperation(pattern, cancellationToken) as IPatternOperation)?.NarrowedType,
            AssignmentExpressionSyntax { Parent.Parent: ExpressionSyntax with } => model.GetTypeInfo(with, cancellationToken).Type,
            _ => null,
        };
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] as INamedTypeSymbol : type as INamedTypeSymbol;
    }

    private static ITypeSymbol? ConditionalReceiver(MemberBindingExpressionSyntax binding, SemanticModel model, CancellationToken cancellationToken)
    {
        for (SyntaxNode? node = binding; node is not null; node = node.Parent)
        {
            if (node.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == node)
            {
                return model.GetTypeInfo(access.Expression, cancellationToken).Type;
            }
        }

        return null;
    }
}
