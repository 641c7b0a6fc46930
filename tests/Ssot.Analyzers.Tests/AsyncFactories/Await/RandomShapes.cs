namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>The rarer shapes of which <see cref="RandomProgram"/> makes programs: expressions around calls, and functions around expressions.</summary>
/// <param name="call">Writes a call with an argument.</param>
/// <param name="expression">Writes an expression of <c>n</c>.</param>
/// <param name="random">Chooses.</param>
internal sealed class RandomShapes(Func<string, string> call, Func<string, string> expression, Random random)
{
    internal const int Expressions = 44;

    internal const int Functions = 36;

    private int _variables;

    /// <summary>What the functions need besides the source.</summary>
    internal const string Library =
        """
        public sealed class Box
        {
            public int Value;
            public int this[int i] { get { Log.Add("get" + i); return Value + i; } set { Log.Add("set" + i); Value = value; } }
            public Box? Other;
            public static Box? Maybe(int n) => n % 2 == 0 ? null : new Box { Value = n };
            public Box With(int n) { Log.Add("with"); Value += n; return this; }
            public void Deconstruct(out int a, out int b) { a = Value; b = Value + 1; }
            public static implicit operator int(Box box) => box.Value;
            public static Box operator +(Box a, int b) => new() { Value = a.Value + b };
        }
        public static class Sum
        {
            public static int Of(int a, int b = 1, params int[] more) { Log.Add(a + "/" + b); var s = a - b; foreach (var one in more) s += one; return s; }
            public static int Of(string a) => a.Length;
            public static int Boxed(object o) => o is int i ? i : -1;
            public static bool Try(int n, out int half) { half = n / 2; return n % 2 == 0; }
            public static void Inc(ref int n, int by) { n += by; }
            public static IEnumerable<int> Range(int n) { for (var i = 0; i < n % 4; i++) yield return i; }
        }
        """;

    /// <summary>An expression whose type is <c>int</c>.</summary>
    internal string Expression(string n)
    {
        var v = "w" + _variables++;
        return random.Next(Expressions) switch
        {
            0 => $"(A: {call(n)}, B: 1).A",
            1 => $"new {{ V = {call(n)}, W = 1 }}.V",
            2 => $"({call(n)} is var {v} && {v} > 2 && {call("1")} > 1 ? {v} : 3)",
            3 => $"(Box.Maybe({call(n)})?.With({call("2")}).Value ?? {call("1")})",
            4 => $"checked({call(n)} + {call("2")})",
            5 => $"({call(n)} > 2 || {call("2")} > 3 ? 1 : 0)",
            6 => $"$\"{{{call(n)},4:x}}{{{call("1")}}}\".Length",
            7 => $"new List<int> {{ {call(n)}, {call("1")} }}[{call("0")} % 2]",
            8 => $"new Box {{ Value = {call(n)}, Other = new() {{ Value = {call("1")} }} }}.Value",
            9 => $"new[] {{ 1, 2, 3 }}[{call(n)} % 3]",
            10 => $"Sum.Of(b: {call(n)}, a: {call("2")})",
            11 => $"Sum.Of({call(n)}, {call("1")}, {call("2")}, 4)",
            12 => $"Sum.Of(\"a\" + {call(n)})",
            13 => $"(Sum.Try({call(n)}, out var {v}) ? {v} : {call("1")})",
            14 => $"(new Box {{ Value = 2 }} + {call(n)}).With({call("1")}).Value",
            15 => $"(({call(n)}, {call("2")}) switch {{ (0, _) => 1, (var {v}, > 2) when {v} > 3 => {v}, (_, var {v}) => {v} }})",
            16 => $"({call(n)} > 9000 ? throw new InvalidOperationException() : {call("1")})",
            17 => $"new Dictionary<int, int> {{ [{call(n)}] = {call("1")} }}.Values.First()",
            18 => $"((Func<int, int>)(m => m + 1))({call(n)})",
            19 => $"(from {v} in new[] {{ 1, 2 }} where {v} > 1 select {v}).Sum() + {call(n)}",
            20 => $"Sum.Range({call(n)}).Where({v} => {v} > 0).Select({v} => {v} + 1).Sum()",
            21 => $"(default(Box) ?? new Box {{ Value = {call(n)} }}).Value",
            22 => $"~({call(n)} << 1 & {call("3")})",
            23 => $"((object){call(n)} is int {v} ? {v} : 0)",
            24 => $"new Box {{ Value = 1 }}[{call(n)}]",
            25 => $"(((({call(n)}))))",
            26 => $"((object){call(n)}).ToString()!.Length",
            27 => $"(object.Equals({call(n)}, 3) ? 1 : 0)",
            28 => $"({call(n)}.Equals(3) ? 1 : {call("1")})",
            29 => $"({call(n)}.GetHashCode() + 1)",
            30 => $"string.Concat({call(n)}, \"x\", {call("1")}).Length",
            31 => $"string.Format(\"{{0}}-{{1}}\", {call(n)}, {call("1")}).Length",
            32 => $"new List<object> {{ {call(n)}, {call("1")} }}[0].GetHashCode()",
            33 => $"Convert.ToInt32({call(n)})",
            34 => $"string.Join(\"+\", new[] {{ {call(n)}, {call("1")} }}).Length",
            35 => $"new[] {{ {call(n)}, {call("1")} }}.Max()",
            36 => $"new List<int> {{ {call(n)} }}.Concat(new[] {{ {call("1")} }}).Sum()",
            37 => $"(new System.Text.StringBuilder().Append({call(n)}).Append({call("1")}).Length)",
            38 => $"Sum.Boxed({call(n)})",
            39 => $"(({call(n)} as object) is null ? 0 : 1)",
            40 => $"({call(n)} == 3 ? 1 : {call("1")} != 2 ? 2 : 3)",
            41 => $"Tuple.Create({call(n)}, {call("1")}).Item1",
            42 => $"new KeyValuePair<int, int>({call(n)}, {call("1")}).Value",
            _ => $"Enumerable.Repeat({call(n)}, 2).Sum()",
        };
    }

    /// <summary>Members that declare a function with a parameter <c>int n</c>, of its own class.</summary>
    internal string Function(string f) => random.Next(Functions) switch
    {
        0 => $"public static int {f}(int n) {{ var x = new int[3]; x[{call("n")} % 3] += {expression("n")}; x[0]++; return x[0] + x[1] + x[2]; }}",
        1 => $"public static int {f}(int n) {{ var (a, b) = ({expression("n")}, {call("1")}); (a, b) = (b, a + {call("0")}); return a * b % 50; }}",
        2 => $"public static int {f}(int n) {{ var s = 0; do {{ s += {expression("n")}; if (s < 0) continue; if (s > 30) break; }} while (s < 20 && {call("1")} < 90); return s; }}",
        3 => $"public static int {f}(int n) {{ var s = 0; for (int i = {call("0")} % 2, j = {call("3")} % 5; i < j; i += 1 + {call("1")} % 2) s += {expression("i")}; return s; }}",
        4 => $"public static int {f}(int n) {{ switch ({expression("n")}) {{ case 0: return {call("1")}; case > 5 when n > 1: goto default; case int x when x % 2 == 0: return x; default: return {call("2")}; }} }}",
        5 => $"public static int {f}(int n) {{ try {{ if ({expression("n")} > 6) throw new FormatException(); return {call("1")}; }} catch (FormatException) {{ Log.Add(\"caught\"); return {call("0")}; }} finally {{ Log.Sum += {call("1")}; }} }}",
        6 => $"public static int {f}(int n) {{ var a = new[] {{ {call("n")}, {call("1")} }}; var s = a.Length; foreach (var e in a) s += e; return s; }}",
        7 => $"public static int {f}(int n) {{ var t = (One: {call("n")}, Two: {expression("1")}); Log.Add(\"made\"); return t.Two + t.One; }}",
        8 => $"public static int {f}(int n) {{ var box = new Box {{ Value = {call("n")} }}; box[{call("1")}] = {expression("n")}; box.Value += {call("2")}; var (c, d) = box.With({call("0")}); return c + d; }}",
        9 => $"public static int {f}(int n) {{ int x = {call("n")}, y = {expression("1")}; Sum.Inc(ref x, {call("2")}); Sum.Inc(ref y, x); return y; }}",
        10 => $"public static int {f}(int n) {{ if (n > 9) return {call("1")}; if (n > 3) {f}(n - 3); Log.Add(\"down\"); return n > 1 ? {f}(n - 2) + {call("1")} : {expression("n")}; }}",
        11 => $"private static int Twice<T>(T t, Func<T, int> g) => g(t) + g(t);\n    public static int {f}(int n) {{ var k = {expression("n")}; return Twice(k, m => m + k) + {call("1")}; }}",
        12 => $"public static int {f}(int n) {{ Func<int> late = () => {{ Log.Add(\"late\"); var x = {call("n")}; return x + 1; }}; var y = {call("1")}; return late() + y + late(); }}",
        13 => $"private static int Even(int n) => n <= 0 ? {call("0")} : Odd(n - 1);\n    private static int Odd(int n) => n <= 0 ? {call("1")} : Even(n - 1);\n    public static int {f}(int n) => Even(({expression("n")}) % 5);",
        14 => $"private static bool Is(int n) => {expression("n")} > 3;\n    public static int {f}(int n) {{ while (!Is(n) && n++ < 4) Log.Add(\"grow\"); return Is(1) ? n : -n; }}",
        15 => $"private static (int A, int B) Pair(int n) => ({call("n")}, {expression("1")});\n    public static int {f}(int n) {{ var (a, _) = Pair(n); return a + Pair(1).B; }}",
        16 => $"private static Box Make(int n) {{ var b = new Box {{ Value = {expression("n")} }}; return b; }}\n    public static int {f}(int n) => Make(n).With(2).Value + (Make(1) is {{ Value: > 2 }} big ? big.Value : 0);",
        17 => $"private static string Name(int n) => $\"<{{{call("n")}}}>\";\n    public static int {f}(int n) => Name({expression("n")}).Length + string.Concat(Name(1), Name(2)).Length;",
        18 => $"private static List<int> All(int n) {{ var l = new List<int>(); l.Add({call("n")}); l.AddRange(new[] {{ {call("1")}, 2 }}); return l; }}\n    public static int {f}(int n) {{ var s = 0; foreach (var x in All(({expression("n")}) % 9)) s += x; return s + All(1).Count; }}",
        19 => $"public static int {f}(int n) {{ using var scope = new Scope(); var x = {expression("n")}; {{ using var inner = new Scope(); x += {call("1")}; }} return x; }}",
        20 => $"private static int _f;\n    public static int {f}(int n) {{ _f = {call("n")}; _f += {expression("1")}; _f = _f > 100 ? 3 : _f; return _f; }}",
        21 => $"public static int {f}(int n) {{ int? x = n > 1 ? {call("n")} : null; x ??= {expression("1")}; return x.Value + (x is {{ }} y ? y : {call("0")}); }}",
        22 => $"private interface IShape {{ int Of(int n); int Twice(int n) => Of(n) + Of(1); }}\n    private sealed class One : IShape {{ int IShape.Of(int n) => {expression("n")}; }}\n    private sealed class Two : IShape {{ public int Of(int n) {{ Log.Add(\"two\"); return n; }} public int Twice(int n) => Of(n) * {call("2")}; }}\n    public static int {f}(int n) {{ IShape a = new One(), b = new Two(); return a.Twice(n) + b.Twice(1); }}",
        23 => $"private interface ISource<T> {{ T Get(int n); }}\n    private sealed class Ints : ISource<int> {{ public int Get(int n) => {expression("n")}; }}\n    private static int Use<T>(ISource<T> source, int n, Func<T, int> to) => to(source.Get(n));\n    public static int {f}(int n) => new Ints().Get(n) + {call("1")};",
        24 => $"private abstract class Root {{ protected abstract int Of(int n); public int Run(int n) {{ Log.Add(\"run\"); return Of(n) + Of(1); }} }}\n    private class Leaf : Root {{ protected override int Of(int n) => {expression("n")}; }}\n    private sealed class Low : Leaf {{ protected override int Of(int n) {{ if (n > 1) return base.Of(n); Log.Add(\"low\"); return {call("0")}; }} }}\n    public static int {f}(int n) {{ Root a = new Leaf(), b = new Low(); return a.Run(n) - b.Run(n); }}",
        25 => $"private sealed class Node {{ public Node? Next; public int Of(int n) => {expression("n")}; }}\n    public static int {f}(int n) {{ var a = new Node {{ Next = n > 1 ? new Node() : null }}; return (a.Next?.Of(n) ?? {call("1")}) + a.Of(2); }}",
        26 => $"public static int {f}(int n) {{ var s = 0; foreach (var i in Sum.Range(7)) {{ if (i == 1) continue; try {{ s += {expression("i")}; }} finally {{ s += {call("1")}; }} }} return s; }}",
        27 => $"public static int {f}(int n) {{ static int Inner(int m) => {expression("m")}; int Outer(int m) {{ return Inner(m) + Inner(1); }} var t = Outer(n); return t + Inner(0); }}",
        28 => $"private static void Fill(List<int> l, int n) {{ if (n < 0) return; l.Add({call("n")}); if (l.Count < 3) Fill(l, n - 1); }}\n    public static int {f}(int n) {{ var l = new List<int>(); Fill(l, n); return l.Sum() + {expression("1")}; }}",
        29 => $"private static int Over(int n) => {expression("n")};\n    private static int Over(string s) => s.Length;\n    public static int {f}(int n) => Over({call("n")}) + Over(\"ab\") + Over(2) + Over(Over(n).ToString());",
        30 => $"private struct Point {{ public int X; public readonly int Of(int n) => X + n; public static Point At(int x) => new() {{ X = x }}; }}\n    public static int {f}(int n) {{ var p = Point.At({call("n")}); p.X += {expression("1")}; return p.Of({call("2")}); }}",
        31 => $"private sealed record Pair(int A, int B) {{ public int C {{ get; init; }} }}\n    public static int {f}(int n) {{ var p = new Pair({call("n")}, {call("1")}) {{ C = {expression("2")} }}; p = p with {{ A = {call("0")} }}; var (a, b) = p; return a + b + p.C; }}",
        32 => $"public static int {f}(int n) {{ var d = new Dictionary<int, int> {{ [1] = {call("n")} }}; d[{call("2")}] = {expression("n")}; return d.TryGetValue({call("1")}, out var got) ? got : d.Values.Sum(); }}",
        33 => $"public static int {f}(int n) {{ Func<int, Func<int>> make = m => () => m + 1; var g = make({call("n")}); Action<int> log = m => Log.Sum += m; log({expression("1")}); return g(); }}",
        34 => $"private static IEnumerable<int> Some(int n) {{ if (n > 3) yield break; Log.Add(\"some\"); yield return {call("n")}; yield return {call("1")}; }}\n    public static int {f}(int n) {{ var s = 0; foreach (var a in Some(n)) {{ foreach (var b in Some(a)) s += b; s++; }} return s; }}",
        _ => $"public static int {f}(int n) {{ goto start; again: n = n - 1; start: if (n > 2) goto again; var x = {expression("n")}; return x > 3 ? x : {call("1")}; }}",
    };
}
