using System.Text;

namespace Ssot.Analyzers.Tests.DuplicateTypes.Redirect;

/// <summary>
/// Writes small programs over several files in which values of a copy are made, passed, stored, boxed and asked for in
/// random shapes. All they do shows in a log, so that the program redirected can be held against the one before.
/// </summary>
internal sealed class CopyProgram
{
    private const int Functions = 16;

    private static readonly string[] s_kinds = ["class", "record", "mutable", "record struct"];

    private readonly Random _random;
    private readonly string _kind;
    private readonly bool _hasObstacles;
    private readonly Dictionary<string, string> _names;
    private readonly List<(string File, string Code)> _functions = [];
    private readonly List<Func<string, string>> _makers = [];
    private readonly List<Func<string, string>> _readers = [];
    private readonly List<Func<string, string>> _boxes = [];

    private CopyProgram(int seed)
    {
        _random = new Random(seed);
        _kind = s_kinds[seed % s_kinds.Length];
        _hasObstacles = seed % 3 == 0;
        _names = new Dictionary<string, string> { ["A"] = Pick("A", "Amount"), ["B"] = Pick("B", "Brand"), ["C"] = Pick("C", "Count2") };
    }

    private bool IsStruct => _kind == "record struct";

    private bool IsRecord => _kind.StartsWith("record", StringComparison.Ordinal);

    /// <summary>The program's files, the manifest that redirects it, and whether something in it keeps part of it from moving.</summary>
    internal static (List<(string Path, string Text)> Files, string Manifest, bool HasObstacles) Write(int seed)
    {
        var program = new CopyProgram(seed);
        var files = new List<(string, string)> { ("/App/Types.cs", program.Types()), ("/App/Log.cs", Log) };
        for (var i = 0; i < Functions; i++)
        {
            program.Function(i);
        }

        foreach (var file in program._functions.GroupBy(static f => f.File))
        {
            files.Add(($"/App/{file.Key}.cs", program.File(file.Key, file.Select(static f => f.Code))));
        }

        files.Add(("/App/Program.cs", program.Main()));
        var renames = program._names.Where(static n => n.Key != n.Value).Select(static n => $"{n.Key.ToLowerInvariant()} -> {char.ToLowerInvariant(n.Value[0])}{n.Value[1..]}").Append("dropped -> _").Append("_ -> mode = 7");
        return (files, $"canonical T:New.R\nT:Old.R => T:New.R with ({string.Join(", ", renames)})", program._hasObstacles);
    }

    private const string Log =
        """
        using System.Collections.Generic;
        public static class Log
        {
            private static readonly List<string> Lines = new();
            public static void Add(object line) { if (Lines.Count < 100000) Lines.Add(line.ToString()!); }
            public static string Text() => string.Join(",", Lines);
        }
        public class Holder<T> { public T? Value; public Holder<T> With(T value) { Value = value; return this; } }
        public static class Generic
        {
            public static T Same<T>(T value) => value;
            public static TOut Pass<T, TOut>(T value, System.Func<T, TOut> read) => read(value);
        }
        """;

    private string Types()
    {
        var order = new[] { "A", "B", "C" }.OrderBy(_ => _random.Next()).ToArray();
        var canonical = order.Select(n => Parameter(n, _names[n], isLast: n == order[^1], "300")).Append("int mode = 0");
        var copy = new[] { Parameter("A", "A", false, ""), Parameter("B", "B", false, ""), Parameter("C", "C", true, "30"), "int dropped = 1", "int extra = 2" };
        return Namespace("New", canonical, _names, "") + Namespace("Old", copy, new Dictionary<string, string> { ["A"] = "A", ["B"] = "B", ["C"] = "C" }, " public int Extra => " + (IsRecord ? "Extra0" : "_extra") + ";");
    }

    private string Parameter(string name, string called, bool isLast, string value) =>
        $"{(name == "B" ? "string" : "int")} {(IsRecord ? called : char.ToLowerInvariant(called[0]) + called[1..])}{(isLast && name == "C" ? " = " + value : isLast ? (name == "B" ? " = \"dflt\"" : " = 5") : "")}";

    private string Namespace(string ns, IEnumerable<string> parameters, Dictionary<string, string> names, string more)
    {
        var (a, b, c) = (names["A"], names["B"], names["C"]);
        var list = string.Join(", ", parameters);
        var set = _kind == "mutable" ? "set" : "init";
        var text = new StringBuilder($"namespace {ns}\n{{\n    public {(IsRecord ? _kind : "class")} R");
        if (IsRecord)
        {
            list = list.Replace("int mode", "int Mode").Replace("int dropped", "int Dropped").Replace("int extra", "int Extra0");
            text.Append($"({list})\n    {{\n");
        }
        else
        {
            text.Append($"\n    {{\n        {(more.Length > 0 ? "private readonly int _extra;" : "private readonly int _mode;")}\n        public R({list}) {{ {a} = {Low(a)}; {b} = {Low(b)}; {c} = {Low(c)}; {(more.Length > 0 ? "_extra = extra + dropped * 0;" : "_mode = mode;")} }}\n");
            text.Append($"        public int {a} {{ get; {set}; }}\n        public string {b} {{ get; {set}; }}\n        public int {c} {{ get; {set}; }}\n");
            text.Append($"        public void Deconstruct(out int {Low(a)}, out string {Low(b)}) => ({Low(a)}, {Low(b)}) = ({a}, {b});\n");
            text.Append($"        public override bool Equals(object? o) => o is R r && r.{a} == {a} && r.{b} == {b};\n        public override int GetHashCode() => {a};\n");
        }

        text.Append($"        public static int Used;\n        public static R Make(int n) => new({(IsRecord ? a : Low(a))}: n, {(IsRecord ? b : Low(b))}: \"m\" + n, {(IsRecord ? c : Low(c))}: 1);\n");
        text.Append($"        public int Sum(int n) => {a} * n + {c};\n        public override string ToString() => {a} + \"|\" + {b} + \"|\" + {c};\n       {more}\n    }}\n}}\n");
        return text.ToString();
    }

    private static string Low(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private string File(string name, IEnumerable<string> members)
    {
        var head = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Threading.Tasks;\n" + name switch { "One" => "using Old;\n", "Two" => "using R = Old.R;\n", "Four" => "using New;\nusing X = Old.R;\n", _ => "" };
        var type = name switch { "Three" => "Old.R", "Four" => "X", _ => "R" };
        return head + $"public static partial class Code\n{{\n{string.Join("\n", members.Select(m => "    " + m.Replace("@R", type)))}\n}}\n";
    }

    private string Main()
    {
        var lines = Enumerable.Range(0, 12).Select(i => $"        Log.Add({Call(_readers)(Call(_makers)((i % 4).ToString(System.Globalization.CultureInfo.InvariantCulture)))});")
            .Concat(_boxes.Select((box, i) => $"        Log.Add({box(i.ToString(System.Globalization.CultureInfo.InvariantCulture))});"));
        return $"public static class Program\n{{\n    public static void Main()\n    {{\n{string.Join("\n", lines)}\n    }}\n}}\n";
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private Func<string, string> Call(List<Func<string, string>> functions) => functions.Count == 0 ? static n => $"Old.R.Make({n})" : functions[_random.Next(functions.Count)];

    // Makers first, so that readers have something to read.
    private void Function(int i)
    {
        var f = "F" + i;
        var file = Pick("One", "Two", "Three", "Four");
        switch (i < 4 ? 0 : i < 6 ? 1 : _random.Next(3))
        {
            case 0:
                _functions.Add((file, Maker(f)));
                _makers.Add(n => $"Code.{f}({n})");
                break;
            case 1:
                _functions.Add((file, Reader(f)));
                _readers.Add(r => $"Code.{f}({r})");
                break;
            default:
                _functions.Add((file, Box(f)));
                _boxes.Add(n => $"Code.{f}({n})");
                break;
        }
    }

    private string New(string n) => _hasObstacles && _random.Next(6) == 0 ? $"new @R({n}, \"lost\", 4, {Argument("extra")}: 9)" : _random.Next(7) switch
    {
        0 => $"new @R({n}, \"x\")",
        1 => $"new @R({n}, \"y\", {n} + 1)",
        2 => $"new @R({Argument("b")}: \"z\", {Argument("a")}: {n})",
        3 => $"new @R({n}, \"d\", {Argument("dropped")}: 3)",
        4 => $"new @R({n}, \"i\") {{ C = {n} * 2 }}",
        5 when IsRecord => $"new @R({n}, \"w\") with {{ A = {n} + 3, B = \"v\" }}",
        _ => $"@R.Make({n})",
    };

    private string TargetTyped(string n) => New(n) is var text && text.StartsWith("new @R(", StringComparison.Ordinal) && !text.Contains(" with ", StringComparison.Ordinal) ? "new(" + text["new @R(".Length..] : text;

    private string Argument(string name) => IsRecord ? (name == "extra" ? "Extra0" : char.ToUpperInvariant(name[0]) + name[1..]) : name;

    private string Maker(string f) => _random.Next(24) switch
    {
        0 => $"public static @R {f}(int n) {{ @R r = {New("n")}; @R.Used++; return r; }}",
        1 => $"public static @R {f}(int n) {{ var r = {New("n")}; return n > 1 ? r : {Call(_makers)("n")}; }}",
        2 => $"public static @R {f}(int n) {{ var l = new List<@R> {{ {New("n")}, {New("2")} }}; l.Add({Call(_makers)("1")}); return l[n % 3]; }}",
        3 => $"public static @R {f}(int n) {{ Func<int, @R> make = m => {New("m")}; return make(n); }}",
        4 => $"public static @R {f}(int n) => new Holder<@R>().With({New("n")}).Value!;",
        5 => $"public static @R {f}(int n) => new[] {{ 1, 2, 3 }}.Select(m => {New("m")}).OrderBy(r => r.C).First(r => r.A > 0);",
        6 => $"public static @R {f}(int n) {{ (int N, @R Value) t = (n, {New("n")}); var (x, y) = t; return y.A == x ? t.Value : y; }}",
        7 => $"private static @R _{f} = {New("4")};\n    public static @R {f}(int n) {{ var old = _{f}; _{f} = {Call(_makers)("n")}; return old; }}",
        8 => $"public interface I{f} {{ @R Get(int n); }}\n    public class A{f} : I{f} {{ public @R Get(int n) => {New("n")}; }}\n    public class B{f} : I{f} {{ @R I{f}.Get(int n) => {Call(_makers)("n")}; }}\n    public static @R {f}(int n) {{ I{f} i = n % 2 == 0 ? new A{f}() : new B{f}(); return i.Get(n); }}",
        9 => $"private static bool Try{f}(int n, out @R r) {{ r = {New("n")}; return n > 1; }}\n    public static @R {f}(int n) => Try{f}(n, out var r) ? r : Try{f}(2, out @R s) ? s : r;",
        10 => $"public static @R {f}(int n) => Generic.Same({New("n")});",
        11 => $"private static async Task<@R> Later{f}(int n) {{ await Task.Yield(); return n > 1 ? {New("n")} : {Call(_makers)("n")}; }}\n    public static @R {f}(int n) => Later{f}(n).GetAwaiter().GetResult();",
        12 => $"private static async IAsyncEnumerable<@R> Stream{f}(int n) {{ await Task.Yield(); yield return {New("n")}; yield return {Call(_makers)("2")}; }}\n    private static async Task<@R> Last{f}(int n) {{ @R last = {New("1")}; await foreach (var r in Stream{f}(n)) last = r; return last; }}\n    public static @R {f}(int n) => Last{f}(n).Result;",
        13 => $"public class Box{f} {{ public @R Kept {{ get; set; }} = {TargetTyped("3")}; public @R this[int i] => i > 0 ? Kept : {New("i")}; public event Func<@R, @R>? Changed; public @R Raise() => Changed?.Invoke(Kept) ?? Kept; }}\n    public static @R {f}(int n) {{ var b = new Box{f} {{ Kept = {New("n")} }}; b.Changed += r => n > 1 ? r : {TargetTyped("n")}; return n == 2 ? b[n] : b.Raise(); }}",
        14 => $"public abstract class Base{f}<T> {{ public abstract T Get(int n); public virtual T Twice(int n) => Get(n + n); }}\n    public class Own{f} : Base{f}<@R> {{ public override @R Get(int n) => {New("n")}; }}\n    public static @R {f}(int n) => n > 1 ? new Own{f}().Get(n) : new Own{f}().Twice(n);",
        15 => $"public static @R {f}(int n) {{ @R r = {TargetTyped("n")}; @R[] a = {{ r, {TargetTyped("2")} }}; ref var x = ref a[n % 2]; x = {New("n")}; return a[1]; }}",
        16 => $"public static @R {f}(int n) {{ List<@R> l = [{New("n")}, .. new[] {{ {New("2")} }}]; return l[^1]; }}",
        17 => $"public static @R {f}(int n) => n switch {{ 0 => {New("1")}, 1 => {Call(_makers)("n")}, _ => {TargetTyped("n")} }};",
        18 => $"private static readonly Lazy<@R> s{f} = new(() => {TargetTyped("5")});\n    public static @R {f}(int n) => n > 1 ? s{f}.Value : {New("n")};",
        19 => $"private static void Fill{f}(ref @R r, int n) {{ if (n > 1) r = {TargetTyped("n")}; }}\n    public static @R {f}(int n) {{ @R r = {New("n")}; Fill{f}(ref r, n); return r; }}",
        20 => $"public delegate @R Make{f}(int n);\n    public static @R {f}(int n) {{ Make{f} make = m => {Call(_makers)("m")}; make += m => {TargetTyped("m")}; return make(n); }}",
        21 => $"public static @R {f}(int n) => (from m in new[] {{ n, n + 1 }} let r = {New("m")} where r.A >= 0 orderby r.C select r).Last();",
        22 => $"private static @R? Maybe{f}(int n) => n > 1 ? {New("n")} : null;\n    public static @R {f}(int n) => Maybe{f}(n) ?? {New("7")};",
        _ => $"public static @R {f}(int n) {{ var d = new Dictionary<@R, @R[]> {{ [{New("n")}] = new[] {{ {New("n")} }} }}; foreach (var (k, v) in d) {{ if (k.A >= 0) return v[0]; }} return {Call(_makers)("n")}; }}",
    };

    private string Reader(string f) => _hasObstacles && _random.Next(5) == 0 ? $"public static int {f}(@R r) => r.Extra + r.A;" : _random.Next(18) switch
    {
        0 => $"public static int {f}(@R r) => r.A + r.B.Length + r.C;",
        1 => $"public static string {f}(@R r) {{ var s = r; return $\"{{s.A:D2}}/{{s.B}}/{{s}}\"; }}",
        2 => $"public static int {f}(@R r) => r is {{ A: > 1, B: {{ Length: var n }} }} ? n : r.Sum(2);",
        3 when IsRecord => $"public static int {f}(@R r) => (r with {{ A = r.C }}).Sum(3);",
        3 => $"public static string {f}(@R r) {{ var (a, b) = r; return b + a; }}",
        4 => $"public static int {f}(@R r) => Generic.Pass(r, x => x.A + x.C);",
        5 => $"public static object {f}(@R r) => new {{ r.A, Name = r.B }}.A;",
        6 => $"public static bool {f}(@R r) => r.Equals({New("2")}) || new HashSet<@R> {{ r }}.Contains({Call(_makers)("1")});",
        7 => $"public static int {f}(@R r) {{ int Local(@R x, int n = 2) => x.Sum(n); return Local(r) + Local(r, 3); }}",
        9 => $"public static string {f}(@R r) {{ var t = (First: r, Second: {New("1")}); return t.First.B + t.Second.A + (t.First.Equals(t.Second) ? \"=\" : \"!\"); }}",
        10 => $"public static string {f}(@R r) {{ IEnumerable<@R> many = new List<@R> {{ r, {New("2")} }}; return string.Join('+', many.GroupBy(x => x.A).Select(g => g.First().B)) + many.ToLookup(x => x.C).Count; }}",
        11 when IsRecord => $"public static string {f}(@R r) {{ var (a, b, c, _, _) = r; return b + a + c; }}",
        11 => $"public static string {f}(@R r) => r is (> 0, var b) ? b : r is (0, {{ Length: 1 }}) ? \"one\" : \"no\";",
        12 => $"public static int {f}(@R r) {{ Func<@R, int> read = x => x.Sum(4); Func<@R, @R> same = static x => x; return read(same(r)); }}",
        13 => $"private static int One{f}<T>(T value) where T : notnull => value is @R r ? r.A : value.ToString()!.Length;\n    public static int {f}(@R r) => One{f}(r) + One{f}(3);",
        14 => $"public static string {f}(@R r) => r switch {{ {{ A: > 2 and < 9, B: \"x\" or \"y\" }} m => m.B + m.A, {{ C: not 30 }} => \"c\", _ => typeof(@R).IsClass.ToString() }};",
        15 when _kind == "mutable" => $"public static int {f}(@R r) {{ r.A += 2; r.C++; (r.A, r.C) = (r.C, r.A); return r.A * 100 + r.C; }}",
        16 => $"private static int Length{f}(this @R r, int by = 2) => r.B.Length * by;\n    public static int {f}(@R r) => r.Length{f}() + Length{f}(by: 3, r: r);",
        17 => $"public static string {f}(@R r) {{ object o = r; return o switch {{ @R {{ A: 1 }} one => one.B, @R {{ B.Length: > 1 }} => \"long\", @R => \"r\", _ => \"?\" }}; }}",
        8 => $"public static string {f}(@R r) => nameof(@R.Used) + (r switch {{ {{ C: 1 }} => \"one\", {{ A: 0 }} => \"none\", var x => x.B }});",
        _ => $"public static int {f}(@R r) => {Read("r")}.ToString()!.Length + @R.Used;",
    };

    private string Read(string r) => _readers.Count == 0 ? r + ".A" : Call(_readers)(r);

    private string Box(string f) => _random.Next(8) switch
    {
        0 => $"public static object {f}(int n) {{ object o = {New("n")}; return o is @R r ? r.A : -1; }}",
        1 => $"private static object Make{f}(int n) => {Call(_makers)("n")};\n    public static object {f}(int n) => ((@R)Make{f}(n)).A;",
        2 => $"public static object {f}(int n) {{ object[] l = {{ {New("n")}, 3, {Call(_makers)("1")} }}; return l.OfType<@R>().Sum(r => r.A) + l.Length; }}",
        3 when !IsStruct => $"private static object? Make{f}(int n) => n > 2 ? null : {New("n")};\n    public static object {f}(int n) => (Make{f}(n) as @R)?.B ?? \"null\";",
        4 => $"private static int All{f}(params @R[] l) => l.Length + l.Sum(r => r.A);\n    public static object {f}(int n) => All{f}() + All{f}({New("n")}) + All{f}({New("n")}, {Call(_makers)("n")});",
        5 => $"private static IEnumerable<@R> All{f}(int n) {{ yield return {New("n")}; if (n > 1) yield return {Call(_makers)("n")}; }}\n    public static object {f}(int n) {{ var s = 0; foreach (@R r in All{f}(n)) s += r.Sum(1); return s; }}",
        6 => $"public static object {f}(int n) {{ IEnumerable<object> l = new List<object> {{ {New("n")} }}; foreach (var o in l) {{ switch (o) {{ case @R {{ A: 1 }}: return \"one\"; case @R r: return r.B; }} }} return 0; }}",
        _ => $"public static object {f}(int n) {{ Type t = typeof(@R); object o = {New("n")}; return t == o.GetType(); }}",
    };
}
