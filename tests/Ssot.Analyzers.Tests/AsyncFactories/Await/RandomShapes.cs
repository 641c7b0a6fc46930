namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>The rarer shapes of which <see cref="RandomProgram"/> makes programs: expressions around calls, and functions around expressions.</summary>
/// <param name="call">Writes a call with an argument.</param>
/// <param name="expression">Writes an expression of <c>n</c>.</param>
/// <param name="random">Chooses.</param>
internal sealed class RandomShapes(Func<string, string> call, Func<string, string> expression, Random random)
{
    internal const int Expressions = 26;

    internal const int Functions = 22;

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
            _ => $"(((({call(n)}))))",
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
        _ => $"public static int {f}(int n) {{ int? x = n > 1 ? {call("n")} : null; x ??= {expression("1")}; return x.Value + (x is {{ }} y ? y : {call("0")}); }}",
    };
}
