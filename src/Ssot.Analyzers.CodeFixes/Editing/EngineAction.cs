using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.Editing.Names;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>The single quick fix of an engine, worked out when somebody asks to see it.</summary>
internal static class EngineAction
{
    /// <summary>Makes the action for one diagnostic.</summary>
    internal static CodeAction Create(string title, string equivalenceKey, IFixEngine engine, Document document, Diagnostic diagnostic) =>
        CodeAction.Create(title, cancellationToken => RunAsync(engine, document, diagnostic, cancellationToken), equivalenceKey);

    /// <summary>Registers the action for every diagnostic that the engine serves; foreign ones are passed over.</summary>
    internal static void Register(CodeFixContext context, string title, string equivalenceKey, IFixEngine engine)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (engine.Serves(diagnostic.Id))
            {
                context.RegisterCodeFix(Create(title, equivalenceKey, engine, context.Document, diagnostic), diagnostic);
            }
        }
    }

    private static async Task<Solution> RunAsync(IFixEngine engine, Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var places = ImmutableArray.Create(new FixPlace(document.Id, diagnostic));
        var verdict = await FixedPoint.RunOnceAsync(engine, document.Project.Solution, places, cancellationToken).ConfigureAwait(false);
        return await UnusedUsings.RemoveAsync(engine, verdict.Solution, cancellationToken).ConfigureAwait(false);
    }
}
