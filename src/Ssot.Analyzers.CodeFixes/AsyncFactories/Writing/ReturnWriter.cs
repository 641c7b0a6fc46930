using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Finds the returns of a function that changes and has them written as its new form takes them.</summary>
internal sealed class ReturnWriter(AwaitedReturns awaited, WrappedReturns wrapped)
{
    internal async Task WriteAsync(Function function, SourceFile file, Document document, SyntaxNode declaration, List<(SourceFile, Edit)> edits)
    {
        if (function.Awaits && AwaitableTypes.IsAsyncReturn(function.Symbol.ReturnType))
        {
            foreach (var (statement, expression) in Of(declaration))
            {
                await awaited.WriteAsync(function, file, document, declaration, statement, expression, edits).ConfigureAwait(false);
            }
        }
        else if (!function.Awaits && function.Change == ReturnChange.Task)
        {
            foreach (var (statement, expression) in Of(declaration))
            {
                await wrapped.WriteAsync(function, file, document, statement, expression, edits).ConfigureAwait(false);
            }

            await wrapped.EndAsync(function, file, document, declaration, edits).ConfigureAwait(false);
        }
    }

    // The return statements, and the body that is an expression.
    private static IEnumerable<(ReturnStatementSyntax? Statement, ExpressionSyntax? Expression)> Of(SyntaxNode function)
    {
        var body = function switch
        {
            MethodDeclarationSyntax method => method.ExpressionBody?.Expression,
            LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression,
            AnonymousFunctionExpressionSyntax lambda => lambda.ExpressionBody,
            _ => null,
        };
        if (body is not null)
        {
            yield return (null, body);
            yield break;
        }

        foreach (var node in Enclosing.OwnNodes(function))
        {
            if (node is ReturnStatementSyntax statement)
            {
                yield return (statement, statement.Expression);
            }
        }
    }
}
