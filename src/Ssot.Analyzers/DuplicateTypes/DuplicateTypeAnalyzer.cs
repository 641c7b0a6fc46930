using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>
/// Reports copies of canonical types and their uses, and types of one name that look like copies of each other. All of
/// it in the file where it stands, so that it is live in an editor.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateTypeAnalyzer : SsotAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DuplicateTypeRules.DuplicateDeclaration,
        DuplicateTypeRules.DuplicateUse,
        DuplicateTypeRules.DivergingCopies,
        DuplicateTypeRules.AgreeingCopies);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var facts = SsotFacts.For(context.Compilation, context.Options, context.CancellationToken);
        var duplicates = Duplicates.For(context.Compilation, facts);
        var lookAlikes = new LookAlikes(context.Compilation, facts, duplicates);
        context.RegisterSemanticModelAction(model =>
        {
            new DuplicateDeclarations(model, duplicates, lookAlikes).Report();
            if (duplicates.AnyDeclared)
            {
                new DuplicateUses(model, duplicates).Report();
            }
        });
    }
}
