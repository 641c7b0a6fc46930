using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Actions;

/// <summary>Declares one of several look-alike types canonical. Which one is a person's to say, so a bulk run never does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareCanonicalCodeFixProvider))]
public sealed class DeclareCanonicalCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DivergingCopies, RuleIds.AgreeingCopies);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new DeclareAllProvider();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (!await CanonicalDeclaration.CanAsync(context.Document, context.CancellationToken).ConfigureAwait(false))
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Properties.TryGetValue(DuplicateProperties.Copy, out var id) && id is not null)
            {
                var places = new[] { new FixPlace(context.Document.Id, diagnostic) };
                context.RegisterCodeFix(
                    CodeAction.Create($"Declare '{id.Substring(2)}' canonical", cancellationToken => CanonicalDeclaration.ApplyAsync(context.Document.Project.Solution, places, cancellationToken), FixKeys.DeclareCanonical),
                    diagnostic);
            }
        }
    }

    private sealed class DeclareAllProvider : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            if (fixAllContext.Scope is not (FixAllScope.Document or FixAllScope.Project))
            {
                return null;
            }

            var diagnostics = fixAllContext is { Scope: FixAllScope.Document, Document: { } document }
                ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await fixAllContext.GetAllDiagnosticsAsync(fixAllContext.Project).ConfigureAwait(false);
            var places = new List<FixPlace>();
            foreach (var diagnostic in diagnostics.OrderBy(static d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start))
            {
                if (fixAllContext.Solution.GetDocument(diagnostic.Location.SourceTree) is { } of && diagnostic.Id is RuleIds.DivergingCopies or RuleIds.AgreeingCopies)
                {
                    places.Add(new FixPlace(of.Id, diagnostic));
                }
            }

            return CodeAction.Create("Declare the first of each canonical", cancellationToken => CanonicalDeclaration.ApplyAsync(fixAllContext.Solution, places, cancellationToken), FixKeys.DeclareCanonical);
        }
    }
}
