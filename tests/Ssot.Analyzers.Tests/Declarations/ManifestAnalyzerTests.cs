using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.Declarations;

public class ManifestAnalyzerTests
{
    [Theory]
    [InlineData("N:A => N:B\n")]
    [InlineData("// fine\r\n\r\nown Netra.*\r\n")]
    public Task A_readable_manifest_DoesNotTrigger(string manifest) => Run("", ("SsotManifest.txt", manifest));

    [Fact]
    public Task Every_unreadable_line_Triggers_where_it_stands() => Run(
        "",
        [Unreadable(2, 3, 2, 15), Unreadable(4, 8, 4, 11)],
        ("/src/SsotManifest.txt", "N:A => N:B\r\n  what is this ; why\r\n// fine\r\nN:C => T:D\r\n"));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("// all\n// comments\n")]
    [InlineData("\uFEFF")]
    public Task A_manifest_without_a_fact_Triggers(string manifest) => Run("", [Unreadable(1, 1, 1, 1)], ("/src/SsotManifest.txt", manifest));

    [Fact]
    public Task A_file_of_another_name_DoesNotTrigger() => Run("", ("/src/Other.txt", "what is this"), ("/src/MySsotManifest.txt", ""));

    [Fact]
    public async Task A_file_that_is_no_text_Triggers()
    {
        var diagnostics = await Diagnose(new TestManifest("SsotManifest.txt", null));
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("SsotManifest.txt: (0,0)-(0,0)", diagnostic.Location.GetLineSpan().ToString());
        Assert.Contains("can't be read as text", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_listed_twice_Triggers_once()
    {
        var text = SourceText.From("nonsense\nN:A => N:A\n");
        Assert.Equal([RuleIds.UnreadableManifest, RuleIds.UnresolvedEntry], (await Diagnose(new TestManifest("SsotManifest.txt", text), new TestManifest("SsotManifest.txt", text))).Select(d => d.Id).Order());
    }

    [Fact]
    public Task Contradictions_Trigger_at_every_entry_in_every_file() => Run(
        "",
        [
            Unfollowed("/src/SsotManifest.txt", 1, 1, 1, 11),
            Unfollowed("/src/SsotManifest.txt", 2, 1, 2, 15),
            Unfollowed("/src/SsotManifest.txt", 3, 3, 3, 16),
            Unfollowed("/src/app/SsotManifest.txt", 1, 1, 1, 11),
        ],
        ("/src/SsotManifest.txt", "N:C => N:D\nT:A.X => T:B.X ; first\n  removed T:A.X\n"),
        ("/src/app/SsotManifest.txt", "N:C => N:E"));

    [Fact]
    public Task An_attribute_argument_that_names_nothing_Triggers_at_the_attribute() => Run(
        """
        using Ssot;
        [assembly: {|SSOT9001:NamespaceMoved("A..B", "C")|}]
        [assembly: {|SSOT9001:NamespaceMoved("A", "C.")|}]
        [{|SSOT9001:ReplacedBy("New.Type")|}] class A { }
        [{|SSOT9001:ReplacedBy("M:New.Type.Member")|}] class B { }
        [{|SSOT9001:ReplacedBy(typeof(int[]))|}] class C { }
        [{|SSOT9001:ReplacedBy("N:New")|}] class D { }
        class E { [{|SSOT9001:ReplacedBy(typeof(A))|}] void M() { } }
        [ReplacedBy("T:New.Type")] class F { [ReplacedBy("M:F.New")] void M() { } }
        """);

    [Fact]
    public Task Attributes_that_contradict_each_other_Trigger_at_the_attributes() => Run(
        """
        using Ssot;
        [{|SSOT9002:Canonical|}, {|SSOT9002:ReplacedBy(typeof(B))|}] class A { }
        [{|SSOT9002:ReplacedBy(typeof(C))|}] class B { }
        [{|SSOT9002:ReplacedBy(typeof(B))|}] class C { }
        [{|SSOT9002:ReplacedBy(typeof(D))|}] class D { }
        """);

    [Fact]
    public async Task Nothing_is_registered_where_nothing_is_declared()
    {
        var compilation = await Facts.Compile("Netra.App", "class A { }");
        var analyzer = new ManifestAnalyzer();
        var analysis = compilation.WithAnalyzers([analyzer], new AnalyzerOptions([]));
        await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Cancellation);
        var telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Cancellation);
        Assert.Equal((1, 0, 0, 0), (telemetry.CompilationStartActionsCount, telemetry.SemanticModelActionsCount, telemetry.AdditionalFileActionsCount, telemetry.CompilationEndActionsCount));
    }

    private static DiagnosticResult Unfollowed(string file, int line, int column, int endLine, int endColumn) =>
        new DiagnosticResult(RuleIds.UnresolvedEntry, DiagnosticSeverity.Warning).WithSpan(file, line, column, endLine, endColumn);

    private static DiagnosticResult Unreadable(int line, int column, int endLine, int endColumn) =>
        new DiagnosticResult(RuleIds.UnreadableManifest, DiagnosticSeverity.Warning).WithSpan("/src/SsotManifest.txt", line, column, endLine, endColumn);

    private static Task Run(string source, params (string Path, string Text)[] manifests) => Run(source, [], manifests);

    private static async Task Run(string source, DiagnosticResult[] expected, params (string Path, string Text)[] manifests)
    {
        await Verify.Analyzer<ManifestAnalyzer>(source, configure: test =>
        {
            test.TestState.Sources.Add(("/0/SsotAnnotations.cs", Facts.Annotations));
            foreach (var (path, text) in manifests)
            {
                test.TestState.AdditionalFiles.Add((path, text));
            }

            test.ExpectedDiagnostics.AddRange(expected);
        });
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnose(params AdditionalText[] manifests) =>
        await (await Facts.Compile("Netra.App", "class A { }"))
            .WithAnalyzers([new ManifestAnalyzer()], new AnalyzerOptions([.. manifests]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Cancellation);
}
