namespace Ssot.Analyzers.Tests.AsyncFactories.Await.Shapes;

/// <summary>Control flow, iterators, local functions, delegates, the top level.</summary>
internal static class StatementShapes
{
    internal static readonly ShapeProgram[] All =
    [
        new("delegates", """
            public delegate int Calc(int n);
            public class C
            {
                public int A(int n) { Func<int, int> f = x => Source.Next(x); Func<int> g = () => f(n) + 1; return g(); }
                public int B(int n) { int F(int x) => Source.Next(x); var h = F(1) + F(2); return h; }
                public int D(int n) { Action<int, string> a = (x, s) => { Log.Add(s); Source.Do(x); }; a(n, "s"); a(n + 1, "t"); return n; }
                public int E(int n) { Func<int, Func<int, int>> f = x => y => x + y; return f(Source.Next(n))(2); }
                public int G(int n) { var f = (int x) => Source.Next(x) * 2; return f(n) + f(n); }
                public int H(int n) => Helper.Retry(() => Source.Next(n)) + Helper.Retry(() => { Log.Add("r"); return Source.Next(n); });
                public void I(int n) => Helper.Act(() => Source.Do(n));
                public int J(int n) => Helper.With(n, (x, y) => Source.Next(x) + y);
                public int K(int n) => Helper.Retry(delegate { return Source.Next(n); });
            }
            public static class Helper
            {
                public static T Retry<T>(Func<T> f) => f();
                public static void Act(Action f) => f(); public static async Task Act(Func<Task> f) => await f();
                public static R With<T, R>(T t, Func<T, int, R> f) => f(t, 1);
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.A(1)); Log.Add(c.B(1)); Log.Add(c.D(1)); Log.Add(c.E(1)); Log.Add(c.G(1)); Log.Add(c.H(1)); c.I(1); Log.Add(c.J(1)); Log.Add(c.K(1)); } }
            """),
        new("exceptions, loops, operators", """
            public class C
            {
                public int A(int n) { try { return Source.Next(n); } catch (InvalidOperationException e) when (e.Message.Length > 3) { return Source.Next(2); } catch { throw; } finally { Source.Do(n); } }
                public int B(int n) { if (Source.Bool(n)) throw new InvalidOperationException(Source.Text(n)); return 1; }
                public string D(string? s) => s ?? throw new ArgumentException(Source.Text(1));
                public int E(int n) => n > 5 ? throw new Exception() : Source.Next(n);
                public int F(int n) { checked { return Source.Next(n) + 1; } }
                public int G(int n) => unchecked((int)(uint)Source.Next(n));
                public int H(int n) { lock (this) { n++; } return Source.Next(n); }
                public int I(int n) { do { n += Source.Next(1); } while (n < 5 && Source.Bool(2)); for (var i = Source.Next(0); i < Source.Next(9); i += Source.Next(3)) n++; return n; }
                public void J(int n) { if (n > 3) return; else Source.Do(n); }
                public void K(int n) { while (n-- > 0) Source.Do(n); }
                public int L(int n) { using (Source.Make(n)) using (var d = Source.Make(n + 1)) { return d.Size; } }
                public int M(int n) { var x = n; x += Source.Next(1); x <<= Source.Next(1); x = -Source.Next(2) + ~Source.Next(1); return x++ + --x; }
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.A(1)); try { c.B(2); } catch (Exception e) { Log.Add(e.Message); } Log.Add(c.D("a")); Log.Add(c.E(1)); Log.Add(c.F(1)); Log.Add(c.G(1)); Log.Add(c.H(2)); Log.Add(c.I(2)); c.J(1); c.K(2); Log.Add(c.L(1)); Log.Add(c.M(3)); } }
            """),
        new("local functions", """
            public class F
            {
                public int A(int n)
                {
                    static int Twice(int m) => Source.Next(m) * 2;
                    static T Id<T>(T t) => t;
                    int Rec(int m) => m <= 0 ? Twice(n) : Rec(m - 1) + 1;
                    return Id(Rec(2)) + Twice(1);
                }
                public int B(int n)
                {
                    int total = 0;
                    Add(1);
                    Add(Source.Next(n));
                    return total;
                    void Add(int m) { total += m; }
                }
                public int C(int n)
                {
                    int total = 0;
                    Add(1);
                    return total;
                    void Add(int m) { total += Source.Next(m); Inner(); void Inner() => total += Source.Next(1); }
                }
            }
            public static class Program { public static void Main() { var f = new F(); Log.Add(f.A(2)); Log.Add(f.B(2)); Log.Add(f.C(3)); } }
            """),
        new("switches and goto", """
            public class S
            {
                public string A(int n) => Source.Next(n) switch { < 0 => "neg", 0 => "zero", > 100 => "big", var x when x % 2 == 0 => "even" + Source.Text(x), _ => "odd" };
                public int B(int n) { switch (Source.Text(n)) { case "t1": return 1; case var s when s.Length > 5: return 2; case "t2": goto case "t1"; default: return Source.Next(n); } }
                public string C(object o) => o switch { string s => s + Source.Text(1), int i => Source.Text(i), Disp { Name.Length: > 0 } d => d.Name, null => "null", _ => throw new ArgumentException() };
                public int D(int n) { again: var x = Source.Next(n); if (x < 5) { n++; goto again; } return x; }
                public int E(int n) => (Source.Bool(n), Source.Bool(n + 1)) switch { (true, _) => 1, (_, true) => 2, _ => 3 };
            }
            public static class Program { public static void Main() { var s = new S(); Log.Add(s.A(1) + s.A(200) + s.A(2)); Log.Add(s.B(1) + s.B(2) + s.B(3)); Log.Add(s.C("x") + s.C(3) + s.C(Source.Make(4))); Log.Add(s.D(1)); Log.Add(s.E(1)); } }
            """),
        new("top-level statements", """
            var n = Source.Next(1);
            Log.Add($"got {n} and {Source.Text(n)}");
            int Local(int m) => Source.Next(m) + n;
            Func<int, int> f = x => Local(x) + 1;
            foreach (var x in Source.List(2)) Log.Add(Local(x));
            Log.Add(f(3));
            if (Source.Bool(2)) { using var d = Source.Make(5); d.Start(); }
            Helper.Go(args.Length);
            static class Helper { public static void Go(int n) { Log.Add(Source.Next(n)); } }
            """),
        new("top-level statements with a result", """
            if (args.Length > 3) return 5;
            Log.Add(Source.Text(1));
            return Source.Next(0);
            """),
        new("iterators", """
            public class It
            {
                public IEnumerable<int> All(int n) { for (var i = 0; i < n; i++) { if (i == 2) yield break; yield return Source.Next(i); } }
                public IEnumerable<string> Names(int n) { foreach (var x in All(n)) yield return Source.Text(x); }
                public int Sum(int n) { var s = 0; foreach (var (x, i) in Pairs(n)) { if (x > 100) break; s += x + i; } return s; }
                public IEnumerable<(int, int)> Pairs(int n) { var i = 0; try { foreach (var x in All(n)) yield return (x, i++); } finally { Log.Add("end"); } }
            }
            public static class Program { public static void Main() { var it = new It(); foreach (var s in it.Names(4)) Log.Add(s); Log.Add(it.Sum(3)); } }
            """),
        new("comments and directives", """
            public class C
            {
                /// <summary>Doc of A.</summary>
                public /* ret */ int /* name */ A(int n) // trailing
                {
                    // before
                    var x = /* a */ Source.Next(n) /* b */; // end
                    return /* c */ x /* d */ + Source /* e */ . Next(n) /* f */; /* g */
                }
                #region R
                public int B(int n) =>
                    // why
                    Source.Next(n)
                    // more
                    + 1;
                #endregion
                public void D(int n) => Source.Do(n); // d
            #if DEBUG
                public int E(int n) => Source.Next(n);
            #else
                public int E(int n) => Source.Next(n) + 1;
            #endif
            }
            public static class Ov { }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.A(1)); Log.Add(c.B(1)); c.D(1); Log.Add(c.E(1)); } }
            """),
        new("tokens, params and named arguments", """
            public class C
            {
                public int A(int n, CancellationToken ct = default) { ct.ThrowIfCancellationRequested(); return Source.Next(n); }
                public int B(int n, CancellationToken ct) => A(n) + A(n, ct) + A(n, ct: ct);
                public int P(params int[] xs) => xs.Length + Source.Next(1);
                public int D(int n) => P(Source.Next(n), Source.Next(2)) + P() + P(new[] { 1 });
                public int E(int n, string s = "x", int k = 3) => n + s.Length + k + Source.Next(n);
                public int F(int n) => E(k: Source.Next(1), n: Source.Next(2));
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.B(1, default)); Log.Add(c.D(1)); Log.Add(c.F(2)); } }
            """),
        new("queries over a sequence that is awaited first", """
            public class L
            {
                public int E(int n) => Source.List(n).Select(x => x + 1).Sum();
                public int F(int n) => Source.List(n).Where(x => x > 1).OrderBy(x => -x).First();
                public string[] G(int n) => (from x in Source.List(n) where x > 0 select "q" + x).ToArray();
                public int H(int n) { var t = 0; foreach (var x in Source.List(n).Where(y => y > 1)) t += x; return t; }
                public int I(int n) => Source.Nums(n)[0] + Source.Nums(n).Length + Source.Nums(n)[^1];
                public int J(int n) => Source.Nums(n)[0..1].Length;
            }
            public static class Program { public static void Main() { var l = new L(); Log.Add(l.E(1)); Log.Add(l.F(2)); Log.Add(string.Join("", l.G(1))); Log.Add(l.H(1)); Log.Add(l.I(2)); Log.Add(l.J(2)); } }
            """),
    ];
}
