using Microsoft.CodeAnalysis.Diagnostics;

namespace Ssot.Analyzers.Declarations;

/// <summary>
/// Reports what can't be read or followed in the declarations themselves (SSOT9001, SSOT9002), where it stands: in a
/// manifest while it is edited, and at attributes.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestAnalyzer : SsotAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DeclarationRules.Unreadable, DeclarationRules.Unresolved);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var facts = SsotFacts.For(context.Compilation, context.Options, context.CancellationToken);
        if (!facts.Manifests.IsEmpty)
        {
            context.RegisterAdditionalFileAction(file => ReportManifest(file, facts));
        }

        if (MissingReplacements.HasWork(facts))
        {
            context.RegisterSemanticModelAction(new MissingReplacements(facts).Report);
        }

        var (unreadable, conflicts) = (InSource(facts.Unreadable), InSource(facts.Conflicts));
        if (unreadable.Count + conflicts.Count > 0)
        {
            context.RegisterSemanticModelAction(model =>
            {
                Report(DeclarationRules.Unreadable, unreadable, model);
                Report(DeclarationRules.Unresolved, conflicts, model);
            });
        }
    }

    private static void ReportManifest(AdditionalFileAnalysisContext context, SsotFacts facts)
    {
        if (!ManifestFile.IsManifest(context.AdditionalFile.Path) || !IsFirstOfItsPath(context))
        {
            return;
        }

        var manifest = ManifestFile.Read(context.AdditionalFile, context.CancellationToken);
        foreach (var error in manifest.Manifest.Errors)
        {
            context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.Unreadable, manifest.LocationOf(error.Range), error.Message));
        }

        foreach (var conflict in facts.Conflicts)
        {
            if (conflict.Location is { Kind: LocationKind.ExternalFile } location && location.GetLineSpan().Path == manifest.Path)
            {
                context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.Unresolved, location, conflict.Message));
            }
        }
    }

    // A project may list a file twice.
    private static bool IsFirstOfItsPath(AdditionalFileAnalysisContext context)
    {
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (file.Path == context.AdditionalFile.Path)
            {
                return ReferenceEquals(file, context.AdditionalFile);
            }
        }

        return true;
    }

    private static List<FactConflict> InSource(ImmutableArray<FactConflict> conflicts)
    {
        var inSource = new List<FactConflict>();
        foreach (var conflict in conflicts)
        {
            if (conflict.Location is { IsInSource: true })
            {
                inSource.Add(conflict);
            }
        }

        return inSource;
    }

    private static void Report(DiagnosticDescriptor rule, List<FactConflict> conflicts, SemanticModelAnalysisContext context)
    {
        foreach (var conflict in conflicts)
        {
            if (conflict.Location?.SourceTree == context.SemanticModel.SyntaxTree)
            {
                context.ReportDiagnostic(Diagnostic.Create(rule, conflict.Location, conflict.Message));
            }
        }
    }
}
