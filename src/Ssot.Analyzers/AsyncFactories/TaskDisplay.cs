using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Words for messages.</summary>
internal static class TaskDisplay
{
    // No namespaces, and no '?' for the nullability that inference found.
    private static readonly SymbolDisplayFormat Format = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>A type as one would say it: <c>Task&lt;ToolDispatcher&gt;</c>.</summary>
    internal static string Of(ITypeSymbol type) => type.ToDisplayString(Format);

    /// <summary>The name of a called method; of a delegate that is called, the expression that is the delegate.</summary>
    internal static string NameOf(IMethodSymbol method, ExpressionSyntax call)
    {
        if (method.MethodKind != MethodKind.DelegateInvoke || call is not InvocationExpressionSyntax invocation)
        {
            return method.Name;
        }

        return invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: var target } ? target.ToString() : invocation.Expression.ToString();
    }
}
