using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.Tests.Declarations;

public class ArgumentMappingTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("1.5e-3m")]
    [InlineData("0xFFUL")]
    [InlineData("30 * 1000")]
    [InlineData("null")]
    [InlineData("null!")]
    [InlineData("default")]
    [InlineData("default(System.Threading.CancellationToken)")]
    [InlineData("default(System.Collections.Generic.Dictionary<string, int>)")]
    [InlineData("TimeSpan.Zero")]
    [InlineData("System.Threading.CancellationToken.None")]
    [InlineData("global::A.Mode.Fast")]
    [InlineData("Mode.Fast | Mode.Safe")]
    [InlineData("(Mode)3")]
    [InlineData("string.Empty")]
    [InlineData("typeof(Dictionary<,>)")]
    [InlineData("nameof(A)")]
    [InlineData("\"a, b) -> c ; d // e\"")]
    [InlineData("\"quote \\\" and => arrow\"")]
    [InlineData("@\"c:\\\"")]
    [InlineData("@\"say \"\"hi, you\"\"\"")]
    [InlineData("';'")]
    [InlineData("'\\''")]
    public void A_constant_is_read_whole(string constant)
    {
        var manifest = ManifestParser.Parse($"M:A.B => M:A.C with (x -> y, _ -> z = {constant}, w -> _) ; note");
        Assert.Empty(manifest.Errors);
        var entry = Assert.IsType<MoveEntry>(Assert.Single(manifest.Entries));
        Assert.Equal("note", entry.Message);
        Assert.Equal([("x", "y", null), (null, "z", constant), ("w", null, null)], entry.Mapping.Items.Select(i => (i.Old, i.New, i.Constant)));
    }

    [Theory]
    [InlineData("F()")]
    [InlineData("new Foo(1, 2)")]
    [InlineData("count")]
    [InlineData("x = 1")]
    [InlineData("() => 1")]
    [InlineData("await A.B")]
    [InlineData("A.B()")]
    [InlineData("A.B().C")]
    [InlineData("$\"{a}\"")]
    [InlineData("stackalloc int[1]")]
    [InlineData("\"unclosed")]
    [InlineData("} ; System.Environment.Exit(1); {")]
    [InlineData("1; 2")]
    [InlineData("")]
    [InlineData("A.B++")]
    [InlineData("1 is int")]
    [InlineData("1 as object")]
    [InlineData("1 + F()")]
    [InlineData("F() + 1")]
    public void What_calls_or_assigns_or_means_something_in_scope_is_no_constant(string constant) =>
        Assert.Single(ManifestParser.Parse($"M:A.B => M:A.C with (_ -> z = {constant})").Errors);

    [Theory]
    [InlineData("(x)", "is no mapping")]
    [InlineData("(x y)", "is no mapping")]
    [InlineData("(x ->)", "is no parameter name")]
    [InlineData("(-> y)", "is no parameter name")]
    [InlineData("(x -> y.z)", "'y.z' is no parameter name")]
    [InlineData("(x -> y,)", "is no mapping")]
    [InlineData("(,,,)", "is no mapping")]
    [InlineData("()", "is empty")]
    [InlineData("( )", "is empty")]
    [InlineData("(", "is not closed")]
    [InlineData("(x -> y", "is not closed")]
    [InlineData("(_ -> _)", "maps nothing")]
    [InlineData("(_ -> x)", "without a value")]
    [InlineData("(x -> y = 1)", "takes no constant")]
    [InlineData("(_ -> x = F())", "is no constant")]
    [InlineData("(a -> b, a -> c)", "names already")]
    [InlineData("(a -> c, b -> c)", "names already")]
    [InlineData("(a -> _, a -> b)", "names already")]
    public void A_list_that_maps_nothing_says_why(string list, string message) =>
        Assert.Contains(message, Assert.Single(ManifestParser.Parse("M:A.B => M:A.C with " + list).Errors).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("with(a->b,c->_)")]
    [InlineData("with ( a  ->  b ,c -> _ )")]
    [InlineData("with (a -> b, c -> _)")]
    [InlineData("with (@a -> b, c -> _)")]
    public void Blanks_are_free(string with)
    {
        var mapping = Assert.IsType<MoveEntry>(Assert.Single(ManifestParser.Parse("M:A.B => M:A.C " + with).Entries)).Mapping;
        Assert.Equal(("b", null, "d"), (mapping.Map("a"), mapping.Map("c"), mapping.Map("d")));
    }

    [Fact]
    public void Names_may_be_swapped()
    {
        var mapping = Assert.IsType<MoveEntry>(Assert.Single(ManifestParser.Parse("M:A.B => M:A.C with (a -> b, b -> a)").Entries)).Mapping;
        Assert.Equal(("b", "a"), (mapping.Map("a"), mapping.Map("b")));
    }

    [Fact]
    public void A_name_that_holds_the_word_with_is_a_name() =>
        Assert.Equal("M:A.Startwith", Assert.IsType<MoveEntry>(Assert.Single(ManifestParser.Parse("M:A.with => M:A.Startwith").Entries)).New.Text);

    [Theory]
    [InlineData("M:A.B => M:A.C with (x -> y, , z -> w)", " ")]
    [InlineData("M:A.B => M:A.C with (x -> y, z)", "z")]
    [InlineData("M:A.B => M:A.C with (x -> 1)", "x -> 1")]
    public void What_is_wrong_is_marked(string line, string marked)
    {
        var error = Assert.Single(ManifestParser.Parse(line).Errors);
        Assert.Equal(marked, line.Substring(error.Range.Start, error.Range.Length));
    }
}
