using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.Declarations;

/// <summary>Facts of compilations in memory, and what the compiler would hand an analyzer of a manifest.</summary>
internal static class Facts
{
    /// <summary>What the package compiles into a project that sets SsotAnnotations.</summary>
    internal static string Annotations => Docs.Product.Read("src", "Ssot.Analyzers.Package", "annotations", "SsotAnnotations.cs");

    internal static SsotFacts Of(params string[] manifests) => Of(CSharpCompilation.Create("Netra.App"), manifests);

    internal static SsotFacts Of(Compilation compilation, params string[] manifests) => SsotFacts.For(
        compilation,
        new AnalyzerOptions([.. manifests.Select((text, i) => new TestManifest(i == 0 ? "SsotManifest.txt" : $"SsotManifest.{i}.txt", SourceText.From(text)))]),
        CancellationToken.None);

    internal static async Task<CSharpCompilation> Compile(string assembly, string source, params MetadataReference[] references)
    {
        var compilation = (await Compiled.Source(source)).WithAssemblyName(assembly).AddReferences(references);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    /// <summary>The compilation as another one gets it in a build.</summary>
    internal static MetadataReference ToImage(this Compilation compilation)
    {
        var image = new System.IO.MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>Moves as they are written.</summary>
    internal static string[] Written(this SsotFacts facts) => [.. facts.Moves.Select(m => $"{m.Old} => {m.New?.ToString() ?? "nothing"}")];

    /// <summary>Conflicts with their line in the manifest, from 1.</summary>
    internal static string[] Placed(this SsotFacts facts) =>
        [.. facts.Conflicts.Select(c => $"{c.Location?.GetLineSpan().StartLinePosition.Line + 1}: {c.Message}").Order(StringComparer.Ordinal)];
}

/// <summary>A manifest among the additional files; without text it is a binary file.</summary>
internal sealed class TestManifest(string path, SourceText? text) : AdditionalText
{
    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
}
