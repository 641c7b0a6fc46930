using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes;

/// <summary>Redirects uses of a duplicate type to the canonical one: at a use that and what hangs on it, at the declaration all uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedirectCodeFixProvider))]
public sealed class RedirectCodeFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider s_fixAll = new EngineFixAllProvider(static () => new RedirectEngine(), "Redirect to the canonical types", FixKeys.Redirect);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DuplicateDeclaration, RuleIds.DuplicateUse);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var engine = new RedirectEngine();
            if (engine.Serves(diagnostic.Id) && diagnostic.Properties.TryGetValue(DuplicateProperties.Canonical, out var canonical) && canonical is not null)
            {
                var title = diagnostic.Id == RuleIds.DuplicateDeclaration ? $"Redirect all uses to '{canonical.Substring(2)}'" : $"Use '{canonical.Substring(2)}'";
                context.RegisterCodeFix(EngineAction.Create(title, FixKeys.Redirect, engine, context.Document, diagnostic), diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
