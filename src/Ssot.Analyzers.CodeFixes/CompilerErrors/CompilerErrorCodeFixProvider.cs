using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.DeprecatedPaths;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.CompilerErrors;

/// <summary>
/// Repairs a build that the consolidation has broken already, by the compiler's own ids, where types or a declaration
/// prove the case. One provider for all families: the bulk runner lets one fixer an id change anything.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompilerErrorCodeFixProvider))]
public sealed class CompilerErrorCodeFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider s_fixAll = new EngineFixAllProvider(CreateEngine, "Repair what the consolidation broke", FixKeys.Repair);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ErrorPlaces.Ids.Union(PathErrorFix.Ids).Union(VanishedCopyEngine.Errors).OrderBy(static id => id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            await PathErrorFix.RegisterAsync(context, diagnostic).ConfigureAwait(false);
            await VanishedCopyFix.RegisterAsync(context, diagnostic).ConfigureAwait(false);
        }

        await AwaitCodeFix.RegisterAsync(context, ErrorPlaces.Ids).ConfigureAwait(false);
    }

    // Names first: what a name means decides what is missing at it. Errors hide each other, so all are served; the warning is if asked for.
    private static IFixEngine CreateEngine(IEnumerable<string> asked) =>
        CompositeEngine.OfSharedIds(PathRewriteEngine.ForNames(), new VanishedCopyEngine(), new ReplacedMemberEngine(), new AwaitFamily(ErrorPlaces.Errors.Union(asked)));
}
