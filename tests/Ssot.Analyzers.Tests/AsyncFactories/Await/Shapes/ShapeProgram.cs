using System.Text.RegularExpressions;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await.Shapes;

/// <summary>A program of shapes that real code has, over sources whose values it uses.</summary>
/// <param name="Name">What shapes they are.</param>
/// <param name="Code">The program; what it does shows in <c>Log</c>.</param>
internal sealed record ShapeProgram(string Name, string Code)
{
    /// <summary>The sources.</summary>
    internal static readonly string[] Sources = ["Next", "Text", "Make", "List", "Do", "Bool", "Pair", "Nums", "Maybe", "Find"];

    private const string SyncSources = """
        public static class Source
        {
            private static int _n;
            public static int Next(int n) { Log.Add("next" + n); return n + _n++; }
            public static string Text(int n) { Log.Add("text" + n); return "t" + n; }
            public static Disp Make(int n) { Log.Add("make" + n); return new Disp(n); }
            public static List<int> List(int n) { Log.Add("list" + n); return new List<int> { n, n + 1, n + 2 }; }
            public static void Do(int n) { Log.Add("do" + n); }
            public static bool Bool(int n) { Log.Add("bool" + n); return n % 2 == 0; }
            public static (int A, string B) Pair(int n) { Log.Add("pair" + n); return (n, "p" + n); }
            public static int[] Nums(int n) { Log.Add("nums" + n); return new[] { n, n * 2 }; }
            public static string? Maybe(int n) { Log.Add("maybe" + n); return n > 2 ? "m" + n : null; }
            public static Box? Find(int n) { Log.Add("find" + n); return n > 2 ? null : new Box { Value = n }; }
        }

        """;

    private const string World = """
        public static class Log
        {
            private static readonly List<string> Lines = new();
            public static int Sum;
            public static void Add(object line) { if (Lines.Count < 100000) Lines.Add(line.ToString()!); }
            public static string Text() => string.Join(",", Lines) + ":" + Sum;
        }
        public sealed class Box
        {
            public int Value;
            public int this[int i] { get { Log.Add("get" + i); return Value + i; } set { Log.Add("set" + i); Value = value; } }
            public Box With(int n) { Log.Add("with"); Value += n; return this; }
            public void Deconstruct(out int a, out int b) { a = Value; b = Value + 1; }
            public static implicit operator int(Box box) => box.Value;
        }
        public class Disp : IDisposable
        {
            public Disp(int n) { Size = n; }
            public string Name => "d" + Size;
            public int Size { get; set; }
            public int Field;
            public Disp? Inner;
            public event EventHandler? Changed;
            public void Start() { Log.Add("start" + Size); Changed?.Invoke(this, EventArgs.Empty); }
            public void Dispose() { Log.Add("disposed" + Size); }
            public override string ToString() => Name;
        }
        """;

    /// <summary>The sources and what they give, the sources sync or async.</summary>
    internal static string Library(bool isAsync) => World + "\n" + (isAsync
        ? Regex.Replace(SyncSources, @"public static (?!class)(\(.*?\)|\S+) (\w+)\(int n\) \{", static source => $"public static async {TaskOf(source.Groups[1].Value)} {source.Groups[2].Value}(int n) {{ await Task.Yield();", RegexOptions.None, TimeSpan.FromSeconds(5))
        : SyncSources);

    private static string TaskOf(string type) => type == "void" ? "Task" : $"Task<{type}>";
}
