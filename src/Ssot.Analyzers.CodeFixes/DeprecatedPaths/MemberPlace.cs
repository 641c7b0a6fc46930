using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>How a member is named at a place: on what, statically or not, called or not.</summary>
internal sealed class MemberPlace
{
    private MemberPlace(SimpleNameSyntax name, ExpressionSyntax denotation, ITypeSymbol? receiverType, string? receiverText, bool isStatic)
    {
        Name = name;
        Denotation = denotation;
        ReceiverType = receiverType;
        ReceiverText = receiverText;
        IsStatic = isStatic;
        Call = denotation.Parent is InvocationExpressionSyntax call && call.Expression == denotation ? call : null;
    }

    internal SimpleNameSyntax Name { get; }

    /// <summary>What denotes the member: <c>a.b</c>, <c>.b</c> behind <c>?</c>, or the name alone.</summary>
    internal ExpressionSyntax Denotation { get; }

    /// <summary>The type it is named on; null for a name alone.</summary>
    internal ITypeSymbol? ReceiverType { get; }

    /// <summary>The receiver as an expression that can be bound by itself; null for a name alone.</summary>
    internal string? ReceiverText { get; }

    /// <summary>Whether it is named on a type.</summary>
    internal bool IsStatic { get; }

    /// <summary>The call, if the member is called.</summary>
    internal InvocationExpressionSyntax? Call { get; }

    /// <summary>Whether it is named by its name alone.</summary>
    internal bool IsAlone => ReceiverType is null;

    /// <summary>Whether it is named behind <c>?.</c>.</summary>
    internal bool IsConditional => Denotation is MemberBindingExpressionSyntax || (Denotation is MemberAccessExpressionSyntax access && LeftMost(access.Expression) is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax);

    /// <summary>The receiver's syntax, where there is one before a dot.</summary>
    internal ExpressionSyntax? Receiver => (Denotation as MemberAccessExpressionSyntax)?.Expression;

    /// <summary>The place of a name, or null where what it is named on does not bind (yet).</summary>
    internal static MemberPlace? Of(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (name.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Name == name:
                if (model.GetSymbolInfo(access.Expression, cancellationToken).Symbol is INamedTypeSymbol { TypeKind: not TypeKind.Error } type)
                {
                    return new MemberPlace(name, access, type, access.Expression.ToString(), isStatic: true);
                }

                return TypeOf(access.Expression, model, cancellationToken) is { } receiver
                    ? new MemberPlace(name, access, receiver, TextOf(access.Expression), isStatic: false)
                    : null;
            case MemberBindingExpressionSyntax binding:
                return ConditionalReceiver(binding, model, cancellationToken) is { } conditional ? new MemberPlace(name, binding, conditional.Type, conditional.Text, isStatic: false) : null;
            default:
                return ReplacedMemberReceiver.IsAlone(name) ? new MemberPlace(name, name, null, null, isStatic: false) : null;
        }
    }

    /// <summary>What <c>.b</c> or <c>[b]</c> behind <c>?</c> is named on: its type and an expression; null where it does not bind.</summary>
    internal static (ITypeSymbol Type, string Text)? ConditionalReceiver(ExpressionSyntax binding, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ReplacedMemberReceiver.Conditional(binding) is not { } conditional || TypeOf(conditional.Expression, model, cancellationToken) is not { } type)
        {
            return null;
        }

        var text = TextOf(conditional.Expression);
        return Underlying(type) is { } underlying ? (underlying, text + ".Value") : (type, text);
    }

    private static ITypeSymbol? TypeOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(expression, cancellationToken).Type is { TypeKind: not TypeKind.Error } type ? type : null;

    private static ITypeSymbol? Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    // Of 'a?.b.c' the receiver of c is 'a.b'.
    private static string TextOf(ExpressionSyntax expression)
    {
        if (LeftMost(expression) is ExpressionSyntax binding and (MemberBindingExpressionSyntax or ElementBindingExpressionSyntax)
            && ReplacedMemberReceiver.Conditional(binding) is { } conditional)
        {
            return TextOf(conditional.Expression) + "!" + expression;
        }

        // '(a.b)!.c' would be read as a cast.
        return expression is InstanceExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            ? expression.ToString()
            : "(" + expression + ")";
    }

    private static ExpressionSyntax LeftMost(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => LeftMost(access.Expression),
        InvocationExpressionSyntax call => LeftMost(call.Expression),
        ElementAccessExpressionSyntax element => LeftMost(element.Expression),
        PostfixUnaryExpressionSyntax postfix => LeftMost(postfix.Operand),
        _ => expression,
    };
}
