namespace Ssot.Analyzers.Tests.AsyncFactories.Await.Shapes;

/// <summary>Types and their contracts: interfaces, overrides, generics, records, partial and static members.</summary>
internal static class TypeShapes
{
    internal static readonly ShapeProgram[] All =
    [
        new("events", """
            public class Bus { public event EventHandler<string>? Sent; public event Action<int>? Plain; public void Raise(string s) { Sent?.Invoke(this, s); Plain?.Invoke(3); } }
            public class Sub
            {
                private readonly Bus _bus = new();
                public Sub() { _bus.Sent += OnSent; }
                private void OnSent(object? sender, string e) { Log.Add("on" + e); }
                public void Go() { _bus.Raise("x"); Log.Add(Source.Text(1)); }
            }
            public static class Program { public static void Main() { new Sub().Go(); } }
            """),
        new("chains of extension methods", """
            public class Builder { public List<string> Parts = new(); }
            public static class Ext
            {
                public static Builder Add(this Builder b, int n) { b.Parts.Add(Source.Text(n)); return b; }
                public static Builder Plain(this Builder b) { b.Parts.Add("p"); return b; }
                public static string Build(this Builder b) => string.Join("-", b.Parts);
                public static int Inc(this int n) => n + Source.Next(n);
            }
            public class U
            {
                public string A() => new Builder().Add(1).Plain().Add(2).Build();
                public string B() => new Builder()
                    .Plain()
                    .Add(1)
                    // then more
                    .Plain()
                    .Add(2)
                    .Build();
                public int C() => 3.Inc().Inc();
                public int E(int n) => Ext.Inc(n).Inc() + (n + 1).Inc() + (-n).Inc();
            }
            public static class Program { public static void Main() { var u = new U(); Log.Add(u.A()); Log.Add(u.B()); Log.Add(u.C()); Log.Add(u.E(1)); } }
            """),
        new("generics with constraints", """
            public interface IRepo<T> where T : class, new() { T Load(int id); IReadOnlyList<T> All(); }
            public record Entity(int Id) { public Entity() : this(0) { } public string Tag { get; init; } = ""; }
            public class Repo<T>(Func<int, T> make) : IRepo<T> where T : class, new() { public T Load(int id) { Log.Add(Source.Text(id)); return make(id); } public IReadOnlyList<T> All() => new List<T> { Load(1), Load(2) }; }
            public class Service<TRepo>(TRepo repo) where TRepo : IRepo<Entity> { public Entity Get(int id) => repo.Load(id) with { Tag = "t" }; public int Count() => repo.All().Count; }
            public static class Program { public static void Main() { var s = new Service<Repo<Entity>>(new Repo<Entity>(i => new Entity(i))); Log.Add(s.Get(3)); Log.Add(s.Count()); } }
            """),
        new("an interface, decorators and extensions of it", """
            public interface IStore { int Get(int n); void Put(int n); string? Find(int n); }
            public abstract class StoreBase : IStore { public abstract int Get(int n); public virtual void Put(int n) { Log.Add("put" + n); } public virtual string? Find(int n) => null; }
            public class Mem : StoreBase { public override int Get(int n) => n; }
            public class Db : StoreBase { public override int Get(int n) => Source.Next(n); public override void Put(int n) { base.Put(n); Source.Do(n); } public override string Find(int n) => Source.Text(n); }
            public class Cached(IStore inner) : IStore { private readonly Dictionary<int, int> _c = new(); public int Get(int n) { if (!_c.TryGetValue(n, out var v)) { _c[n] = v = inner.Get(n); } return v; } void IStore.Put(int n) => inner.Put(n); public string? Find(int n) => inner.Find(n); }
            public static class StoreExt { public static int GetTwice(this IStore s, int n) => s.Get(n) + s.Get(n); public static T With<T>(this IStore s, Func<IStore, T> f) => f(s); }
            public class Svc { private readonly IStore _s; public Svc(IStore s) => _s = s; public int Run(int n) { _s.Put(n); return _s.GetTwice(n) + (_s.Find(n)?.Length ?? 0); } public bool Ok => _s != null; }
            public class Generic<TS> where TS : IStore, new() { private readonly TS _s = new(); public int G(int n) => _s.Get(n); }
            public static class Program { public static void Main() { foreach (var s in new IStore[] { new Mem(), new Db(), new Cached(new Db()) }) { Log.Add(new Svc(s).Run(1)); Log.Add(new Svc(s).Ok); } Log.Add(new Generic<Mem>().G(2) + new Generic<Db>().G(3)); } }
            """),
        new("default and explicit interface members", """
            public interface IName { string Name(int n) => "default" + Source.Text(n); int Size(int n); }
            public class Plain : IName { public int Size(int n) => n; }
            public class Own : IName { public string Name(int n) => "own"; public int Size(int n) => Source.Next(n); }
            public class Expl : IName { string IName.Name(int n) { return "expl" + n; } int IName.Size(int n) { try { return n / (n - n); } catch (DivideByZeroException) { return Source.Next(1); } } }
            public static class Program { public static void Main() { foreach (var x in new IName[] { new Plain(), new Own(), new Expl() }) { Log.Add(x.Name(1)); Log.Add(x.Size(2)); } } }
            """),
        new("overrides", """
            public abstract class Base { protected abstract int Core(int n); public virtual int Run(int n) => Core(n) + 1; protected virtual void Hook(int n) { } public int Both(int n) { Hook(n); return Run(n); } }
            public class A : Base { protected override int Core(int n) => n; protected override void Hook(int n) { Log.Add("hook" + n); } }
            public class B : Base { protected override int Core(int n) => Source.Next(n); public override int Run(int n) { var r = base.Run(n); return r * 2; } protected override void Hook(int n) { base.Hook(n); Source.Do(n); } }
            public sealed class C : B { protected sealed override int Core(int n) { if (n > 5) { throw new InvalidOperationException(); } else { return base.Core(n) + 2; } } public new int Both(int n) => base.Both(n); }
            public class D : A { protected override void Hook(int n) { switch (n) { case 1: return; default: Log.Add("x"); break; } } protected override int Core(int n) { foreach (var x in new[] { 1, 2 }) { if (x == n) return x; } while (true) { if (n++ > 5) return n; } } }
            public static class Program { public static void Main() { foreach (var b in new Base[] { new A(), new B(), new C(), new D() }) Log.Add(b.Both(1)); Log.Add(new C().Both(2)); } }
            """),
        new("partial methods", """
            public partial class P { public partial int Size(int n); private partial void Hook(int n); }
            public partial class P { public partial int Size(int n) { Hook(n); return Source.Next(n); } private partial void Hook(int n) => Source.Do(n); }
            public static class Program { public static void Main() { Log.Add(new P().Size(1)); } }
            """),
        new("records and primary constructors", """
            public record struct Money(int Amount) { public Money Add(int n) => this with { Amount = Amount + Source.Next(n) }; }
            public record Order(int Id, string Name) { public string Describe() => $"{Name}:{Source.Text(Id)}"; public Order Renamed(int n) => this with { Name = Source.Text(n) }; }
            public class Line(int n) { private readonly int _m = n * 2; public int Total() => _m + Source.Next(n); }
            public static class Program { public static void Main() { Log.Add(new Money(1).Add(2)); var o = new Order(1, "a"); Log.Add(o.Describe()); Log.Add(o.Renamed(4)); var (id, name) = o.Renamed(5); Log.Add(id + name); Log.Add(new Line(3).Total()); } }
            """),
        new("names that shadow Task", """
            namespace App.Task { public class Other { } }
            namespace App
            {
                using N = System.Collections.Generic.List<int>;
                public class Job { public int Run(int n) => Source.Next(n); public N All(int n) { var l = new N(); l.AddRange(Source.List(n)); return l; } }
            }
            namespace Legacy { public class Task { public int Id; } public class Uses { public int Run(int n) => Source.Next(n) + new Task().Id; public void V(int n) { Source.Do(n); } } }
            public static class Program { public static void Main() { Log.Add(new App.Job().Run(1) + new App.Job().All(1).Count); Log.Add(new Legacy.Uses().Run(1)); new Legacy.Uses().V(1); } }
            """),
        new("static abstract members and generic bases", """
            public interface IStat<T> where T : IStat<T> { static abstract string Get(int n); static virtual int Size(int n) => n; }
            public class St : IStat<St> { public static string Get(int n) => Source.Text(n); public static int Size(int n) => Source.Next(n); }
            public class St2 : IStat<St2> { static string IStat<St2>.Get(int n) => "two"; }
            public static class G { public static string Go<T>(int n) where T : IStat<T> => T.Get(n) + T.Size(n); }
            public abstract class Handler<TIn, TOut> { public abstract TOut Handle(TIn i); public TOut Run(TIn i) { Log.Add("run"); return Handle(i); } }
            public class H1 : Handler<int, string> { public override string Handle(int i) => Source.Text(i); }
            public class H2 : Handler<int, string?> { public override string? Handle(int i) => Source.Maybe(i); }
            public class H3 : Handler<string, int> { public override int Handle(string s) { return s.Length; } }
            public static class Program { public static void Main() { Log.Add(G.Go<St>(1) + G.Go<St2>(1)); Log.Add(new H1().Run(1) + new H2().Run(1) + new H3().Run("x")); } }
            """),
        new("static members and Main with a result", """
            public static class Cfg { public static string Name(int n) => Source.Text(n); public static void Init() { Source.Do(1); } }
            public class App { private static string s_x = ""; public static int Run(string[] args) { Cfg.Init(); s_x = Cfg.Name(args.Length); Log.Add(s_x); return s_x.Length; } }
            public class Worker { private readonly object _gate = new(); private string? _v; public string Get(int n) { var v = Source.Text(n); lock (_gate) { _v = v; } return _v; } public string Twice(int n) { if (_v == null) { _v = Source.Text(n); } return _v!; } }
            public static class Program { public static int Main(string[] args) { var w = new Worker(); Log.Add(w.Get(1) + w.Twice(2)); return App.Run(args); } }
            """),
        new("functions that are async already", """
            public class C
            {
                public Task<int> A(int n) { var x = Source.Next(n); return Task.FromResult(x + 1); }
                public Task B(int n) { Source.Do(n); return Task.CompletedTask; }
                public ValueTask<string> D(int n) => new ValueTask<string>(Source.Text(n));
                public async Task<int> E(int n) { await B(n); return Source.Next(n) + await A(n); }
                public async Task F(int n) { await Task.WhenAll(A(n)); await Task.WhenAll(B(n)); Source.Do(n); }
                public async IAsyncEnumerable<int> G(int n) { await Task.Yield(); yield return Source.Next(n); foreach (var x in Source.List(n)) yield return x; }
                public async Task<int> H(int n) { var s = 0; await foreach (var x in G(n)) s += x; await using var d = new AD(); return s + Source.Next(1); }
            }
            public class AD : IAsyncDisposable { public ValueTask DisposeAsync() { Source.Do(5); return default; } }
            public static class Program { public static async Task Main() { var c = new C(); Log.Add(await c.A(1)); await c.B(2); Log.Add(await c.D(1)); Log.Add(await c.E(1)); await c.F(2); Log.Add(await c.H(1)); } }
            """),
    ];
}
