using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Offers the await engine for single places, in a title that says how far it reaches.</summary>
internal static class AwaitCodeFix
{
    /// <summary>Registers the fix of each diagnostic that the family can repair.</summary>
    internal static async Task RegisterAsync(CodeFixContext context, ImmutableHashSet<string> ids)
    {
        var engine = new AwaitFamily(ids);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (engine.Serves(diagnostic.Id) && await TitleAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } title)
            {
                context.RegisterCodeFix(EngineAction.Create(title, FixKeys.Await, engine, context.Document, diagnostic), diagnostic);
            }
        }
    }

    /// <summary>The Fix All of the rules that were asked for.</summary>
    internal static FixAllProvider FixAll { get; } = new EngineFixAllProvider(
        static asked => new AwaitFamily(asked.ToImmutableHashSet(StringComparer.Ordinal)),
        "Await all, and make the callers async",
        FixKeys.Await);

    // Null where nothing can be done.
    private static async Task<string?> TitleAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var requests = await AwaitFamily.RequestsAsync(document.Project.Solution, ImmutableArray.Create(new FixPlace(document.Id, diagnostic)), cancellation).ConfigureAwait(false);
        if (requests.Count == 0)
        {
            return null;
        }

        var plan = await AwaitEngine.PlanAsync(document.Project.Solution, requests, cancellation).ConfigureAwait(false);
        if (plan.Groups.IsEmpty)
        {
            return null;
        }

        var what = requests[0].Need is AwaitNeed.ReturnTask or AwaitNeed.ReturnValueTask ? "Return a task" : "Await";
        return plan.Functions switch
        {
            0 => what,
            1 => what + " (1 function changes)",
            _ => what + " (" + plan.Functions + " functions change)",
        };
    }
}
