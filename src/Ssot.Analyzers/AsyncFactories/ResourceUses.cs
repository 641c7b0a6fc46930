using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Tells whether a task could need a resource that is disposed of when the task is returned.</summary>
internal static class ResourceUses
{
    /// <summary>
    /// Whether the returned call could need the resource: it is passed on, itself or in an object made from it; or nobody
    /// ever mentions it, so that having it is the point of it, as with a logging scope. A call that is given nothing but
    /// plain values made from it does not.
    /// </summary>
    internal static bool CouldNeed(ExpressionSyntax returned, EscapedScope scope, SemanticModel model, CancellationToken cancellation)
    {
        var resources = Names(scope.Node);
        if (resources.Count == 0)
        {
            return true;
        }

        var function = scope.Node.FirstAncestorOrSelf<SyntaxNode>(static n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) ?? scope.Node;
        var mentioned = false;

        // In the order of the text: a variable holds what its initializer mentions.
        foreach (var node in function.DescendantNodes())
        {
            if (node.SpanStart >= returned.SpanStart)
            {
                break;
            }

            if (node is VariableDeclaratorSyntax { Initializer.Value: var initial } declarator && node.SpanStart > scope.Node.SpanStart && Mentions(initial, resources))
            {
                mentioned = true;
                if (model.GetDeclaredSymbol(declarator, cancellation) is ILocalSymbol { Type: var type } && !IsPlain(type))
                {
                    resources.Add(declarator.Identifier.ValueText);
                }
            }
            else if (node is IdentifierNameSyntax name && resources.Contains(name.Identifier.ValueText))
            {
                mentioned = true;
            }
        }

        return !mentioned || Mentions(returned, resources);
    }

    private static HashSet<string> Names(StatementSyntax scope)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var declaration = scope switch
        {
            UsingStatementSyntax statement => statement.Declaration,
            LocalDeclarationStatementSyntax statement => statement.Declaration,
            _ => null,
        };
        foreach (var variable in declaration?.Variables ?? default)
        {
            names.Add(variable.Identifier.ValueText);
        }

        return names;
    }

    private static bool Mentions(SyntaxNode node, HashSet<string> names)
    {
        foreach (var descendant in node.DescendantNodesAndSelf())
        {
            if (descendant is IdentifierNameSyntax name && names.Contains(name.Identifier.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    // Values that hold on to nothing.
    private static bool IsPlain(ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? IsPlain(array.ElementType) : type.SpecialType is not (SpecialType.None or SpecialType.System_Object) || type.TypeKind == TypeKind.Enum;
}
