using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>
/// Tells where the compiler reports CS4014 itself. It does so for an invocation that is a whole statement (or the body of a
/// function that returns nothing) if the called method is <c>async</c> in source, or if the calling function is async and
/// <c>await</c> could stand there; never behind <c>?.</c>. Where a project mutes CS4014, it mutes it for this rule as well:
/// who turned the warning off has decided.
/// </summary>
internal static class CompilerWarning
{
    /// <summary>Whether CS4014 stands at the dropped invocation for the sake of the calling function alone: no symbol is needed to tell.</summary>
    internal static bool IsGivenByCaller(ExpressionSyntax dropped)
    {
        if (dropped is not InvocationExpressionSyntax || dropped.Parent is ConditionalAccessExpressionSyntax)
        {
            return false;
        }

        SyntaxNode inner = dropped;
        for (var node = dropped.Parent; node is not null; inner = node, node = node.Parent)
        {
            switch (node)
            {
                case LockStatementSyntax locked when locked.Statement == inner:
                    return false;
                case UnsafeStatementSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.RawKind != 0;
                case LocalFunctionStatementSyntax local:
                    return local.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return IsAsyncProgram(node.Parent);
                case MemberDeclarationSyntax or AccessorDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether CS4014 stands at the dropped invocation for the sake of the called method.</summary>
    internal static bool IsGivenByCallee(ExpressionSyntax dropped, IMethodSymbol? called) =>
        called is { IsAsync: true } && dropped is InvocationExpressionSyntax && dropped.Parent is not ConditionalAccessExpressionSyntax;

    // Top-level statements are an async function once one of them awaits.
    private static bool IsAsyncProgram(SyntaxNode? root) =>
        root is not null && root.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax))
            .Any(static n => n is AwaitExpressionSyntax or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 });
}
