using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Writes the returns of a function that returned tasks and becomes async: a task is awaited, a finished task gives way to
/// its value, and where there is no value the return goes behind the await.
/// </summary>
internal sealed class AwaitedReturns(PlanContext context, AwaitHabits habits)
{
    internal async Task WriteAsync(Function function, SourceFile file, Document document, SyntaxNode declaration, ReturnStatementSyntax? statement, ExpressionSyntax? returned, List<(SourceFile, Edit)> edits)
    {
        if (returned is null or ThrowExpressionSyntax)
        {
            return;
        }

        var model = await context.ModelAsync(document).ConfigureAwait(false);
        var hasResult = AwaitableTypes.For(model.Compilation).Get(function.Symbol.ReturnType).HasResult;
        var isSite = context.Find(file, returned.Span, SiteKind.Await) is { IsPlanned: true } || context.Find(file, returned.Span, SiteKind.Unblock) is { IsPlanned: true };
        if (!isSite && hasResult && ValueOf(returned, model) is { } value)
        {
            edits.Add((file, Edit.Replace(TextSpan.FromBounds(returned.SpanStart, value.SpanStart), string.Empty)));
            edits.Add((file, Edit.Replace(TextSpan.FromBounds(value.Span.End, returned.Span.End), string.Empty)));
            return;
        }

        if (!hasResult && statement is not null && IsCompleted(returned, model))
        {
            edits.Add((file, Edit.Replace(IsLast(statement, declaration) && !HasComment(statement) ? await LinesOfAsync(document, statement).ConfigureAwait(false) : TextSpan.FromBounds(statement.ReturnKeyword.Span.End, returned.Span.End), string.Empty)));
            return;
        }

        if (!isSite && !IsTask(file, returned, model))
        {
            return;
        }

        if (!isSite)
        {
            var (before, after) = await habits.AwaitAsync(file, document, returned).ConfigureAwait(false);
            edits.Add((file, Edit.Open(returned.SpanStart, before, returned.Span.End)));
            if (after.Length > 0)
            {
                edits.Add((file, Edit.Close(returned.Span.End, after, returned.SpanStart)));
            }
        }

        if (!hasResult && statement is not null)
        {
            await SplitAsync(file, document, declaration, statement, returned, edits).ConfigureAwait(false);
        }
    }

    // 'return task;' becomes 'await task; return;'.
    private async Task SplitAsync(SourceFile file, Document document, SyntaxNode declaration, ReturnStatementSyntax statement, ExpressionSyntax returned, List<(SourceFile, Edit)> edits)
    {
        var between = TextSpan.FromBounds(statement.ReturnKeyword.SpanStart, returned.SpanStart);
        var text = await document.GetTextAsync(context.Cancellation).ConfigureAwait(false);
        var keyword = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.ReturnKeyword.Span.End, returned.SpanStart))) ? between : statement.ReturnKeyword.Span;
        if (IsLast(statement, declaration))
        {
            edits.Add((file, Edit.Replace(keyword, string.Empty)));
        }
        else if (statement.Parent is BlockSyntax or SwitchSectionSyntax)
        {
            var line = text.Lines.GetLineFromPosition(statement.SpanStart);
            var lineBreak = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
            var indent = text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart));
            edits.Add((file, Edit.Replace(keyword, string.Empty)));
            edits.Add((file, Edit.Before(statement.Span.End, string.IsNullOrWhiteSpace(indent) ? lineBreak + indent + "return;" : " return;")));
        }
        else
        {
            edits.Add((file, Edit.Replace(keyword, "{ ")));
            edits.Add((file, Edit.Before(statement.Span.End, " return; }")));
        }
    }

    private bool IsTask(SourceFile file, ExpressionSyntax returned, SemanticModel model) =>
        AwaitableTypes.For(model.Compilation).Get(TypeAfter(file, returned, model) ?? model.GetTypeInfo(returned, context.Cancellation).Type, model, returned.SpanStart).IsAwaitable;

    // What the expression is once what is inside of it is awaited; null where nothing is. A lambda is a task again.
    private ITypeSymbol? TypeAfter(SourceFile file, ExpressionSyntax returned, SemanticModel model)
    {
        var values = new Dictionary<ExpressionSyntax, ExpressionSyntax>();
        foreach (var node in returned.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax).OfType<ExpressionSyntax>())
        {
            if (ResultOf(file, node, model) is { } result)
            {
                values.Add(node, TaskOperands.Stub(result));
            }
        }

        return values.Count == 0
            ? null
            : model.GetSpeculativeTypeInfo(returned.SpanStart, returned.ReplaceNodes(values.Keys, (node, _) => values[node]), SpeculativeBindingOption.BindAsExpression).Type;
    }

    private ITypeSymbol? ResultOf(SourceFile file, ExpressionSyntax node, SemanticModel model)
    {
        if (context.Find(file, node.Span, SiteKind.Await) is { IsPlanned: true, Result: { } awaited })
        {
            return awaited;
        }

        return node is IdentifierNameSyntax name && model.GetSymbolInfo(name, context.Cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] } &&
            declaration.GetSyntax(context.Cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } && context.Find(file, value.Span, SiteKind.Await) is { IsPlanned: true, Result: { } kept }
            ? kept
            : null;
    }

    // The value of Task.FromResult(value), ValueTask.FromResult(value) or new ValueTask<T>(value).
    private ExpressionSyntax? ValueOf(ExpressionSyntax returned, SemanticModel model)
    {
        var argument = returned switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }, ArgumentList.Arguments: [var only] } => only,
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var only], Initializer: null } => only,
            _ => null,
        };
        if (argument is null || !HasOnlySpace(returned, argument.Expression) || model.GetSymbolInfo(returned, context.Cancellation).Symbol is not IMethodSymbol method || !AwaitableTypes.IsTask(method.ContainingType))
        {
            return null;
        }

        // A ValueTask made of a task is no value.
        return method.MethodKind == MethodKind.Constructor && AwaitableTypes.IsTask(method.Parameters[0].Type) ? null : argument.Expression;
    }

    private static bool HasOnlySpace(ExpressionSyntax outer, ExpressionSyntax inner)
    {
        foreach (var trivia in outer.DescendantTrivia())
        {
            if (!inner.FullSpan.Contains(trivia.Span) && outer.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsCompleted(ExpressionSyntax returned, SemanticModel model) => returned switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } => model.GetSymbolInfo(returned, context.Cancellation).Symbol is IPropertySymbol property && AwaitableTypes.IsTask(property.ContainingType),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } => model.GetTypeInfo(returned, context.Cancellation).ConvertedType is { IsValueType: true },
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } => AwaitableTypes.IsTask(model.GetTypeInfo(returned, context.Cancellation).Type),
        _ => false,
    };

    private static bool IsLast(ReturnStatementSyntax statement, SyntaxNode function) =>
        statement.Parent is BlockSyntax block && block.Parent == function && block.Statements[block.Statements.Count - 1] == statement;

    private static bool HasComment(SyntaxNode node) =>
        node.ContainsDirectives || node.DescendantTrivia().Any(static t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));

    private async Task<TextSpan> LinesOfAsync(Document document, StatementSyntax statement)
    {
        var text = await document.GetTextAsync(context.Cancellation).ConfigureAwait(false);
        var (first, last) = (text.Lines.GetLineFromPosition(statement.SpanStart), text.Lines.GetLineFromPosition(statement.Span.End));
        var whole = TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart))) && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.Span.End, last.EndIncludingLineBreak)))
            ? whole
            : statement.Span;
    }
}
