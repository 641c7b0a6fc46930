using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await.Broken;

/// <summary>
/// An interface has turned async, and nothing else has: neither its implementers nor its users in another project. Once
/// repaired, the program does what it did.
/// </summary>
public class BrokenBuildTests
{
    public static TheoryData<string> Groups => [.. BrokenConstructs.All.Keys];

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Implementers_and_users_follow_an_interface_that_turned_async(string group)
    {
        var bodies = BrokenConstructs.All[group];
        var expected = await ProgramOracle.RunAsync(Make(bodies, isAsync: false));

        var repaired = await ProgramOracle.RepairAsync(Make(bodies, isAsync: true));

        var errors = await TestSolution.ErrorsAsync(repaired);
        Assert.True(errors.Length == 0, string.Join("\n", errors));
        Assert.Equal("", string.Join("\n", (await AwaitCase.PlacesAsync(new AwaitFamily(ErrorPlaces.Ids.Union(AwaitFamily.RuleIds)), repaired)).Select(static place => place.Diagnostic)));
        Assert.Equal(expected, await ProgramOracle.RunAsync(repaired));
    }

    private static Solution Make(string[] bodies, bool isAsync)
    {
        var test = new TestSolution()
            .Project("Core", [], ("/Core/Store.cs", Contract(isAsync) + Store), ("/Core/Usings.cs", ProgramOracle.Usings))
            .Project("App", ["Core"], (ProgramOracle.Path, Users(bodies)), ("/App/Usings.cs", ProgramOracle.Usings));
        return test.Solution;
    }

    private static string Contract(bool isAsync)
    {
        string[] members =
        [
            "Disp Get", "Disp? Find", "int Count", "int Small", "int? MaybeCount", "string Text", "string Digits", "string? Maybe", "bool Flag", "List<int> List", "int[] Arr",
            "(int A, string B) Pair", "List<(int A, string B)> Pairs", "Dictionary<string, int> Dict", "object Obj", "InvalidOperationException Error",
        ];
        return "public interface IStore\n{\n" + string.Concat(members.Select(member =>
        {
            var name = member.LastIndexOf(' ');
            return $"    {(isAsync ? $"Task<{member[..name]}>" : member[..name])}{member[name..]}(int n);\n";
        })) + "}\n";
    }

    private const string Store = """
        public static class Log
        {
            private static readonly List<string> Lines = new();
            public static void Add(object line) => Lines.Add(line.ToString()!);
            public static string Text() => string.Join("|", Lines);
        }
        public class Disp : IDisposable
        {
            public Disp(int n) { Size = n; }
            public string Name => "d" + Size;
            public int Size { get; set; }
            public Disp? Inner { get; set; }
            public object Gate { get; } = new();
            public void Start() => Log.Add("start" + Size);
            public void Dispose() => Log.Add("disposed" + Size);
            public void Deconstruct(out int n, out int m) { n = Size; m = Size + 1; }
            public override string ToString() => Name;
        }
        public abstract class StoreBase : IStore
        {
            public virtual Disp Get(int n) { Log.Add("get" + n); return new Disp(n); }
            public Disp? Find(int n) => n > 2 ? Get(n) : null;
            public abstract int Count(int n);
            public int Small(int n) => Count(n) > 2 ? 2 : 1;
            public int? MaybeCount(int n) => n > 2 ? Count(n) : null;
            public virtual string Text(int n) { Log.Add("text" + n); return "t" + n; }
            public string Digits(int n) => "" + Count(n);
            public string? Maybe(int n) => n > 2 ? Text(n) : null;
            public bool Flag(int n) { if (n > 9) { throw new InvalidOperationException(); } else { return n % 2 == 0; } }
            public List<int> List(int n) => new() { n, Count(n) };
            public int[] Arr(int n) => new[] { n, n + 1, n + 2 };
            public (int A, string B) Pair(int n) => (n, "p" + n);
            public List<(int A, string B)> Pairs(int n) => new() { Pair(n), Pair(n + 1) };
            public Dictionary<string, int> Dict(int n) => new() { ["k"] = n };
            public object Obj(int n) => Text(n);
            public InvalidOperationException Error(int n) => new("e" + n);
        }
        public class Memory : StoreBase { public override int Count(int n) { Log.Add("count" + n); return n; } }
        public sealed class Counting : Memory { private int _n; public override int Count(int n) => base.Count(n) + _n++ % 3; public override string Text(int n) => base.Text(n); }
        """;

    private const string World = """
        public record Rec(int N);
        public class Box<T>(T value) { public T Value => value; }
        public static class Keep
        {
            public static int N;
            public static string Show(int n, Disp d) => n + d.Name;
            public static int Sum(params int[] numbers) => numbers.Sum();
            public static int In(in int n) => n;
            public static T Same<T>(T value) => value;
            public static List<T> Pack<T>(T value) => new() { value };
            public static bool Equal<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);
            public static void Take(Disp d, out string name) { name = d.Name; }
            public static T Timed<T>(Func<T> work) { Log.Add("timed"); return work(); }
            public static int Apply(Func<int, int> work, int n) => work(n);
            public static string Shout(this string text) => text + "!";
        }
        public interface IJob { string Run(IStore s); }
        public abstract class Job { public abstract string Run(IStore s); public string Twice(IStore s) => Run(s) + Run(s); }
        public class Idle : Job, IJob { public override string Run(IStore s) => "idle"; }

        """;

    // Each body in a method of its own, and the methods in turn: on their own, of an interface, of a base class, in a function of a method.
    private static string Users(string[] bodies)
    {
        var code = new System.Text.StringBuilder(World);
        var calls = new System.Text.StringBuilder();
        for (var i = 0; i < bodies.Length; i++)
        {
            var (type, call) = (i % 4) switch
            {
                0 => ($"public class C{i} {{ public string Run(IStore s) {{ {bodies[i]} }} }}", $"new C{i}().Run(s)"),
                1 => ($"public class C{i} : IJob {{ public string Run(IStore s) {{ {bodies[i]} }} }}", $"((IJob)new C{i}()).Run(s)"),
                2 => ($"public class C{i} : Job {{ public override string Run(IStore s) {{ {bodies[i]} }} }}", $"new C{i}().Twice(s)"),
                _ => ($"public static class C{i} {{ public static string Run(IStore s) {{ return Inner(); string Inner() {{ {bodies[i]} }} }} }}", $"C{i}.Run(s)"),
            };
            code.AppendLine(type);
            calls.AppendLine($"        Log.Add({call});");
        }

        return code + $$"""
            public static class Program
            {
                public static void Main()
                {
                    foreach (var s in new IStore[] { new Memory(), new Counting() }) Go(s);
                }
                private static void Go(IStore s)
                {
            {{calls}}
                }
            }
            """;
    }
}
