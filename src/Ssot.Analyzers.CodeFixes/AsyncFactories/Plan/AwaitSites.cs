using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Makes the sites of a plan: asks whether await can stand there, and that the function around it be async.</summary>
internal sealed class AwaitSites(PlanContext context)
{
    /// <summary>Plans an expression to be awaited.</summary>
    /// <param name="document">The document of its tree.</param>
    /// <param name="expression">The expression that has, or comes to have, an awaitable type.</param>
    /// <param name="result">The type that awaiting gives; null where it gives nothing or is not known.</param>
    internal async Task<Site> AwaitAsync(Document document, ExpressionSyntax expression, ITypeSymbol? result)
    {
        if (Enclosing.WholeAccess(expression) is not { } whole)
        {
            var stopped = await MakeAsync(document, expression, SiteKind.Await).ConfigureAwait(false);
            stopped.Stop(AwaitStrategies.AccessGoesOn.Of(expression.ToString()));
            return stopped;
        }

        var site = await MakeAsync(document, whole, SiteKind.Await).ConfigureAwait(false);
        site.Result ??= result;
        if (whole is ConditionalAccessExpressionSyntax)
        {
            var model = await context.ModelAsync(document).ConfigureAwait(false);
            if (!ConditionalAwait.IsDropped(whole, result, model, context.Cancellation) && !ConditionalAwait.CanTest(whole, model, context.Cancellation))
            {
                site.Stop(AwaitStrategies.AccessGoesOn.Of(whole.ToString()));
            }
        }

        return site;
    }

    /// <summary>Plans a blocking expression to be replaced by await.</summary>
    internal async Task<Site> UnblockAsync(Document document, BlockingForm form)
    {
        var site = await MakeAsync(document, form.Whole, SiteKind.Unblock).ConfigureAwait(false);
        if (Enclosing.WholeAccess(form.Whole) != form.Whole)
        {
            site.Stop(AwaitStrategies.AccessGoesOn.Of(form.Whole.ToString()));
        }

        if (form.FindObstacle(await context.ModelAsync(document).ConfigureAwait(false), context.Cancellation) is { } obstacle)
        {
            site.Stop(obstacle.Of(form.Whole.ToString()));
        }

        return site;
    }

    /// <summary>Plans a <c>foreach</c> to become <c>await foreach</c>.</summary>
    internal async Task<Site> ForEachAsync(Document document, CommonForEachStatementSyntax loop)
    {
        var site = await MakeAsync(document, loop.Expression, SiteKind.ForEach).ConfigureAwait(false);
        return site;
    }

    /// <summary>Plans that the function around an expression be async, nothing else.</summary>
    internal Task<Site> AsyncOnlyAsync(Document document, ExpressionSyntax expression) => MakeAsync(document, expression, SiteKind.AsyncOnly);

    /// <summary>Plans that a method group stays where it is, in a delegate of another type.</summary>
    internal async Task<Site> GroupAsync(Document document, ExpressionSyntax group)
    {
        var file = context.View.FileOf(document)!;
        if (context.Find(file, group.Span, SiteKind.Group) is { } known)
        {
            return known;
        }

        var site = new Site(file, document, group, SiteKind.Group, function: null);
        context.Add(site);
        if (await file.IsGeneratedAsync(context.Cancellation).ConfigureAwait(false))
        {
            site.Stop(AwaitStrategies.Generated.Of(group.ToString()));
        }

        return site;
    }

    private async Task<Site> MakeAsync(Document document, ExpressionSyntax expression, SiteKind kind)
    {
        var file = context.View.FileOf(document)!;
        if (context.Find(file, expression.Span, kind) is { } known)
        {
            return known;
        }

        var declaration = Enclosing.FunctionOf(expression);
        var function = declaration is null ? null : await context.Functions.GetAsync(declaration, document, context.Cancellation).ConfigureAwait(false);
        var site = new Site(file, document, expression, kind, function);
        context.Add(site);
        if (await file.IsGeneratedAsync(context.Cancellation).ConfigureAwait(false))
        {
            site.Stop(AwaitStrategies.Generated.Of(expression.ToString()));
        }

        // Whether the receiver of a lambda takes an async one is asked when the plan makes the lambda async.
        var model = await context.ModelAsync(document).ConfigureAwait(false);
        if (AwaitPlaces.FindObstacle(expression, model, context.Cancellation, askReceivers: false) is { } obstacle)
        {
            site.Stop(AwaitStrategy.Of(obstacle));
        }

        if (declaration is not null)
        {
            Require(site, function);
        }

        return site;
    }

    private void Require(Site site, Function? function)
    {
        if (function is null)
        {
            site.Stop(AwaitStrategies.Unknown.Of(site.Node.ToString()));
            return;
        }

        if (function.Symbol.IsAsync)
        {
            return;
        }

        site.Requires.Add(function);
        function.Sites.Add(site);
        if (!function.IsAskedToAwait)
        {
            function.IsAskedToAwait = true;
            context.ToMakeAsync.Enqueue(function);
        }
    }
}
