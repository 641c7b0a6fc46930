namespace Ssot.Analyzers.Tests.AsyncFactories.Await.Shapes;

/// <summary>How values are used: operators, patterns, accesses, text, collections.</summary>
internal static class ExpressionShapes
{
    internal static readonly ShapeProgram[] All =
    [
        new("coalescing and assignments as values", """
            public class C
            {
                private Disp? _d; private string? _s;
                public int A(int n) => (Source.Make(n) ?? throw new InvalidOperationException()).Size;
                public Disp B(int n) => _d ?? Source.Make(n);
                public Disp D(int n) => _d ??= Source.Make(n);
                public string E(int n) => Source.Maybe(n) ?? Source.Maybe(n + 1) ?? Source.Text(n);
                public string F(int n) { _s ??= Source.Maybe(n) ?? "z"; return _s; }
                public int G(int n) { int x; while ((x = Source.Next(n)) < 5) n++; return x; }
                public string H(int n) { string? s; if ((s = Source.Maybe(n)) != null) return s; return "none"; }
                public bool I(int n) { var d = new Dictionary<string, int> { ["t1"] = 4 }; return d.TryGetValue(Source.Text(n), out var v) && v == 4; }
                public string J(object o) { switch (o) { case int i when Source.Bool(i): return "even"; case string s when s == Source.Text(1): return s; default: return "d"; } }
                public int K(int n) { int x, y; x = y = Source.Next(n); return x + y; }
                public Disp L(int n) { Disp d = Source.Make(n), e = Source.Make(n + 1); d.Inner = e; return d; }
                public void M(int n) { if (Source.Make(n) is var d && d.Size > 0) d.Start(); }
                public string N(int n) => (Source.Bool(n) ? Source.Text(n) : null) ?? "q";
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.A(1)); Log.Add(c.B(1)); Log.Add(c.D(1)); Log.Add(c.E(1)); Log.Add(c.F(1)); Log.Add(c.G(1)); Log.Add(c.H(1)); Log.Add(c.I(1)); Log.Add(c.J(2) + c.J(3) + c.J("t1")); Log.Add(c.K(1)); Log.Add(c.L(1).Inner!.Size); c.M(1); Log.Add(c.N(2) + c.N(1)); } }
            """),
        new("collections and initializers", """
            public class C
            {
                public int[] A(int n) => [Source.Next(n), 2, .. Source.Nums(n)];
                public List<int> B(int n) => new() { Source.Next(n), Source.Next(n) };
                public Dictionary<string, int> D(int n) => new() { [Source.Text(n)] = Source.Next(n), ["x"] = 1 };
                public int[] E(int n) => new int[] { Source.Next(n) };
                public List<string> F(int n) { List<string> l = [Source.Text(n)]; l.Add(Source.Text(2)); l.AddRange(Source.List(1).Select(x => "l" + x)); return l; }
                public HashSet<Disp> G(int n) => new HashSet<Disp> { Source.Make(n) };
                public Disp H(int n) => new Disp(Source.Next(n)) { Size = Source.Next(5), Inner = Source.Make(3) };
                public int[][] I(int n) => new[] { Source.Nums(n), new[] { Source.Next(1) } };
                public int J(int n) { Span<int> s = stackalloc int[2]; s[0] = 1; var k = s[0]; return k + n; }
                public int[] K(int n) => new int[Source.Next(n)];
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(string.Join("", c.A(1)) + string.Join("", c.B(1)) + c.D(1).Count + c.E(2)[0] + string.Join("", c.F(1)) + c.G(1).Count + c.H(1) + c.I(2).Length + c.J(2) + c.K(1).Length); } }
            """),
        new("conditional access", """
            public class Node { public Node? Next; public string Get(int n) => Source.Text(n); public void Do() { Source.Do(7); } public int Num() => Source.Next(2); public string Prop = "p"; }
            public class C
            {
                private Node? _n = new() { Next = new() };
                public string? A(Node? x) => x?.Get(1);
                public int? B(Node? x) => x?.Num();
                public void D(Node? x) { x?.Do(); }
                public string E() => _n?.Get(2) ?? "none";
                public int F(Node? x) => x?.Num() ?? -1;
                public bool G(Node? x) => x?.Num() == 3;
                public void H(Node? x) => x?.Do();
                public string I(Node? x) { var s = x?.Get(1); return s ?? "n"; }
            }
            public static class Program { public static void Main() { var c = new C(); var n = new Node(); Log.Add(c.A(n) + c.A(null) + c.B(n) + c.B(null)); c.D(n); c.D(null); Log.Add(c.E()); Log.Add(c.F(null) + c.F(n)); Log.Add(c.G(n)); c.H(n); Log.Add(c.I(n)); } }
            """),
        new("nested calls and choices", """
            public class C
            {
                public async Task<int> A(int n) { await Task.Delay(1).ConfigureAwait(false); return Source.Next(n); }
                public int B(int n) { var d = Source.Make(n); return d.Size + Source.Next(Source.Next(n)); }
                public int D(int n) => Source.Make(Source.Next(n)).Name.Length + (Source.Bool(n) ? Source.Next(1) : Source.Next(2));
                public bool E(int n) => Source.Bool(n) && !Source.Bool(n + 1) || Source.Bool(3);
            }
            public static class Program { public static async Task Main() { var c = new C(); Log.Add(await c.A(1).ConfigureAwait(false)); Log.Add(c.B(2)); Log.Add(c.D(1)); Log.Add(c.E(1)); } }
            """),
        new("values that go through generic methods", """
            public static class G { public static T Same<T>(this T value) => value; public static T Pick<T>(this T value, bool isFirst, T other) => isFirst ? value : other; }
            public class C
            {
                public int A(int n) => G.Same(G.Same(Source.Next(n))) + Source.Next(n).Same();
                public int B(int n) { var a = Source.Next(Source.Next(n).Same()); return a.Pick(n > 1, Source.Next(n).Same()); }
                public object D(int n) => G.Same<object>(Source.Next(n).Same());
                public string E(int n) => $"{G.Same(Source.Next(n))}" + Source.Text(n).Pick(n > 1, Source.Text(2).Same()).Same();
                public void F(int n) { Log.Add(Source.Text(n).Same()); Source.Make(n).Same().Start(); }
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.A(1)); Log.Add(c.B(2)); Log.Add(c.D(1)); Log.Add(c.E(1)); c.F(1); } }
            """),
        new("a property that an extension method hides", """
            public class C
            {
                public bool A(int n) { if (Source.List(n).Count > 0) return true; return Source.List(n).Count == 3; }
                public int B(int n) { int c = Source.List(n).Count; var d = Source.List(n).Count; c += Source.List(n).Count; return c + d; }
                public int D(int n) => Source.List(n).Count;
                public string E(int n) => $"{Source.List(n).Count}" + Source.List(n).Count + Source.List(n).Count.ToString();
                public void F(int n) { Log.Add(Source.List(n).Count); for (var i = 0; i < Source.List(n).Count; i++) Log.Add(i); }
                public int G(int n) => Math.Max(Source.List(n).Count, 1) + new int[Source.List(n).Count].Length + (Source.List(n).Count switch { 3 => 1, _ => 2 });
                public int H(int n) { var l = Source.List(n); var s = 0; for (var i = 0; i < l.Count; i++) s += l[i]; return s + l.Count + -l.Count; }
                public bool I(int n) => !(Source.List(n).Count < 2) && Source.List(n) is { Count: > 0 } && Source.List(n).Any();
                public object J(int n) => Source.List(n).Count;
                public int K(int n) => n > 0 ? Source.List(n).Count : 0;
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.A(1)); Log.Add(c.B(1)); Log.Add(c.D(1)); Log.Add(c.E(1)); c.F(1); Log.Add(c.G(1)); Log.Add(c.H(1)); Log.Add(c.I(1)); Log.Add(c.J(1)); Log.Add(c.K(1)); } }
            """),
        new("text", """"
            public class C
            {
                public string A(int n) => $"{Source.Text(n)} {Source.Next(n):D3} {Source.Next(n),5} {(Source.Bool(n) ? "y" : "n")} {{x}}";
                public string B(int n) => $@"a{Source.Text(n)}\b" + "c" + Source.Text(n) + 'd';
                public string D(int n) => string.Format("{0}{1}", Source.Text(n), Source.Next(n));
                public string E(int n) => $"""x {Source.Text(n)} "q" """;
                public void F(int n) { var sb = new System.Text.StringBuilder(); sb.Append(Source.Text(n)).Append(Source.Next(n)).AppendLine($"v{Source.Text(n)}"); Log.Add(sb); }
                public FormattableString G(int n) => $"{Source.Text(n)}";
                public string H(int n) => string.Concat(Source.Text(n), Source.Text(2)) + nameof(Source.Text);
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.A(1)); Log.Add(c.B(1)); Log.Add(c.D(1)); Log.Add(c.E(1)); c.F(1); Log.Add(c.G(1)); Log.Add(c.H(1)); } }
            """"),
        new("members, conversions and arguments", """
            public class M
            {
                public bool A(int n) => Source.Text(n).Equals("x", StringComparison.OrdinalIgnoreCase);
                public string B(int n) => Source.Next(n).ToString("D3");
                public bool C(int n) => Source.Text(n).Contains("t") && Source.Text(n).StartsWith("t") && Source.Text(n).Contains('t');
                public int D(int n) => Source.List(n).Count() + Source.List(n).Count + Source.List(n).First() + Source.Nums(n).Max();
                public int E(int n) => Source.Next(n).CompareTo(3) + Source.Text(n).CompareTo("b");
                public int F(int n) => Source.Text(n).Length + Source.Text(n)[0] + Source.Text(n).IndexOf("x");
                public string G(int n) => string.Join(",", Source.List(n)) + string.Join(",", Source.Nums(n));
                public List<int> H(int n) => new List<int>(Source.List(n));
                public Dictionary<int, string> I(int n) => Source.List(n).ToDictionary(x => x, x => "v" + x);
                public int J(int n) { var d = Source.Make(n); Log.Add(d.Inner == null); d.Start(); d.Dispose(); return d.Inner?.Size ?? d.Size; }
                public int K(int n) => Math.Max(Source.Next(n), Math.Abs(Source.Next(n)));
                public int L(int n) => int.Parse("1" + Source.Next(n)) + Convert.ToInt32(Source.Next(n));
                public long M1(int n) { long l = Source.Next(n); double d = Source.Next(n); object o = Source.Next(n); return l + (long)d + (int)o; }
                public void N(int n) { Console.Write(""); Log.Add(Source.Text(n)); Log.Add(Source.Next(n)); Log.Add(Source.Make(n)); }
                public string O(int n) { string s = "a"; s += Source.Text(n); return s; }
                public DateTime P(int n) => new DateTime(Source.Next(n) + 2000, 1, 1).AddDays(Source.Next(n));
                public T Q<T>(T t) => t; public int R(int n) => Q(Source.Next(n)); public string S(int n) => Q<string>(Source.Text(n));
                public int T2((int a, string b) p) => p.a; public int U(int n) => T2(Source.Pair(n)) + T2((Source.Next(n), "x"));
                public IEnumerable<string> V(int n) => Source.List(n).Select(x => x.ToString());
                public int W(int n) { foreach (var x in Source.List(n)) { if (x == 2) continue; n += x; } foreach (int y in Source.Nums(n)) n += y; return n; }
                public bool X(int n) { bool b = Source.Bool(n); b |= Source.Bool(n); b = !b ^ Source.Bool(1); return b; }
                public int? Y(int n) => n > 0 ? Source.Next(n) : null;
                public string Z(int n) { switch (Source.Next(n)) { case 1: case 2: return "a"; case > 5: return "b"; default: return Source.Text(n); } }
            }
            public static class Program { public static void Main() { var m = new M(); Log.Add(m.A(1) + m.B(1) + m.C(1) + m.D(1) + m.E(1) + m.F(1) + m.G(1) + m.H(1).Count + m.I(1).Count + m.J(1) + m.K(1) + m.L(1) + m.M1(1) + m.O(1) + m.P(1).Year + m.R(1) + m.S(1) + m.U(1) + m.V(1).Count() + m.W(1) + m.X(1) + m.Y(1) + m.Z(1)); m.N(2); } }
            """),
        new("nullable results", """
            public class N
            {
                private string? _cached;
                public string A(int n) { var s = Source.Maybe(n); if (s is null) return "none"; return s.Trim(); }
                public string B(int n) => Source.Maybe(n) ?? "none";
                public int C(int n) => Source.Maybe(n)?.Length ?? -1;
                public string D(int n) => _cached ??= Source.Text(n);
                public string E(int n) { _cached = Source.Maybe(n); return _cached?.ToUpper() ?? throw new InvalidOperationException(); }
                public string F(int n) => Source.Maybe(n)!.Substring(0, 1);
                public bool G(int n) => Source.Maybe(n) is { Length: > 1 } s && s[0] == 'm';
                public string H(int n) { if (Source.Maybe(n) is not { } s) return "no"; return s; }
                public bool I(int n) => string.IsNullOrEmpty(Source.Maybe(n));
            }
            public static class Program { public static void Main() { var n = new N(); Log.Add(n.A(1) + n.A(3) + n.B(1) + n.B(5) + n.C(1) + n.C(4) + n.D(3) + n.D(4) + n.E(3) + n.F(3) + n.G(3) + n.G(1) + n.H(1) + n.H(3) + n.I(1)); } }
            """),
        new("patterns", """
            public class C
            {
                public string A(int n) { if (Source.Make(n) is { Size: > 0 and < 10, Name: var name } d) return name + d.Size; return "x"; }
                public bool B(int n) => Source.Make(n) is not null;
                public bool D(int n) => Source.Make(n) != null && Source.Make(n).Equals(null);
                public bool E(int n) => Source.Text(n) is "t1" or "t2";
                public bool F(int n) => Source.Nums(n) is [var a, ..] && a > 0;
                public bool G(int n) => (object)Source.Text(n) is string;
                public string H(int n) => Source.Make(n) as object is Disp d ? d.Name : "";
                public bool I(int n) => ReferenceEquals(Source.Make(n), null);
                public Type J(int n) => Source.Make(n).GetType();
                public string K(int n) => (Source.Make(n)).ToString();
                public int L(int n) => Source.Text(n).GetHashCode() * 0 + 1;
                public bool M(int n) => Source.Text(n) == Source.Text(n) & Source.Text(1).CompareTo("x") < 0;
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.A(1)); Log.Add(c.B(1)); Log.Add(c.D(1)); Log.Add(c.E(1)); Log.Add(c.F(1)); Log.Add(c.G(1)); Log.Add(c.H(1)); Log.Add(c.I(1)); Log.Add(c.J(1).Name); Log.Add(c.K(1)); Log.Add(c.L(1)); Log.Add(c.M(1)); } }
            """),
        new("references, elements, closures and joins", """
            public class C
            {
                private int _f;
                public int A(int n) { Inc(ref _f, Source.Next(n)); int x = 1; Inc(ref x, Source.Next(n)); Inc(ref Source.Make(n).Field, 2); return _f + x; }
                private static void Inc(ref int a, int b) { a += b; }
                public int B(int[] xs, int n) { xs[0] = Source.Next(n); xs[Source.Next(0) % xs.Length] += Source.Next(n); xs[n]++; return xs[0]; }
                public int D(int n) { var t = (a: Source.Next(n), b: 2); t.a += Source.Next(1); return t.a; }
                public int E(int n) { Get(out var x); x += Source.Next(n); return x; } private static void Get(out int x) { x = 3; }
                public int F(int n) { if (int.TryParse(Source.Text(n).Substring(1), out int v)) return v; return -1; }
                public bool G(int n) => Source.Make(n).Field is 0 && Source.Make(n).Inner?.Size is null;
                public string H(int n) { var sb = new System.Text.StringBuilder(); foreach (var c in Source.Text(n)) { sb.Insert(0, c); } return sb.ToString(); }
                public int I(int n) { var a = new { X = Source.Next(n), Y = Source.Text(n) }; return a.X + a.Y.Length; }
                public int J(int n) => new[] { 1, 2, 3 }.Where(x => x > 1).Sum() + Source.Next(n);
                public int K(int n) { var q = from x in Source.List(n) join y in Source.Nums(n) on x equals y select x + y; return q.Sum(); }
                public Func<int> L(int n) { var x = Source.Next(n); return () => x + 1; }
                public int M(int n) { int r = 0; void Set() => r = Source.Next(n); Set(); Action a = Set; a(); return r; }
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.A(1)); Log.Add(c.B(new[] { 1, 2 }, 1)); Log.Add(c.D(1)); Log.Add(c.E(1)); Log.Add(c.F(1)); Log.Add(c.G(1)); Log.Add(c.H(1)); Log.Add(c.I(1)); Log.Add(c.J(1)); Log.Add(c.K(1)); Log.Add(c.L(1)()); Log.Add(c.M(1)); } }
            """),
        new("tuples and deconstruction", """
            public class T
            {
                public string A(int n) { var (a, b) = Source.Pair(n); return b + a; }
                public string B(int n) { (int a, string b) = Source.Pair(n); (a, b) = (Source.Next(a), Source.Text(a)); return b + a; }
                public (int, string) C(int n) => (Source.Next(n), Source.Text(n));
                public string D(int n) { var t = Source.Pair(n); return t.B + t.A; }
                public int E(int n) => Source.Pair(n).A;
                public bool F(int n) => Source.Pair(n) == (1, "p1");
                public string G(int n) { string s; (_, s) = Source.Pair(n); return s; }
                public int H(int n) { foreach (var (k, v) in new Dictionary<int, string> { [Source.Next(n)] = Source.Text(n) }) return k + v.Length; return 0; }
            }
            public static class Program { public static void Main() { var t = new T(); Log.Add(t.A(1) + t.B(2) + t.C(3) + t.D(4) + t.E(5) + t.F(1) + t.G(2) + t.H(4)); } }
            """),
        new("resources and members assigned", """
            public class C
            {
                public int A(int n) { using var d = Source.Make(n); d.Start(); return d.Size; }
                public Disp B(int n) { var d = Source.Make(n); d.Size++; d.Size += Source.Next(1); d.Field = Source.Next(2); d.Inner = Source.Make(3); d.Inner.Size = Source.Next(4); return d; }
                public void D(int n) { var d = Source.Make(n); d.Changed += (s, e) => Log.Add("changed"); d.Start(); }
                public int E(int n) { Source.Make(n).Size = 5; Source.Make(n).Size++; ++Source.Make(n).Size; Source.Make(n).Field |= 3; return Source.Make(n).Size; }

                public void G(int n) { Source.Make(n).Start(); Source.Make(n); (Source.Make(n)).Dispose(); }
                public int H(int n) { int.TryParse(Source.Text(n), out var x); Interlocked.Add(ref x, Source.Next(n)); return x; }
            }
            public static class Program { public static void Main() { var c = new C(); Log.Add(c.A(1)); Log.Add(c.B(2).Size); c.D(1); Log.Add(c.E(1)); c.G(2); Log.Add(c.H(1)); } }
            """),
    ];
}
