using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Repairs names that no longer compile because what they reach has moved, where a declaration proves it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PathErrorCodeFixProvider))]
public sealed class PathErrorCodeFixProvider : CodeFixProvider
{
    private const string Title = "Use the new path";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS0103", "CS0104", "CS0117", "CS0234", "CS0246", "CS1069");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new EngineFixAllProvider(static () => new PathRewriteEngine(), Title, FixKeys.Rewrite);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var engine = new PathRewriteEngine();
        foreach (var diagnostic in context.Diagnostics)
        {
            var places = ImmutableArray.Create(new FixPlace(context.Document.Id, diagnostic));
            if (engine.Serves(diagnostic.Id) && await SelectedUses.AnyAsync(context.Document.Project.Solution, places, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(EngineAction.Create(Title, FixKeys.Rewrite, engine, context.Document, diagnostic), diagnostic);
            }
        }
    }
}
