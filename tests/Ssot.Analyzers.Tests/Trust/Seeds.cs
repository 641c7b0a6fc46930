using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Benchmarks.Generation;
using Ssot.Analyzers.Tests.Docs;

namespace Ssot.Analyzers.Tests.Trust;

/// <summary>
/// Code to mutate: the sources in these tests, which hold every shape that a rule knows, our own sources, the sample, and
/// generated code. In one order everywhere, so that a mutant's number finds it again.
/// </summary>
internal static class Seeds
{
    private static readonly string[] s_factStarts = ["//", "N:", "T:", "M:", "P:", "F:", "E:", "removed ", "canonical ", "allow ", "own "];

    /// <summary>Small sources, most with findings in them.</summary>
    internal static readonly Lazy<ImmutableArray<Seed>> Small = new(() => [.. TestSources().DistinctBy(seed => (seed.Files[0].Text, seed.Manifest)), Generated()]);

    /// <summary>Whole projects.</summary>
    internal static readonly Lazy<ImmutableArray<Seed>> Large = new(() => [Own("src/Ssot.Analyzers"), Own("src/Ssot.Analyzers.CodeFixes"), .. Samples()]);

    /// <summary>One of our own assemblies, with a manifest that says much of it moved.</summary>
    internal static Seed Own(string folder) => new(folder, [.. Sources(Product.PathOf(folder)), ("Usings.cs", OwnUsings)], OwnManifest);

    /// <summary>Sources below a folder, in an order that doesn't depend on the machine.</summary>
    internal static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(path => (Path: "/" + Path.GetRelativePath(Product.PathOf(), path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private static IEnumerable<Seed> Samples()
    {
        var folder = Product.PathOf("docs", "samples");
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var sample in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var manifests = Directory.EnumerateFiles(sample, "SsotManifest*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
            yield return new Seed(Path.GetFileName(sample), [.. Sources(sample), ("Usings.cs", UsualUsings)], string.Join('\n', manifests));
        }
    }

    private static Seed Generated()
    {
        var code = ApplicationGenerator.Create(700, leftovers: true);
        return new Seed("generated", [.. code.Files.Reverse()], code.Manifest);
    }

    // The strings of the tests that are C#, each with the manifests and the library written beside it, or else those that
    // the folder's tests share.
    private static IEnumerable<Seed> TestSources()
    {
        var files = Sources(Product.PathOf("tests", "Ssot.Analyzers.Tests")).Select(file => (file.Path, Strings: Strings(file.Text))).ToArray();
        foreach (var (path, strings) in files)
        {
            var own = Shared(strings);
            var shared = own.Length > 0 ? own : [.. files.Where(f => Folder(f.Path) == Folder(path) && !f.Path.EndsWith("Tests.cs", StringComparison.Ordinal)).SelectMany(f => Shared(f.Strings))];
            foreach (var test in strings.Where(s => s.Test is not null).GroupBy(s => s.Test))
            {
                var manifest = string.Join('\n', shared.Concat(test.Select(s => s.Text)).Where(IsManifest));
                foreach (var (text, _) in test.Where(s => IsCode(s.Text)))
                {
                    yield return new Seed($"{path}: {test.Key}", [("/Test.cs", text), .. shared.Where(IsCode).Select((library, i) => ($"/Library{i}.cs", library)), ("/Usings.cs", UsualUsings)], manifest);
                }
            }
        }
    }

    private static string[] Shared(IEnumerable<(string Text, string? Test)> strings) => [.. strings.Where(s => s.Test is null).Select(s => s.Text)];

    private static string Folder(string path) => path[..path.LastIndexOf('/')];

    /// <summary>The strings of a file of tests, each with the method that it stands in, without markup.</summary>
    internal static (string Text, string? Test)[] Strings(string file) =>
    [
        .. from token in CSharpSyntaxTree.ParseText(file).GetRoot().DescendantTokens()
           where token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.StringLiteralToken)
           select (WithoutMarkup(token.ValueText), token.Parent!.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText),
    ];

    private static bool IsManifest(string text) =>
        text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).DefaultIfEmpty("?").All(line => s_factStarts.Any(start => line.StartsWith(start, StringComparison.Ordinal)) && line.Length > 4);

    private static bool IsCode(string text) =>
        text.Contains('\n') && text.Contains('{') && !IsManifest(text) && !CSharpSyntaxTree.ParseText(text).GetDiagnostics().Any(d => d.Id == "CS1056");

    // What the verifiers read as markup of the places to report.
    private static string WithoutMarkup(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"\{\|[^:|\r\n]*:|\|\}|\[\||\|\]|\$\$", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));

    internal const string UsualUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    internal const string OwnUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.CodeAnalysis;
        global using Microsoft.CodeAnalysis.CSharp;
        """;

    private const string OwnManifest = """
        N:Ssot.Analyzers.Symbols => N:Ssot.Core.Symbols
        N:Ssot.Analyzers.Declarations => N:Ssot.Analyzers.CodeFixes.Editing
        N:Microsoft.CodeAnalysis.Text => N:Ssot.Text
        T:Ssot.Analyzers.Rule => T:Ssot.Analyzers.RuleIds with (id -> _, title -> description, _ -> attempts = 1)
        T:System.Collections.Generic.List`1 => T:System.Collections.Generic.IList`1
        T:Ssot.Analyzers.Declarations.TextRange => T:Microsoft.CodeAnalysis.Text.TextSpan
        canonical T:Ssot.Analyzers.Declarations.Manifest
        canonical T:Ssot.Analyzers.CodeFixes.Editing.Verdict
        M:Ssot.Analyzers.Rule.Create => M:Ssot.Analyzers.Rule.CreateAsync
        M:Microsoft.CodeAnalysis.Document.GetSyntaxTreeAsync => M:Microsoft.CodeAnalysis.Document.GetText
        P:Ssot.Analyzers.Declarations.Move.Old => M:Ssot.Analyzers.Declarations.Move.GetOldAsync
        removed N:System.Runtime.CompilerServices
        removed M:System.String.Substring
        allow M:Ssot.Analyzers.Declarations.SsotFacts.For
        own Ssot.*
        """;
}
