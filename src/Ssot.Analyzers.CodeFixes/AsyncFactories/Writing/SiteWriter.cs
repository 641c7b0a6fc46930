using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Writes the awaits.</summary>
internal sealed class SiteWriter(PlanContext context, TaskNames names, AwaitHabits habits)
{
    internal async Task WriteAsync(Site site, List<(SourceFile, Edit)> edits)
    {
        foreach (var (span, text) in site.Renames)
        {
            edits.Add((site.File, Edit.Replace(span, text)));
        }

        switch (site.Kind)
        {
            case SiteKind.ForEach:
                edits.Add((site.File, Edit.Before(((CommonForEachStatementSyntax)site.Node.Parent!).ForEachKeyword.SpanStart, "await ")));
                break;
            case SiteKind.Unblock:
                await UnblockAsync(site, edits).ConfigureAwait(false);
                break;
            case SiteKind.Await when site.Node is ConditionalAccessExpressionSyntax access:
                await AwaitAsync(site, access, edits).ConfigureAwait(false);
                break;
            case SiteKind.Await:
                var expression = (ExpressionSyntax)site.Node;
                await WrapAsync(site, expression, expression.Span, edits).ConfigureAwait(false);
                if (await habits.TokenForAsync(site).ConfigureAwait(false) is { } token)
                {
                    edits.Add((site.File, token));
                }

                break;
        }
    }

    private async Task UnblockAsync(Site site, List<(SourceFile, Edit)> edits)
    {
        var form = BlockingForm.Of((ExpressionSyntax)site.Node)!;
        if (form.IsWaitAll)
        {
            var name = ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)form.Whole).Expression).Name.Identifier;
            edits.Add((site.File, Edit.Replace(name.Span, "WhenAll")));
        }
        else
        {
            edits.Add((site.File, Edit.Replace(TextSpan.FromBounds(form.Task.Span.End, form.Whole.Span.End), string.Empty)));
        }

        await WrapAsync(site, form.Task, form.Whole.Span, edits).ConfigureAwait(false);
    }

    // 'awaited' is what await is put before; 'whole' is what it stands for in the code around it.
    private async Task WrapAsync(Site site, ExpressionSyntax awaited, TextSpan whole, List<(SourceFile, Edit)> edits)
    {
        var outer = NeedsParentheses((ExpressionSyntax)site.Node);
        var (before, after) = await habits.AwaitAsync(site.File, site.Document, awaited).ConfigureAwait(false);
        edits.Add((site.File, Edit.Open(whole.Start, (outer ? "(" : string.Empty) + before, whole.End)));
        if (outer || after.Length > 0)
        {
            edits.Add((site.File, Edit.Close(whole.End, after + (outer ? ")" : string.Empty), whole.Start)));
        }
    }

    private async Task AwaitAsync(Site site, ConditionalAccessExpressionSyntax access, List<(SourceFile, Edit)> edits)
    {
        var model = await context.ModelAsync(site.Document).ConfigureAwait(false);
        var type = model.GetTypeInfo(access, context.Cancellation).Type;
        var (start, end) = (access.SpanStart, access.Span.End);
        if (ConditionalAwait.IsDropped(access, site.Result, model, context.Cancellation))
        {
            // A ValueTask under '?.' is a nullable one.
            var otherwise = IsNullableTask(type) ? "default" : await names.NameAsync(site.File, start, 0, edits).ConfigureAwait(false) + ".CompletedTask";
            edits.Add((site.File, Edit.Open(start, "await (", end)));
            edits.Add((site.File, Edit.Close(end, " ?? " + otherwise + ")", start)));
            return;
        }

        // A comment inside of it is not said twice.
        var receiver = string.Concat(access.Expression.DescendantTokens().Select(static token => token.Text));
        var none = site.Result is { IsReferenceType: true } ? "null" : "default(" + site.Result!.ToMinimalDisplayString(model, start) + "?)";
        var bare = Parentheses.Around(access) != access || access.Parent is EqualsValueClauseSyntax or ReturnStatementSyntax or ArgumentSyntax or ArrowExpressionClauseSyntax;
        edits.Add((site.File, Edit.Open(start, (bare ? string.Empty : "(") + receiver + " is null ? " + none + " : await ", end)));
        edits.Add((site.File, Edit.Replace(access.OperatorToken.Span, string.Empty)));
        if (!bare)
        {
            edits.Add((site.File, Edit.Close(end, ")", start)));
        }
    }

    private static bool IsNullableTask(ITypeSymbol? type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var task] } && AwaitableTypes.IsTask(task);

    // Whether what stands around it would take the expression away from the await.
    private static bool NeedsParentheses(ExpressionSyntax expression) => expression.Parent switch
    {
        MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax => true,
        PostfixUnaryExpressionSyntax => true,
        _ => false,
    };
}
