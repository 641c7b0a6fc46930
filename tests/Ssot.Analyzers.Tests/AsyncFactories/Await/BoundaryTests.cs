namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

public class BoundaryTests
{
    [Theory]
    [InlineData("public C() { M(); }", "a constructor")]
    [InlineData("static int S = One.M();", "a field initializer")]
    [InlineData("int P { get { return M(); } }", "a property accessor")]
    [InlineData("int P => M();", "a property accessor")]
    [InlineData("int P { get; } = One.M();", "a property initializer")]
    [InlineData("int this[int i] => M();", "an indexer")]
    [InlineData("event Action E { add { M(); } remove { } }", "an event accessor")]
    [InlineData("~C() { M(); }", "a finalizer")]
    [InlineData("public static int operator +(C a, C b) => a.M();", "an operator")]
    [InlineData("public static implicit operator int(C c) => c.M();", "a conversion operator")]
    [InlineData("void L() { lock (this) { M(); } }", "a lock")]
    [InlineData("void L() { try { } catch when (M() > 0) { } }", "an exception filter")]
    [InlineData("void L(out int x) { x = M(); }", "ref, out or in")]
    [InlineData("void L(in int x) { M(); }", "ref, out or in")]
    [InlineData("void L(Span<int> x) { M(); }", "a span")]
    [InlineData("void L() { Span<int> x = stackalloc int[2]; M(); x[0] = 1; }", "ref struct")]
    [InlineData("unsafe void L() { M(); }", "an unsafe context")]
    [InlineData("public override string ToString() => \"\" + M();", "not part of this code")]
    [InlineData("class Q : IComparable<Q> { public int CompareTo(Q? o) => One.M(); }", "not part of this code")]
    [InlineData("class Q : IDisposable { public void Dispose() => One.M(); }", "a Dispose method")]
    [InlineData("void L() { new List<int>().ForEach(x => M()); }", "takes no async one")]
    [InlineData("void L() { var x = new[] { 1 }.Select(x => M()).Sum(); }", "takes no async one")]
    [InlineData("void L() { for (M(); ; ) { } }", "what a for loop starts with")]
    [InlineData("void L() { var x = from y in new[] { 1 } select M(); }", "this clause of a query")]
    [InlineData("void L() { System.Linq.Expressions.Expression<Func<int>> e = () => M(); }", "an expression tree")]
    [InlineData("Func<int> L() => M;", "delegate that returns no task")]
    [InlineData("Func<int> L() => () => M();", "delegate that returns no task")]
    [InlineData("void L() { var t = new Thread(() => M()); }", "takes no async one")]
    [InlineData("public System.Collections.IEnumerable L() { yield return M(); }", "iterator")]
    public Task A_chain_that_ends_at_a_boundary_stays(string member, string reason) => AwaitCase.StaysAsync(Class(member), reason);

    [Fact]
    public Task Another_place_beside_the_boundary_is_done() => AwaitCase.FixesAsync(
        "public class C(Factory f) { public void M() { Work.Use([|f.GetAsync()|]); } public int P => 1; public void N() => M(); }",
        "public class C(Factory f) { public async Task M() { Work.Use(await f.GetAsync()); } public int P => 1; public async Task N() => await M(); }");

    /// <summary>A class that holds the member, and the method to await in.</summary>
    internal static string Class(string member) =>
        "public class C { static C One = new C(new Factory()); Factory f = new(); public C(Factory f) { } public int M() { Work.Use([|f.GetAsync()|]); return 1; } " + member + " }";
}
