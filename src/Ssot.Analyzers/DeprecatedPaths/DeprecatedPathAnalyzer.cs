using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// Reports using directives, names and strings that reach a namespace or type which has moved or is removed, while the
/// old side still exists and after it has gone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeprecatedPathAnalyzer : SsotAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(DeprecatedPathRules.DeprecatedUsing, DeprecatedPathRules.DeprecatedName, DeprecatedPathRules.DeprecatedString);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var facts = SsotFacts.For(context.Compilation, context.Options, context.CancellationToken);
        if (DeprecatedPathContext.HasWork(facts))
        {
            context.RegisterSemanticModelAction(action => Report(action, facts));
        }
    }

    private static void Report(SemanticModelAnalysisContext action, SsotFacts facts)
    {
        var context = DeprecatedPathContext.For(action.SemanticModel.Compilation, facts, action.CancellationToken);
        foreach (var use in context.UsesIn(action.SemanticModel, action.CancellationToken))
        {
            action.ReportDiagnostic(Diagnostic.Create(Descriptor(use), use.Node.GetLocation(), Properties(use, context), use.Old.FullName, PathMessages.Fate(use, facts)));
        }
    }

    private static ImmutableDictionary<string, string?> Properties(PathUse use, DeprecatedPathContext context) =>
        context.Facts.FindPresent(context.Compilation, use.Old) is { } target
            ? ImmutableDictionary<string, string?>.Empty.Add(DeprecatedPathProperties.Target, target.Text)
            : ImmutableDictionary<string, string?>.Empty;

    private static DiagnosticDescriptor Descriptor(PathUse use) => use.Kind switch
    {
        PathUseKind.Using => DeprecatedPathRules.DeprecatedUsing,
        PathUseKind.Text => DeprecatedPathRules.DeprecatedString,
        _ => DeprecatedPathRules.DeprecatedName,
    };
}
