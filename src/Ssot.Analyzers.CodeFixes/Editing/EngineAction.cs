using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.Editing.Names;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>The single quick fix of an engine, worked out when somebody asks to see it.</summary>
internal static class EngineAction
{
    /// <summary>Makes the action for one diagnostic.</summary>
    internal static CodeAction Create(string title, string equivalenceKey, IFixEngine engine, Document document, Diagnostic diagnostic) =>
        new Action(title, equivalenceKey, cancellationToken => RunAsync(engine, document, diagnostic, cancellationToken));

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

    private static async Task<Verdict> RunAsync(IFixEngine engine, Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var places = ImmutableArray.Create(new FixPlace(document.Id, diagnostic));
        var verdict = await FixedPoint.RunOnceAsync(engine, document.Project.Solution, places, cancellationToken).ConfigureAwait(false);
        return verdict with { Solution = await UnusedUsings.RemoveAsync(engine, verdict.Solution, cancellationToken).ConfigureAwait(false) };
    }

    private sealed class Action(string title, string equivalenceKey, Func<CancellationToken, Task<Verdict>> run) : CodeAction
    {
        public override string Title => title;

        public override string EquivalenceKey => equivalenceKey;

        // Whether the edits stand is known only when they are compiled, which is too much for a list of titles. A preview shows
        // the changes of the solution, and of other operations their titles.
        protected override async Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken)
        {
            var verdict = await run(cancellationToken).ConfigureAwait(false);
            var change = new ApplyChangesOperation(verdict.Solution);
            return verdict.Applied.IsEmpty && !verdict.Withdrawn.IsEmpty ? [change, new Refusal(verdict.Withdrawn[0])] : [change];
        }

        protected override async Task<Solution?> GetChangedSolutionAsync(CancellationToken cancellationToken) => (await run(cancellationToken).ConfigureAwait(false)).Solution;
    }

    /// <summary>Changes nothing; its title tells why.</summary>
    private sealed class Refusal(Withdrawal withdrawal) : CodeActionOperation
    {
        public override string Title => $"Nothing is changed: to {withdrawal.Group.Name} is left out, since {withdrawal.Reason}";
    }
}
