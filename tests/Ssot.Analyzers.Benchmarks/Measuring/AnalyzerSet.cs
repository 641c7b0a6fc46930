using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.Benchmarks.Measuring;

/// <summary>Analyzers that run together, by name.</summary>
/// <param name="Name">The name in the tables.</param>
/// <param name="Create">Makes fresh instances, as a build does.</param>
/// <param name="Manifest">What the manifest says, from what the code base brings; null for none.</param>
internal sealed record AnalyzerSet(string Name, Func<ImmutableArray<DiagnosticAnalyzer>> Create, Func<string, string?> Manifest)
{
    internal const string NoneName = "compile alone";
    internal const string EmptyOperationName = "empty, operations";

    /// <summary>No analyzer at all.</summary>
    internal static readonly AnalyzerSet None = new(NoneName, () => [], _ => null);

    /// <summary>All rules together.</summary>
    internal static readonly AnalyzerSet Ssot = new("ssot", () => Instances(OwnTypes()), manifest => manifest);

    /// <summary>The floors.</summary>
    internal static ImmutableArray<AnalyzerSet> Empty() =>
    [
        new(EmptyOperationName, () => [new EmptyOperationAnalyzer()], _ => null),
        new("empty, syntax", () => [new EmptySyntaxAnalyzer()], _ => null),
        new("empty, models", () => [new EmptyModelAnalyzer()], _ => null),
    ];

    /// <summary>All rules with other manifests, and each family alone.</summary>
    internal static ImmutableArray<AnalyzerSet> Own() =>
    [
        Ssot,
        Ssot with { Name = "ssot, no manifest", Manifest = _ => null },
        Ssot with { Name = "ssot, 10,000 entries more", Manifest = manifest => manifest + "\n" + Entries(10_000) },
        .. OwnTypes().GroupBy(type => type.Namespace!).OrderBy(family => family.Key, StringComparer.Ordinal)
            .Select(family => new AnalyzerSet($"ssot, {family.Key.Split('.')[^1]} alone", () => Instances(family), manifest => manifest)),
    ];

    /// <summary>The options that a compiler would hand to the analyzers.</summary>
    internal AnalyzerOptions Options(CodeBase code) => new(
    [
        .. Manifest(code.Manifest) is { } manifest ? [new TextFile("SsotManifest.txt", manifest)] : ImmutableArray<AdditionalText>.Empty,
        new TextFile("BannedSymbols.txt", BannedSymbols),
    ]);

    private static IEnumerable<Type> OwnTypes() => DiagnosticAnalyzers(typeof(RuleIds).Assembly);

    internal static IEnumerable<Type> DiagnosticAnalyzers(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer))).OrderBy(type => type.FullName, StringComparer.Ordinal);

    internal static ImmutableArray<DiagnosticAnalyzer> Instances(IEnumerable<Type> types) => [.. types.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    // Of namespaces, types and members alike, none of which the code uses.
    private static string Entries(int count) => string.Join('\n', Enumerable.Range(0, count).Select(i => (i % 3) switch
    {
        0 => $"N:Gone.Area{i} => N:Shop.Area{i}",
        1 => $"T:Gone.Types.Item{i} => T:Shop.Types.Item{i}",
        _ => $"M:Gone.Types.Worker{i}.Run{i} => M:Gone.Types.Worker{i}.Run{i}Async",
    }));

    // As many entries as a team bans that has begun to.
    private static readonly string BannedSymbols = string.Join('\n',
    [
        "P:System.DateTime.Now;use a clock", "P:System.DateTime.UtcNow;use a clock", "M:System.Threading.Thread.Sleep(System.Int32)", "M:System.GC.Collect", "T:System.Collections.ArrayList",
        "M:System.Threading.Tasks.Task.Wait", "P:System.Threading.Tasks.Task`1.Result", "M:System.Console.WriteLine(System.String)", "T:System.Random", "M:System.Environment.Exit(System.Int32)",
    ]);

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
