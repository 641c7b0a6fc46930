using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Writes what becomes of a function's declaration: the modifier, the return type, and the returns in its body.</summary>
internal sealed class SignatureWriter(PlanContext context, TaskNames names, ReturnWriter returns)
{
    internal async Task WriteAsync(Function function, List<(SourceFile, Edit)> edits)
    {
        foreach (var (document, declaration) in await context.View.DeclarationsAsync(function, context.Cancellation).ConfigureAwait(false))
        {
            var file = context.View.FileOf(document)!;
            var hasBody = HasBody(declaration);
            if (function.Awaits && !function.Symbol.IsAsync && hasBody)
            {
                edits.Add((file, Edit.Before(AsyncPosition(declaration), "async ")));
            }

            if (function.Change != ReturnChange.None && ReturnTypeOf(declaration) is { } type)
            {
                await ChangeAsync(function.Change, file, type, function.ReturnsValueTask ? "ValueTask" : "Task", function.BecomesNullable ? "?>" : ">", edits).ConfigureAwait(false);
            }

            if (hasBody && !function.Symbol.IsAsync)
            {
                await returns.WriteAsync(function, file, document, declaration, edits).ConfigureAwait(false);
            }
        }

        foreach (var (file, span, text) in function.Renames)
        {
            edits.Add((file, Edit.Replace(span, text)));
        }
    }

    private static bool HasBody(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        _ => true,
    };

    private static TypeSyntax? ReturnTypeOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax local => local.ReturnType,
        _ => null,
    };

    // Behind the other modifiers; 'partial' has to be the last.
    private static int AsyncPosition(SyntaxNode declaration)
    {
        switch (declaration)
        {
            case MethodDeclarationSyntax method:
                var partial = method.Modifiers.IndexOf(SyntaxKind.PartialKeyword);
                return partial >= 0 ? method.Modifiers[partial].SpanStart : method.ReturnType.SpanStart;
            case LocalFunctionStatementSyntax local:
                return local.ReturnType.SpanStart;
            case SimpleLambdaExpressionSyntax lambda:
                return lambda.Parameter.SpanStart;
            case ParenthesizedLambdaExpressionSyntax lambda:
                return (lambda.ReturnType ?? (SyntaxNode)lambda.ParameterList).SpanStart;
            default:
                return ((AnonymousMethodExpressionSyntax)declaration).DelegateKeyword.SpanStart;
        }
    }

    private async Task ChangeAsync(ReturnChange change, SourceFile file, TypeSyntax type, string task, string end, List<(SourceFile, Edit)> edits)
    {
        if (change == ReturnChange.Sequence)
        {
            var name = type switch
            {
                QualifiedNameSyntax qualified => qualified.Right.Identifier,
                AliasQualifiedNameSyntax alias => alias.Name.Identifier,
                SimpleNameSyntax simple => simple.Identifier,
                _ => default,
            };
            if (name.ValueText is "IEnumerable" or "IEnumerator")
            {
                edits.Add((file, Edit.Replace(name.Span, "IAsync" + name.ValueText.Substring(1))));
            }
        }
        else if (type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword })
        {
            edits.Add((file, Edit.Replace(type.Span, await names.NameAsync(file, type.SpanStart, 0, edits, task).ConfigureAwait(false))));
        }
        else
        {
            edits.Add((file, Edit.Open(type.SpanStart, await names.NameAsync(file, type.SpanStart, 1, edits, task).ConfigureAwait(false) + "<", type.Span.End)));
            edits.Add((file, Edit.Close(type.Span.End, end, type.SpanStart)));
        }
    }
}
