using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.Tests.Declarations;

/// <summary>Compilations of the same manifests share what they say: an IDE makes one at every keystroke.</summary>
public class FactTableTests
{
    private readonly AnalyzerOptions _options = new([new TestManifest("SsotManifest.txt", SourceText.From("N:Old => N:New")), new TestManifest("SsotManifest.B.txt", SourceText.From("T:A.X => T:B.X"))]);

    [Fact]
    public void The_next_compilation_shares_the_table()
    {
        var compilation = CSharpCompilation.Create("Netra.App");

        var facts = FactsOf(compilation);

        Assert.NotSame(facts, FactsOf(compilation.Clone()));
        Assert.Same(facts.Table, FactsOf(compilation.Clone()).Table);
        Assert.Equal(["N:Old => N:New", "T:A.X => T:B.X"], facts.Written());
    }

    [Fact]
    public void Projects_with_texts_of_the_same_content_share_the_table()
    {
        var facts = FactsOf(CSharpCompilation.Create("Netra.App"));
        var same = SsotFacts.For(CSharpCompilation.Create("Netra.Core"), Options("N:Old => N:New"), CancellationToken.None);
        var other = SsotFacts.For(CSharpCompilation.Create("Netra.Core"), Options("N:Old => N:Net"), CancellationToken.None);

        Assert.Same(facts.Table, same.Table);
        Assert.Equal(["N:Old => N:Net", "T:A.X => T:B.X"], other.Written());

        static AnalyzerOptions Options(string text) => new([new TestManifest("SsotManifest.txt", SourceText.From(text)), new TestManifest("SsotManifest.B.txt", SourceText.From("T:A.X => T:B.X"))]);
    }

    [Fact]
    public void An_edited_manifest_makes_another_table()
    {
        var compilation = CSharpCompilation.Create("Netra.App");
        var before = FactsOf(compilation);
        var edited = new AnalyzerOptions([_options.AdditionalFiles[0], new TestManifest("SsotManifest.B.txt", SourceText.From("T:A.X => T:C.X"))]);

        var after = SsotFacts.For(compilation, edited, CancellationToken.None);

        Assert.Equal(["N:Old => N:New", "T:A.X => T:C.X"], after.Written());
        Assert.Equal(["N:Old => N:New", "T:A.X => T:B.X"], before.Written());
    }

    [Fact]
    public async Task What_attributes_declare_stays_with_its_compilation()
    {
        var annotated = await Facts.Compile("Netra.App", $$"""
            {{Facts.Annotations}}

            namespace Netra
            {
                public class Mine;

                [Ssot.ReplacedBy(typeof(Mine))]
                public class Yours;
            }
            """);

        Assert.Equal(["N:Old => N:New", "T:A.X => T:B.X", "T:Netra.Yours => T:Netra.Mine"], FactsOf(annotated).Written());
        Assert.Equal(["N:Old => N:New", "T:A.X => T:B.X"], FactsOf(CSharpCompilation.Create("Netra.App")).Written());
    }

    private SsotFacts FactsOf(Compilation compilation) => SsotFacts.For(compilation, _options, CancellationToken.None);
}
