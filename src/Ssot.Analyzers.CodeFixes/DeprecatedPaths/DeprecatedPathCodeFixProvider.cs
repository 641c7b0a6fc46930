using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.Declarations;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Rewrites usings, names and strings that reach a namespace or type which has moved.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeprecatedPathCodeFixProvider))]
public sealed class DeprecatedPathCodeFixProvider : CodeFixProvider
{
    private const string Title = "Use the new path";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.DeprecatedUsing, RuleIds.DeprecatedName, RuleIds.DeprecatedString);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new EngineFixAllProvider(DeprecatedPathFamily.CreateEngine, Title, FixKeys.Rewrite, isInterlocked: true);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var engine = diagnostic.Id == RuleIds.DeprecatedString ? PathRewriteEngine.ForTexts() : DeprecatedPathFamily.CreateNameEngine();
            // What is removed, or has moved to what is not there yet, has no fix.
            if (engine.Serves(diagnostic.Id) && diagnostic.Properties.ContainsKey(DeprecatedPathProperties.Target))
            {
                context.RegisterCodeFix(EngineAction.Create(Title, FixKeys.Rewrite, engine, context.Document, diagnostic), diagnostic);
                await DeclaredElsewhere.RegisterAsync(context, diagnostic).ConfigureAwait(false);
            }
        }
    }
}
