using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Tells types that hang on something which does not bind: the compiler can't say of them what they have or convert to, and
/// so holds its tongue about the code that uses them.
/// </summary>
internal static class BrokenTypes
{
    /// <summary>Whether a type does not bind, or an argument of it does not.</summary>
    internal static bool IsMadeOf(ITypeSymbol? type)
    {
        switch (type)
        {
            case { TypeKind: TypeKind.Error }:
                return true;
            case IArrayTypeSymbol array:
                return IsMadeOf(array.ElementType);
            case INamedTypeSymbol { IsGenericType: true } generic:
                foreach (var argument in generic.TypeArguments)
                {
                    if (IsMadeOf(argument))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>The names of what does not bind in a type, as far as code says them.</summary>
    internal static IEnumerable<string> NamesIn(ITypeSymbol? type) => type switch
    {
        IErrorTypeSymbol { Name: not "" } error => [error.Name],
        IArrayTypeSymbol array => NamesIn(array.ElementType),
        INamedTypeSymbol generic => generic.TypeArguments.SelectMany(NamesIn),
        _ => [],
    };

    /// <summary>Whether the type of an expression, or the method that it names, hung on something that did not bind and does now.</summary>
    /// <param name="expression">The expression before the edits.</param>
    /// <param name="model">Its model.</param>
    /// <param name="after">The compilation after the edits.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static bool AreMended(ExpressionSyntax expression, SemanticModel model, Compilation after, CancellationToken cancellationToken)
    {
        if (IsMended(model.GetTypeInfo(expression, cancellationToken).Type, after))
        {
            return true;
        }

        if (expression is not SimpleNameSyntax)
        {
            return false;
        }

        var info = model.GetSymbolInfo(expression, cancellationToken);
        return info.Symbol is { } symbol ? IsMended(symbol, after) : info.CandidateSymbols.Any(candidate => IsMended(candidate, after));
    }

    /// <summary>Whether a field or property of the type around a member has a type that does not bind.</summary>
    internal static bool AreOfMembers(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken)
    {
        if (member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } type)
        {
            return false;
        }

        foreach (var declared in type.GetMembers())
        {
            if (declared is IFieldSymbol { Type: var ofField } && IsMadeOf(ofField))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMended(ISymbol symbol, Compilation after)
    {
        if (symbol is not IMethodSymbol { ContainingType: { } type } method)
        {
            return false;
        }

        return IsMended(type, after)
            || (HasBrokenSignature(method) && Now(type, after)?.GetMembers(method.Name).Any(static member => member is IMethodSymbol now && !HasBrokenSignature(now)) == true);
    }

    private static bool IsMended(ITypeSymbol? type, Compilation after) =>
        type is not null && IsHanging(type) && (IsMadeOf(type) || (Now(type, after) is { } now && !IsHanging(now)));

    private static INamedTypeSymbol? Now(ITypeSymbol type, Compilation after) =>
        type.OriginalDefinition.GetDocumentationCommentId() is { } id ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, after) as INamedTypeSymbol : null;

    private static bool HasBrokenSignature(IMethodSymbol method) => IsMadeOf(method.ReturnType) || method.Parameters.Any(static parameter => IsMadeOf(parameter.Type));

    // What it inherits from or implements, directly.
    private static bool IsHanging(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsMadeOf(current) || current.Interfaces.Any(IsMadeOf))
            {
                return true;
            }
        }

        return false;
    }
}
