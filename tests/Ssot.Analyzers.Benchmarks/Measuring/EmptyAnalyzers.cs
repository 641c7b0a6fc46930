#pragma warning disable RS1001, RS2008 // No host loads these, and nobody gets them.

using Microsoft.CodeAnalysis.Diagnostics;

namespace Ssot.Analyzers.Benchmarks.Measuring;

/// <summary>An analyzer that asks the driver for something and does nothing with it: the least that asking costs.</summary>
internal abstract class EmptyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("EMPTY1", "Empty", "Empty", "Empty", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    protected abstract void Register(AnalysisContext context);
}

/// <summary>Asks for the operations of calls and creations: the limit that analysis by operation can't go below.</summary>
internal sealed class EmptyOperationAnalyzer : EmptyAnalyzer
{
    protected override void Register(AnalysisContext context) =>
        context.RegisterOperationAction(static _ => { }, OperationKind.Invocation, OperationKind.ObjectCreation);
}

/// <summary>Asks for the syntax of calls and creations.</summary>
internal sealed class EmptySyntaxAnalyzer : EmptyAnalyzer
{
    protected override void Register(AnalysisContext context) =>
        context.RegisterSyntaxNodeAction(static _ => { }, SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression);
}

/// <summary>Asks for each file's semantic model: the floor of analysis by one walk a file.</summary>
internal sealed class EmptyModelAnalyzer : EmptyAnalyzer
{
    protected override void Register(AnalysisContext context) => context.RegisterSemanticModelAction(static _ => { });
}
