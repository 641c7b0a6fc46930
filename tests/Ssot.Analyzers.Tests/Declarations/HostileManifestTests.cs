using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.Tests.Declarations;

/// <summary>Manifests that nobody should write and somebody will: located errors or nothing, the rest still read, in linear time.</summary>
public class HostileManifestTests
{
    private const string Canary = "T:Canary.Old => T:Canary.New";

    // Far above what any of these takes, far below what anything quadratic takes.
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(60);

    private static readonly string[] s_pieces =
    [
        "N:", "T:", "M:", "P:", "F:", "E:", "A", "b1", ".", "..", "`1", "``2", "(", ")", "{", "}", "[", "]", "[0:,0:]", "*", "@", "~", "#ctor", " => ", "=>", "->", " with ", "with (", "_", "=", ",",
        "1", "\"", "'", "\\", ";", "//", " ", "\t", "\n", "\r", "\r\n", "\u2028", "\u0085", "\uFEFF", "\0", "\uD800", "💥", "é", "removed ", "canonical ", "allow ", "own ", "*", "System.Int32", "default", "!",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Random_bytes_give_located_errors_or_nothing(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var bytes = new byte[random.Next(0, 600)];
            random.NextBytes(bytes);
            await Survives(Encoding.UTF8.GetString(bytes), $"seed {seed}, round {round}");
            await Survives(Encoding.Latin1.GetString(bytes), $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Random_pieces_of_the_grammar_give_located_errors_or_nothing(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(0, 80); i > 0; i--)
            {
                text.Append(s_pieces[random.Next(s_pieces.Length)]);
            }

            await Survives(text.ToString(), $"seed {seed}, round {round}");
        }
    }

    private static async Task Survives(string noise, string about)
    {
        // A line of its own for the canary, whatever ends the noise.
        var source = SourceText.From(noise + "\n" + Canary + "\n");
        var manifest = ManifestParser.Parse(source.ToString());
        Assert.True(manifest.Entries.OfType<MoveEntry>().Any(e => e.Old.Text == "T:Canary.Old" && e.New.Text == "T:Canary.New"), about);
        foreach (var error in manifest.Errors)
        {
            Assert.True(error.Range.Start >= 0 && error.Range.End <= source.Length, about);
            var lines = source.Lines.GetLinePositionSpan(new TextSpan(error.Range.Start, error.Range.Length));
            Assert.True(lines.Start.Line == lines.End.Line, $"{about}: an error over two lines, {lines}");
            Assert.True(error.Message.Length < 400 && !error.Message.Any(char.IsControl), $"{about}: {error.Message}");
        }

        foreach (var entry in manifest.Entries)
        {
            Assert.Equal(source.Lines.GetLinePosition(entry.Range.Start).Line, source.Lines.GetLinePosition(entry.Range.End).Line);
        }

        var thrown = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([new TestManifest("SsotManifest.txt", source)]), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = await CSharpCompilation.Create("Canary").WithAnalyzers([new ManifestAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.True(thrown.Count == 0, $"{about}: {string.Join("\n", thrown)}");
        Assert.Equal(manifest.Errors.Length, diagnostics.Count(d => d.Id == RuleIds.UnreadableManifest));
    }

    public static TheoryData<string, int, int> Huge => new()
    {
        { "entries", 100_000, 0 },
        { "members with maps", 100_000, 0 },
        { "the same fact", 1, 0 },
        { "bad lines", 0, 100_000 },
        { "one old side", 0, 0 },
        { "one canonical name", 0, 0 },
        { "one simple name", 100_000, 0 },
        { "a chain of types", 20_000, 0 },
        { "a chain of namespaces", 20_000, 0 },
        { "types carried along a chain", 25_000, 0 },
        { "a ring", 0, 0 },
        { "one mapping twice", 1, 0 },
        { "a line of 10 MB", 0, 1 },
        { "a name of 10 MB", 0, 1 },
        { "a comment of 10 MB", 0, 0 },
        { "a message of 10 MB", 1, 0 },
        { "nested generics", 1, 0 },
        { "open parentheses", 0, 1 },
        { "ranks", 1, 0 },
        { "segments", 0, 1 },
        { "quotes", 0, 1 },
        { "words with", 0, 1 },
    };

    [Theory]
    [MemberData(nameof(Huge))]
    public void Time_is_linear(string kind, int moves, int errors)
    {
        var text = Canary + "\n" + Generate(kind);
        var clock = Stopwatch.StartNew();
        var facts = Facts.Of(text);
        Assert.True(clock.Elapsed < s_bound, $"{kind}: {clock.Elapsed}");
        Assert.Equal(moves + 1, facts.Moves.Length);
        Assert.Equal(errors, facts.Manifests[0].Manifest.Errors.Length);
        Assert.NotNull(facts.Moves.SingleOrDefault(m => m.Old.Text == "T:Canary.Old"));
    }

    private static string Generate(string kind) => kind switch
    {
        "entries" => Lines(100_000, i => $"T:Big.N{i % 500}.T{i} => T:Big.M{i % 300}.T{i}"),
        "members with maps" => Lines(100_000, i => $"M:Big.N{i % 500}.T{i}.Get(System.String,System.Int32) => M:Big.N{i % 500}.T{i}.GetAsync with (s -> t, _ -> n = {i})"),
        "the same fact" => Lines(100_000, _ => "N:A.B => N:A.C"),
        "bad lines" => Lines(100_000, _ => "what is this"),
        "one old side" => Lines(100_000, i => $"N:A.B => N:A.C{i}"),
        "one canonical name" => Lines(100_000, i => $"canonical T:Big.N{i}.Same"),
        "one simple name" => Lines(100_000, i => $"T:Big.N{i}.Same => T:Canary.Same"),
        "a chain of types" => Lines(20_000, i => $"T:Chain.T{i} => T:Chain.T{i + 1}"),
        "a chain of namespaces" => Lines(20_000, i => $"N:Chain.N{i} => N:Chain.N{i + 1}"),
        "types carried along a chain" => Lines(5_000, i => $"N:Chain.N{i} => N:Chain.N{i + 1}") + Lines(20_000, i => $"T:Big.T{i} => T:Chain.N0.T{i}"),
        "a ring" => Lines(20_000, i => $"T:Ring.T{i} => T:Ring.T{(i + 1) % 20_000}"),
        "one mapping twice" => Lines(2, _ => "T:A => T:B with (" + string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"p{i} -> q{i}")) + ")"),
        "a line of 10 MB" => new string('A', 10 << 20),
        "a name of 10 MB" => "N:" + Repeat("Abc.", 2 << 20) + "D => N:E",
        "a comment of 10 MB" => "// " + new string('x', 10 << 20),
        "a message of 10 MB" => "N:A => N:B ; " + Repeat("because ", 1 << 20),
        "nested generics" => "M:A.B(" + Repeat("System.List{", 20_000) + "System.Int32" + Repeat("}", 20_000) + ") => M:A.C",
        "open parentheses" => "M:A.B" + Repeat("(", 1 << 20) + " => M:A.C",
        "ranks" => "M:A.B(System.Int32" + Repeat("[]", 100_000) + ") => M:A.C",
        "segments" => "N:A => N:" + string.Join(".", Enumerable.Repeat("A", 100_000)),
        "quotes" => "M:A.B => M:A.C with (_ -> x = " + Repeat("\"", 1_000_001) + ")",
        _ => "M:A.B => M:A.C " + Repeat("with ", 1 << 20),
    };

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
