namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>The rarer places where a name can stand; each is written with the old path and has to come out with the new one.</summary>
public class PathPlacesTests
{
    [Theory]
    [InlineData("class C() : Acme.Old.Tool() { }")]
    [InlineData("record R(Acme.Old.Tool Tool) : Acme.Old.ITool;")]
    [InlineData("class C : Acme.Old.IRun { void Acme.Old.IRun.Run() { } }")]
    [InlineData("class C { const string K = $\"{nameof(Acme.Old.Tool)}\"; string M() => $\"{Acme.Old.Tool.Version}\"; }")]
    [InlineData("class C { void M(Acme.Old.Kind k = Acme.Old.Kind.B) { switch (k) { case Acme.Old.Kind.A: goto case Acme.Old.Kind.B; case Acme.Old.Kind.B: break; } } }")]
    [InlineData("class C { bool M(object o) => o is Acme.Old.Kind.A or Acme.Old.Tool.Version or { } and not (Acme.Old.Tool or Acme.Old.ITool); }")]
    [InlineData("class C { bool M(object o) => o is Acme.Old.Pair(var a, { } b) { } p; }")]
    [InlineData("enum E { A = Acme.Old.Tool.Version }")]
    [InlineData("class C { object[] M() => new Acme.Old.Tool[] { new Acme.Old.Tool { } }; }")]
    [InlineData("class C { void M(object[] all) { foreach (Acme.Old.Tool t in all) { } foreach (var t in from Acme.Old.Tool u in all select u) { } } }")]
    [InlineData("class C { void M(out Acme.Old.Tool t) { N(out Acme.Old.Tool u); t = u; (Acme.Old.Tool v, int i) = (u, 1); } void N(out Acme.Old.Tool t) => t = new(); }")]
    [InlineData("class C { object L() => (Acme.Old.Tool t) => t; object D() => delegate (Acme.Old.Tool t) { }; object A() => (System.Func<Acme.Old.Tool>)(Acme.Old.Tool () => new()); }")]
    [InlineData("class C { object M() { return L<Acme.Old.Tool>(); Acme.Old.Tool L<T>() where T : Acme.Old.ITool, new() => new(); } }")]
    [InlineData("class C { public static implicit operator Acme.Old.Tool(C c) => new(); public Acme.Old.Tool this[Acme.Old.Kind k] => new(); event System.Action<Acme.Old.Tool>? E; }")]
    [InlineData("unsafe class C { int M(delegate*<Acme.Old.Tool, Acme.Old.Kind*, void> p) => sizeof(Acme.Old.Kind); }")]
    [InlineData("class C { System.Type[] M() => new[] { typeof(Acme.Old.Box<Acme.Old.Tool[]>.Lid), typeof((Acme.Old.Tool, int)), typeof(Acme.Old.Kind?) }; }")]
    [InlineData("[module: Acme.Old.Mark] [assembly: Acme.Old.MarkAttribute] class C { [return: Acme.Old.Mark] int M<[Acme.Old.Mark] T>([Acme.Old.Mark] int i) => i; }")]
    [InlineData("class C { @Acme.@Old.Tool? f; }", "class C { Acme.New.Tool? f; }")]
    [InlineData("class C { object M() => checked((int)Acme.Old.Kind.A) + default(Acme.Old.Kind); }")]
    [InlineData("class C { object? M(Acme.Old.Tool? t) => t?.ToString() ?? (object)Acme.Old.Tool.Default; }")]
    [InlineData("class C { System.Action M() => Acme.Old.Tool.Default.Run; System.Func<int, int> N() => Acme.Old.Extensions.Twice; }")]
    [InlineData("class C { Acme.Old.Box<Acme.Old.Box<Acme.Old.Tool>>? f = new Acme.Old.Box<Acme.Old.Box<Acme.Old.Tool>>(); }")]
    [InlineData("partial class C { partial void M(Acme.Old.Tool t); } partial class C { partial void M(Acme.Old.Tool t) { } }")]
    [InlineData("/// <see cref=\"Acme.Old.Box{T}.Lid\"/> <see cref=\"Acme.Old.Extensions.Twice(int)\"/> <see cref=\"M(Acme.Old.Box{Acme.Old.Tool})\"/>\nclass C { void M(Acme.Old.Box<Acme.Old.Tool> b) { } }")]
    [InlineData("class C { void M() { try { } catch (Acme.Old.ToolException e) when (e is Acme.Old.ToolException { }) { throw new Acme.Old.ToolException(); } } }")]
    public Task Name_IsRewritten(string before, string? after = null) =>
        PathRewriting.EitherAsync(before, after ?? before.Replace("Acme.Old", "Acme.New"), PathVerifier.Moved, [
            ("/App/MoreNew.cs", More.Replace("Old", "New")), ("/App/MoreOld.cs", More)]);

    private const string More = """
        namespace Acme.Old
        {
            public interface IRun { void Run(); }
            public enum Kind { A, B }
            public class Pair { public void Deconstruct(out int a, out object b) { a = 1; b = 2; } }
        }
        """;
}
