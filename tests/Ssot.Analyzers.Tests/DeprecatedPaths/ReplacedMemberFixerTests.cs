using Microsoft.CodeAnalysis.Testing;
using Ssot.Analyzers.CodeFixes.DeprecatedPaths;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>The fix of SSOT3004 while both sides exist.</summary>
public class ReplacedMemberFixerTests
{
    private const string Library = """

        namespace Lib
        {
            using System.Threading;
            using System.Threading.Tasks;
            public class Engine
            {
                public int Run(int a, string b = "x", params int[] rest) => a;
                public int RunAll(int a, string b = "x", params int[] rest) => a;
                public int Turned(string b, int a) => a;
                public int Fewer(int a) => a;
                public int More(int a, string b, bool force) => a;
                public int Other(double z) => 1;
                public T Get<T>(T t) => t;
                public T Fetch<T>(T t) => t;
                public int Level { get; set; }
                public int Depth { get; set; }
                public int GetLevel() => 1;
                public Task<int> GetLevelAsync(CancellationToken token = default) => null!;
                public Task<int> RunAsync(int a, string b = "x", CancellationToken token = default) => null!;
                public ValueTask SaveAsync() => default;
                public void Save() { }
                public Task<int> Load() => null!;
                public Task<int> LoadAsync(CancellationToken token = default) => null!;
                public int Count;
                public static int Total => 1;
                public int this[int i] => i;
                public int At(int i) => i;
                public event System.Action? Done;
                public event System.Action? Finished;
                public static int Create(int a) => 1;
                public static Engine Make(int a) => new();
                public static Task<Engine> MakeAsync(int a) => null!;
                public Engine() { }
                public Engine(int a) { }
                public Engine(int a, bool force) { }
                public event System.EventHandler? Came;
                public event System.Func<object?, System.EventArgs, Task>? CameAsync;
                protected void Raise() { Done?.Invoke(); Finished?.Invoke(); Came?.Invoke(this, System.EventArgs.Empty); CameAsync?.Invoke(this, System.EventArgs.Empty); }
                public Engine? Next => null;
                public Props CreateProps() => new();
            }
            public class Props { public int Size { get; set; } public Props() { } public Props(int size) { } }
            public static class Factory { public static int Build(int a) => a; public static Engine New(int a) => new(); public const int Limit = 1; }
            public static class EngineExtensions
            {
                public static int Twice(this Engine e, int a) => a;
                public static int Double(this Engine e, int a) => a;
            }
        }
        namespace Lib.Legacy
        {
            public static class ClassicFactory { public static int Build(int a) => a; public static int Limit => 1; public static int Triple(this Lib.Engine e, int a) => a; }
        }
        """;

    [Theory]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.RunAll", "e.[|Run|](1); e?.[|Run|](1, \"y\", 1, 2); _ = e.Next?.Next!.[|Run|](a: 3);", "e.RunAll(1); e?.RunAll(1, \"y\", 1, 2); _ = e.Next?.Next!.RunAll(a: 3);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.Turned", "e.[|Run|](1, \"y\"); e.[|Run|](b: \"y\", a: 1); e.[|Run|](1);", "e.Turned(a: 1, b: \"y\"); e.Turned(b: \"y\", a: 1); e.Turned(b: \"x\", 1);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.Fewer with (b -> _, rest -> _)", "e.[|Run|](1, \"y\", 2, 3);", "e.Fewer(1);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.More with (rest -> _, _ -> force = true)", "e.[|Run|](1, \"y\");", "e.More(1, \"y\", force: true);")]
    [InlineData("M:Lib.Engine.Get``1(``0) => M:Lib.Engine.Fetch``1(``0)", "e.[|Get|]<long>(1); e.[|Get|](\"\");", "e.Fetch<long>(1); e.Fetch(\"\");")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.RunAll", "var s = nameof(e.[|Run|]) + nameof(Lib.Engine.[|Run|]);", "var s = nameof(e.RunAll) + nameof(Lib.Engine.RunAll);")]
    [InlineData("M:Lib.EngineExtensions.Twice => M:Lib.EngineExtensions.Double", "e.[|Twice|](1); EngineExtensions.[|Twice|](e, 1);", "e.Double(1); EngineExtensions.Double(e, 1);")]
    [InlineData("M:Lib.EngineExtensions.Twice => M:Lib.Engine.Fewer", "e.[|Twice|](1);", "e.Fewer(1);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.EngineExtensions.Double with (b -> _, rest -> _)", "e.[|Run|](1, \"\");", "e.Double(1);")]
    [InlineData("P:Lib.Engine.Level => P:Lib.Engine.Depth", "e.[|Level|]++; e.[|Level|] = e.[|Level|] + 1; e = new Engine { [|Level|] = 1 }; var b = e is { [|Level|]: 1 };", "e.Depth++; e.Depth = e.Depth + 1; e = new Engine { Depth = 1 }; var b = e is { Depth: 1 };")]
    [InlineData("P:Lib.Engine.Level => F:Lib.Engine.Count", "e.[|Level|]++;", "e.Count++;")]
    [InlineData("P:Lib.Engine.Level => M:Lib.Engine.GetLevel", "var x = e.[|Level|] + e?.[|Level|]; System.Console.WriteLine(e.[|Level|]);", "var x = e.GetLevel() + e?.GetLevel(); System.Console.WriteLine(e.GetLevel());")]
    [InlineData("M:Lib.Engine.GetLevel => P:Lib.Engine.Level", "var x = e.[|GetLevel|]() + e?.[|GetLevel|]();", "var x = e.Level + e?.Level;")]
    [InlineData("E:Lib.Engine.Done => E:Lib.Engine.Finished", "e.[|Done|] += () => { }; e.[|Done|] -= null;", "e.Finished += () => { }; e.Finished -= null;")]
    [InlineData("M:Lib.Engine.Create => M:Lib.Engine.Make", "Engine.[|Create|](1);", "Engine.Make(1);")]
    [InlineData("M:Lib.Engine.Create => M:Lib.Factory.Build", "Engine.[|Create|](1); Lib.Engine.[|Create|](2);", "Factory.Build(1); Factory.Build(2);")]
    [InlineData("P:Lib.Engine.Item(System.Int32) => M:Lib.Engine.At", "var x = e[|[|]1];", "var x = e.At(1);")]
    [InlineData("M:Lib.Engine.CreateProps => M:Lib.Props.#ctor", "var p = e.[|CreateProps|](); p = (e).[|CreateProps|]();", "var p = new Props(); p = new Props();")]
    [InlineData("M:Lib.Engine.#ctor(System.Int32) => M:Lib.Engine.#ctor(System.Int32,System.Boolean) with (_ -> force = true)", "e = new [|Engine|](1); e = [|new|](2);", "e = new Engine(1, force: true); e = new(2, force: true);")]
    [InlineData("M:Lib.Engine.#ctor(System.Int32) => M:Lib.Engine.Make", "e = new [|Engine|](1); e = [|new|](a: 2);", "e = Engine.Make(1); e = Engine.Make(a: 2);")]
    [InlineData("M:Lib.Engine.#ctor(System.Int32) => M:Lib.Factory.New", "e = new Lib.[|Engine|](1);", "e = Factory.New(1);")]
    public Task Rewritten(string manifest, string before, string after) =>
        Verify.Fix<ReplacedMemberAnalyzer, ReplacedMemberFixer>(Source(before), Source(after), manifest);

    // Another type: named as shortly as it binds, and imported where it is not in scope.
    [Theory]
    [InlineData("M:Lib.Factory.Build => M:Lib.Legacy.ClassicFactory.Build", "Factory.[|Build|](1); Lib.Factory.[|Build|](2);", "ClassicFactory.Build(1); ClassicFactory.Build(2);")]
    [InlineData("F:Lib.Factory.Limit => P:Lib.Legacy.ClassicFactory.Limit", "var x = Factory.[|Limit|] + nameof(Factory.[|Limit|]);", "var x = ClassicFactory.Limit + nameof(ClassicFactory.Limit);")]
    [InlineData("M:Lib.EngineExtensions.Twice => M:Lib.Legacy.ClassicFactory.Triple", "e.[|Twice|](1); EngineExtensions.[|Twice|](e, 1);", "e.Triple(1); ClassicFactory.Triple(e, 1);")]
    public Task Imported(string manifest, string before, string after) =>
        Verify.Fix<ReplacedMemberAnalyzer, ReplacedMemberFixer>(Source(before), Source(after).Replace("using Lib;\n", "using Lib;\nusing Lib.Legacy;\n", StringComparison.Ordinal), manifest);

    [Theory]
    // Nothing maps soundly.
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.Fewer", "e.[|Run|](1, \"y\");")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.Other", "e.[|Run|](1);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.More with (_ -> force = true)", "e.[|Run|](1, \"y\", 2);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.Nothing", "e.[|Run|](1);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Gone.Run", "e.[|Run|](1);")]
    [InlineData("removed M:Lib.Engine.Run", "e.[|Run|](1);")]
    // Static is not instance.
    [InlineData("M:Lib.Engine.Fewer => M:Lib.Factory.Build", "e.[|Fewer|](1);")]
    [InlineData("M:Lib.Factory.Build => M:Lib.Engine.Fewer", "Factory.[|Build|](1);")]
    // A method can't be written to, and nothing stands for a dropped argument's effects here.
    [InlineData("P:Lib.Engine.Level => M:Lib.Engine.GetLevel", "e.[|Level|] = 1; e.[|Level|]++; e.[|Level|] += 1; e = new Engine { [|Level|] = 1 }; var b = e is { [|Level|]: 1 };")]
    [InlineData("P:Lib.Engine.Level => M:Lib.Engine.GetLevel", "(e.[|Level|], _) = (1, 2);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.Fewer with (b -> _, rest -> _)", "int y = 1; if (y == 1 && e.[|Run|](y, \"\", F()) == 1) { }")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.Fewer with (b -> _, rest -> _)", "e.[|Run|](e.Level, \"\", F()); e.Next!.[|Run|](1, \"\", F()); int i = 1; e.[|Run|](i, \"\", i++);")]
    // A delegate of another shape, a property as a statement, a receiver that does something.
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.Turned", "System.Func<int, string, int[], int> f = e.[|Run|];")]
    [InlineData("M:Lib.Engine.GetLevel => P:Lib.Engine.Level", "e.[|GetLevel|](); System.Func<int> f = e.[|GetLevel|];")]
    [InlineData("M:Lib.Engine.CreateProps => M:Lib.Props.#ctor", "Make().[|CreateProps|](); e?.[|CreateProps|]();")]
    [InlineData("M:Lib.Engine.#ctor(System.Int32) => M:Lib.Engine.Make", "e = new [|Engine|](1) { Level = 1 };")]
    [InlineData("M:Lib.Engine.#ctor(System.Int32) => M:Lib.Props.#ctor", "e = [|new|](1);")]
    public Task Left(string manifest, string statements) =>
        Verify.Fix<ReplacedMemberAnalyzer, ReplacedMemberFixer>(Source(statements), Source(statements), manifest);

    // What a dropped argument does is done before, where nothing can tell the difference.
    [Theory]
    [InlineData("int i = 1; e.[|Run|](i, \"\", F());", "int i = 1; F(); e.Fewer(i);")]
    [InlineData("var r = e.[|Run|](1, \"\", F(), F());", "F(); F(); var r = e.Fewer(1);")]
    [InlineData("int j; j = e.[|Run|](1, \"\", new int[0]);", "int j; j = e.Fewer(1);")]
    public Task Effects_stay(string before, string after) =>
        Verify.Fix<ReplacedMemberAnalyzer, ReplacedMemberFixer>(Source(before), Source(after), "M:Lib.Engine.Run => M:Lib.Engine.Fewer with (b -> _, rest -> _)");

    [Fact]
    public Task Effects_stay_on_a_line_of_their_own() =>
        Verify.Fix<ReplacedMemberAnalyzer, ReplacedMemberFixer>(
            Source("\n        // why\n        e.[|Run|](1, \"\", F());\n    "),
            Source("\n        // why\n        F();\n        e.Fewer(1);\n    "),
            "M:Lib.Engine.Run => M:Lib.Engine.Fewer with (b -> _, rest -> _)");

    [Theory]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.RunAsync with (rest -> _)", "void M(Engine e) { var x = e.[|Run|](1); }", "async Task M(Engine e) { var x = await e.RunAsync(1); }")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.RunAsync with (rest -> _)", "async Task M(Engine e) { if (e.[|Run|](1, \"y\").ToString() == \"1\") { } }", "async Task M(Engine e) { if ((await e.RunAsync(1, \"y\")).ToString() == \"1\") { } }")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.RunAsync with (rest -> _)", "int M(Engine e) => e.[|Run|](e.[|Run|](1)); int N(Engine e) => M(e) + 1;", "async Task<int> M(Engine e) => await e.RunAsync(await e.RunAsync(1)); async Task<int> N(Engine e) => await M(e) + 1;")]
    [InlineData("M:Lib.Engine.Save => M:Lib.Engine.SaveAsync", "void M(Engine e) { e.[|Save|](); e?.[|Save|](); System.Array.ForEach(new int[1], _ => e!.Next!.[|Save|]()); }", "async Task M(Engine e) { await e.SaveAsync(); await (e?.SaveAsync() ?? default); System.Array.ForEach(new int[1], _ => e!.Next!.[|Save|]()); }")]
    [InlineData("P:Lib.Engine.Level => M:Lib.Engine.GetLevelAsync", "void M(Engine e) { System.Console.WriteLine(e.[|Level|] + 1); }", "async Task M(Engine e) { System.Console.WriteLine(await e.GetLevelAsync() + 1); }")]
    [InlineData("P:Lib.Engine.Level => M:Lib.Engine.GetLevelAsync", "async Task M(Engine e, System.Threading.CancellationToken stop) { System.Console.WriteLine(e.[|Level|]); await Task.Run(() => e.[|Level|]); }", "async Task M(Engine e, System.Threading.CancellationToken stop) { System.Console.WriteLine(await e.GetLevelAsync(stop)); await Task.Run(async () => await e.GetLevelAsync(stop)); }")]
    [InlineData("M:Lib.Engine.#ctor(System.Int32) => M:Lib.Engine.MakeAsync", "Engine M() => new [|Engine|](1);", "async Task<Engine> M() => await Engine.MakeAsync(1);")]
    // It was a task before.
    [InlineData("M:Lib.Engine.Load => M:Lib.Engine.LoadAsync", "async Task M(Engine e) { var t = e.[|Load|](); await t; await e.[|Load|](); System.Func<Task> f = () => e.[|Load|](); }", "async Task M(Engine e) { var t = e.LoadAsync(); await t; await e.LoadAsync(); System.Func<Task> f = () => e.LoadAsync(); }")]
    [InlineData("M:Lib.Engine.Load => M:Lib.Engine.LoadAsync", "Task M(Engine e, System.Threading.CancellationToken stop) => e.[|Load|]();", "Task M(Engine e, System.Threading.CancellationToken stop) => e.LoadAsync(stop);")]
    // Nobody can await here.
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.RunAsync with (rest -> _)", "int x; C() { x = new Engine().[|Run|](1); } int P => new Engine().[|Run|](1); void L(object o) { lock (o) { new Engine().[|Run|](1); } }", null)]
    [InlineData("P:Lib.Engine.Level => M:Lib.Engine.GetLevelAsync", "System.Linq.Expressions.Expression<System.Func<Engine, int>> M() => e => e.[|Level|];", null)]
    [InlineData("M:Lib.Engine.Save => M:Lib.Engine.SaveAsync", "void M(Engine e) { System.Action a = e.[|Save|]; }", null)]
    public Task Awaited(string manifest, string before, string? after) =>
        Verify.Fix<ReplacedMemberAnalyzer, ReplacedMemberFixer>(Members(before), Members(after ?? before), manifest, test => test.FixedState.MarkupHandling = MarkupMode.Allow);

    [Theory]
    [InlineData("void M(Engine e) { e.[|Came|] += (s, a) => F(); }", "void M(Engine e) { e.CameAsync += (s, a) => { F(); return Task.CompletedTask; }; }")]
    [InlineData("void M(Engine e) { e.[|Came|] += async (s, a) => await Task.Yield(); }", "void M(Engine e) { e.CameAsync += async (s, a) => await Task.Yield(); }")]
    [InlineData("void M(Engine e) { e.[|Came|] += (s, a) => { if (s == null) return; F(); }; }", "void M(Engine e) { e.CameAsync += (s, a) => { if (s == null) return Task.CompletedTask; F(); return Task.CompletedTask; }; }")]
    [InlineData("void M(Engine e) { e.[|Came|] += delegate { throw new System.Exception(); }; }", "void M(Engine e) { e.CameAsync += delegate { throw new System.Exception(); }; }")]
    [InlineData("void M(Engine e) { e.[|Came|] += On; e.[|Came|] -= new System.EventHandler(On); } void On(object? s, System.EventArgs a) { F(); }", "void M(Engine e) { e.CameAsync += On; e.CameAsync -= On; } Task On(object? s, System.EventArgs a) { F(); return Task.CompletedTask; }")]
    [InlineData("void M(Engine e) { e.[|Came|] += On; } async void On(object? s, System.EventArgs a) => await Task.Yield();", "void M(Engine e) { e.CameAsync += On; } async Task On(object? s, System.EventArgs a) => await Task.Yield();")]
    [InlineData("void M(Engine e) { e.[|Came|] += On; } void On(object? s, System.EventArgs a) => F();", "void M(Engine e) { e.CameAsync += On; } Task On(object? s, System.EventArgs a) { F(); return Task.CompletedTask; }")]
    // Another event takes it as it is; a delegate nobody sees into.
    [InlineData("void M(Engine e) { e.[|Came|] += On; System.AppDomain.CurrentDomain.ProcessExit += On; } void On(object? s, System.EventArgs a) { }", null)]
    [InlineData("void M(Engine e, System.EventHandler h) { e.[|Came|] += h; }", null)]
    public Task Handlers(string before, string? after) =>
        Verify.Fix<ReplacedMemberAnalyzer, ReplacedMemberFixer>(
            Members(before + " static int F() => 1;"), Members((after ?? before) + " static int F() => 1;"), "E:Lib.Engine.Came => E:Lib.Engine.CameAsync", test => test.FixedState.MarkupHandling = MarkupMode.Allow);

    [Theory]
    // Crefs, overrides and base calls.
    [InlineData("M:Lib.Engine.GetLevel => M:Lib.Engine.Fewer", "/// <see cref=\"Engine.[|GetLevel|]\"/> <see cref=\"Engine.[|GetLevel|]()\"/>\nvoid M() { }", "/// <see cref=\"Engine.Fewer\"/> <see cref=\"Engine.Fewer\"/>\nvoid M() { }")]
    [InlineData("P:Lib.Engine.Level => M:Lib.Engine.GetLevel", "/// <see cref=\"Engine.[|Level|]\"/>\nvoid M() { }", "/// <see cref=\"Engine.GetLevel\"/>\nvoid M() { }")]
    [InlineData("M:Lib.Engine.Create => M:Lib.Factory.Build", "/// <see cref=\"Engine.[|Create|](int)\"/>\nvoid M() { }", "/// <see cref=\"Factory.Build\"/>\nvoid M() { }")]
    [InlineData("M:Base.Old => M:Base.New", "internal class Base { public virtual int Old(int a) => a; public virtual int New(int a) => a; } class D : Base { public override int [|Old|](int a) => base.Old(a); int M() => [|Old|](1) + this.[|Old|](2) + base.[|Old|](3); }", "internal class Base { public virtual int Old(int a) => a; public virtual int New(int a) => a; } class D : Base { public override int New(int a) => base.New(a); int M() => New(1) + this.New(2) + base.New(3); }")]
    [InlineData("M:Base.Old => M:Base.New", "internal interface Base { int Old(int a); int New(int a); } class D : Base { public int Old(int a) => a; public int New(int a) => a; int M(Base b) => [|Old|](1) + this.[|Old|](2) + b.[|Old|](3); }", "internal interface Base { int Old(int a); int New(int a); } class D : Base { public int Old(int a) => a; public int New(int a) => a; int M(Base b) => New(1) + this.New(2) + b.New(3); }")]
    public Task Declarations(string manifest, string before, string after) =>
        Verify.Fix<ReplacedMemberAnalyzer, ReplacedMemberFixer>(Members(before), Members(after), manifest.Replace("Base.", "C.Base.", StringComparison.Ordinal), test => test.NumberOfIncrementalIterations = -10);

    private static string Members(string members) =>
        $$"""
        using System.Threading.Tasks;
        using Lib;
        class C { {{members}} }
        {{Library}}
        """;

    private static string Source(string statements) =>
        $$"""
        using System.Threading.Tasks;
        using Lib;
        class C { void M(Engine e) { {{statements}} } static int F() => 1; static Engine Make() => null!; }
        {{Library}}
        """;
}
