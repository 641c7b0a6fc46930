using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories;

public class AwaitPlacesTests
{
    /// <summary>What the sources use.</summary>
    internal const string Support = """

        static class F
        {
            public static Task<int> Make() => null!;
            public static Task<IEnumerable<int>> Many() => null!;
            public static int Use(object o) => 0;
            public static int Sync(Action a) => 0;
            public static int Either(Action a) => 0;
            public static int Either(Func<Task> a) => 0;
            public static int Refused(Action a) => 0;
            public static T Pass<T>(Func<T> work) => work();
            public static void Throws(Action work) { }
            public static Task ThrowsAsync(Func<Task> work) => work();
            [Obsolete("no", true)] public static int Refused(Func<Task> a) => 0;
            public static int Span(ReadOnlySpan<char> s, object o) => 0;
            public static int Expr(System.Linq.Expressions.Expression<Func<object>> e) => 0;
            public static event Action? Plain;
            public static event EventHandler? Handled;
            public static void Raise() { Plain?.Invoke(); Handled?.Invoke(null, EventArgs.Empty); }
        }
        public interface IOwn { void Own(); }
        public abstract class OwnBase { public abstract int Get(); }
        """;

    [Theory]
    [InlineData("class C { void M() { F.Make(); } }")]
    [InlineData("class C { int M() => F.Use(F.Make()); }")]
    [InlineData("class C { async Task M() { F.Use(F.Make()); } }")]
    [InlineData("class C { Task M() { F.Use(F.Make()); return Task.CompletedTask; } }")]
    [InlineData("class C { C() { void Local() => F.Make(); } }")]
    [InlineData("class C { C() { Func<Task> f = () => F.Make(); } }")]
    [InlineData("class C { int P { get { Task.Run(() => { F.Make(); }); return 1; } } }")]
    [InlineData("class C { void M() => F.Either(() => F.Make()); }")]
    [InlineData("class C { void M() => F.Either(() => { F.Make(); }); }")]
    [InlineData("class C { void M() => F.Either(delegate { F.Make(); }); }")]
    [InlineData("class C { void M() => F.Pass(() => F.Use(F.Make())); }")]
    [InlineData("class C { void M() => F.Pass(() => { F.Make(); return 1; }); }")]
    [InlineData("class C { void M() { F.Throws(() => F.Make()); } }")]
    [InlineData("class C { void M() { Action a = () => F.Make(); a(); } }")]
    [InlineData("class C { void M() { var f = () => F.Use(F.Make()); Action a = () => f(); a(); } }")]
    [InlineData("class C { void M() { F.Handled += (s, e) => F.Make(); } }")]
    [InlineData("class C { static void Main() => F.Make(); }")]
    [InlineData("class C { void OnClick(object sender, EventArgs e) => F.Make(); }")]
    [InlineData("class C : IOwn { public void Own() => F.Make(); }")]
    [InlineData("class C : OwnBase { public override int Get() => F.Use(F.Make()); }")]
    [InlineData("class C : IAsyncDisposable { public ValueTask DisposeAsync() { F.Make(); return default; } }")]
    [InlineData("class C { IEnumerable<int> M() { F.Make(); yield return 1; } }")]
    [InlineData("class C { object M() => from x in F.Many().Result select x; }")]
    [InlineData("class C { object M() => from x in new[] { 1 } join y in F.Many().Result on x equals y select x; }")]
    [InlineData("class C { object M() => from x in new[] { 1 } select (Func<Task>)(() => F.Make()); }")]
    [InlineData("class C { void M() { lock (F.Make()) { } } }")]
    [InlineData("class C { void M(object o) { lock (o) { Func<Task> f = () => F.Make(); } } }")]
    [InlineData("class C { void M(List<int> xs) { var n = xs.ToArray().AsSpan().Length; F.Make(); } }")]
    [InlineData("struct S { int x; void M() { var y = x; F.Make(); } }")]
    [InlineData("readonly struct S { readonly int[] x; public S(int[] x) => this.x = x; void M() { F.Make(); } }")]
    [InlineData("class C { void M() { try { } catch (Exception) { F.Make(); } } }")]
    [InlineData("partial class C { private partial int M(); private partial int M() => F.Use(F.Make()); }")]
    public Task Await_can_stand(string source) => Verify(source, null);

    [Theory]
    [InlineData(nameof(AwaitObstacleKind.Constructor), "class C { C() { F.Make(); } }")]
    [InlineData(nameof(AwaitObstacleKind.Constructor), "class C { C(int x) { } C() : this(F.Use(F.Make())) { } }")]
    [InlineData(nameof(AwaitObstacleKind.StaticConstructor), "class C { static C() { F.Make(); } }")]
    [InlineData(nameof(AwaitObstacleKind.Finalizer), "class C { ~C() { F.Make(); } }")]
    [InlineData(nameof(AwaitObstacleKind.PropertyAccessor), "class C { object P => F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.PropertyAccessor), "class C { object P { get { return F.Make(); } } }")]
    [InlineData(nameof(AwaitObstacleKind.PropertyInitializer), "class C { object P { get; } = F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.IndexerAccessor), "class C { object this[int i] => F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.EventAccessor), "class C { event Action E { add { F.Make(); } remove { } } }")]
    [InlineData(nameof(AwaitObstacleKind.Operator), "class C { public static object operator +(C a, C b) => F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.Conversion), "class C { public static explicit operator string(C a) => $\"{F.Make()}\"; }")]
    [InlineData(nameof(AwaitObstacleKind.FieldInitializer), "class C { object f = F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.BaseArgument), "class B(object o) { object O => o; } class C(int x) : B(F.Make()) { int X => x; }")]
    [InlineData(nameof(AwaitObstacleKind.Lock), "class C { void M(object o) { lock (o) { F.Make(); } } }")]
    [InlineData(nameof(AwaitObstacleKind.Lock), "class C { async Task M(object o) { lock (o) { F.Use(F.Make()); } await Task.Yield(); } }")]
    [InlineData(nameof(AwaitObstacleKind.Unsafe), "class C { void M() { unsafe { F.Make(); } } }")]
    [InlineData(nameof(AwaitObstacleKind.Unsafe), "unsafe class C { void M() { F.Make(); } }")]
    [InlineData(nameof(AwaitObstacleKind.CatchFilter), "class C { void M() { try { } catch (Exception) when (F.Make() != null) { } } }")]
    [InlineData(nameof(AwaitObstacleKind.QueryClause), "class C { object M() => from x in new[] { 1 } where F.Make() != null select x; }")]
    [InlineData(nameof(AwaitObstacleKind.QueryClause), "class C { object M() => from x in new[] { 1 } select F.Use(F.Make()); }")]
    [InlineData(nameof(AwaitObstacleKind.ForInitializer), "class C { void M() { for (F.Make(); ; ) { } } }")]
    [InlineData(nameof(AwaitObstacleKind.ByRefParameter), "class C { void M(out int x) { x = 1; F.Make(); } }")]
    [InlineData(nameof(AwaitObstacleKind.ByRefParameter), "class C { void M(in int x) { F.Make(); } }")]
    [InlineData(nameof(AwaitObstacleKind.ByRefParameter), "class C { delegate void D(ref int x); D M() => (ref int x) => F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.RefStructParameter), "class C { void M(ReadOnlySpan<char> x) { F.Make(); } }")]
    [InlineData(nameof(AwaitObstacleKind.ByRefReturn), "class C { int x; ref int M() { F.Make(); return ref x; } }")]
    [InlineData(nameof(AwaitObstacleKind.RefStructReturn), "class C { Span<int> M() { F.Make(); return default; } }")]
    [InlineData(nameof(AwaitObstacleKind.RefStructMethod), "ref struct C { void M() { F.Make(); } }")]
    [InlineData(nameof(AwaitObstacleKind.MutableStructMethod), "struct C { int x; void M() { x = F.Use(F.Make()); } }")]
    [InlineData(nameof(AwaitObstacleKind.MutableStructMethod), "struct C { public int x; public C Inner() { x++; F.Make(); return this; } }")]
    [InlineData(nameof(AwaitObstacleKind.Iterator), "class C { IEnumerator<int> M() { F.Make(); yield return 1; } }")]
    [InlineData(nameof(AwaitObstacleKind.Iterator), "class C { System.Collections.IEnumerable M() { F.Make(); yield return 1; } }")]
    [InlineData(nameof(AwaitObstacleKind.InterfaceMember), "class C : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { F.Make(); yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }")]
    [InlineData(nameof(AwaitObstacleKind.InterfaceMember), "class C : IComparable<C> { int IComparable<C>.CompareTo(C? other) => F.Use(F.Make()); }")]
    [InlineData(nameof(AwaitObstacleKind.Dispose), "class C : IDisposable { public void Dispose() => F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.Dispose), "class C { protected virtual void Dispose(bool disposing) => F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.Override), "class C { public override string ToString() => $\"{F.Make()}\"; }")]
    [InlineData(nameof(AwaitObstacleKind.Override), "abstract class B { public abstract override string ToString(); } class C : B { public override string ToString() => $\"{F.Make()}\"; }")]
    [InlineData(nameof(AwaitObstacleKind.PartialMethod), "partial class C { partial void M(); partial void M() => F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.NativeCallback), "class C { [System.Runtime.InteropServices.UnmanagedCallersOnly] static void M() => F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.Convention), "class C { [System.Runtime.CompilerServices.ModuleInitializer] internal static void M() => F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.Convention), "class Startup { public void Configure(object app) => F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.Synchronized), "class C { [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] void M() => F.Make(); }")]
    [InlineData(nameof(AwaitObstacleKind.Lambda), "class C { void M() => F.Sync(() => F.Make()); }")]
    [InlineData(nameof(AwaitObstacleKind.Lambda), "class C { void M() => F.Refused(() => { F.Make(); }); }")]
    [InlineData(nameof(AwaitObstacleKind.Lambda), "class C { void M(List<int> xs) => xs.ForEach(x => F.Make()); }")]
    [InlineData(nameof(AwaitObstacleKind.Lambda), "class C { void M(List<int> xs) => xs.Where(x => F.Make() != null); }")]
    [InlineData(nameof(AwaitObstacleKind.Lambda), "class C { void M() { Action a = () => F.Make(); F.Sync(a); } }")]
    [InlineData(nameof(AwaitObstacleKind.Lambda), "class C { Action a = () => F.Make(); Action A => a; }")]
    [InlineData(nameof(AwaitObstacleKind.Lambda), "class C { void M() { var f = int () => F.Use(F.Make()); f(); } }")]
    [InlineData(nameof(AwaitObstacleKind.Lambda), "class C { void M() { Task.Factory.StartNew(() => { F.Make(); }); } }")]
    [InlineData(nameof(AwaitObstacleKind.Lock), "class C { void M(object o) { Func<int> f = () => F.Use(F.Make()); lock (o) { f(); } } }")]
    [InlineData(nameof(AwaitObstacleKind.Constructor), "class C { C() { F.Pass(() => F.Use(F.Make())); } }")]
    [InlineData(nameof(AwaitObstacleKind.Lambda), "class C { void M() { F.Plain += () => F.Make(); } }")]
    [InlineData(nameof(AwaitObstacleKind.ValueLambda), "class C { void M(List<int> xs) => xs.Select(x => F.Use(F.Make())); }")]
    [InlineData(nameof(AwaitObstacleKind.ExpressionTree), "class C { void M() => F.Expr(() => F.Make()); }")]
    [InlineData(nameof(AwaitObstacleKind.RefStructLocal), "class C { int M(int[] xs) { var s = xs.AsSpan(); F.Make(); return s.Length; } }")]
    [InlineData(nameof(AwaitObstacleKind.RefStructLocal), "class C { void M(int[] xs) { foreach (var x in xs.AsSpan()) { F.Make(); } } }")]
    [InlineData(nameof(AwaitObstacleKind.RefStructOperand), "class C { int M(int[] xs) => F.Span(\"a\", F.Make()); }")]
    public Task Await_cannot_stand(string obstacle, string source) => Verify(source, Enum.Parse<AwaitObstacleKind>(obstacle));

    [Fact]
    public Task Await_can_stand_at_the_top_level() => Verify("F.Make();", null, kind: OutputKind.ConsoleApplication);

    [Fact]
    public async Task Span_that_is_dead_by_then_is_in_the_way_before_CSharp_13_only()
    {
        const string Source = "class C { int M(int[] xs) { var s = xs.AsSpan(); var n = s.Length; F.Make(); return n; } }";

        await Verify(Source, AwaitObstacleKind.RefStructLocal, LanguageVersion.CSharp12);
        if (LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() > LanguageVersion.CSharp12)
        {
            await Verify(Source, null);
        }
    }

    [Fact]
    public async Task Generated_part_of_a_partial_method_is_in_the_way()
    {
        var compilation = await Compiled.Source("partial class C { private partial int M() => F.Use(F.Make()); }" + Support);
        var generated = CSharpSyntaxTree.ParseText("partial class C { private partial int M(); }", TestLanguage.Parse, "C.g.cs");

        Assert.Equal(AwaitObstacleKind.PartialMethod, Find(compilation.AddSyntaxTrees(generated))?.Kind);
    }

    [Fact]
    public void Every_kind_has_words()
    {
        foreach (AwaitObstacleKind kind in Enum.GetValues(typeof(AwaitObstacleKind)))
        {
            Assert.NotEmpty(AwaitObstacle.Of(kind).WayOut);
        }
    }

    private static async Task Verify(string source, AwaitObstacleKind? expected, LanguageVersion version = LanguageVersion.Latest, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var compilation = await Compiled.Source(source + Support, version, kind);
        Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);

        Assert.Equal(expected, Find(compilation)?.Kind);
    }

    private static AwaitObstacle? Find(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[0];
        var call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().First(static i => i.ToString() is "F.Make()" or "F.Many()");
        return AwaitPlaces.FindObstacle(call, compilation.GetSemanticModel(tree), TestContext.Cancellation);
    }
}
