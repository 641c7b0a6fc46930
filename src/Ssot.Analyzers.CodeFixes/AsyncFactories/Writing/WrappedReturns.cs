using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Writes the returns of a function that comes to return a task because its relatives do, though it has nothing to await:
/// it stays as it is and gives a finished task.
/// </summary>
internal sealed class WrappedReturns(PlanContext context, TaskNames names)
{
    internal async Task WriteAsync(Function function, SourceFile file, Document document, ReturnStatementSyntax? statement, ExpressionSyntax? returned, List<(SourceFile, Edit)> edits)
    {
        if (returned is ThrowExpressionSyntax)
        {
            return;
        }

        if (!function.Symbol.ReturnsVoid && returned is not null)
        {
            var argument = await TypeArgumentAsync(function, document, returned).ConfigureAwait(false);
            var make = function.ReturnsValueTask
                ? "new " + await names.NameAsync(file, returned.SpanStart, 1, edits, "ValueTask").ConfigureAwait(false)
                : await names.NameAsync(file, returned.SpanStart, 0, edits).ConfigureAwait(false) + ".FromResult";
            edits.Add((file, Edit.Open(returned.SpanStart, make + argument + "(", returned.Span.End)));
            edits.Add((file, Edit.Close(returned.Span.End, ")", returned.SpanStart)));
        }
        else if (returned is null)
        {
            edits.Add((file, Edit.Before(statement!.ReturnKeyword.Span.End, " " + await CompletedAsync(function, file, statement.SpanStart, edits).ConfigureAwait(false))));
        }
        else if (returned.Parent is ArrowExpressionClauseSyntax arrow && SemicolonOf(arrow.Parent) is { } semicolon)
        {
            edits.Add((file, Edit.Replace(arrow.ArrowToken.Span, "{")));
            edits.Add((file, Edit.Before(semicolon.Span.End, " return " + await CompletedAsync(function, file, returned.SpanStart, edits).ConfigureAwait(false) + "; }")));
        }
    }

    private async Task<string> CompletedAsync(Function function, SourceFile file, int position, List<(SourceFile, Edit)> edits) =>
        function.ReturnsValueTask ? "default" : await names.NameAsync(file, position, 0, edits).ConfigureAwait(false) + ".CompletedTask";

    /// <summary>Writes the return at the end of a body that had none.</summary>
    internal async Task EndAsync(Function function, SourceFile file, Document document, SyntaxNode declaration, List<(SourceFile, Edit)> edits)
    {
        var body = declaration switch
        {
            MethodDeclarationSyntax method => method.Body,
            LocalFunctionStatementSyntax local => local.Body,
            _ => null,
        };
        if (body is null || !function.Symbol.ReturnsVoid)
        {
            return;
        }

        var model = await context.ModelAsync(document).ConfigureAwait(false);
        if (model.AnalyzeControlFlow(body) is not { Succeeded: true, EndPointIsReachable: true })
        {
            return;
        }

        var statement = "return " + await CompletedAsync(function, file, body.SpanStart, edits).ConfigureAwait(false) + ";";
        var text = await document.GetTextAsync(context.Cancellation).ConfigureAwait(false);
        var brace = body.CloseBraceToken.SpanStart;
        var line = text.Lines.GetLineFromPosition(brace);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, brace));
        if (!string.IsNullOrWhiteSpace(indent) || line.LineNumber == 0)
        {
            edits.Add((file, Edit.Before(brace, text[brace - 1] == ' ' ? statement + " " : " " + statement + " ")));
            return;
        }

        var above = text.Lines[line.LineNumber - 1];
        edits.Add((file, Edit.Before(line.Start, IndentOf(body, text, indent) + statement + text.ToString(TextSpan.FromBounds(above.End, above.EndIncludingLineBreak)))));
    }

    // As the last statement is, else one step deeper than the brace.
    private static string IndentOf(BlockSyntax body, SourceText text, string brace)
    {
        if (body.Statements.Count > 0)
        {
            var start = body.Statements[body.Statements.Count - 1].SpanStart;
            var indent = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(start).Start, start));
            if (string.IsNullOrWhiteSpace(indent))
            {
                return indent;
            }
        }

        return brace + (brace.Contains('\t') ? "\t" : "    ");
    }

    private static SyntaxToken? SemicolonOf(SyntaxNode? function) => function switch
    {
        MethodDeclarationSyntax method => method.SemicolonToken,
        LocalFunctionStatementSyntax local => local.SemicolonToken,
        _ => null,
    };

    // Inference would take the type of the value, and there is no conversion between tasks.
    private async Task<string> TypeArgumentAsync(Function function, Document document, ExpressionSyntax returned)
    {
        var model = await context.ModelAsync(document).ConfigureAwait(false);
        foreach (var (from, declaration) in await context.View.DeclarationsAsync(function, context.Cancellation).ConfigureAwait(false))
        {
            if (from.Id != document.Id || !declaration.Span.Contains(returned.Span))
            {
                continue;
            }

            var declared = declaration is MethodDeclarationSyntax method ? method.ReturnType : ((LocalFunctionStatementSyntax)declaration).ReturnType;
            // The type that the value has by itself: new() and default have theirs from where they stand.
            var own = model.GetSpeculativeTypeInfo(returned.SpanStart, returned, SpeculativeBindingOption.BindAsExpression).Type;
            return declared is not NullableTypeSyntax && !function.BecomesNullable && !function.ReturnsValueTask && SymbolEqualityComparer.Default.Equals(own, model.GetTypeInfo(declared, context.Cancellation).Type)
                ? string.Empty
                : "<" + declared + (function.BecomesNullable ? "?>" : ">");
        }

        return string.Empty;
    }
}
