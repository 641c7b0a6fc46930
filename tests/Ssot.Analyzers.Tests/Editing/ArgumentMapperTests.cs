using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.Tests.Editing;

/// <summary>Argument lists mapped from one parameter list to another, as text.</summary>
public class ArgumentMapperTests
{
    [Theory]
    // Nothing listed: names map to themselves, and what is in its place stays as written.
    [InlineData("int a, int b", "int a, int b", "", "(1, 2)", "(1, 2)")]
    [InlineData("int a, int b", "int a, int b, int c = 0", "", "(b: 2, a: 1)", "(b: 2, a: 1)")]
    [InlineData("", "", "", "()", "()")]
    // Renamed.
    [InlineData("int a, int b", "int x, int b", "a -> x", "(1, 2)", "(1, 2)")]
    [InlineData("int a, int b", "int x, int b", "a -> x", "(a: 1, b: 2)", "(x: 1, b: 2)")]
    [InlineData("int a", "int @class", "a -> class", "(a: 1)", "(@class: 1)")]
    // Another order: named from the first that is out of place, never moved.
    [InlineData("int a, int b", "int b, int a", "", "(F(), G())", "(a: F(), b: G())")]
    [InlineData("int a, int b, int c", "int a, int c, int b", "", "(1, 2, 3)", "(1, b: 2, c: 3)")]
    [InlineData("int a, int b, int c", "int a, int z = 0, int b = 0, int c = 0", "", "(1, 2, 3)", "(1, b: 2, c: 3)")]
    // Dropped.
    [InlineData("int a, int b, int c", "int a, int c", "b -> _", "(1, 2, 3)", "(1, 3)")]
    [InlineData("int a, int b, int c", "int b, int c", "a -> _", "(1, 2, 3)", "(2, 3)")]
    [InlineData("int a, int b, int c", "int a, int b", "c -> _", "(1, 2, 3)", "(1, 2)")]
    [InlineData("int a, int b, int c", "int a", "b -> _, c -> _", "(1, 2, 3)", "(1)")]
    [InlineData("int a, int b, int c", "int c", "a -> _, b -> _", "(1, 2, 3)", "(3)")]
    [InlineData("int a, int b", "", "a -> _, b -> _", "(1, 2)", "()")]
    [InlineData("int a, int b", "int b", "a -> _", "(b: 2, a: 1)", "(b: 2)")]
    [InlineData("int a, int b", "int b", "a -> _", "(/* a */ 1, /* b */ 2)", "(/* a */ /* b */ 2)")]
    [InlineData("int a, int b", "int a", "b -> _", "(1, /* b */ 2)", "(1 /* b */ )")]
    // Added: constants are named, in their place or at the end.
    [InlineData("int a", "int a, int n", "_ -> n = 1", "(5)", "(5, n: 1)")]
    [InlineData("int a", "int n, int a", "_ -> n = 1", "(5)", "(n: 1, 5)")]
    [InlineData("", "int n", "_ -> n = 1", "()", "(n: 1)")]
    [InlineData("int a, int b", "int b, int a, int n, int m", "_ -> m = 2, _ -> n = 1", "(1, 2)", "(a: 1, b: 2, m: 2, n: 1)")]
    [InlineData("int a, int b", "int a, int n", "b -> _, _ -> n = 1", "(5, 6)", "(5, n: 1)")]
    // Optional and params.
    [InlineData("int a, bool b = true", "int a, bool b", "", "(1)", "(1, b: true)")]
    [InlineData("int a, string? b = null", "int a, string? b", "", "(1)", "(1, b: null)")]
    [InlineData("int a, params int[] r", "int a, params int[] r", "", "(1, 2, 3)", "(1, 2, 3)")]
    [InlineData("params int[] r", "int n, params int[] r", "_ -> n = 1", "(2, 3)", "(n: 1, 2, 3)")]
    [InlineData("int a, params int[] r", "params int[] r", "a -> _", "(1, 2, 3)", "(2, 3)")]
    [InlineData("int a, params int[] r", "int a, int z = 0, params int[] r", "", "(1, 2)", "(1, r: 2)")]
    // Modifiers.
    [InlineData("int a, out int b", "out int b, int a", "", "(1, out var x)", "(a: 1, b: out var x)")]
    [InlineData("ref int a", "ref int a", "", "(ref x)", "(ref x)")]
    [InlineData("int a", "in int a", "", "(x)", "(x)")]
    public void The_old_side_is_there(string old, string @new, string with, string arguments, string expected) =>
        Assert.Equal(expected, Map(OldSignature.Of(Parameters(old)), arguments, with, Parameters(@new)));

    [Theory]
    [InlineData("int a", "int b", "", "(1)", "no parameter 'a'")]
    [InlineData("int a", "int a, int b", "", "(1)", "nothing is there to pass for 'b'")]
    [InlineData("int a", "int a", "_ -> n = 1", "(1)", "no parameter 'n'")]
    [InlineData("int a, int b", "int c", "a -> c, b -> c2", "(1, 2)", "no parameter 'c2'")]
    [InlineData("int a, int b", "int b", "a -> b", "(1, 2)", "two arguments become 'b'")]
    [InlineData("int a", "int a", "_ -> a = 1", "(1)", "two arguments become 'a'")]
    [InlineData("out int a", "int a", "", "(out x)", "passed otherwise")]
    [InlineData("int a", "out int a", "", "(x)", "passed otherwise")]
    [InlineData("params int[] r", "int z = 0, params int[] r", "", "(2, 3)", "several arguments for 'r'")]
    [InlineData("int a, int b", "int b", "a -> _", "(F(/* why */ 1), 2)", "a comment or directive")]
    [InlineData("int a", "int a", "", "(1, 2)", "argument 2 has become")]
    [InlineData("", "int a", "", "(1)", "argument 1 has become")]
    [InlineData("int a, System.DayOfWeek b = System.DayOfWeek.Friday", "int a, System.DayOfWeek b", "", "(1)", "nothing is there to pass for 'b'")]
    public void What_can_not_be_mapped_says_why(string old, string @new, string with, string arguments, string obstacle) =>
        Assert.Contains(obstacle, Map(OldSignature.Of(Parameters(old)), arguments, with, Parameters(@new)), StringComparison.Ordinal);

    [Theory]
    [InlineData("M:C.M", "string a, int b", "", "(x, y)", "(x, y)")]
    [InlineData("M:C.M", "string a, int b", "q -> _", "(x, q: 3, b: y)", "(x, b: y)")]
    [InlineData("M:C.M", "string a, int n, int b", "_ -> n = 1", "(x, y)", "(x, n: 1, y)")]
    [InlineData("M:C.M", "string a, int b", "q -> _", "(x, y)", "argument 1 has become")]
    [InlineData("M:C.M", "string a", "", "(x, y)", "argument 2 has become")]
    [InlineData("M:C.M(System.String,System.Object,System.Int32)", "string a, int b", "q -> _", "(x, z, y)", "(x, y)")]
    [InlineData("M:C.M(System.String,System.Object,System.Int32)", "string a, int b, int c = 0", "q -> _", "(x, z, y)", "(x, y)")]
    [InlineData("M:C.M(System.String,System.String,System.Int32)", "string a, int b", "q -> _", "(x, z, y)", "argument 1 has become")]
    [InlineData("M:C.M(System.String,System.String,System.Int32)", "string a, int b", "q -> _", "(x, b: y)", "argument 1 has become")]
    [InlineData("M:C.M(System.Collections.Generic.Dictionary{System.String,System.Int32},System.Object,System.Int32[0:,0:])", "System.Collections.Generic.Dictionary<string, int> d, int[,] g", "q -> _", "(x, null, y)", "(x, y)")]
    public void The_old_side_is_gone(string id, string @new, string with, string arguments, string expected)
    {
        Assert.True(DocumentationId.TryParse(id, out var old, out _));
        Assert.Contains(expected, Map(OldSignature.Of(old), arguments, with, Parameters(@new)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M:C.M", "string a, int b", "", "(a: x, q: null, b: y)", "(a: x, b: y)")]
    [InlineData("M:C.M", "string a, int b", "", "(a: x, q: z, b: y)", "no parameter 'q'")]
    [InlineData("M:C.M", "string a, int b", "q -> _", "(x, null, y)", "(x, y)")]
    [InlineData("M:C.M", "string a, int b", "q -> _", "(x, z, y)", "argument 1 has become")]
    [InlineData("M:C.M", "string a, int b", "", "(x, null, y)", "(x, y)")]
    [InlineData("M:C.M(System.String,System.Object,System.Int32)", "string a, int b", "", "(x, null, y)", "(x, y)")]
    [InlineData("M:C.M(System.String,System.Object,System.Int32)", "string a, object q, int b", "", "(x, null, y)", "(x, null, y)")]
    public void Of_an_old_side_that_is_gone_nothing_is_dropped_where_there_is_no_place_for_it(string id, string @new, string with, string arguments, string expected)
    {
        Assert.True(DocumentationId.TryParse(id, out var old, out _));
        var list = Arguments(arguments);
        Assert.Contains(expected, Check(list, ArgumentMapper.Map(OldSignature.Of(old), list, Mapping(with), Parameters(@new), dropsNothing: true)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int a, System.Threading.CancellationToken t = default", "(1)", "(1, token)")]
    [InlineData("int a, bool b = false, System.Threading.CancellationToken t = default", "(1)", "(1, t: token)")]
    [InlineData("int a, bool b = false", "(1)", "(1)")]
    [InlineData("System.Threading.CancellationToken a", "(other)", "(other)")]
    public void A_token_in_scope_is_passed(string @new, string arguments, string expected)
    {
        var list = Arguments(arguments);
        Assert.Equal(expected, Check(list, ArgumentMapper.Map(OldSignature.Unknown, list, ArgumentMapping.Identity, Parameters(@new), "token")));
    }

    [Fact]
    public void One_argument_a_line_stays_so()
    {
        const string Old = """
            (
                    1,
                    // second
                    2)
            """;
        const string New = """
            (
                    1,
                    // second
                    2,
                    n: 3)
            """;
        Assert.Equal(New, Map(OldSignature.Of(Parameters("int a, int b")), Old, "_ -> n = 3", Parameters("int a, int b, int n")));
    }

    [Fact]
    public void A_creation_without_a_list_gets_one()
    {
        var mapped = ArgumentMapper.Map(OldSignature.Of(Parameters("")), null, Mapping("_ -> n = 3"), Parameters("int n"));
        Assert.Equal("(n: 3)", mapped.Text);
        Assert.Empty(mapped.Changes);
    }

    [Fact]
    public void Dropped_arguments_are_handed_out()
    {
        var mapped = ArgumentMapper.Map(OldSignature.Of(Parameters("int a, int b")), Arguments("(1, F())"), Mapping("b -> _"), Parameters("int a"));
        Assert.Equal("F()", Assert.Single(mapped.Dropped).ToString());
    }

    private static string Map(OldSignature old, string arguments, string with, ImmutableArray<IParameterSymbol> parameters)
    {
        var list = Arguments(arguments);
        return Check(list, ArgumentMapper.Map(old, list, Mapping(with), parameters));
    }

    // The edits, applied by Roslyn itself, give the text.
    private static string Check(BaseArgumentListSyntax list, MappedArguments mapped)
    {
        if (mapped.Obstacle is null)
        {
            var text = list.SyntaxTree.GetText();
            Assert.Equal(text.ToString(TextSpan.FromBounds(0, list.SpanStart)) + mapped.Text + text.ToString(TextSpan.FromBounds(list.Span.End, text.Length)), text.WithChanges(mapped.Changes).ToString());
        }

        return mapped.Obstacle ?? mapped.Text;
    }

    private static ArgumentMapping Mapping(string with)
    {
        if (with.Length == 0)
        {
            return ArgumentMapping.Identity;
        }

        var text = "(" + with + ")";
        return ArgumentMappingParser.Parse(text, new TextRange(0, text.Length), out var error) ?? throw new ArgumentException(error!.Message, nameof(with));
    }

    private static BaseArgumentListSyntax Arguments(string text)
    {
        var root = CSharpSyntaxTree.ParseText("class C { void T() { M" + text + "; } }").GetRoot();
        return root.DescendantNodes().OfType<ArgumentListSyntax>().First();
    }

    private static ImmutableArray<IParameterSymbol> Parameters(string list)
    {
        var tree = CSharpSyntaxTree.ParseText("#nullable enable\nabstract class C { public abstract void M(" + list + "); }");
        var compilation = CSharpCompilation.Create("Test", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        return compilation.GetTypeByMetadataName("C")!.GetMembers("M").OfType<IMethodSymbol>().Single().Parameters;
    }
}
