using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.Declarations;

public class DocumentationIdTests
{
    [Theory]
    [InlineData("T:A.Outer`1.Inner`2")]
    [InlineData("M:A.B`2.C``3(`0,``1,System.Collections.Generic.Dictionary{`1,System.Collections.Generic.List{``2}})")]
    [InlineData("M:A.B.C(System.Int32[0:,0:],System.Int32[][],System.Int32*,System.Int32@,System.Void*)")]
    [InlineData("M:A.B.C(System.Collections.Generic.List{System.Int32[]}@)")]
    [InlineData("M:A.B.op_Implicit(A.B)~System.Int32")]
    [InlineData("M:A.B.op_Explicit(A.B{`0})~System.Collections.Generic.List{`0}")]
    [InlineData("M:A.B.#ctor(System.Int32)")]
    [InlineData("M:A.B.#cctor")]
    [InlineData("M:A.B.System#Collections#Generic#IEnumerable{T}#GetEnumerator")]
    [InlineData("M:A.B.X#I{System#Int32,T[]}#M``1(``0)")]
    [InlineData("M:A.B.C()")]
    [InlineData("P:A.B.Item(System.Int32)")]
    [InlineData("E:A.B.Changed")]
    [InlineData("F:A.B._field")]
    [InlineData("N:Grüße.日本")]
    [InlineData("N:class.namespace")]
    public void An_id_is_read(string text)
    {
        Assert.True(DocumentationId.TryParse(text, out var id, out var error), error);
        Assert.Equal(text, id.Text);
    }

    [Theory]
    [InlineData("A.B", "starts with")]
    [InlineData("!:Error", "starts with")]
    [InlineData("t:A", "starts with")]
    [InlineData("N:", "empty part")]
    [InlineData("T:A.", "empty part")]
    [InlineData("T:.A", "empty part")]
    [InlineData("N:A..B", "empty part")]
    [InlineData("N:A`1", "no name")]
    [InlineData("T:A`", "no name")]
    [InlineData("T:A`x", "no name")]
    [InlineData("T:A`0", "no name")]
    [InlineData("T:A`-1", "no name")]
    [InlineData("T:A`99999999999999999999", "no name")]
    [InlineData("T:A``1", "no name")]
    [InlineData("M:A.B`1", "no name")]
    [InlineData("P:A.B``1", "no name")]
    [InlineData("T:A.#ctor", "no name")]
    [InlineData("T:A.1B", "no name")]
    [InlineData("N:*", "no name")]
    [InlineData("N:@class", "no name")]
    [InlineData("T:A\u200D.B", "no name")]
    [InlineData("T:A<B>", "no name")]
    [InlineData("M:A", "without its type")]
    [InlineData("T:A(System.Int32)", "only M: and P: take")]
    [InlineData("E:A.B(System.Int32)", "only M: and P: take")]
    [InlineData("M:A.B(System.String", "is not closed")]
    [InlineData("M:A.B(", "has an empty place", "is not closed")]
    [InlineData("M:A.B(,)", "has an empty place")]
    [InlineData("M:A.B(System.Int32,)", "has an empty place")]
    [InlineData("M:A.B(System..Int32)", "has an empty place")]
    [InlineData("M:A.B(System.List{})", "has an empty place")]
    [InlineData("M:A.B(System.List{System.Int32)", "does not close")]
    [InlineData("M:A.B(System.Int32})", "does not close")]
    [InlineData("M:A.B(System.Int32[0:,0)", "does not close")]
    [InlineData("M:A.B(System.Int32)x", "behind it")]
    [InlineData("M:A.B(System.Int32)~", "behind it")]
    [InlineData("M:A.B(System.Int32)~A~B", "behind it")]
    [InlineData("M:A.B(System.List<System.Int32>)", "holds '<'")]
    [InlineData("M:A.B(string)", "System.String")]
    [InlineData("M:A.B(System.List{int})", "System.String")]
    public void What_is_no_id_says_why(string text, string message, string? or = null)
    {
        Assert.False(DocumentationId.TryParse(text, out _, out var error));
        Assert.True(error.Contains(message, StringComparison.Ordinal) || (or is not null && error.Contains(or, StringComparison.Ordinal)), error);
    }

    // What the compiler itself writes has to be readable, and name the very symbol and no other.
    [Fact]
    public async Task The_id_of_every_symbol_matches_it_alone()
    {
        var compilation = await Compiled.Source(Shapes);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var symbols = compilation.GetSymbolsWithName(_ => true).Concat(compilation.GetTypesByMetadataName("A.C`1").Single().GetMembers()).Distinct(SymbolEqualityComparer.Default)
            .Where(s => !s.IsImplicitlyDeclared && s is not INamespaceSymbol { IsGlobalNamespace: true }).ToList();
        Assert.InRange(symbols.Count, 30, 200);
        foreach (var symbol in symbols)
        {
            var id = DocumentationId.Of(symbol!);
            Assert.True(id is not null, symbol!.ToDisplayString());
            Assert.Equal([symbol], symbols.Where(s => id.Matches(s!)), SymbolEqualityComparer.Default);
        }
    }

    [Theory]
    [InlineData("M:A.C`1.Over", "Over(), Over(int), Over<U>(), Over<U>(U)")]
    [InlineData("M:A.C`1.Over()", "Over()")]
    [InlineData("M:A.C`1.Over(System.Int32)", "Over(int)")]
    [InlineData("M:A.C`1.Over``1", "Over<U>(), Over<U>(U)")]
    [InlineData("M:A.C`1.Over``1()", "Over<U>()")]
    [InlineData("M:A.C`1.Over``1(``0)", "Over<U>(U)")]
    [InlineData("M:A.C`1.Over``2", "")]
    [InlineData("M:A.C.Over", "")]
    [InlineData("M:C`1.Over", "")]
    [InlineData("M:B.A.C`1.Over", "")]
    [InlineData("M:A.C`2.Over", "")]
    [InlineData("P:A.C`1.Over", "")]
    [InlineData("M:A.C`1.over", "")]
    [InlineData("M:A.C`1.#ctor", "C(int)")]
    [InlineData("P:A.C`1.Item", "this[string]")]
    [InlineData("P:A.C`1.Item(System.String)", "this[string]")]
    [InlineData("P:A.C`1.Item(System.Int32)", "")]
    [InlineData("M:A.C`1.Inner`1.Deep", "Deep(T, U)")]
    [InlineData("M:A.C`1.Inner.Deep", "")]
    public async Task A_member_id_names_the_overloads_it_says(string text, string expected)
    {
        Assert.True(DocumentationId.TryParse(text, out var id, out _));
        var type = (await Compiled.Source(Shapes)).GetTypesByMetadataName("A.C`1").Single();
        var format = new SymbolDisplayFormat(
            genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
            memberOptions: SymbolDisplayMemberOptions.IncludeParameters,
            parameterOptions: SymbolDisplayParameterOptions.IncludeType,
            miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);
        Assert.Equal(expected, string.Join(", ", type.GetMembers().Concat(type.GetTypeMembers("Inner", 1).Single().GetMembers()).Where(id.Matches).Select(m => m.ToDisplayString(format))));
    }

    [Fact]
    public async Task Constructed_symbols_and_reduced_extensions_are_what_they_come_from()
    {
        var compilation = await Compiled.Source("""
            namespace A
            {
                public static class Ext { public static void Forget<T>(this System.Collections.Generic.List<T> list, int n) { } }
                public class G<T> { public T Value = default!; public void M(T t) { } }
                public class Use
                {
                    public void Run(System.Collections.Generic.List<int> list, G<int> g) { list.Forget(1); Ext.Forget(list, 1); g.M(g.Value); }
                }
            }
            """);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        var calls = compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax>().Select(c => model.GetSymbolInfo(c).Symbol!).ToList();
        Assert.Equal([true, true, false], calls.Select(Id("M:A.Ext.Forget").Matches));
        Assert.Equal([true, true, false], calls.Select(Id("M:A.Ext.Forget``1(System.Collections.Generic.List{``0},System.Int32)").Matches));
        Assert.Equal([false, false, true], calls.Select(Id("M:A.G`1.M(`0)").Matches));
        Assert.True(Id("T:A.G`1").Matches(((IMethodSymbol)calls[2]).ContainingType));
    }

    [Theory]
    [InlineData("N:A", "A", true)]
    [InlineData("N:A", "A.Sub", false)]
    [InlineData("N:A.Sub", "A.Sub", true)]
    [InlineData("N:Sub", "A.Sub", false)]
    [InlineData("N:B.A.Sub", "A.Sub", false)]
    [InlineData("T:A.Sub", "A.Sub", false)]
    public async Task A_namespace_id_names_one_namespace(string text, string ns, bool matches)
    {
        var symbol = (await Compiled.Source("namespace A.Sub { class X { } }")).GetSymbolsWithName(ns.Split('.')[^1], SymbolFilter.Namespace).Single();
        Assert.Equal(matches, Id(text).Matches(symbol));
    }

    private static DocumentationId Id(string text)
    {
        Assert.True(DocumentationId.TryParse(text, out var id, out _));
        return id;
    }

    private const string Shapes = """
        namespace A
        {
            public interface I<X, Y> { void M<Z>(X x); int this[int i] { get; } X P { get; } }
            public unsafe class C<T> : I<T[], int>, IEnumerable<T>
            {
                public C(int x) { }
                void I<T[], int>.M<Z>(T[] x) { }
                int I<T[], int>.this[int i] => 1;
                T[] I<T[], int>.P => null!;
                IEnumerator<T> IEnumerable<T>.GetEnumerator() => null!;
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!;
                public void Odd(int[,] a, int[][] b, int* c, ref int d, dynamic e, (int a, string b) f, int? g, List<T>.Enumerator h, nint i) { }
                public static implicit operator int(C<T> c) => 1;
                public static explicit operator long(C<T> c) => 1;
                public static C<T> operator +(C<T> a, C<T> b) => a;
                public static C<T> operator checked +(C<T> a, C<T> b) => a;
                public void Over() { }
                public void Over(int i) { }
                public void Over<U>() { }
                public void Over<U>(U u) { }
                public int this[string s] => 1;
                public int @class;
                public const int Constant = 1;
                public event EventHandler? Changed;
                public string Property { get; set; } = "";
                public class Inner<U> { public void Deep(T t, U u) { } public int Over; }
                public class Inner { public void Deep() { } }
            }
            public class C { public void Over() { } }
            public enum E { One }
            public delegate void D(int i);
            public record R(int X);
        }
        public class C { public class A { } }
        """;

    [Theory]
    [InlineData("M:A.B.C")]
    [InlineData("M:A.B.C()")]
    [InlineData("M:A.B.C(System.Int32)", "System.Int32")]
    [InlineData("M:A.B.C(System.Int32,X{System.String,Y{`0}},System.Int32[0:,0:],Z@)", "System.Int32", "X{System.String,Y{`0}}", "System.Int32[0:,0:]", "Z@")]
    [InlineData("M:A.B.op_Implicit(A.B)~System.Int32", "A.B")]
    [InlineData("P:A.B.Item(X{System.Int32,System.Int32},System.Char)", "X{System.Int32,System.Int32}", "System.Char")]
    public void The_types_of_a_list_are_told_apart(string text, params string[] types)
    {
        Assert.True(DocumentationId.TryParse(text, out var id, out _));
        Assert.Equal(types, id.ParameterTypes.IsDefault ? [] : id.ParameterTypes);
        Assert.Equal(!text.Contains('(', StringComparison.Ordinal), id.ParameterTypes.IsDefault);
    }

    [Theory]
    [InlineData("T:A.B.C`1", "N:A", "N:X.Y", "T:X.Y.B.C`1", 1)]
    [InlineData("T:A.B`2.C", "T:A.B`2", "T:X.D`2", "T:X.D`2.C", 0)]
    [InlineData("N:A.B", "N:A", "N:X", "N:X.B", 0)]
    [InlineData("N:A", "N:A", "N:X", "N:X", 0)]
    [InlineData("T:A.B", "T:A.B", "T:X.C`1", "T:X.C`1", 1)]
    public void A_name_moves_with_what_contains_it(string text, string from, string to, string moved, int arity)
    {
        DocumentationId Read(string id) => DocumentationId.TryParse(id, out var read, out var error) ? read : throw new ArgumentException(error);

        var rebased = Read(text).Rebase(Read(from), Read(to));

        var expected = Read(moved);
        Assert.Equal(moved, rebased.Text);
        Assert.Equal((expected.Kind, arity, expected.Name, expected.FullName, expected.ContainerName), (rebased.Kind, rebased.Arity, rebased.Name, rebased.FullName, rebased.ContainerName));
        Assert.Equal(expected.Segments.AsEnumerable(), rebased.Segments);
    }

    [Theory]
    [InlineData("T:A.B.C", "N:A.B", true)]
    [InlineData("N:A.B", "N:A.B", true)]
    [InlineData("N:A", "N:A.B", false)]
    [InlineData("N:A.BC", "N:A.B", false)]
    [InlineData("T:A.B`1.C", "T:A.B", false)]
    public void A_name_is_within_another_by_whole_segments(string text, string container, bool isWithin)
    {
        Assert.True(DocumentationId.TryParse(text, out var id, out _));
        Assert.True(DocumentationId.TryParse(container, out var other, out _));
        Assert.Equal(isWithin, id.IsWithin(other));
    }

    [Theory]
    [InlineData("T:A.B`1.C", "A.B.C", "A.B")]
    [InlineData("M:A.B.C``1(``0)", "A.B.C", "A.B")]
    [InlineData("N:A", "A", "")]
    public void Full_names_leave_arities_and_lists_out(string text, string fullName, string container)
    {
        Assert.True(DocumentationId.TryParse(text, out var id, out _));
        Assert.Equal((fullName, container), (id.FullName, id.ContainerName));
    }
}
