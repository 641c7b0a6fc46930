using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>Finds, by syntax, on what a member's name is called.</summary>
internal static class ReplacedMemberReceiver
{
    /// <summary>The receiver of a name.</summary>
    /// <param name="name">A member's simple name.</param>
    /// <returns>
    /// The expression, cref or pattern in front of it, or the creation whose initializer sets it, or the attribute it is an
    /// argument of; null for a name that stands alone.
    /// </returns>
    internal static SyntaxNode? Of(SimpleNameSyntax name)
    {
        if (name.Parent is MemberAccessExpressionSyntax { Expression: var first } && first == name && Extended(name) is { Parent.Parent.Parent: RecursivePatternSyntax around })
        {
            return around;
        }

        switch (name.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Name == name:
                return access.Expression;
            case MemberBindingExpressionSyntax binding:
                return Conditional(binding)?.Expression;
            case NameMemberCrefSyntax { Parent: QualifiedCrefSyntax cref }:
                return cref.Container;
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment when assignment.Left == name:
                return initializer.IsKind(SyntaxKind.ObjectInitializerExpression) || initializer.IsKind(SyntaxKind.WithInitializerExpression) ? Initialized(initializer) : null;
            case NameColonSyntax { Parent: SubpatternSyntax { Parent.Parent: RecursivePatternSyntax pattern } }:
                return pattern;
            case NameEqualsSyntax { Parent: AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } }:
                return attribute;
            default:
                return null;
        }
    }

    /// <summary>Whether a name stands alone, so that its receiver is the type around it or a <c>using static</c>.</summary>
    internal static bool IsAlone(SimpleNameSyntax name) => name.Parent switch
    {
        NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberBindingExpressionSyntax => false,
        MemberAccessExpressionSyntax access => access.Expression == name && Extended(name) is null,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: not (int)SyntaxKind.ArrayInitializerExpression } } assignment => assignment.Right == name,
        NameMemberCrefSyntax => true,
        _ => !SyntaxFacts.IsInTypeOnlyContext(name),
    };

    /// <summary>The <c>A.B:</c> of a pattern that a name is part of, or null.</summary>
    internal static ExpressionColonSyntax? Extended(SimpleNameSyntax name)
    {
        SyntaxNode node = name;
        while (node.Parent is MemberAccessExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent as ExpressionColonSyntax;
    }

    /// <summary>The <c>a?.b</c> whose receiver a <c>.b</c> is called on.</summary>
    internal static ConditionalAccessExpressionSyntax? Conditional(ExpressionSyntax binding)
    {
        for (SyntaxNode node = binding; node.Parent is not null; node = node.Parent)
        {
            if (node.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == node)
            {
                return conditional;
            }
        }

        return null;
    }

    // Of 'A = { B = 1 }' inside an initializer, A is what B is set on.
    private static SyntaxNode? Initialized(InitializerExpressionSyntax initializer) =>
        initializer.Parent is AssignmentExpressionSyntax outer ? outer.Left : initializer.Parent;
}
