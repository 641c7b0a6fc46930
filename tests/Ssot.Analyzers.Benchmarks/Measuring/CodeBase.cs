using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Benchmarks.Generation;

namespace Ssot.Analyzers.Benchmarks.Measuring;

/// <summary>Code to analyse, parsed once; each compilation made of it is bound anew.</summary>
internal sealed class CodeBase
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_framework = new(() =>
        [.. FrameworkFiles().Select(path => MetadataReference.CreateFromFile(path))]);

    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;

    private readonly string _assembly;

    private CodeBase(string name, string assembly, IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> references, string manifest)
    {
        Name = name;
        _assembly = assembly;
        _trees = [.. trees];
        _references = [.. s_framework.Value, .. references];
        Manifest = manifest;
        Lines = _trees.Sum(tree => tree.GetText().Lines.Count - 1);
    }

    internal string Name { get; }

    internal int Lines { get; }

    internal string Manifest { get; }

    /// <summary>The assemblies this process runs on: enough to bind what uses the framework alone.</summary>
    internal static IEnumerable<string> FrameworkFiles() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"));

    /// <summary>Generated code.</summary>
    internal static CodeBase Generate(int lines, bool leftovers = true)
    {
        var code = ApplicationGenerator.Create(lines, leftovers);
        return new CodeBase($"generated, {lines:N0} lines", "Shop", code.Files.Select(f => Parse(f.Path, f.Text)), [], code.Manifest);
    }

    /// <summary>All sources below a folder as one compilation.</summary>
    /// <param name="folder">The folder; <c>bin</c> and <c>obj</c> are passed over.</param>
    /// <param name="references">A folder of assemblies to bind it with, beside the framework's.</param>
    internal static CodeBase Read(string folder, string? references)
    {
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
        var manifest = Path.Combine(folder, "SsotManifest.txt");
        return new CodeBase(
            folder,
            Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
            [Parse("Usings.cs", ImplicitUsings), .. files.Select(path => Parse(path, File.ReadAllText(path)))],
            references is null ? [] : Directory.EnumerateFiles(references, "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
            File.Exists(manifest) ? File.ReadAllText(manifest) : "");
    }

    /// <summary>A compilation in which nothing is bound yet, not even the trees' own nodes made.</summary>
    internal CSharpCompilation Compile() => CSharpCompilation.Create(
        _assembly,
        _trees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), s_parse)),
        _references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    /// <summary>Files with a method to type into, spread over the code by size.</summary>
    internal int[] FilesToEdit(int count)
    {
        var candidates = Enumerable.Range(0, _trees.Length).Where(i => FirstBody(_trees[i]) is not null && _trees[i].Length > 2000).OrderBy(i => _trees[i].Length).ToArray();
        return [.. Enumerable.Range(0, Math.Min(count, candidates.Length)).Select(i => candidates[(2 * i + 1) * candidates.Length / (2 * Math.Min(count, candidates.Length))])];
    }

    /// <summary>Types one token into a file.</summary>
    internal static (CSharpCompilation Compilation, SyntaxTree Tree) Edit(CSharpCompilation compilation, int file)
    {
        var old = compilation.SyntaxTrees[file];
        var edited = old.WithChangedText(old.GetText().WithChanges(new TextChange(new TextSpan(FirstBody(old)!.OpenBraceToken.Span.End, 0), ";")));
        return (compilation.ReplaceSyntaxTree(old, edited), edited);
    }

    private static BlockSyntax? FirstBody(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(node => node is not BlockSyntax).OfType<BlockSyntax>().FirstOrDefault(block => block.Parent is BaseMethodDeclarationSyntax);

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, s_parse, path, System.Text.Encoding.UTF8);

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;
}
