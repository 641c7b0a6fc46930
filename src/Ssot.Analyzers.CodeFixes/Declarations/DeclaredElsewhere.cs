using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.Declarations;

/// <summary>
/// Where a reference's attribute says what replaces something, offers to declare the same in the nearest manifest: there
/// it goes on working when the next version of the reference has dropped the old side, attribute and all.
/// </summary>
internal static class DeclaredElsewhere
{
    /// <summary>
    /// Registers the action for a diagnostic that has a rewrite registered already. Alone it would be the first action of
    /// the diagnostic, which the bulk runner takes for all.
    /// </summary>
    internal static async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        if (NearestManifest.Of(context.Document) is null
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var facts = SsotFacts.For(model.Compilation, context.Document.Project.AnalyzerOptions, context.CancellationToken);
        if (facts.Moves.Any(IsOfReference)
            && Find(diagnostic, facts, model, context.CancellationToken) is { New: { } replacement } move
            && IsOfReference(move)
            && ManifestEntryAction.Create(context.Document, move.Old, replacement) is { } action)
        {
            context.RegisterCodeFix(action, diagnostic);
        }
    }

    private static bool IsOfReference(Move move) => move is { New: not null, Origin: AttributeOrigin { Location: null } };

    private static Move? Find(Diagnostic diagnostic, SsotFacts facts, SemanticModel model, CancellationToken cancellationToken)
    {
        var span = diagnostic.Location.SourceSpan;
        return diagnostic.Id switch
        {
            RuleIds.DeprecatedName => DeprecatedPathContext.For(model.Compilation, facts, cancellationToken).UsesIn(model, cancellationToken).FirstOrDefault(use => use.Node.Span == span)?.Move,
            RuleIds.ReplacedMember => ReplacedMemberContext.For(model.Compilation, facts).UsesIn(model, cancellationToken).FirstOrDefault(use => use.Token.Span == span)?.Member.Move,
            _ => null,
        };
    }
}
