namespace Ssot.Analyzers.Tests.DuplicateTypes.Redirect;

/// <summary>Names of copies in all positions become the canonical type's.</summary>
public class RedirectNameTests
{
    private const string Types =
        """
        namespace New
        {
            public class R { public string? User { get; set; } public static int Count; public static R Make() => new(); public void Deconstruct(out int a, out int b) => (a, b) = (1, 2); public class Inner { } }
            public class MarkAttribute(int n) : System.Attribute { public int N => n; public string? Text { get; set; } }
        }
        namespace Old
        {
            public class R { public string? User { get; set; } public static int Count; public static R Make() => new(); public void Deconstruct(out int a, out int b) => (a, b) = (1, 2); public class Inner { } public R Clone() => new(); }
            public class MarkAttribute(int n) : System.Attribute { public int N => n; public string? Text { get; set; } }
        }
        """;

    private static Task VerifyAsync(string before, string after) => Redirecting.AllAsync(Types, before, after, "canonical T:New.R\ncanonical T:New.MarkAttribute");

    [Theory]
    [InlineData("object M() => new R();")]
    [InlineData("object M() => new R { User = \"\" };")]
    [InlineData("void M() { R r = new(); _ = r.User; }")]
    [InlineData("void M() { var r = new R(); _ = r.User; }")]
    [InlineData("R? _r = new();")]
    [InlineData("R P { get; set; } = new();")]
    [InlineData("R M() => new();")]
    [InlineData("R M() { return new R(); }")]
    [InlineData("R[] M() => new[] { new R(), new R() };")]
    [InlineData("R[] M() => new R[2];")]
    [InlineData("R[] M() => [new R(), new()];")]
    [InlineData("void M(R r, R? s = null, params R[] t) { M(new R()); M(r, s, r, r); }")]
    [InlineData("void M(out R r) { r = new(); } void N() { M(out R r); M(out var s); _ = r.User + s.User; }")]
    [InlineData("void M(ref R r) { } void N() { R r = new(); M(ref r); }")]
    [InlineData("class D : R { string? N() => User + base.User; }")]
    [InlineData("object M(object o) => (R)o;")]
    [InlineData("object? M(object o) => o as R;")]
    [InlineData("bool M(object o) => o is R;")]
    [InlineData("bool M(object o) => o is R { User: \"\" } r && r.User != null;")]
    [InlineData("int M(object o) => o switch { R { User: null } => 1, R r when r.User == \"\" => 2, _ => 3 };")]
    [InlineData("int M(object o) { switch (o) { case R r: return r.User!.Length; default: return 0; } }")]
    [InlineData("int M(R o) => o is (1, var b) ? b : 0;")]
    [InlineData("int M(R o) { var (a, b) = o; return a + b; }")]
    [InlineData("int M(R o) { int a, b; (a, b) = o; return a + b; }")]
    [InlineData("System.Collections.Generic.List<R> _l = new(); void M() { _l.Add(new R()); foreach (var r in _l) _ = r.User; foreach (R s in _l) { } }")]
    [InlineData("System.Collections.Generic.Dictionary<string, R[]> _l = new();")]
    [InlineData("T? G<T>() => default; void M() { var r = G<R>(); _ = r?.User; }")]
    [InlineData("void G<T>(T t) where T : R { _ = t.User; }")]
    [InlineData("System.Type M() => typeof(R);")]
    [InlineData("System.Type M() => typeof(System.Collections.Generic.List<R>);")]
    [InlineData("string M() => nameof(R);")]
    [InlineData("string M() => nameof(R.User);")]
    [InlineData("object? M() => default(R);")]
    [InlineData("int M() => R.Count++;")]
    [InlineData("object M() => R.Make();")]
    [InlineData("string? M() => R.Make().User;")]
    [InlineData("/// <summary><see cref=\"R\"/> and <see cref=\"R.User\"/> and <see cref=\"M(R)\"/></summary>\n    void M(R r) { }")]
    [InlineData("[Mark(1, Text = \"a\")] void M() { }")]
    [InlineData("[MarkAttribute(n: 1)] void M() { }")]
    [InlineData("System.Func<R, R> M() => r => r;")]
    [InlineData("System.Func<R> M() => () => new R();")]
    [InlineData("delegate R Maker(R r); Maker M() => r => r; Maker N() => r => new R(); R L(R r) => r; Maker O() => L;")]
    [InlineData("void M() { R Local(R r) => r; _ = Local(new()).User; }")]
    [InlineData("(R A, int B) M() => (new R(), 1); void N() { var (a, b) = M(); _ = a.User + M().A.User; }")]
    [InlineData("async System.Threading.Tasks.Task<R> M() { await System.Threading.Tasks.Task.Yield(); return new R(); } async System.Threading.Tasks.Task<string?> N() => (await M()).User;")]
    [InlineData("System.Collections.Generic.IEnumerable<R> M() { yield return new R(); }")]
    [InlineData("System.Collections.Generic.IEnumerable<string?> M(R[] l) => l.Where(r => r.User != null).Select(r => r.User).ToList();")]
    [InlineData("System.Collections.Generic.IEnumerable<R> M(R[] l) => from r in l where r.User != null let s = r select s;")]
    [InlineData("event System.Action<R>? E; void M() { E += r => _ = r.User; E?.Invoke(new R()); }")]
    [InlineData("R this[R r] => r; void M() { _ = this[new R()].User; }")]
    [InlineData("R? M(bool b, R? r) => b ? r : r ?? new R();")]
    [InlineData("string? M(R? r) => r?.User?.Trim();")]
    [InlineData("interface I { R Get(R r); } class Impl : I { public R Get(R r) => r; } class Impl2 : I { R I.Get(R r) => r; } abstract class B { public abstract R P { get; } } class D : B { public override R P => new(); }")]
    [InlineData("interface I<T> { T Get(T t); } class Impl : I<R> { public R Get(R r) => r; } class Base<T> { public T? Value; } class D : Base<R> { string? M() => Value?.User; }")]
    [InlineData("record Rec(R Inner, int N); string? M(Rec r) => r.Inner.User + (r with { Inner = new R() }).Inner.User; string? N() { var (i, n) = new Rec(new R(), 1); return i.User; }")]
    [InlineData("class P(R r) { public string? M() => r.User; } void M() => new P(new R()).M();")]
    [InlineData("void M() { using var e = new System.Collections.Generic.List<R> { new(), new R() }.GetEnumerator(); }")]
    [InlineData("unsafe void M() { System.Span<R> s = new R[1]; s[0] = new(); }")]
    [InlineData("object M() => new { A = new R(), B = 1 };")]
    [InlineData("void M() { var r = new R(); if (r == null || r is null || r is not null) { } }")]
    [InlineData("public static R operator +(C c, R r) => r; void M() { _ = (this + new R()).User; }")]
    [InlineData("void M() { try { } catch (System.Exception e) when (Is(e)) { } } bool Is(object o) => o is R;")]
    public Task Use_IsRedirected(string member) => VerifyAsync(
        $$"""
        using System.Linq;
        using Old;

        public class C
        {
            {{member}}
        }
        """,
        $$"""
        using System.Linq;
        using New;

        public class C
        {
            {{member}}
        }
        """);

    [Fact]
    public Task QualifiedName_BecomesTheOtherQualifiedName() => VerifyAsync("class C { Old.R M() => new global::Old.R(); int N() => Old.R.Count; }", "class C { New.R M() => new global::New.R(); int N() => New.R.Count; }");

    [Fact]
    public Task NestedTypeOfACopy_IsThatOfTheOther() => VerifyAsync("using Old;\nclass C { R.Inner? _i = new R.Inner(); }", "class C { New.R.Inner? _i = new New.R.Inner(); }");

    [Fact]
    public Task Alias_RenamesTheOther() => VerifyAsync(
        "using X = Old.R;\nclass C { X M() => new X { User = \"\" }; string N(X x) => x.User!; }",
        "using X = New.R;\nclass C { X M() => new X { User = \"\" }; string N(X x) => x.User!; }");

    [Fact]
    public Task GlobalAlias_RenamesTheOther() => VerifyAsync("global using X = Old.R;\nclass C { X M() => new(); }", "global using X = New.R;\nclass C { X M() => new(); }");

    [Fact]
    public Task AliasOfGeneric_RenamesTheOther() => VerifyAsync(
        "using X = System.Collections.Generic.List<Old.R>;\nclass C { X M() => new() { new() }; }",
        "using X = System.Collections.Generic.List<New.R>;\nclass C { X M() => new() { new() }; }");

    [Fact]
    public Task UsingStatic_ImportsTheOther() => VerifyAsync("using static Old.R;\nclass C { int M() => Count + Make().User!.Length; }", "using static New.R;\nclass C { int M() => Count + Make().User!.Length; }");

    [Fact]
    public Task BothImported_TheOldImportGoes() => VerifyAsync(
        "using New;\nusing X = Old.R;\nclass C { X M() => new R2().R; } class R2 { public Old.R R = new(); }",
        "using New;\nusing X = New.R;\nclass C { X M() => new R2().R; } class R2 { public R R = new(); }");

    [Fact]
    public Task UnrelatedName_StaysQualified() => VerifyAsync(
        "class R<T> { }\nclass C { R<int>? _mine; Old.R? _theirs; }",
        "class R<T> { }\nclass C { R<int>? _mine; New.R? _theirs; }");

    [Fact]
    public Task OldImportThatOthersNeed_StaysAndTheNameIsQualified() => VerifyAsync(
        "using Old;\nclass C { R M() => new(); Other? _o; }\nnamespace Old { class Other { } }",
        "using Old;\nclass C { New.R M() => new(); Other? _o; }\nnamespace Old { class Other { } }");
}
