using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.Declarations;

/// <summary>
/// Where the message of an <c>[Obsolete]</c> names a replacement that exists, offers to declare it in the nearest manifest,
/// so that the whole solution can follow. One use at a time: what a message means a person has to look at.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddManifestEntryFixer))]
public sealed class AddManifestEntryFixer : CodeFixProvider
{
    private const string ObsoleteWarning = "CS0618";
    private const string ObsoleteError = "CS0619";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ObsoleteWarning, ObsoleteError);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (NearestManifest.Of(context.Document) is null
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var facts = SsotFacts.For(model.Compilation, context.Document.Project.AnalyzerOptions, context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Id is ObsoleteWarning or ObsoleteError
                && ObsoleteSymbol.At(diagnostic, model, context.CancellationToken) is { } obsolete
                && !IsDeclared(obsolete.Symbol, facts)
                && ObsoleteReplacement.Find(obsolete.Symbol, obsolete.Message, model, diagnostic.Location.SourceSpan.Start) is { } replacement
                && ObsoleteReplacement.EntryId(obsolete.Symbol, exactly: IsOverloaded(obsolete.Symbol)) is { } old
                && ManifestEntryAction.Create(context.Document, old, replacement) is { } action)
            {
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    private static bool IsDeclared(ISymbol symbol, SsotFacts facts) => symbol is INamedTypeSymbol type ? facts.FindMove(type) is not null : facts.FindMember(symbol) is not null;

    private static bool IsOverloaded(ISymbol symbol) => symbol.ContainingType?.GetMembers(symbol.Name).Length > 1;
}
