using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Actions;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes;

/// <summary>
/// Redirects uses of a duplicate type to the canonical one: at a use that and what hangs on it, at the declaration all
/// uses. At the declaration it also offers what only a person should ask for: a shim, a constructor, deletion.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedirectCodeFixProvider))]
public sealed class RedirectCodeFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider s_fixAll = new DuplicateFixAllProvider();

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DuplicateDeclaration, RuleIds.DuplicateUse);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var engine = new RedirectEngine();
            if (!engine.Serves(diagnostic.Id) || !diagnostic.Properties.TryGetValue(DuplicateProperties.Canonical, out var id) || id is null)
            {
                continue;
            }

            var canonical = id.Substring(2);
            var title = diagnostic.Id == RuleIds.DuplicateDeclaration ? $"Redirect all uses to '{canonical}'" : $"Use '{canonical}'";
            context.RegisterCodeFix(EngineAction.Create(title, FixKeys.Redirect, engine, context.Document, diagnostic), diagnostic);
            if (diagnostic.Id == RuleIds.DuplicateDeclaration && await CopyDeclaration.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } copy)
            {
                await RegisterActionsAsync(context, diagnostic, copy, canonical).ConfigureAwait(false);
            }
        }
    }

    // What can't be done is not offered, but a shim says why.
    private static async Task RegisterActionsAsync(CodeFixContext context, Diagnostic diagnostic, CopyDeclaration copy, string canonical)
    {
        if (ShimEngine.Obstacle(copy.Duplicate) is { } obstacle)
        {
            context.RegisterCodeFix(CodeAction.Create($"No shim can be made: {obstacle}", _ => Task.FromResult(context.Document.Project.Solution), FixKeys.NoShim), diagnostic);
        }

        await RegisterAsync(new ShimEngine(), $"Turn it into an [Obsolete] shim of '{canonical}'", FixKeys.Shim).ConfigureAwait(false);
        await RegisterAsync(new ForwardingConstructorEngine(), $"Add its constructors to '{canonical}' as [Obsolete]", FixKeys.ForwardingConstructor).ConfigureAwait(false);
        await RegisterAsync(new DeleteCopyEngine(), "Delete it, since nothing uses it", FixKeys.Delete).ConfigureAwait(false);

        async Task RegisterAsync(DeclarationEngine engine, string title, string key)
        {
            if (await engine.PlanAsync(copy, context.CancellationToken).ConfigureAwait(false) is { IsEmpty: false })
            {
                context.RegisterCodeFix(EngineAction.Create(title, key, engine, context.Document, diagnostic), diagnostic);
            }
        }
    }

    /// <summary>Redirects in any scope; the rest in a document or project only, and only where its key is asked for.</summary>
    private sealed class DuplicateFixAllProvider : FixAllProvider
    {
        private static readonly FixAllProvider s_redirect = new EngineFixAllProvider(static () => new RedirectEngine(), "Redirect to the canonical types", FixKeys.Redirect);
        private static readonly FixAllProvider s_shim = new EngineFixAllProvider(static () => new ShimEngine(), "Turn copies into [Obsolete] shims", FixKeys.Shim);
        private static readonly FixAllProvider s_constructor = new EngineFixAllProvider(static () => new ForwardingConstructorEngine(), "Add the constructors of copies as [Obsolete]", FixKeys.ForwardingConstructor);
        private static readonly FixAllProvider s_delete = new EngineFixAllProvider(static () => new DeleteCopyEngine(), "Delete copies that nothing uses", FixKeys.Delete);

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => s_redirect.GetSupportedFixAllScopes();

        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            FixAllProvider? provider = fixAllContext.CodeActionEquivalenceKey switch
            {
                FixKeys.Shim => s_shim,
                FixKeys.ForwardingConstructor => s_constructor,
                FixKeys.Delete => s_delete,
                FixKeys.NoShim => null,
                _ => s_redirect,
            };
            return provider is null || (provider != s_redirect && fixAllContext.Scope == FixAllScope.Solution) ? Task.FromResult<CodeAction?>(null) : provider.GetFixAsync(fixAllContext);
        }
    }
}
