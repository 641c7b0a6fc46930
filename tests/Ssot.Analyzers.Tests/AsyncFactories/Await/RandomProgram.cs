using System.Text;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>
/// Writes small programs of functions that call each other in random shapes, down to a source of numbers. All they do
/// shows in a log, so that a program whose source has turned async can be held against the one before. One that would run
/// too long ends when the log is full.
/// </summary>
internal sealed class RandomProgram
{
    private const int Functions = 14;

    private readonly Random _random;
    private readonly StringBuilder _code = new();
    private readonly List<Func<string, string>> _calls = [];

    private readonly RandomShapes? _rare;
    private readonly bool _isBounded;

    private int _variables;

    private RandomProgram(int seed, bool isRare, bool isBounded)
    {
        _isBounded = isBounded;
        _random = new Random(seed);
        _rare = isRare ? new RandomShapes(Call, n => Expression(n), _random) : null;
    }

    /// <summary>What a program needs: the source (sync or async), the log, receivers of delegates.</summary>
    internal static string Library(bool isAsync) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        public static class Source
        {
            private static int _n;
            {{(isAsync
                ? "public static async Task<int> Next(int n) { await Task.Yield(); Log.Add(\"next\" + n); return n + _n++; }"
                : "public static int Next(int n) { Log.Add(\"next\" + n); return n + _n++; }")}}
        }
        public static class Log
        {
            private static readonly List<string> Lines = new();
            public static int Sum;
            public static void Add(string line) { if (Lines.Count == 20000) throw new InvalidOperationException(); Lines.Add(line); }
            public static string Text() => string.Join(",", Lines) + ":" + Sum;
        }
        public static class Work
        {
            public static T Same<T>(T value) => value;
            public static void Either(Action work) { Log.Add("either"); work(); }
            public static async Task Either(Func<Task> work) { Log.Add("either"); await work(); }
            public static T Pass<T>(Func<T> work) { Log.Add("pass"); return work(); }
            public static int Twice(Func<int> work) { Log.Add("twice"); return work() + work(); }
            public static async Task<int> Twice(Func<Task<int>> work) { Log.Add("twice"); return await work() + await work(); }
        }
        public sealed class Scope : IDisposable
        {
            public void Dispose() => Log.Add("disposed");
        }
        {{RandomShapes.Library}}
        """;

    /// <summary>Writes the program of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="isRare">Whether half of the program is of rarer shapes.</param>
    /// <param name="isBounded">Whether a fourth of the functions is where no await can stand.</param>
    internal static string Write(int seed, bool isRare = false, bool isBounded = false)
    {
        var program = new RandomProgram(seed, isRare, isBounded);
        program._calls.Add(n => $"Source.Next({n})");
        for (var i = 0; i < Functions; i++)
        {
            program.Function(i);
        }

        var main = $$"""
            public static class Program
            {
                public static void Main()
                {
                    Log.Add("begin");
                    Log.Sum += {{program._calls[^1]("3")}};
                    Log.Sum += {{program._calls[^2]("2")}};
                    Log.Add("end");
                }
            }
            """;
        return "using System;\nusing System.Collections.Generic;\nusing System.Linq;\n" + program._code + main + "\n";
    }

    private string Call(string argument)
    {
        // Mostly those of late, so that chains grow long.
        var last = Math.Min(_calls.Count, 4);
        return _random.Next(4) == 0 ? _calls[0](argument) : _calls[_calls.Count - 1 - _random.Next(last)](argument);
    }

    // A task as text compiles; in a lambda for a receiver of values that is left as it is, and reported by SSOT1002.
    private string Expression(string n = "n", bool isGiven = false) => _rare is not null && !isGiven && _random.Next(2) == 0 ? _rare.Expression(n) : _random.Next(11) switch
    {
        2 or 3 when isGiven => Call(n),
        0 => $"{Call(n)} + {Call("1")}",
        1 => $"({n} > 1 ? {Call(n + " - 1")} : {Call("0")})",
        2 => $"{Call(n)}.ToString().Length",
        3 => $"$\"{{{Call(n)}}}\".Length",
        4 => $"new[] {{ {Call(n)}, {Call("2")} }}[{n} % 2]",
        5 => $"Math.Max({Call(n)}, {n})",
        6 => $"-{Call(n)}",
        7 => $"({Call(n)} switch {{ 0 => 5, var v => v + 1 }})",
        8 => $"(int)(long){Call(n)}",
        9 => Tested(n, "big" + _variables++),
        _ => Call(n),
    };

    private string Tested(string n, string variable) => $"(({Call(n)} is > 3 and var {variable}) ? {variable} : {n})";

    private void Function(int i)
    {
        var (f, name) = ("F" + i, "C" + i);
        if (_isBounded && _random.Next(4) == 0)
        {
            Declare(name, RandomBoundaries.Function(_random.Next(RandomBoundaries.Count), f, Call, n => Expression(n)), n => $"{name}.{f}({n})");
            return;
        }

        if (_rare is not null && _random.Next(2) == 0)
        {
            Declare(name, _rare.Function(f), n => $"{name}.{f}({n})");
            return;
        }

        switch (_random.Next(14))
        {
            case 0:
                Declare(name, $"public static int {f}(int n) {{ Log.Add(\"{f}\"); var x = {Expression()}; if (x % 2 == 0) return x + 1; return {Expression()}; }}", n => $"{name}.{f}({n})");
                break;
            case 1:
                Declare(name, $"public static int {f}(int n) => {Expression()};", n => $"{name}.{f}({n})");
                break;
            case 2:
                Declare(name, $"private static void Add(int n) {{ if (n > 5) return; Log.Sum += {Expression()}; }}\n    public static int {f}(int n) {{ Add(n); return Log.Sum % 7; }}", n => $"{name}.{f}({n})");
                break;
            case 3:
                _code.AppendLine($"public interface I{i} {{ int {f}(int n); }}");
                _code.AppendLine($"public class A{i} : I{i} {{ public int {f}(int n) {{ Log.Add(\"A\"); return {Expression()}; }} }}");
                _code.AppendLine($"public class B{i} : I{i} {{ public int {f}(int n) {{ if (n > 2) return n; Log.Add(\"B\"); return n * 2; }} }}");
                Declare(name, $"public static I{i} Make(int n) => n % 2 == 0 ? new A{i}() : new B{i}();", n => $"{name}.Make({n}).{f}({n})");
                break;
            case 4:
                _code.AppendLine($"public abstract class Base{i} {{ public virtual int {f}(int n) {{ Log.Add(\"base\"); return n; }} public int Outer(int n) => {f}(n) + 1; }}");
                Declare(name, $"public override int {f}(int n) => base.{f}(n) + {Expression()};", n => $"new {name}().Outer({n})", $"public class {name} : Base{i}");
                break;
            case 5:
                Declare(name, $"public static int {f}(int n) {{ return Local(n) + Local(1); int Local(int m) {{ Log.Add(\"local\"); return {Expression("m")}; }} }}", n => $"{name}.{f}({n})");
                break;
            case 6:
                Declare(name, $"public static int {f}(int n) => Work.Pass(() => {Expression(isGiven: true)});", n => $"{name}.{f}({n})");
                break;
            case 7:
                Declare(name, $"public static int {f}(int n) {{ var x = 0; Work.Either(() => {{ x = {Expression()}; }}); return x; }}", n => $"{name}.{f}({n})");
                break;
            case 8:
                Declare(name, $"private static IEnumerable<int> All(int n) {{ for (var i = 0; i < 3; i++) {{ Log.Add(\"item\"); yield return {Expression()} + i; }} }}\n    public static int {f}(int n) {{ var s = 0; foreach (var x in All(n)) s += x; return s % 100; }}", n => $"{name}.{f}({n})");
                break;
            case 9:
                Declare(name, $"public static int {f}(int n) {{ Func<int, int> one = m => {Expression("m", isGiven: true)}; Action two = () => Log.Sum += one(n); two(); return one(n % 3); }}", n => $"{name}.{f}({n})");
                break;
            case 10:
                Declare(name, $"public static int {f}(int n) {{ try {{ using (new Scope()) {{ return {Expression()}; }} }} finally {{ Log.Add(\"finally\" + {Call("1")}); }} }}", n => $"{name}.{f}({n})");
                break;
            case 11:
                Declare(name, $"public static T {f}<T>(int n, Func<int, T> make) {{ Log.Add(\"generic\"); return make({Expression()}); }}", n => $"{name}.{f}({n}, v => v % 10)");
                break;
            case 12:
                Declare(name, $"public static int {f}(this int n, int m) => n + {Expression("m")};", n => $"Work.Same({n}).{f}(1)");
                break;
            default:
                Declare(name, $"private static int One() => {Expression("2")};\n    public static int {f}(int n) {{ var x = Work.Twice(One); switch (n) {{ case 1: return x; case 2: Log.Add(\"two\"); break; }} var left = 9; while (left-- > 0 && x > {Call("50")}) x = x / 2 - 1; return x; }}", n => $"{name}.{f}({n})");
                break;
        }
    }

    private void Declare(string name, string members, Func<string, string> call, string? head = null)
    {
        _code.AppendLine($"{head ?? $"public static class {name}"}\n{{\n    {members}\n}}");
        _calls.Add(call);
    }
}
