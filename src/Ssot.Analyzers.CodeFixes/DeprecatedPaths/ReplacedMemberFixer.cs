using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.Declarations;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Moves uses of replaced members over to the replacement: renamed, arguments mapped, awaited where that takes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplacedMemberFixer))]
public sealed class ReplacedMemberFixer : CodeFixProvider
{
    private const string Title = "Use the replacement";

    private static readonly FixAllProvider s_fixAll = new EngineFixAllProvider(DeprecatedPathFamily.CreateEngine, Title, FixKeys.Rewrite, isInterlocked: true);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ReplacedMember);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var engine = new ReplacedMemberEngine();
        foreach (var diagnostic in context.Diagnostics)
        {
            // Where nothing can be planned, there is nothing to offer.
            var places = ImmutableArray.Create(new FixPlace(context.Document.Id, diagnostic));
            if (engine.Serves(diagnostic.Id) && !(await engine.PlanAsync(context.Document.Project.Solution, places, context.CancellationToken).ConfigureAwait(false)).IsEmpty)
            {
                context.RegisterCodeFix(EngineAction.Create(Title, FixKeys.Rewrite, engine, context.Document, diagnostic), diagnostic);
                await DeclaredElsewhere.RegisterAsync(context, diagnostic).ConfigureAwait(false);
            }
        }
    }
}
