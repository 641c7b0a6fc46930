using Microsoft.CodeAnalysis.Testing;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>SSOT3004 while the old member still binds.</summary>
public class ReplacedMemberAnalyzerTests
{
    private const string Library = """

        namespace Lib
        {
            public interface IEngine { int Run(int a); int RunAll(int a); }
            public class Engine : IEngine
            {
                public virtual int Run(int a) => a;
                public int Run(int a, int b) => a + b;
                public int RunAll(int a) => a;
                public int Level { get; set; }
                public int Depth { get; set; }
                public int Count;
                public int Total;
                public event System.EventHandler? Done;
                public event System.EventHandler? Finished;
                public static int Default => 1;
                public static int Create() => 1;
                public static int Make() => 1;
                public int this[int i] => i;
                protected virtual void OnRaise() { Done?.Invoke(this, System.EventArgs.Empty); Finished?.Invoke(this, System.EventArgs.Empty); }
            }
            public static class EngineExtensions
            {
                public static int Twice(this Engine e, int a) => a;
                public static int Double(this Engine e, int a) => a;
            }
            public class MarkAttribute : System.Attribute { public int Old { get; set; } public int New { get; set; } }
        }
        """;

    [Theory]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.RunAll", "e.[|Run|](1);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.RunAll", "e.[|Run|](1, 2); e?.[|Run|](1);")]
    [InlineData("M:Lib.Engine.Run(System.Int32) => M:Lib.Engine.RunAll", "e.[|Run|](1); e.Run(1, 2);")]
    [InlineData("M:Lib.Engine.Run(System.Int32) => M:Lib.Engine.RunAll", "System.Func<int, int> f = e.[|Run|]; f(1);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.RunAll", "var s = nameof(Lib.Engine.[|Run|]);")]
    [InlineData("P:Lib.Engine.Level => P:Lib.Engine.Depth", "e.[|Level|] = e.[|Level|] + 1; e.[|Level|]++;")]
    [InlineData("P:Lib.Engine.Level => P:Lib.Engine.Depth", "e = new Lib.Engine { [|Level|] = 1 };")]
    [InlineData("P:Lib.Engine.Level => P:Lib.Engine.Depth", "var yes = e is { [|Level|]: 1 };")]
    [InlineData("P:Lib.Engine.Level => P:Lib.Engine.Depth", "var o = new { e.[|Level|] };")]
    [InlineData("F:Lib.Engine.Count => F:Lib.Engine.Total", "e.[|Count|] = 1;")]
    [InlineData("E:Lib.Engine.Done => E:Lib.Engine.Finished", "e.[|Done|] += (_, _) => { }; e.[|Done|] -= null;")]
    [InlineData("P:Lib.Engine.Default => M:Lib.Engine.Make", "var d = Lib.Engine.[|Default|];")]
    [InlineData("M:Lib.Engine.Create => M:Lib.Engine.Make", "Lib.Engine.[|Create|]();")]
    [InlineData("M:Lib.EngineExtensions.Twice => M:Lib.EngineExtensions.Double", "e.[|Twice|](1); EngineExtensions.[|Twice|](e, 1);")]
    [InlineData("M:Lib.IEngine.Run => M:Lib.IEngine.RunAll", "IEngine i = e; i.[|Run|](1); e.[|Run|](1);")]
    [InlineData("M:Lib.IEngine.Run => M:Lib.IEngine.RunAll", "e.Run(1, 2);")]
    [InlineData("P:Lib.Engine.Item(System.Int32) => M:Lib.Engine.RunAll", "var x = e[|[|]1] + e.RunAll(1);")]
    [InlineData("M:Lib.Engine.#ctor => M:Lib.Engine.Make", "e = new Lib.[|Engine|](); e = [|new|]();")]
    [InlineData("removed M:Lib.Engine.Run", "e.[|Run|](1);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Gone.RunAsync", "e.[|Run|](1);")]
    [InlineData("M:Lib.Other.Run => M:Lib.Engine.RunAll", "e.Run(1);")]
    [InlineData("M:Other.Engine.Run => M:Lib.Engine.RunAll", "e.Run(1);")]
    [InlineData("P:Lib.Engine.Run => M:Lib.Engine.RunAll", "e.Run(1);")]
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.RunAll", "var Run = 1; Use(Run); System.Action<int> g = Use;")]
    // An entry for all overloads whose replacement is one of them.
    [InlineData("M:Lib.Engine.Run => M:Lib.Engine.Run(System.Int32,System.Int32)", "e.[|Run|](1); e.Run(1, 2);")]
    public Task Use(string manifest, string statements) =>
        Verify.Analyzer<ReplacedMemberAnalyzer>(
            $$"""
            using System;
            using Lib;
            class C { void M(Engine e) { {{statements}} } void Use(int x) { } }
            {{Library}}
            """,
            manifest);

    [Fact]
    public Task A_derived_type_an_override_and_this_and_base_Trigger() =>
        Verify.Analyzer<ReplacedMemberAnalyzer>(
            $$"""
            using Lib;
            class D : Engine
            {
                public override int [|Run|](int a) => base.Run(a);
                void M() { [|Run|](1); this.[|Run|](1); base.[|Run|](1); }
                static void N(D d) => d.[|Run|](2);
            }
            class G { static void M<T>(T t) where T : Engine => t.[|Run|](1); }
            {{Library}}
            """,
            "M:Lib.Engine.Run => M:Lib.Engine.RunAll");

    // The interface still asks for it.
    [Fact]
    public Task An_implementation_DoesNotTrigger() =>
        Verify.Analyzer<ReplacedMemberAnalyzer>(
            $$"""
            using Lib;
            class D : IEngine { public int Run(int a) => Run(a); public int RunAll(int a) => 1; }
            class E : IEngine { int IEngine.Run(int a) => ((IEngine)this).Run(a); public int RunAll(int a) => 1; }
            abstract class F { public abstract void Old(); public abstract void New(); }
            class H : F { public override void Old() { } public override void New() { } }
            {{Library}}
            """,
            "M:Lib.IEngine.Run => M:Lib.IEngine.RunAll\nM:F.Old => M:F.New");

    [Fact]
    public Task Using_static_and_alias_Trigger() =>
        Verify.Analyzer<ReplacedMemberAnalyzer>(
            $$"""
            using static Lib.Engine;
            using E = Lib.Engine;
            class C { int M() => [|Create|]() + E.[|Create|](); }
            {{Library}}
            """,
            "M:Lib.Engine.Create => M:Lib.Engine.Make");

    [Fact]
    public Task Crefs_Trigger() =>
        Verify.Analyzer<ReplacedMemberAnalyzer>(
            $$"""
            using Lib;
            /// <summary><see cref="Engine.[|RunAll|]"/>, <see cref="Engine.[|RunAll|](int)"/>, <see cref="Lib.Engine.[|Level|]"/>, <see cref="Engine"/>, RunAll.</summary>
            class C { }
            {{Library}}
            """,
            "M:Lib.Engine.RunAll => M:Lib.Engine.Run\nP:Lib.Engine.Level => P:Lib.Engine.Depth");

    [Fact]
    public Task An_attribute_argument_Triggers() =>
        Verify.Analyzer<ReplacedMemberAnalyzer>("[Lib.Mark([|Old|] = 1, New = 2)] class C { }" + Library, "P:Lib.MarkAttribute.Old => P:Lib.MarkAttribute.New");

    [Fact]
    public Task Constructor_calls_Trigger() =>
        Verify.Analyzer<ReplacedMemberAnalyzer>(
            """
            class A { public A(int x) { } public A(string s) : this(1) { } }
            class B : A { B() : [|base|](1) { } B(int x) : base("") { } }
            class P() : [|A|](1);
            class U { A a = new [|A|](1); A b = [|new|](2); A c = new("x"); }
            """,
            "M:A.#ctor(System.Int32) => M:A.#ctor(System.String)");

    [Fact]
    public Task Old_code_may_use_old_code() =>
        Verify.Analyzer<ReplacedMemberAnalyzer>(
            """
            class A
            {
                /// <summary>Use <see cref="RunAsync"/> for <see cref="Run(int)"/>.</summary>
                public virtual int Run(int a) => Run(a, 1);
                public int Run(int a, int b) => b == 0 ? Run(a) : b;
                public int RunAsync(int a) => Run(a);
                public int Other => [|Run|](1);
                public int Level { get => Level; set => Level = value; }
                public int Depth { get => Level; }
            }
            class B : A { public override int [|Run|](int a) => base.Run(a); }
            namespace Old { class X { public void M(A a) => a.Run(1); } }
            class Y { public void M(A a) => a.Run(1); }
            class Z { }
            """,
            """
            M:A.Run => M:A.RunAsync
            P:A.Level => P:A.Depth
            N:Old => N:New
            T:Y => T:Z
            """);

    [Fact]
    public Task ReplacedBy_Triggers() =>
        Verify.Analyzer<ReplacedMemberAnalyzer>(
            """
            namespace Ssot { class ReplacedByAttribute : System.Attribute { public ReplacedByAttribute(string id) { } } }
            class A
            {
                [Ssot.ReplacedBy("M:A.New")] public void Old() { }
                public void New() { }
            }
            class B { void M(A a) { a.[|Old|](); a.New(); } }
            """);

    [Fact]
    public Task Broken_code_is_survived() =>
        Verify.Analyzer<ReplacedMemberAnalyzer>(
            """
            class A : A { void M() { Run(; this.Run } int Run => ; x.Run(); [Run] }
            class B<T> where T : U, U : T { void M(T t) { t.Run(); new Run { Run = 1 }; base.Run(); _ = y is { Run: 1 } } }
            /// <see cref="Run"/> <see cref="A.Run(Run)"/> <see cref=""/>
            """,
            "M:Z.A.Run => M:Z.A.RunAsync\nM:Z.A.#ctor => M:Z.A.Make\nP:Z.A.Item => M:Z.A.Get",
            test => test.CompilerDiagnostics = CompilerDiagnostics.None);

    [Fact]
    public Task The_message_names_both_sides() =>
        new Verifiers.AnalyzerTest<ReplacedMemberAnalyzer>
        {
            TestCode = "class A { public void Old() { } public void New() { } public void Gone() { } public A() { } public A(int i) { } } class B { void M(A a) { a.{|#0:Old|}(); a.{|#1:Gone|}(); new {|#2:A|}(1); } } class N { class A { public static void Old() { } } void M() => A.Old(); }",
            TestState = { AdditionalFiles = { ("SsotManifest.txt", "M:A.Old => M:A.New ; since 2.0\nremoved M:A.Gone\nM:A.#ctor(System.Int32) => M:A.Make") } },
            ExpectedDiagnostics =
            {
                new DiagnosticResult("SSOT3004", DiagnosticSeverity.Warning).WithLocation(0).WithMessage("'A.Old' is replaced by 'A.New'; use that: since 2.0"),
                new DiagnosticResult("SSOT3004", DiagnosticSeverity.Warning).WithLocation(1).WithMessage("'A.Gone' is removed and nothing replaces it"),
                new DiagnosticResult("SSOT3004", DiagnosticSeverity.Warning).WithLocation(2).WithMessage("'new A' is replaced by 'A.Make'; use that"),
            },
        }.RunAsync();
}
