using Microsoft.CodeAnalysis.Diagnostics;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Reports async factory calls that are not awaited (SSOT1001, SSOT1002), blocked on (SSOT1003), hidden in <c>async void</c> (SSOT1004) or returned out of a scope they outlive (SSOT1005).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncFactoryAnalyzer : SsotAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        AsyncFactoryRules.Unawaited,
        AsyncFactoryRules.Unawaitable,
        AsyncFactoryRules.Blocked,
        AsyncFactoryRules.AsyncVoid,
        AsyncFactoryRules.Escaping);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var facts = new AsyncFactoryContext(context.Compilation, context.Options, context.CancellationToken);
        context.RegisterSemanticModelAction(file => new AsyncFactoryWalk(facts, file).Run());
    }
}
