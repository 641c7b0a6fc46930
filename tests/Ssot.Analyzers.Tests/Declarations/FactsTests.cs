namespace Ssot.Analyzers.Tests.Declarations;

public class FactsTests
{
    [Fact]
    public void Manifests_merge_in_any_order_and_the_same_fact_twice_is_one()
    {
        const string first = "N:A => N:B ; one note\nT:C.X => T:D.X with (a -> b, _ -> c = 1)\ncanonical T:D.X\n";
        const string second = "T:C.X => T:D.X with (_ -> c = 1, a -> b)\nN:A => N:B\nremoved N:E\ncanonical T:D.X\n";
        var facts = Facts.Of(first, second);
        Assert.Empty(facts.Conflicts);
        Assert.Equal(["N:A => N:B", "N:E => nothing", "T:C.X => T:D.X"], facts.Written());
        Assert.Equal("D.X", Assert.Single(facts.Canonicals).Type.FullName);
        Assert.Equal(facts.Written(), Facts.Of(second, first).Written());
    }

    [Theory]
    [InlineData("T:A.X => T:B.X", "T:A.X => T:C.X", "1: 'T:A.X' is replaced by 'T:B.X' here and replaced by 'T:C.X' in SsotManifest.txt(2); keep one", "2: 'T:A.X' is replaced by 'T:C.X' here and replaced by 'T:B.X' in SsotManifest.txt(1); keep one")]
    [InlineData("removed N:A", "N:A => N:B", "1: 'N:A' is removed here and replaced by 'N:B' in SsotManifest.txt(2); keep one", "2: 'N:A' is replaced by 'N:B' here and removed in SsotManifest.txt(1); keep one")]
    [InlineData("T:A.X => T:B.X", "T:A.X => T:B.X with (a -> b)", "1: 'T:A.X' is replaced by 'T:B.X' here and replaced by 'T:B.X' with a mapping in SsotManifest.txt(2); keep one", "2: 'T:A.X' is replaced by 'T:B.X' with a mapping here and replaced by 'T:B.X' in SsotManifest.txt(1); keep one")]
    [InlineData("canonical T:A.X", "T:A.X => T:B.X", "1: 'T:A.X' is declared canonical here and replaced by 'T:B.X' in SsotManifest.txt(2); keep one", "2: 'T:A.X' is replaced by 'T:B.X' here and declared canonical in SsotManifest.txt(1); keep one")]
    [InlineData("canonical T:A.X", "removed T:A.X", "1: 'T:A.X' is declared canonical here and removed in SsotManifest.txt(2); keep one", "2: 'T:A.X' is removed here and declared canonical in SsotManifest.txt(1); keep one")]
    public void Contradictions_are_told_at_every_entry_and_none_is_followed(string first, string second, params string[] expected)
    {
        var facts = Facts.Of(first + "\n" + second + "\nN:Y => N:Z");
        Assert.Equal(expected, facts.Placed());
        Assert.Equal(["N:Y => N:Z"], facts.Written());
        Assert.Empty(facts.Canonicals);
    }

    [Fact]
    public void Contradictions_are_found_between_files()
    {
        var facts = Facts.Of("// head\nN:A => N:B", "N:A => N:C");
        Assert.Equal(
            ["SsotManifest.txt(2)", "SsotManifest.1.txt(1)"],
            facts.Conflicts.Select(c => $"{c.Location!.GetLineSpan().Path}({c.Location.GetLineSpan().StartLinePosition.Line + 1})").OrderByDescending(p => p, StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_about_one_overload_does_not_contradict_what_is_about_all()
    {
        var facts = Facts.Of("M:A.X.Get => M:A.X.Fetch\nM:A.X.Get(System.Int32) => M:A.X.FetchOne\nM:A.X.Get() => M:A.X.FetchAll");
        Assert.Empty(facts.Conflicts);
        Assert.Equal(3, facts.Moves.Length);
    }

    [Fact]
    public async Task The_entry_about_one_overload_goes_before_the_one_about_all()
    {
        var compilation = await Facts.Compile("Netra.App", "namespace A { public class X { public void Get() { } public void Get(int i) { } public void Get(string s) { } public void Get<T>() { } } }");
        var facts = Facts.Of(compilation, "M:A.X.Get => M:A.X.Fetch\nM:A.X.Get(System.Int32) => M:A.X.FetchOne\nM:A.X.Get``1 => M:A.X.FetchOf``1");
        Assert.Equal(
            ["Get() Fetch", "Get(int) FetchOne", "Get(string) Fetch", "Get<T>() FetchOf"],
            compilation.GetTypesByMetadataName("A.X").Single().GetMembers("Get").Select(m => m.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)["X.".Length..] + " " + facts.FindMember(m)!.New!.Name));
    }

    [Fact]
    public async Task The_overload_that_stays_is_not_deprecated()
    {
        var compilation = await Facts.Compile("Netra.App", "namespace A { public class X { public void Send(int i) { } public void Send(string s) { } } }");
        var facts = Facts.Of(compilation, "M:A.X.Send => M:A.X.Send(System.String)");
        Assert.Empty(facts.Conflicts);
        Assert.Equal([true, false], compilation.GetTypesByMetadataName("A.X").Single().GetMembers("Send").Select(m => facts.FindMember(m) is not null));
    }

    [Theory]
    [InlineData("N:A => N:A")]
    [InlineData("T:A.X => T:A.X with (a -> b)")]
    [InlineData("M:A.X.Get => M:A.X.Get")]
    public void A_name_replaced_by_itself_is_a_circle_of_one(string entry)
    {
        var facts = Facts.Of(entry);
        Assert.Contains("is replaced by itself", Assert.Single(facts.Placed()), StringComparison.Ordinal);
        Assert.Empty(facts.Moves);
    }

    [Theory]
    [InlineData(2, "N:A => N:B\nN:B => N:A")]
    [InlineData(3, "T:A.X => T:A.Y\nT:A.Y => T:A.Z\nT:A.Z => T:A.X")]
    [InlineData(2, "M:A.X.Get => M:A.X.Fetch\nP:A.X.P => M:A.X.Get\nM:A.X.Fetch => M:A.X.Get")]
    [InlineData(2, "T:In.X => T:A.X\nT:A.X => T:A.Y\nT:A.Y => T:A.X")]
    [InlineData(2, "T:A.X => T:B.X\nN:B => N:A")]
    [InlineData(2, "N:A => N:B\nN:B.X => N:A.X")]
    [InlineData(2, "M:A.F.Get => M:B.F.Get\nT:B.F => T:A.F")]
    [InlineData(2, "M:A.F.Get(System.Int32) => M:B.F.Get\nM:B.F.Get => M:A.F.Get(System.Int32)")]
    [InlineData(2, "T:A.Out.In => T:B.Out.In\nT:B.Out => T:A.Out")]
    [InlineData(2, "N:A => N:B.C\nN:B => N:A.D")]
    [InlineData(2, "T:A.B.X => T:C.D.X\nN:C.D => N:A.B")]
    [InlineData(4, "N:A => N:B\nN:B => N:A\nT:A.X => T:B.X\nT:B.X => T:A.X")]
    public void Circles_are_told_at_every_entry_in_them(int count, string manifest)
    {
        var facts = Facts.Of(manifest + "\nN:Y => N:Z");
        Assert.Equal(count, facts.Conflicts.Length);
        Assert.All(facts.Conflicts, c => Assert.Contains("in a circle", c.Message, StringComparison.Ordinal));
        Assert.Contains("N:Y => N:Z", facts.Written());
        Assert.Equal(manifest.Split('\n').Length + 1 - count, facts.Moves.Length);
    }

    [Theory]
    [InlineData("N:A => N:A.B")]
    [InlineData("N:A => N:A.B\nN:A.C => N:A.B.C")]
    [InlineData("N:A.B => N:A")]
    [InlineData("T:A.X => T:A.X.Nested")]
    [InlineData("N:A => N:B\nT:A.X => T:C.X\nN:B => N:D")]
    [InlineData("T:A.X => T:A.X`1")]
    [InlineData("N:Ab => N:A\nN:A => N:Abc")]
    [InlineData("N:Aa => N:BB.C")]
    [InlineData("M:A.X.Get => M:A.X.Get(System.Int32)")]
    [InlineData("M:A.X.Get => M:A.X.GetAsync\nT:A.X => T:B.X")]
    [InlineData("N:A => N:B\nT:B.X => T:A.Y")]
    public void A_chain_that_ends_is_no_circle(string manifest)
    {
        var facts = Facts.Of(manifest);
        Assert.Empty(facts.Placed());
        Assert.Equal(manifest.Split('\n').Length, facts.Moves.Length);
    }

    [Theory]
    [InlineData("A.X", "N:A")]
    [InlineData("A", "N:A")]
    [InlineData("A.B", "N:A.B")]
    [InlineData("A.B.C", "N:A.B")]
    [InlineData("A.Bc", "N:A")]
    [InlineData("Ab", null)]
    [InlineData("X.A", null)]
    [InlineData("In", "N:In")]
    [InlineData("In.Other", "N:In")]
    [InlineData("In.Side", null)]
    [InlineData("In.Side.Deep", null)]
    [InlineData("In.Sideways", "N:In")]
    [InlineData("Gone.Deep", "N:Gone")]
    [InlineData("", null)]
    public void Namespaces_match_by_whole_segments_and_the_longest_wins(string ns, string? expected)
    {
        var facts = Facts.Of("N:A => N:Z\nN:A.B => N:Y\nN:In => N:In.Side\nremoved N:Gone");
        Assert.Equal(expected, facts.Namespaces.Find(ns)?.Old.Text);
    }

    [Fact]
    public async Task A_type_may_move_elsewhere_than_its_namespace_and_equal_names_to_a_canonical_type_are_duplicates()
    {
        var compilation = await Facts.Compile("Netra.App", "namespace A.Sub { public class X { public class In { } } public class X<T> { } public class Y { } }");
        var facts = Facts.Of(compilation, "N:A => N:B\nT:A.Sub.X => T:C.X\nT:A.Sub.Y => T:C.Y\ncanonical T:C.Y\nT:A.Sub.X.In => T:C.In");
        var types = compilation.GetTypesByMetadataName("A.Sub.X").Concat(compilation.GetTypesByMetadataName("A.Sub.X`1")).Concat(compilation.GetTypesByMetadataName("A.Sub.Y")).Concat(compilation.GetTypesByMetadataName("A.Sub.X+In"));
        Assert.Equal(["T:C.X False", "none", "T:C.Y True", "T:C.In False"], types.Select(t => facts.FindType(t) is { } move ? $"{move.New} {move.IsDuplicate}" : "none"));
        Assert.Equal("N:B", facts.FindNamespace(types.First().ContainingNamespace)?.New?.Text);
    }

    [Theory]
    [InlineData("", "Netra.App", true)]
    [InlineData("", "Netra.Core", true)]
    [InlineData("", "Netra", true)]
    [InlineData("", "Netrametrics", false)]
    [InlineData("", "Other.Netra", false)]
    [InlineData("own Acme.*", "Netra.App", true)]
    [InlineData("own Acme.*", "Netra.Core", false)]
    [InlineData("own Acme.*", "Acme.Core", true)]
    [InlineData("own Acme.*", "acme.core", true)]
    [InlineData("own Acme.*", "Acme", false)]
    [InlineData("own Acme.*\nown Netra.Core", "Netra.Core", true)]
    [InlineData("own A*e.*.Tests", "Acme.Core.Tests", true)]
    [InlineData("own A*e.*.Tests", "Acme.Tests", false)]
    [InlineData("own *", "Acme.Core", true)]
    public async Task Own_code_is_the_compiled_assembly_and_what_patterns_cover(string manifest, string assembly, bool isOwn)
    {
        var other = await Facts.Compile(assembly, "public class X { }");
        var compilation = assembly == "Netra.App" ? other : await Facts.Compile("Netra.App", "", other.ToMetadataReference());
        Assert.Equal(isOwn, Facts.Of(compilation, manifest + "\nN:Y => N:Z").IsOwn(assembly == "Netra.App" ? compilation.Assembly : compilation.SourceModule.ReferencedAssemblySymbols.Single(a => a.Name == assembly)));
    }

    [Fact]
    public async Task Allowed_helpers_are_known_however_they_are_called()
    {
        var compilation = await Facts.Compile("Netra.App", """
            namespace A
            {
                public static class Tasks
                {
                    public static void Forget(this Task t) { }
                    public static void Forget<T>(this Task<T> t) { }
                    public static void Forget(this Task t, int n) { }
                    public static void Drop(this Task t) { }
                    static void Use(Task<int> t) { t.Forget(); Forget(t); t.Forget(1); t.Drop(); }
                }
            }
            """);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        var calls = compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax>().Select(c => (IMethodSymbol)model.GetSymbolInfo(c).Symbol!).ToList();
        Assert.Equal([true, true, true, false], calls.Select(Facts.Of(compilation, "allow M:A.Tasks.Forget").IsAllowed));
        Assert.Equal([true, true, false, false], calls.Select(Facts.Of(compilation, "allow M:A.Tasks.Forget``1(System.Threading.Tasks.Task{``0})").IsAllowed));
        Assert.Equal([false, false, false, false], calls.Select(Facts.Of(compilation, "allow M:A.Other.Forget").IsAllowed));
    }

    [Fact]
    public void Facts_are_made_once_for_a_compilation_and_its_texts()
    {
        var compilation = CSharpCompilation.Create("Netra.App");
        var manifest = new TestManifest("SsotManifest.txt", Microsoft.CodeAnalysis.Text.SourceText.From("N:A => N:B"));
        var options = new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([manifest]);
        var facts = Ssot.Analyzers.Declarations.SsotFacts.For(compilation, options, CancellationToken.None);
        Assert.Same(facts, Ssot.Analyzers.Declarations.SsotFacts.For(compilation, new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([manifest]), CancellationToken.None));
        Assert.NotSame(facts, Facts.Of(compilation, "N:A => N:C"));
    }

    [Theory]
    [InlineData("SsotManifest.txt", true)]
    [InlineData("/a/b/SsotManifest.txt", true)]
    [InlineData("C:\\a\\SsotManifest.RabbitMQ.Client.txt", true)]
    [InlineData("ssotmanifest.TXT", true)]
    [InlineData("SsotManifests.txt", false)]
    [InlineData("MySsotManifest.txt", false)]
    [InlineData("SsotManifest.md", false)]
    [InlineData("SsotManifest/other.txt", false)]
    [InlineData("SsotManifesttxt", false)]
    public void A_manifest_is_known_by_its_name(string path, bool isManifest) =>
        Assert.Equal(isManifest, Ssot.Analyzers.Declarations.ManifestFile.IsManifest(path));
}
