using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>
/// Writes out the name that an element of an anonymous type or a tuple has from the member it holds: what reads the element,
/// by code or by serialization, goes by that name.
/// </summary>
internal static class InferredNames
{
    internal static MemberReplacement Keep(MemberReplacement replacement, SimpleNameSyntax name, ISymbol target, SemanticModel model, CancellationToken cancellationToken)
    {
        if (target is not IMethodSymbol && target.Name == name.Identifier.ValueText)
        {
            return replacement;
        }

        ExpressionSyntax value = name;
        while ((value.Parent is MemberAccessExpressionSyntax access && access.Name == value) || value.Parent is MemberBindingExpressionSyntax
            || (value.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == value))
        {
            value = (ExpressionSyntax)value.Parent;
        }

        var separator = value.Parent switch
        {
            AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } => " = ",
            ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple } element when IsKnownBy(name, tuple, element, model, cancellationToken) => ": ",
            _ => null,
        };
        return separator is null
            ? replacement
            : replacement with { Changes = replacement.Changes.Insert(0, new TextChange(new TextSpan(value.SpanStart, 0), name.Identifier.Text + separator)).Sort(static (a, b) => a.Span.CompareTo(b.Span)) };
    }

    // A tuple's type at its place has the name where nothing there gives another.
    private static bool IsKnownBy(SimpleNameSyntax name, TupleExpressionSyntax tuple, ArgumentSyntax element, SemanticModel model, CancellationToken cancellationToken) =>
        tuple.Parent is not AssignmentExpressionSyntax
        && model.GetTypeInfo(tuple, cancellationToken).ConvertedType is INamedTypeSymbol { IsTupleType: true, TupleElements: { IsDefault: false } elements }
        && tuple.Arguments.IndexOf(element) is var index && index < elements.Length
        && elements[index].Name == name.Identifier.ValueText;
}
