namespace Ssot.Analyzers.Tests.Declarations;

public class AttributeFactsTests
{
    private const string Declarations = """
        using Ssot;
        [assembly: NamespaceMoved("Old.Space", "New.Space")]
        [assembly: Ssot.NamespaceMovedAttribute("Old.Other", "New.Other")]
        namespace Old
        {
            [Canonical] public class Truth { }
            [ReplacedBy(typeof(New.Moved))] public class Gone { }
            [ReplacedBy("T:New.Copy")] public class Copy { }
            [ReplacedBy(typeof(New.Pair<>))] public class Couple<T> { }
            public class Members
            {
                [ReplacedBy("M:Old.Members.GetAsync")] public int Get() => 1;
                public int Get(int i) => 1;
                [ReplacedBy("M:Old.Members.FetchAsync")] public int Fetch(int i) => 1;
                [ReplacedBy("P:Old.Members.Size")] public int Length => 1;
                [ReplacedBy("F:Old.Members.two"), System.Obsolete] public int one;
                [ReplacedBy("E:Old.Members.Changed")] public event System.Action? Change;
                [ReplacedBy("M:Old.Members.Create")] public Members() { }
                [Ssot.ReplacedBy("P:Old.Members.Entry(System.Int32)")] public int this[int i] => i;
                public class Nested { [ReplacedByAttribute("M:Old.Members.Nested.New")] public void Method() { } public void New() { } }
            }
            public enum Kind { [ReplacedBy("F:Old.Kind.Two")] One, Two }
            public record Rec([property: ReplacedBy("P:Old.Rec.Y")] int X);
            [Canonical] public delegate void Handler();
        }
        namespace New { public class Moved { } public class Copy { } public class Pair<T> { } }
        """;

    private static readonly string[] Expected =
    [
        "E:Old.Members.Change => E:Old.Members.Changed",
        "F:Old.Kind.One => F:Old.Kind.Two",
        "F:Old.Members.one => F:Old.Members.two",
        "M:Old.Members.#ctor() => M:Old.Members.Create",
        "M:Old.Members.Fetch(System.Int32) => M:Old.Members.FetchAsync",
        "M:Old.Members.Get() => M:Old.Members.GetAsync",
        "M:Old.Members.Nested.Method() => M:Old.Members.Nested.New",
        "N:Old.Other => N:New.Other",
        "N:Old.Space => N:New.Space",
        "P:Old.Members.Item(System.Int32) => P:Old.Members.Entry(System.Int32)",
        "P:Old.Members.Length => P:Old.Members.Size",
        "P:Old.Rec.X => P:Old.Rec.Y",
        "T:Old.Copy => T:New.Copy",
        "T:Old.Couple`1 => T:New.Pair`1",
        "T:Old.Gone => T:New.Moved",
    ];

    [Fact]
    public async Task Attributes_in_source_are_facts_as_good_as_a_manifest()
    {
        var facts = Facts.Of(await Facts.Compile("Netra.App", Declarations + Strip(Facts.Annotations)));
        Assert.Empty(facts.Conflicts);
        Assert.Empty(facts.Unreadable);
        Assert.Equal(Expected, facts.Written());
        Assert.Equal(["T:Old.Handler", "T:Old.Truth"], facts.Canonicals.Select(c => c.Type.Text).Order());
        Assert.Equal(["T:Old.Copy"], facts.Moves.Where(m => m.IsDuplicate).Select(m => m.Old.Text));
        Assert.All(facts.Moves, m => Assert.True(m.Origin.Location is { IsInSource: true }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Attributes_in_a_reference_are_the_same_facts_and_each_assembly_may_have_its_own_copies(bool asImage)
    {
        var library = await Facts.Compile("Netra.Core", Declarations + Strip(Facts.Annotations));
        var reference = asImage ? library.ToImage() : library.ToMetadataReference();
        var facts = Facts.Of(await Facts.Compile("Netra.App", "public class Use { }", reference));
        Assert.Equal(Expected, facts.Written());
        Assert.Equal(["T:Old.Handler", "T:Old.Truth"], facts.Canonicals.Select(c => c.Type.Text).Order());
        Assert.All(facts.Moves, m => Assert.Null(m.Origin.Location));
    }

    [Fact]
    public async Task Attributes_of_a_shared_assembly_are_read_in_what_references_it()
    {
        var annotations = (await Facts.Compile("Acme.Annotations", Facts.Annotations.Replace("internal sealed", "public sealed", StringComparison.Ordinal))).ToImage();
        var library = (await Facts.Compile("Acme.Core", "namespace Old { [Ssot.ReplacedBy(\"T:New.X\")] public class X { } }", annotations)).ToImage();
        Assert.Equal(["T:Old.X => T:New.X"], Facts.Of(await Facts.Compile("Netra.App", "", annotations, library)).Written());
    }

    [Theory]
    [InlineData("namespace Ssot.Inner { class CanonicalAttribute : System.Attribute { } [Canonical] class X { } }")]
    [InlineData("namespace Other { class CanonicalAttribute : System.Attribute { } [Canonical] class X { } }")]
    [InlineData("class CanonicalAttribute : System.Attribute { } [Canonical] class X { }")]
    public async Task Attributes_of_another_full_name_are_not_ours(string source)
    {
        var compilation = await Facts.Compile("Netra.App", source + Strip(Facts.Annotations));
        Assert.Empty(Facts.Of(compilation).Canonicals);
    }

    [Fact]
    public async Task The_manifest_may_say_how_arguments_map_where_an_attribute_can_not()
    {
        var compilation = await Facts.Compile("Netra.App", "namespace Old { [Ssot.ReplacedBy(\"T:New.X\")] public class X { } }" + Strip(Facts.Annotations));
        var facts = Facts.Of(compilation, "T:Old.X => T:New.X with (a -> b)");
        Assert.Empty(facts.Conflicts);
        var move = Assert.Single(facts.Moves);
        Assert.Equal("b", move.Mapping.Map("a"));
        Assert.True(move.IsDuplicate);
    }

    [Fact]
    public async Task A_manifest_that_contradicts_an_attribute_is_told_so()
    {
        var library = (await Facts.Compile("Netra.Core", "namespace Old { [Ssot.ReplacedBy(\"T:New.X\")] public class X { } }" + Strip(Facts.Annotations))).ToImage();
        var facts = Facts.Of(await Facts.Compile("Netra.App", "", library), "T:Old.X => T:Newer.X");
        Assert.Contains("1: 'T:Old.X' is replaced by 'T:Newer.X' here and replaced by 'T:New.X' by an attribute in 'Netra.Core'; keep one", facts.Placed());
        Assert.Empty(facts.Moves);
    }

    [Fact]
    public async Task What_a_library_called_canonical_before_it_moved_contradicts_nothing()
    {
        var library = (await Facts.Compile("Netra.Core", "namespace Old { [Ssot.Canonical] public class X { } }" + Strip(Facts.Annotations))).ToImage();
        var facts = Facts.Of(await Facts.Compile("Netra.App", "", library), "T:Old.X => T:New.X");
        Assert.Empty(facts.Conflicts);
        Assert.Equal(["T:Old.X => T:New.X"], facts.Written());
        Assert.Empty(facts.Canonicals);
    }

    [Fact]
    public async Task Half_typed_attributes_say_nothing()
    {
        var compilation = (await Compile("""
            using Ssot;
            [assembly: NamespaceMoved("Old"
            [ReplacedBy(] class A { }
            [ReplacedBy(typeof())] class B { }
            [ReplacedBy(typeof(Missing))] class C { }
            [ReplacedBy(null)] class D { }
            [Canonical(] class E
            [ReplacedBy("T:F", 1)] class F { [ReplacedBy] }
            """)).AddSyntaxTrees(CSharpSyntaxTree.ParseText(Facts.Annotations));
        Assert.Empty(Facts.Of(compilation).Moves);

        static async Task<CSharpCompilation> Compile(string source) => (await Verifiers.Compiled.Source(source)).WithAssemblyName("Netra.App");
    }

    // The file's own usings and comments can't stand behind other code.
    private static string Strip(string annotations) => annotations[annotations.IndexOf("namespace Ssot", StringComparison.Ordinal)..];
}
