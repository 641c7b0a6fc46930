namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>The shapes in which code uses a member that a replacement of another kind or shape takes over from, while both are there.</summary>
public class ReplacedMemberShapesTests
{
    private const string Library = """
        using System;
        using System.Threading.Tasks;
        namespace Lib
        {
            public class E
            {
                public int Old(int a, string b = "x", bool c = true) => a;
                public int New(string text, int count = 5) => count;
                public int OldList(string first, params object[] rest) => 0;
                public int NewList(string head, params object[] rest) => 0;
                public bool OldRef(in int a, ref int r) => true;
                public bool NewRef(ref int res, in int value) => true;
                public bool TryOld(string s, out int v) { v = 0; return true; }
                public bool TryNew(string s, out int v) { v = 0; return true; }
                public int Field;
                public int Prop { get; set; }
                public int Level { get; set; }
                public int Depth { get; set; }
                public int GetLevel() => 0;
                public Task<int> GetLevelAsync() => null!;
                public int Inst(int a) => 0;
                public static int Stat(int a) => 0;
                public virtual int Virt(int a) => 0;
                public virtual int Virt2(int a) => 0;
                public E Next => this;
            }
            public class Indexed
            {
                public int this[int i] { get => i; set { } }
                public int this[string s, int i] { get => i; set { } }
                public int At(int i) => i;
            }
            public class Named
            {
                [System.Runtime.CompilerServices.IndexerName("Chars")]
                public char this[int i] => 'a';
                public char At(int i) => 'a';
            }
            public class Box<T>
            {
                public Box() { }
                public Box(T t) { }
                public static Box<T> Create(T t) => new();
                public T Get() => default!;
                public T Fetch() => default!;
            }
            public interface IRun { int Old(int a); int New(int a); }
            public enum Kind { One, First = One, Two }
            public static class X { public static int Ext(this E e, int a) => a; }
            public static class Y { public static int Ext2(this E e, int a) => a; public const int Limit = 1; }
        }
        """;

    [Theory]
    [InlineData("e.Old(1); e.Old(c: false, a: 1); e.Old(b: \"q\", a: 1); e.Old(1, \"y\", false);", "e.New(text: \"x\", 1); e.New(text: \"x\", count: 1); e.New(text: \"q\", count: 1); e.New(count: 1, text: \"y\");")]
    [InlineData("e.OldList(\"a\", 1, 2); e.OldList(\"a\", arr); e.OldList(rest: arr, first: \"a\"); e.OldList(first: \"a\", 1);", "e.NewList(\"a\", 1, 2); e.NewList(\"a\", arr); e.NewList(rest: arr, head: \"a\"); e.NewList(head: \"a\", 1);")]
    [InlineData("int r = 0; e.OldRef(1, ref r); e.OldRef(in r, ref r);", "int r = 0; e.NewRef(value: 1, res: ref r); e.NewRef(value: in r, res: ref r);")]
    [InlineData("if (e.TryOld(\"\", out var v) && e.TryOld(\"\", out _)) { v++; }", "if (e.TryNew(\"\", out var v) && e.TryNew(\"\", out _)) { v++; }")]
    public Task Arguments(string before, string after) => Statements(
        """
        M:Lib.E.Old => M:Lib.E.New with (a -> count, b -> text, c -> _)
        M:Lib.E.OldList => M:Lib.E.NewList with (first -> head)
        M:Lib.E.OldRef => M:Lib.E.NewRef with (a -> value, r -> res)
        M:Lib.E.TryOld => M:Lib.E.TryNew
        """,
        before,
        after);

    // A property can't be passed by reference; what stands beside it moves all the same.
    [Fact]
    public Task References_to_a_field() => Statements(
        "F:Lib.E.Field => P:Lib.E.Prop",
        "e.Field++; R(ref e.Field); ref int q = ref e.Field; (e.Field, _) = (1, 2); var x = e.Field; R(ref x); void R(ref int i) { }",
        "e.Prop++; R(ref e.Field); ref int q = ref e.Field; (e.Prop, _) = (1, 2); var x = e.Prop; R(ref x); void R(ref int i) { }",
        left: 2);

    [Fact]
    public Task Property_that_becomes_a_method() => Statements(
        "P:Lib.E.Level => M:Lib.E.GetLevel",
        "var x = es.Select(y => y.Level).ToList(); var q = from y in es where y.Level > 1 orderby y.Level select y.Level; var s = $\"{e.Level:x}\" + (e.Level switch { 1 => e.Level, _ => e!.Level }); e.Level++; if (e is { Next.Level: 1 }) { }",
        "var x = es.Select(y => y.GetLevel()).ToList(); var q = from y in es where y.GetLevel() > 1 orderby y.GetLevel() select y.GetLevel(); var s = $\"{e.GetLevel():x}\" + (e.GetLevel() switch { 1 => e.GetLevel(), _ => e!.GetLevel() }); e.Level++; if (e is { Next.Level: 1 }) { }",
        left: 2);

    // An element's name is what its readers go by.
    [Theory]
    [InlineData("P:Lib.E.Level => P:Lib.E.Depth", "var a = new { e.Level, X = e.Level }; var t = (e.Level, 1); (int, int) u = (e.Level, 1); var (p, _) = (e.Level, 1); Console.WriteLine(a.Level + t.Level);", "var a = new { Level = e.Depth, X = e.Depth }; var t = (Level: e.Depth, 1); (int, int) u = (e.Depth, 1); var (p, _) = (e.Depth, 1); Console.WriteLine(a.Level + t.Level);")]
    [InlineData("P:Lib.E.Level => M:Lib.E.GetLevel", "var a = new { e.Level, e.Next.Prop }; var t = es.Select(y => (y.Level, 1)).First().Level;", "var a = new { Level = e.GetLevel(), e.Next.Prop }; var t = es.Select(y => (Level: y.GetLevel(), 1)).First().Level;")]
    public Task Inferred_names_stay(string manifest, string before, string after) => Statements(manifest, before, after);

    [Fact]
    public Task Inferred_names_stay_where_the_value_is_awaited() => PathRewriting.MembersAsync(
        Library,
        "P:Lib.E.Level => M:Lib.E.GetLevelAsync",
        "async Task M(E e) { var a = new { e.Level }; await Task.Yield(); }",
        "async Task M(E e) { var a = new { Level = await e.GetLevelAsync() }; await Task.Yield(); }");

    // What a lambda gives becomes a task only where one is taken.
    [Theory]
    [InlineData("void M(E[] es) { var l = es.Select(y => y.Level).ToList(); }", 1)]
    [InlineData("int M(E[] es) => es.Sum(y => y.Level) + es.Max(y => { return y.Level; });", 2)]
    [InlineData("void M(E[] es) { foreach (var y in es.Select(x => x.Level)) { Console.WriteLine(y); } }", 1)]
    [InlineData("void M(E e) { var g = () => e.Level; int h = g() + 1; var q = new Lazy<int>(() => e.Level); }", 2)]
    [InlineData("void M(E[] es) { var q = from y in es where y.Level > 1 orderby y.Level select y.Level; }", 3)]
    public Task Lambdas_that_would_give_a_task(string code, int left) => PathRewriting.MembersAsync(Library, "P:Lib.E.Level => M:Lib.E.GetLevelAsync", code, code, left);

    [Theory]
    [InlineData("P:Lib.Indexed.Item(System.Int32) => M:Lib.Indexed.At", "var x = i[1] + n?[2] + n![3]; i[1] = 2; i[i: 1]++; i = new Indexed { [1] = 2 };", "var x = i.At(1) + n?.At(2) + n!.At(3); i[1] = 2; i[i: 1]++; i = new Indexed { [1] = 2 };", 3)]
    [InlineData("P:Lib.Indexed.Item(System.Int32) => P:Lib.Indexed.Item(System.String,System.Int32) with (_ -> s = \"k\")", "var x = i[1]; i[1] = 2; i[1]++; i = new Indexed { [1] = 2 };", "var x = i[s: \"k\", 1]; i[s: \"k\", 1] = 2; i[s: \"k\", 1]++; i = new Indexed { [s: \"k\", 1] = 2 };", 0)]
    [InlineData("M:Lib.Indexed.At => P:Lib.Indexed.Item(System.Int32)", "var x = i.At(1) + n?.At(2); var y = i.At(i: 1).ToString(); Func<int, int> f = i.At; x = n?.At(i: 2);", "var x = i[1] + n?[2]; var y = i[i: 1].ToString(); Func<int, int> f = i.At; x = n?.At(i: 2);", 2)]
    [InlineData("P:Lib.Named.Chars(System.Int32) => M:Lib.Named.At", "var c = new Named()[0];", "var c = new Named().At(0);", 0)]
    public Task Indexers(string manifest, string before, string after, int left) =>
        PathRewriting.MembersAsync(Library, manifest, "void M(Indexed i, Indexed? n) { " + before + " }", "void M(Indexed i, Indexed? n) { " + after + " }", left);

    [Fact]
    public Task Constructor_of_a_generic_type() => Statements(
        "M:Lib.Box`1.#ctor(`0) => M:Lib.Box`1.Create",
        "var b = new Box<int>(1); Box<string> s = new(\"\"); b = new Box<int>();",
        "var b = Box<int>.Create(1); Box<string> s = Box<string>.Create(\"\"); b = new Box<int>();");

    // Which instance a static member is to be called on, or what becomes of one, nobody has written.
    [Theory]
    [InlineData("M:Lib.E.Inst => M:Lib.E.Stat", "e.Inst(1);", "class D : E { void N() { Inst(1); this.Inst(1); base.Inst(1); } }", 4)]
    [InlineData("M:Lib.E.Stat => M:Lib.E.Inst", "E.Stat(1);", "class D : E { void N() { Stat(1); } static void O() => Stat(2); }", 3)]
    public Task Static_is_not_instance(string manifest, string statements, string members, int left)
    {
        var code = "void M(E e) { " + statements + " } " + members;
        return PathRewriting.MembersAsync(Library, manifest, code, code, left);
    }

    [Fact]
    public Task Constants_where_only_constants_stand() => PathRewriting.MembersAsync(
        Library,
        """
        F:Lib.Kind.One => F:Lib.Kind.First
        F:App.Limits.Max => F:Lib.Y.Limit
        """,
        "enum K { A = Kind.One, B = (int)Kind.One } void M(Kind k = Kind.One) { switch (k) { case Kind.One: goto case Kind.One; } var s = k is Kind.One or Kind.Two; }",
        "enum K { A = Kind.First, B = (int)Kind.First } void M(Kind k = Kind.First) { switch (k) { case Kind.First: goto case Kind.First; } var s = k is Kind.First or Kind.Two; }");

    // The replacement calls the old one; rewritten it would call itself. What it calls on its base moves.
    [Theory]
    [InlineData("class D : E { public override int Virt2(int a) => Virt(a); int M() => Virt(1); }", "class D : E { public override int Virt2(int a) => Virt(a); int M() => Virt2(1); }")]
    [InlineData("class D : E { public override int Virt(int a) => base.Virt(a); }", "class D : E { public override int Virt2(int a) => base.Virt2(a); }")]
    [InlineData("class R : IRun { public int Old(int a) => 0; public int New(int a) => Old(a); int M() => Old(1); }", "class R : IRun { public int Old(int a) => 0; public int New(int a) => Old(a); int M() => New(1); }")]
    [InlineData("class R : IRun { int IRun.Old(int a) => 0; int IRun.New(int a) => ((IRun)this).Old(a); }", "class R : IRun { int IRun.Old(int a) => 0; int IRun.New(int a) => ((IRun)this).Old(a); }")]
    public Task Replacement_in_terms_of_the_old_member(string before, string after) => PathRewriting.MembersAsync(
        Library,
        """
        M:Lib.E.Virt => M:Lib.E.Virt2
        M:Lib.IRun.Old => M:Lib.IRun.New
        """,
        before,
        after);

    private static Task Statements(string manifest, string before, string after, int left = 0) =>
        PathRewriting.MembersAsync(Library, manifest, "void M(E e, E[] es, object[] arr) { " + before + " }", "void M(E e, E[] es, object[] arr) { " + after + " }", left);
}
