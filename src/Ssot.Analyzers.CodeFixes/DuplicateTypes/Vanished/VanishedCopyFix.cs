using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Offers to repair code that no longer compiles because a copy is gone or can't be told from the canonical type, where a declaration proves it.</summary>
internal static class VanishedCopyFix
{
    private const string Title = "Use the canonical type";

    /// <summary>Registers the fix of one diagnostic that a declaration proves.</summary>
    internal static async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        // The compiler reports these ids for much else.
        var engine = new VanishedCopyEngine();
        var places = ImmutableArray.Create(new FixPlace(context.Document.Id, diagnostic));
        if (engine.Serves(diagnostic.Id) && !(await engine.PlanAsync(context.Document.Project.Solution, places, context.CancellationToken).ConfigureAwait(false)).IsEmpty)
        {
            context.RegisterCodeFix(EngineAction.Create(Title, FixKeys.Redirect, new VanishedCopyEngine(), context.Document, diagnostic), diagnostic);
        }
    }
}
