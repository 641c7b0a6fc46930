using Microsoft.CodeAnalysis.Diagnostics;

namespace Ssot.Analyzers;

/// <summary>
/// Base of every analyzer of the package: concurrent, silent on generated code, and started once per compilation, where
/// a family looks up its facts and registers nothing when there are none.
/// </summary>
public abstract class SsotAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Looks up the facts of one compilation and registers the actions that need them.</summary>
    /// <param name="context">The driver's context of this compilation.</param>
    protected abstract void Start(CompilationStartAnalysisContext context);
}
