namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>Members in which no await can stand, or up from which none goes: what <see cref="RandomProgram"/> strews among the others.</summary>
internal static class RandomBoundaries
{
    internal const int Count = 24;

    /// <summary>Members that declare a function with a parameter <c>int n</c>, of its own class.</summary>
    internal static string Function(int kind, string f, Func<string, string> call, Func<string, string> expression) => kind switch
    {
        0 => $"private static int Value => {expression("1")};\n    public static int {f}(int n) => Value + n;",
        1 => $"private sealed class Kept {{ public int V; public Kept(int n) {{ V = {expression("n")}; }} }}\n    public static int {f}(int n) => new Kept(n).V;",
        2 => $"private static readonly object Gate = new();\n    public static int {f}(int n) {{ lock (Gate) {{ return {expression("n")}; }} }}",
        3 => $"private static readonly int Once = {call("1")};\n    public static int {f}(int n) => Once + n;",
        4 => $"private static void Get(int n, out int x) {{ x = {expression("n")}; }}\n    public static int {f}(int n) {{ Get(n, out var x); return x; }}",
        5 => $"public static int {f}(int n) => new[] {{ 1, 2 }}.Select(i => {call("i")}).Sum() + n;",
        6 => $"public static int {f}(int n) {{ var late = new Lazy<int>(() => {call("n")}); return late.Value; }}",
        7 => $"private sealed class Named {{ public override string ToString() => \"\" + {call("1")}; public override int GetHashCode() => {call("2")}; public override bool Equals(object? o) => {call("3")} > 1; }}\n    public static int {f}(int n) => new Named().ToString().Length + n;",
        8 => $"private sealed class Ordered : IComparable<Ordered> {{ public int CompareTo(Ordered? other) => {expression("1")}; }}\n    public static int {f}(int n) => new Ordered().CompareTo(null) + n;",
        9 => $"private sealed class Held : IDisposable {{ public void Dispose() => Log.Sum += {call("1")}; }}\n    public static int {f}(int n) {{ using var held = new Held(); return n; }}",
        10 => $"public static int {f}(int n) {{ try {{ return {call("n")}; }} catch (Exception e) when ({call("1")} > 0 && e.Message.Length > 0) {{ return 2; }} }}",
        11 => $"public static int {f}(int n) => (from i in new[] {{ 1, 2 }} where {call("i")} > 0 select i).Count() + n;",
        12 => $"public static int {f}(int n) {{ System.Linq.Expressions.Expression<Func<int, int>> tree = m => m + {call("1")}; return n + tree.Parameters.Count; }}",
        13 => $"public static int {f}(int n) {{ Span<int> s = stackalloc int[2]; s[0] = n; s[1] = {expression("n")}; return s[0] + s[1]; }}",
        14 => $"private readonly struct Num {{ public readonly int V; public Num(int v) {{ V = v; }} public static Num operator +(Num a, int b) => new(a.V + b + {call("1")}); public static implicit operator int(Num a) => a.V; }}\n    public static int {f}(int n) => new Num(n) + 1;",
        15 => $"private static int Done {{ get; set; }}\n    private static event Action<int> Happened = static n => Done += n;\n    private static void On(int n) {{ Done += {expression("n")}; }}\n    public static int {f}(int n) {{ Happened += On; Happened(n); Happened -= On; return Done; }}",
        16 => $"private static Func<int, int> _kept = m => m;\n    public static int {f}(int n) {{ _kept = m => {expression("m")}; return _kept(n); }}",
        17 => $"private static IEnumerable<int> Some(int n) {{ yield return {expression("n")}; yield return 2; }}\n    public static int {f}(int n) => Some(n).Where(i => i > 1).Sum();",
        18 => $"private static int Other(int n) => {expression("n")};\n    public static int {f}(int n) {{ var l = new List<int> {{ 1, 2 }}; l.ForEach(i => Log.Sum += Other(i)); return l.ConvertAll(Other).Sum(); }}",
        19 => $"public static int {f}(int n) => new {f}Box()[n];\n    private sealed class {f}Box {{ public int this[int i] {{ get {{ return {call("i")}; }} }} }}",
        20 => $"private static ref int Slot(int[] a, int n) {{ a[0] = {call("n")}; return ref a[0]; }}\n    public static int {f}(int n) {{ var a = new int[1]; Slot(a, n)++; return a[0]; }}",
        21 => $"private static int Raise(in int n) => n + {call("n")};\n    public static int {f}(int n) => Raise(n);",
        22 => $"private sealed class Seq : IEnumerable<int> {{ public IEnumerator<int> GetEnumerator() {{ yield return {call("1")}; }} System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }}\n    public static int {f}(int n) {{ var s = n; foreach (var x in new Seq()) s += x; return s; }}",
        _ => $"public static int {f}(int n) {{ Sum.Inc(ref n, {call("1")}); var t = new System.Threading.Thread(() => Log.Sum += {call("n")}); t.Start(); t.Join(); return n; }}",
    };
}
