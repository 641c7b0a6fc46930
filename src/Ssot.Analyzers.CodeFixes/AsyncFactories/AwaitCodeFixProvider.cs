using Microsoft.CodeAnalysis.CodeFixes;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Awaits what the async-factory rules report, and makes the callers async as far up as that takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitCodeFixProvider))]
public sealed class AwaitCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = AwaitFamily.RuleIds.OrderBy(static id => id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AwaitCodeFix.FixAll;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => AwaitCodeFix.RegisterAsync(context, AwaitFamily.RuleIds);
}
