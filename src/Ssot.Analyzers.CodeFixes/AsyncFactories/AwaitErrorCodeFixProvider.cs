using Microsoft.CodeAnalysis.CodeFixes;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Repairs code that no longer compiles, or that the compiler warns about, because a factory has turned async.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitErrorCodeFixProvider))]
public sealed class AwaitErrorCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ErrorPlaces.Ids.OrderBy(static id => id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AwaitCodeFix.FixAll;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => AwaitCodeFix.RegisterAsync(context, ErrorPlaces.Ids);
}
