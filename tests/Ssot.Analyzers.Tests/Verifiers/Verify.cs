using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Ssot.Analyzers.Tests.Verifiers;

/// <summary>
/// The tests' one way to run an analyzer and its fix: markup in the source says what is expected, the fixed code is
/// compiled too, and Fix All runs in document, project and solution beside the single fix.
/// </summary>
internal static class Verify
{
    internal static Task Analyzer<TAnalyzer>(string source, string? manifest = null, Action<AnalyzerTest<TAnalyzer>>? configure = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new AnalyzerTest<TAnalyzer> { TestCode = source };
        if (manifest is not null)
        {
            test.TestState.AdditionalFiles.Add(("SsotManifest.txt", manifest));
        }

        configure?.Invoke(test);
        return test.RunAsync(TestContext.Cancellation);
    }

    internal static Task Fix<TAnalyzer, TFix>(string source, string fixedSource, string? manifest = null, Action<FixTest<TAnalyzer, TFix>>? configure = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TAnalyzer, TFix> { TestCode = source, FixedCode = fixedSource };
        if (manifest is not null)
        {
            test.TestState.AdditionalFiles.Add(("SsotManifest.txt", manifest));
        }

        configure?.Invoke(test);
        return test.RunAsync(TestContext.Cancellation);
    }
}

/// <summary>An analyzer test on .NET 10 and the newest C# the Roslyn in use knows.</summary>
internal sealed class AnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    internal AnalyzerTest() => ReferenceAssemblies = Net.Net100;

    protected override ParseOptions CreateParseOptions() => TestLanguage.Parse;

    protected override CompilationOptions CreateCompilationOptions() => TestLanguage.Compilation(base.CreateCompilationOptions());
}

/// <summary>A code-fix test on .NET 10 and the newest C# the Roslyn in use knows.</summary>
internal sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    internal FixTest() => ReferenceAssemblies = Net.Net100;

    protected override ParseOptions CreateParseOptions() => TestLanguage.Parse;

    protected override CompilationOptions CreateCompilationOptions() => TestLanguage.Compilation(base.CreateCompilationOptions());
}

internal static class TestLanguage
{
    // Crefs bind only when documentation comments are diagnosed.
    internal static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    internal static CompilationOptions Compilation(CompilationOptions options)
    {
        var csharp = ((CSharpCompilationOptions)options).WithNullableContextOptions(NullableContextOptions.Enable).WithAllowUnsafe(true);

        // Missing documentation of test code is no finding.
        return csharp.WithSpecificDiagnosticOptions(csharp.SpecificDiagnosticOptions.SetItem("CS1591", ReportDiagnostic.Suppress));
    }
}

internal static class TestContext
{
    internal static CancellationToken Cancellation => CancellationToken.None;
}
