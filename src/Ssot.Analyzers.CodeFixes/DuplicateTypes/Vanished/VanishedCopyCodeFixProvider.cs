using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Repairs code that no longer compiles because a copy is gone or can't be told from the canonical type, where a declaration proves it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VanishedCopyCodeFixProvider))]
public sealed class VanishedCopyCodeFixProvider : CodeFixProvider
{
    private const string Title = "Use the canonical type";

    private static readonly FixAllProvider s_fixAll = new EngineFixAllProvider(static () => new VanishedCopyEngine(), Title, FixKeys.Redirect);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => VanishedCopyEngine.Errors;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
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
}
