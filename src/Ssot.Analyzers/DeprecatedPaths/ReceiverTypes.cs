using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// The type of a receiver, where need be the one it will have: a <c>var</c> that a vanished member initializes has no type
/// now, but its replacement says which it becomes.
/// </summary>
internal sealed class ReceiverTypes(SemanticModel model, ReplacedMemberContext context, Func<SimpleNameSyntax, ReplacedMember?> find, CancellationToken cancellationToken)
{
    // Each step is a variable or call nearer to something that binds; nobody writes longer chains.
    private const int LongestChain = 32;

    private int _depth;

    /// <summary>The type, an error type that has a name included; null where nothing tells.</summary>
    internal ITypeSymbol? Of(ExpressionSyntax expression)
    {
        if (model.GetTypeInfo(expression, cancellationToken).Type is { } type && (type.TypeKind != TypeKind.Error || IsNamed(type)))
        {
            return type;
        }

        if (_depth >= LongestChain)
        {
            return null;
        }

        _depth++;
        var deduced = Deduce(expression);
        _depth--;
        return deduced;
    }

    private ITypeSymbol? Deduce(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression);
            case PostfixUnaryExpressionSyntax forgiven when forgiven.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                return Of(forgiven.Operand);
            case AwaitExpressionSyntax awaited:
                return Replaced(awaited.Expression) is { } task ? AwaitableTypes.For(context.Compilation).Get(task).Result ?? task : null;
            case ConditionalAccessExpressionSyntax conditional:
                return Of(conditional.WhenNotNull);
            case IdentifierNameSyntax name when model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol local:
                return Initializer(local) is { } value ? Of(value) : null;
            default:
                // The caller will be made to await it.
                return Replaced(expression) is { } result ? AwaitableTypes.For(context.Compilation).Get(result).Result ?? result : null;
        }
    }

    private ITypeSymbol? Replaced(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax inner)
        {
            expression = inner.Expression;
        }

        if (MemberName(expression) is not { } name || find(name) is not { Move.New: { } target })
        {
            return null;
        }

        ITypeSymbol? only = null;
        foreach (var symbol in context.Replacements.Find(target))
        {
            var type = symbol switch
            {
                IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
                IMethodSymbol { Arity: 0 } method => method.ReturnType,
                IPropertySymbol property => property.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            };
            if (type is null || (only is not null && !SymbolEqualityComparer.Default.Equals(only, type)))
            {
                return null;
            }

            only = type;
        }

        return only;
    }

    private static SimpleNameSyntax? MemberName(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { Expression: var called } => MemberName(called),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private ExpressionSyntax? Initializer(ILocalSymbol local)
    {
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value, Parent: VariableDeclarationSyntax { Type.IsVar: true } })
            {
                return value;
            }
        }

        return null;
    }

    private static bool IsNamed(ITypeSymbol type) => type.Name.Length > 0 && type.Name is not ("var" or "?");
}
