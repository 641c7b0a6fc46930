using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

/// <summary>Keeps the names that members of anonymous types and tuples take from the members they are read from.</summary>
internal static class InferredNames
{
    /// <summary>The edit that says a name which has been inferred so far, or null where none is.</summary>
    /// <param name="member">The name of the member that is read and will be called otherwise.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="model">The model of the document.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static TextChange? Keep(SyntaxToken member, string name, SemanticModel model, CancellationToken cancellationToken)
    {
        var node = member.Parent;
        while (node?.Parent is MemberAccessExpressionSyntax access && access.Name == node
            || node?.Parent is MemberBindingExpressionSyntax
            || node?.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == node)
        {
            node = node.Parent;
        }

        return node?.Parent switch
        {
            AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } => new TextChange(new TextSpan(node.SpanStart, 0), name + " = "),
            ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple } argument when IsNamed(tuple, argument, name, model, cancellationToken) => new TextChange(new TextSpan(node.SpanStart, 0), name + ": "),
            _ => null,
        };
    }

    // A target that has names of its own takes no notice of inferred ones.
    private static bool IsNamed(TupleExpressionSyntax tuple, ArgumentSyntax argument, string name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (tuple.Parent is AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax })
        {
            return false;
        }

        var index = tuple.Arguments.IndexOf(argument);
        return model.GetTypeInfo(tuple, cancellationToken).ConvertedType is INamedTypeSymbol { IsTupleType: true } type
            && index < type.TupleElements.Length && type.TupleElements[index].Name == name;
    }
}
