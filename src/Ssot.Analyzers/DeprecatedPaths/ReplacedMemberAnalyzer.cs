using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// SSOT3004: a use of a method, property, field, event or constructor that a declaration replaced or removed. It works
/// while the old member still binds, and after it is gone as far as the declarations prove what the code meant.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplacedMemberAnalyzer : SsotAnalyzer
{
    /// <summary>The property of a diagnostic that holds the documentation id of the replacement; absent where there is none.</summary>
    public const string ReplacementProperty = "Replacement";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DeprecatedPathRules.ReplacedMember);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var facts = SsotFacts.For(context.Compilation, context.Options, context.CancellationToken);
        if (!facts.HasMemberMoves)
        {
            return;
        }

        var members = ReplacedMemberContext.For(context.Compilation, facts);
        context.RegisterSemanticModelAction(model =>
        {
            foreach (var use in members.UsesIn(model.SemanticModel, model.CancellationToken))
            {
                model.ReportDiagnostic(Report(use));
            }
        });
    }

    private static Diagnostic Report(ReplacedMemberUse use)
    {
        var move = use.Member.Move;
        var properties = move.New is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(ReplacementProperty, move.New.Text);
        return Diagnostic.Create(DeprecatedPathRules.ReplacedMember, use.Token.GetLocation(), properties, ReplacedMemberMessages.Old(move), ReplacedMemberMessages.Advice(move));
    }
}
