namespace Ssot.Analyzers.Tests.AsyncFactories.Await.Shapes;

/// <summary>Places where it stops; what stands beside them may change, nothing may break.</summary>
internal static class BoundaryShapes
{
    internal static readonly ShapeProgram[] All =
    [
        new("contracts that tasks can not meet", """
            public class Animal { public virtual Animal Clone(int n) { Source.Do(n); return new Animal(); } }
            public class Dog : Animal { public override Dog Clone(int n) { Source.Do(n + 1); return new Dog(); } public int Legs => 4; }
            public interface ISeq { IEnumerable<int> All(int n); }
            public class SeqA : ISeq { public IEnumerable<int> All(int n) { yield return Source.Next(n); } }
            public class SeqB : ISeq { private readonly List<int> _l = new() { 1 }; public IEnumerable<int> All(int n) => _l; }
            public static class U { public static int Sum(ISeq s) { var t = 0; foreach (var x in s.All(1)) t += x; return t; } }
            public class Enumerate : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { yield return Source.Next(1); } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
            public interface IStat<T> where T : IStat<T> { static abstract string Get(int n); } public class St : IStat<St> { public static string Get(int n) => Source.Text(n); } public static class G { public static string Go<T>(int n) where T : IStat<T> => T.Get(n); }
            public delegate int Calc(int n);
            public class Dl { private readonly Calc _c = Source.Next; public int Go(int n) => _c(n); public int Go2(int n) { Calc c = Source.Next; return c(n); } public void Sort(List<int> l) { l.Sort((a, b) => Source.Next(a) - Source.Next(b)); l.Sort(Cmp); } private int Cmp(int a, int b) => Source.Next(a) - Source.Next(b); public int[] Conv(int[] a) => Array.ConvertAll(a, Source.Next); }
            public static class Program { public static void Main() { new Dog().Clone(1); Log.Add(new Dog().Clone(2).Legs); Log.Add(U.Sum(new SeqA()) + U.Sum(new SeqB())); foreach (var x in new Enumerate()) Log.Add(x); Log.Add(G.Go<St>(1)); Log.Add(new Dl().Go(1) + new Dl().Go2(1)); new Dl().Sort(new List<int> { 2, 1 }); Log.Add(new Dl().Conv(new[] { 1 }).Length); } }
            """),
        new("members of the language and the framework", """
            public class D : IDisposable { public void Dispose() { Source.Do(1); } public override string ToString() => Source.Text(2); public override bool Equals(object? o) => Source.Bool(1); public override int GetHashCode() => Source.Next(1); }
            public class Op { public static Op operator +(Op a, Op b) { Source.Do(1); return a; } public static implicit operator int(Op o) => Source.Next(1); public int this[int n] { get => Source.Next(n); set => Source.Do(value); } public int P { get => Source.Next(1); set { Source.Do(value); } } public Op() { Source.Do(9); } private readonly int _f = Source.Next(4); public int G => _f; }
            public static class Program { public static void Main() { using (var d = new D()) { Log.Add(d); } var o = new Op(); int i = o + o; o[1] = o[2] + o.P; o.P = i; } }
            """),
        new("delegates in fields, Lazy, Thread", """
            public class C
            {
                private readonly Lazy<string> _l = new(() => Source.Text(1));
                private readonly Lazy<int> _m;
                private Func<int> _f = () => Source.Next(1);
                private readonly Action _a;
                public C() { _m = new Lazy<int>(() => Source.Next(2)); _a = () => Source.Do(3); }
                public string P => _l.Value; public int Q => _m.Value + _f(); public void Go() { _a(); }
                public void Stop() { var t = new Thread(() => Source.Do(4)); t.Start(); t.Join(); }
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.P + c.Q); c.Go(); c.Stop(); } }
            """),
        new("queries whose lambdas would be async", """
            public class L
            {
                public int A(int[] xs) => xs.Select(x => Source.Next(x)).Sum();
                public Dictionary<int, string> B(int[] xs) => xs.ToDictionary(x => x, x => Source.Text(x));
                public void C(List<int> xs) => xs.ForEach(x => Source.Do(x));
                public List<int> D(int[] xs) => xs.Where(x => Source.Bool(x)).ToList();
                public int E(int n) => Source.List(n).Select(x => x + 1).Sum();
                public int F(int n) => Source.List(n).Where(x => x > 1).OrderBy(x => -x).First();
                public string[] G(int n) => (from x in Source.List(n) where x > 0 select "q" + x).ToArray();
            }
            public static class Program { public static void Main() { var l = new L(); Log.Add(l.A(new[] { 1 })); Log.Add(l.B(new[] { 1 }).Count); l.C(new List<int> { 2 }); Log.Add(l.D(new[] { 2 }).Count); Log.Add(l.E(1)); Log.Add(l.F(2)); Log.Add(string.Join("", l.G(1))); } }
            """),
        new("spans and pointers", """
            public class C
            {
                public int A(int n) { ReadOnlySpan<char> s = Source.Text(n); return s.Length; }
                public int B(int n) { var s = Source.Text(n).AsSpan(); return s.Length + 1; }
                public int C1(int n) { Span<int> s = stackalloc int[2]; s[0] = Source.Next(n); return s[0]; }
                public int D(int n) => Source.Text(n).AsSpan().IndexOf('t');
                public int E(int n) { var k = Source.Next(n); Span<int> s = stackalloc int[2]; s[0] = k; return s[0]; }
                public int F(int n) { foreach (var c in Source.Text(n).AsSpan()) n += c; return n; }
                public bool G(int n) => Source.Text(n).AsSpan(1).SequenceEqual("x");
                public unsafe int H(int n) { fixed (char* p = Source.Text(n)) { return *p; } }
                public string I(int n) => string.Create(3, n, (span, st) => { span[0] = (char)('a' + Source.Next(st)); span[1] = 'b'; span[2] = 'c'; });
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.A(1) + c.B(1) + c.C1(1) + c.D(1) + c.E(1) + c.F(1) + "" + c.G(1) + c.H(1) + c.I(1)); } }
            """),
        new("conditional access that goes on", """
            public class Builder { public List<string> Parts = new(); public string Get(int n) => Source.Text(n); public Builder? Up; }
            public static class Ext { public static Builder Add(this Builder b, int n) { b.Parts.Add(Source.Text(n)); return b; } public static string Build(this Builder b) => string.Join("-", b.Parts); }
            public class U { public string D(Builder? b) => b?.Add(1).Build() ?? "none"; public int? L(Builder? b) => b?.Get(1).Length; public string? M(Builder? b) => b?.Get(1)?.Trim(); public string? N(Builder? b) => b?.Up?.Get(1).Trim(); }
            public static class Program { public static void Main() { var u = new U(); Log.Add(u.D(null) + u.D(new Builder()) + u.L(null) + u.L(new Builder()) + u.M(new Builder()) + u.N(new Builder())); } }
            """),
    ];
}
