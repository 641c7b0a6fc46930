namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>The shapes in which code uses a member that is gone: its type is there, and so is the replacement.</summary>
public class ReplacedMemberGoneShapesTests
{
    private const string Library = """
        using System;
        using System.Threading.Tasks;
        namespace Lib
        {
            public class E
            {
                public E() { }
                public E(int a, bool force) { }
                public int Q { get; set; }
                public int GetG() => 0;
                public int H => 0;
                public event Action? Ev2;
                public E Next => this;
                public void Run(int a, bool force) { }
                public void Run(string s) { }
                public static void Stat(string s, int n) { }
                public int Inst(int count) => 0;
                public Task<int> GoAsync() => null!;
            }
            public class Made { private protected Made(int a) { } public static Made Make(string s) => null!; }
            public class Base { public virtual int New(int a) => 0; public virtual int PNew { get; set; } public virtual event Action? ENew; }
            public interface I { void Execute(); int PNew { get; } event Action? ENew; }
            public interface G<T> { void Accept(T t); }
            public static class Z { public static int S => 0; }
            public enum K { First }
            public static class X { public static int Gone(this E e, int n) => 0; public static int Go(this E e) => 0; public static int Two(this E e, int a, int b) => 0; }
        }
        """;

    [Theory]
    [InlineData("var a = e.P; e.P++; (e.P, _) = (1, 2); new E { P = 1 }.ToString(); var an = new { e.P };", "var a = e.Q; e.Q++; (e.Q, _) = (1, 2); new E { Q = 1 }.ToString(); var an = new { P = e.Q };")]
    [InlineData("if (e is { P: 1, N.N.P: > 2, N: { P: 3 } }) { }", "if (e is { Q: 1, Next.Next.Q: > 2, Next: { Q: 3 } }) { }")]
    [InlineData("var g = e.G + f?.G; var h = e.GetH() + f?.GetH(); var s = E.S; var n = nameof(E.P);", "var g = e.GetG() + f?.GetG(); var h = e.H + f?.H; var s = Z.S; var n = nameof(E.Q);")]
    [InlineData("e.Ev += () => { }; var k = K.One; switch (k) { case K.One: break; }", "e.Ev2 += () => { }; var k = K.First; switch (k) { case K.First: break; }")]
    [InlineData("var l = es.Select(x => x.P).ToList(); var q = from x in es where x.P > 1 select x.P; foreach (var x in es) { x.P = 2; }", "var l = es.Select(x => x.Q).ToList(); var q = from x in es where x.Q > 1 select x.Q; foreach (var x in es) { x.Q = 2; }")]
    public Task Accesses(string before, string after) => Statements(
        """
        P:Lib.E.P => P:Lib.E.Q
        P:Lib.E.N => P:Lib.E.Next
        P:Lib.E.G => M:Lib.E.GetG
        M:Lib.E.GetH => P:Lib.E.H
        P:Lib.E.S => P:Lib.Z.S
        E:Lib.E.Ev => E:Lib.E.Ev2
        F:Lib.K.One => F:Lib.K.First
        """,
        before,
        after);

    // Nothing tells what the old member returned; where a task can't be meant, its value is.
    [Theory]
    [InlineData("int M(E e) { int s = 0; s += e.Start(); s -= e.Start(); s = e.Start(); return s; }", "async Task<int> M(E e) { int s = 0; s += await e.GoAsync(); s -= await e.GoAsync(); s = await e.GoAsync(); return s; }")]
    [InlineData("void M(E e, int? n) { n ??= e.Start(); }", "async Task M(E e, int? n) { n ??= await e.GoAsync(); }")]
    [InlineData("void M(E e, Task<int>? t) { t ??= e.Start(); t = e.Start(); }", "void M(E e, Task<int>? t) { t ??= e.GoAsync(); t = e.GoAsync(); }")]
    [InlineData("void M(E e) { var l = new System.Collections.Generic.List<int> { 1, e.Start() }; l.Add(e.Start()); Math.Max(e.Start(), 1); }", "async Task M(E e) { var l = new System.Collections.Generic.List<int> { 1, await e.GoAsync() }; l.Add(await e.GoAsync()); Math.Max(await e.GoAsync(), 1); }")]
    [InlineData("void M(E e) { var l = new System.Collections.Generic.List<Task> { e.Start() }; l.Add(e.Start()); }", "void M(E e) { var l = new System.Collections.Generic.List<Task> { e.GoAsync() }; l.Add(e.GoAsync()); }")]
    [InlineData("int M(E e) { var (x, y) = (e.Start(), 1); var d = new System.Collections.Generic.Dictionary<string, int> { { \"b\", e.Start() } }; return x + d.Count; }", "async Task<int> M(E e) { var (x, y) = (await e.GoAsync(), 1); var d = new System.Collections.Generic.Dictionary<string, int> { { \"b\", await e.GoAsync() } }; return x + d.Count; }")]
    public Task Values(string before, string after) => PathRewriting.MembersAsync(Library, "M:Lib.E.Start => M:Lib.E.GoAsync", before, after);

    // A lambda that gave a value would give a task: what is made of the results can't be told, so the call is left whole.
    [Theory]
    [InlineData("void M(E[] es) { var l = es.Select(x => x.Start()).ToList(); }", 1)]
    [InlineData("int M(E[] es) => es.Sum(x => x.Start());", 1)]
    [InlineData("void M(E[] es) { var l = es.Where(x => x.Start() > 1); }", 1)]
    [InlineData("void M(E[] es) { foreach (var y in es.Select(x => x.Start())) { Console.WriteLine(y); } }", 1)]
    [InlineData("void M(E[] es) { foreach (int y in es.Select(x => x.Start())) { Console.WriteLine(y); } }", 1)]
    [InlineData("void M(E[] es) { var q = from x in es select x.Start(); var d = es.ToDictionary(x => x, x => x.Start()); }", 2)]
    [InlineData("System.Collections.Generic.List<int> M(E[] es) { return es.Select(x => { return x.Start(); }).ToList(); }", 1)]
    [InlineData("void M(E[] es) { es.ToList().ForEach(x => x.Start()); }", 1)]
    [InlineData("void M(E[] es) { var l = es.Select(x => x.Start() + 1).ToList(); }", 1)]
    [InlineData("void M(E[] es) { var l = es.Select(x => new { V = x.Start() }).ToList(); }", 1)]
    [InlineData("void M(E e) { var g = () => e.Start(); var h = g() + 1; }", 1)]
    [InlineData("void M(E[] es) { es.OrderBy(x => x.Start()); }", 1)]
    [InlineData("void M(E[] es) { es.Where(x => x.Q > 1).OrderBy(x => x.Start()); }", 1)]
    public Task Lambdas_that_give_a_value(string code, int left) => PathRewriting.MembersAsync(Library, "M:Lib.E.Start => M:Lib.E.GoAsync", code, code, left);

    // Where tasks are what is taken, the old member returned them.
    [Theory]
    [InlineData("Task M(E[] es) => Task.WhenAll(es.Select(x => x.Start()));", "Task M(E[] es) => Task.WhenAll(es.Select(x => x.GoAsync()));")]
    [InlineData("Task M(E[] es) { var all = es.Select(x => { return x.Start(); }).ToArray(); return Task.WhenAll(all); }", "Task M(E[] es) { var all = es.Select(x => { return x.GoAsync(); }).ToArray(); return Task.WhenAll(all); }")]
    [InlineData("System.Collections.Generic.IEnumerable<Task<int>> M(E[] es) => es.Select(x => x.Start());", "System.Collections.Generic.IEnumerable<Task<int>> M(E[] es) => es.Select(x => x.GoAsync());")]
    [InlineData("void M(E e) { Func<Task> f = () => e.Start(); Task<int> L() { return e.Start(); } }", "void M(E e) { Func<Task> f = () => e.GoAsync(); Task<int> L() { return e.GoAsync(); } }")]
    [InlineData("async Task M(E e) { await Task.Run(() => e.Start()); }", "async Task M(E e) { await Task.Run(() => e.GoAsync()); }")]
    public Task Lambdas_that_give_a_task(string before, string after) => PathRewriting.MembersAsync(Library, "M:Lib.E.Start => M:Lib.E.GoAsync", before, after);

    // A pattern reads properties and calls nothing.
    [Theory]
    [InlineData("bool M(E e) => e is { G: 1 };", 1)]
    [InlineData("bool M(E e) => e is { G: var g, Q: 1 } && g == 1;", 1)]
    [InlineData("bool M(E e) => e is { Next.G: 1 } or { Next: { G: > 2 } };", 2)]
    [InlineData("int M(object o) => o switch { E { G: 1 } => 1, E { Next.Next.G: 2 } e => e.Q, _ => 0 };", 2)]
    [InlineData("void M(E e) { switch (e) { case { G: 1 }: break; } e.G = 1; e.G++; new E { G = 1 }.ToString(); }", 4)]
    public Task Patterns_of_what_is_a_method_now(string code, int left) => PathRewriting.MembersAsync(Library, "P:Lib.E.G => M:Lib.E.GetG", code, code, left);

    // Other overloads of the name are there, so the compiler speaks of arguments.
    [Theory]
    [InlineData("void M(E e, E? f) { e.Run(1); f?.Run(2); E.Stat(\"\"); }", "void M(E e, E? f) { e.Run(1, force: true); f?.Run(2, force: true); E.Stat(\"\", n: 1); }")]
    [InlineData("class D : E { void M() { Run(1); base.Run(2); } }", "class D : E { void M() { Run(1, force: true); base.Run(2, force: true); } }")]
    [InlineData("E e = new(1), f = new E(2); Made m = new Made(\"x\");", "E e = new(1, force: true), f = new E(2, force: true); Made m = Made.Make(\"x\");")]
    [InlineData("class D : E { public D() : base(1) { } class P(int x) : E(x); }", "class D : E { public D() : base(1, force: true) { } class P(int x) : E(x, force: true); }")]
    // Mistakes of another kind are not about the old overload.
    [InlineData("void M(E e) { e.Run(1.0); e.Run(); e.Run(1, 2); e.Run(\"x\"); E.Stat(1); e = new E(\"\"); e = new E(); e = new(1, 2, 3); }", null)]
    public Task Overloads(string before, string? after) => PathRewriting.MembersAsync(
        Library,
        """
        M:Lib.E.Run(System.Int32) => M:Lib.E.Run(System.Int32,System.Boolean) with (_ -> force = true)
        M:Lib.E.Stat(System.String) => M:Lib.E.Stat(System.String,System.Int32) with (_ -> n = 1)
        M:Lib.E.#ctor(System.Int32) => M:Lib.E.#ctor(System.Int32,System.Boolean) with (_ -> force = true)
        M:Lib.Made.#ctor(System.String) => M:Lib.Made.Make
        """,
        before,
        after ?? before);

    [Theory]
    [InlineData("class D : Base { public override int Old(int a) => base.Old(a); public override int POld { get => base.POld; set { base.POld = value; } } public override event Action? EOld; }", "class D : Base { public override int New(int a) => base.New(a); public override int PNew { get => base.PNew; set { base.PNew = value; } } public override event Action? ENew; }", 0)]
    [InlineData("class R : I { public void Run() { } public int POld => 1; public event Action? EOld; }", "class R : I { public void Execute() { } public int PNew => 1; public event Action? ENew; }", 0)]
    [InlineData("class R : I { void I.Run() { } int I.POld => 1; event Action? I.EOld { add { } remove { } } }", "class R : I { void I.Execute() { } int I.PNew => 1; event Action? I.ENew { add { } remove { } } }", 0)]
    [InlineData("class R : G<int> { public void Take(int t) { } } class S : G<string> { void G<string>.Take(string t) { } }", "class R : G<int> { public void Accept(int t) { } } class S : G<string> { void G<string>.Accept(string t) { } }", 0)]
    // Of another shape, and called by name: left, without harm to its neighbours.
    [InlineData("class R : I { public int Run() => 1; public int POld => 1; public event Action? ENew; }", "class R : I { public int Run() => 1; public int PNew => 1; public event Action? ENew; }", 1)]
    [InlineData("class R : I { public void Run() { } void M() => Run(); public int POld => 1; public event Action? ENew; } class S : G<int> { public void Take(int t) { } }", "class R : I { public void Run() { } void M() => Run(); public int PNew => 1; public event Action? ENew; } class S : G<int> { public void Accept(int t) { } }", 1)]
    // The contract is fulfilled: another member may have the old name.
    [InlineData("class R : G<int> { public void Accept(int t) { } public void Take(int t) { } }", "class R : G<int> { public void Accept(int t) { } public void Take(int t) { } }", 0)]
    public Task Overrides_and_implementations(string before, string after, int left) => PathRewriting.MembersAsync(
        Library,
        """
        M:Lib.Base.Old => M:Lib.Base.New
        P:Lib.Base.POld => P:Lib.Base.PNew
        E:Lib.Base.EOld => E:Lib.Base.ENew
        M:Lib.I.Run => M:Lib.I.Execute
        P:Lib.I.POld => P:Lib.I.PNew
        E:Lib.I.EOld => E:Lib.I.ENew
        M:Lib.G`1.Take(`0) => M:Lib.G`1.Accept(`0)
        """,
        before,
        after,
        left);

    // An extension method's receiver may be written as its first argument.
    [Theory]
    [InlineData("X.Gone(e, 1); X.Gone(e: e, n: 2); X.Gone(e.Next, X.Gone(e, 3)); X.Gone((E)o, 4); X.Two(e, 1, 2);", "e.Inst(1); e.Inst(count: 2); e.Next.Inst(e.Inst(3)); ((E)o).Inst(4); e.Inst(1);", 0)]
    [InlineData("X.Gone(n: 1, e: e); X.Gone(e /* why */, 2); X.Gone(e, // why\n 3); X.Two(e, 1, X.Two(e, 1, F())); X.Gone(null!, 4); int F() => 1;", "X.Gone(n: 1, e: e); X.Gone(e /* why */, 2); X.Gone(e, // why\n 3); X.Two(e, 1, X.Two(e, 1, F())); X.Gone(null!, 4); int F() => 1;", 6)]
    public Task Extension_called_statically(string before, string after, int left) => Statements(
        """
        M:Lib.X.Gone(Lib.E,System.Int32) => M:Lib.E.Inst with (n -> count)
        M:Lib.X.Two(Lib.E,System.Int32,System.Int32) => M:Lib.E.Inst with (a -> count, b -> _)
        """,
        before,
        after,
        left);

    [Fact]
    public Task Extension_called_statically_is_awaited() => PathRewriting.MembersAsync(
        Library,
        "M:Lib.X.Go(Lib.E) => M:Lib.E.GoAsync",
        "int M(E e) => X.Go(e) + 1;",
        "async Task<int> M(E e) => await e.GoAsync() + 1;");

    private static Task Statements(string manifest, string before, string after, int left = 0) =>
        PathRewriting.MembersAsync(Library, manifest, "void M(E e, E? f, E[] es, object o) { " + before + " }", "void M(E e, E? f, E[] es, object o) { " + after + " }", left);
}
