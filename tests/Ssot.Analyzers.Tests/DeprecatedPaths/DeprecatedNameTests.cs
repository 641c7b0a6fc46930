using Microsoft.CodeAnalysis.Testing;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

public class DeprecatedNameTests
{
    [Theory]
    [InlineData("class C { {|SSOT3002:Acme.Old.Tool|}? f; }")]
    [InlineData("class C { {|SSOT3002:global::Acme.Old.Tool|}? f; }")]
    [InlineData("class C { {|SSOT3002:Acme.Old.Http.Client|}? f; }")]
    [InlineData("class C { {|SSOT3002:Acme.Old.Tool.Part|}? f; }")]
    [InlineData("class C { {|SSOT3002:Acme.Old.Box<int>|}? f; }")]
    [InlineData("class C { {|SSOT3002:Acme.Old.Box<{|SSOT3002:Acme.Old.Tool|}>|}? f; }")]
    [InlineData("class C { {|SSOT3002:Acme.Old.Box<int>.Lid|}? f; }")]
    [InlineData("class C { System.Collections.Generic.List<{|SSOT3002:Acme.Old.Tool|}>? f; }")]
    [InlineData("class C { {|SSOT3002:Acme.Old.Tool|}[]? f; }")]
    [InlineData("class C { ({|SSOT3002:Acme.Old.Tool|} A, int B) f; }")]
    [InlineData("class C<T> where T : {|SSOT3002:Acme.Old.Tool|} { }")]
    [InlineData("class C : {|SSOT3002:Acme.Old.ITool|} { }")]
    [InlineData("class C : System.IEquatable<{|SSOT3002:Acme.Old.Tool|}> { public bool Equals({|SSOT3002:Acme.Old.Tool|}? other) => true; }")]
    [InlineData("[{|SSOT3002:Acme.Old.Mark|}] class C { }")]
    [InlineData("[{|SSOT3002:Acme.Old.MarkAttribute|}] class C { }")]
    [InlineData("[{|SSOT3002:global::Acme.Old.Mark|}] class C { }")]
    [InlineData("class C { string M() => nameof({|SSOT3002:Acme.Old|}); }")]
    [InlineData("class C { string M() => nameof({|SSOT3002:Acme.Old.Tool|}); }")]
    [InlineData("class C { string M() => nameof({|SSOT3002:Acme.Old.Tool|}.Run); }")]
    [InlineData("class C { System.Type M() => typeof({|SSOT3002:Acme.Old.Tool|}); }")]
    [InlineData("class C { System.Type M() => typeof({|SSOT3002:Acme.Old.Box<>|}); }")]
    [InlineData("class C { object M() => new {|SSOT3002:Acme.Old.Tool|}(); }")]
    [InlineData("class C { object M() => {|SSOT3002:Acme.Old.Tool|}.Default; }")]
    [InlineData("class C { object M() => {|SSOT3002:global::Acme.Old.Tool|}.Default; }")]
    [InlineData("class C { void M() => {|SSOT3002:Acme.Old.Tool|}.Default.Run(); }")]
    [InlineData("class C { int M() => {|SSOT3002:Acme.Old.Extensions|}.Twice(1); }")]
    [InlineData("class C { const int K = {|SSOT3002:Acme.Old.Tool|}.Version; }")]
    [InlineData("class C { bool M(object o) => o is {|SSOT3002:Acme.Old.Tool|}; }")]
    [InlineData("class C { bool M(object o) => o is {|SSOT3002:Acme.Old.Tool|} t; }")]
    [InlineData("class C { bool M(object o) => o is not {|SSOT3002:Acme.Old.Tool|}; }")]
    [InlineData("class C { int M(object o) => o switch { {|SSOT3002:Acme.Old.Tool|} => 1, _ => 2 }; }")]
    [InlineData("class C { int M(object o) => o switch { {|SSOT3002:Acme.Old.Tool|} { } t => 1, _ => 2 }; }")]
    [InlineData("class C { object? M(object o) => o as {|SSOT3002:Acme.Old.Tool|}; }")]
    [InlineData("class C { object M(object o) => ({|SSOT3002:Acme.Old.Tool|})o; }")]
    [InlineData("class C { void M() { try { } catch ({|SSOT3002:Acme.Old.ToolException|}) { } } }")]
    [InlineData("class C { void M() { {|SSOT3002:Acme.Old.Tool|} t = null!; } }")]
    [InlineData("class C { object M() => default({|SSOT3002:Acme.Old.Tool|})!; }")]
    [InlineData("delegate {|SSOT3002:Acme.Old.Tool|} D();")]
    [InlineData("class C { /** <see cref=\"{|SSOT3002:Acme.Old.Tool|}\"/> */ void M() { } }")]
    [InlineData("/// <seealso cref=\"{|SSOT3002:Acme.Old.Tool|}.Run\"/>\nclass C { }")]
    [InlineData("/// <seealso cref=\"{|SSOT3002:Acme.Old.Tool|}.Run()\"/>\nclass C { }")]
    [InlineData("/// <seealso cref=\"{|SSOT3002:Acme.Old.Box{T}|}\"/>\nclass C { }")]
    [InlineData("/// <seealso cref=\"C.M({|SSOT3002:Acme.Old.Tool|})\"/>\nclass C { void M({|SSOT3002:Acme.Old.Tool|} t) { } }")]
    [InlineData("/// <exception cref=\"{|SSOT3002:Acme.Old.ToolException|}\">never</exception>\nclass C { }")]
    [InlineData("namespace Acme.App { class C { {|SSOT3002:Old.Tool|}? f; object M() => {|SSOT3002:Old.Tool|}.Default; } }")]
    [InlineData("using A = Acme; class C { {|SSOT3002:A.Old.Tool|}? f; {|SSOT3002:A::Old.Tool|}? g; }")]
    public async Task Qualified_Triggers(string source)
    {
        await PathVerifier.Both(source);
        await PathVerifier.Gone(source);
    }

    [Theory]
    [InlineData("class C { Acme.New.Tool? f; }")]
    [InlineData("using Acme.New; class C { Tool? f; object M() => new Tool(); int N() => 1.Twice(); }")]
    [InlineData("// Acme.Old.Tool\nclass C { /* Acme.Old.Tool */ }")]
    [InlineData("/// <summary>Acme.Old.Tool, <c>Acme.Old</c>, <paramref name=\"Old\"/></summary>\nclass C { }")]
    [InlineData("#if NEVER\nclass C { Acme.Old.Tool f; }\n#endif")]
    [InlineData("class S { public S Old => this; public int Tool => 1; int M(S Acme) => Acme.Old.Tool; }")]
    [InlineData("class C { int M() { var Old = 1; return Old; } }")]
    [InlineData("class Old { public static int Tool; } class C { int M() => Old.Tool; }")]
    [InlineData("namespace Acme.Older { class Tool { } } class C { Acme.Older.Tool? f; }")]
    [InlineData("namespace Acme.Old { class D { Tool? f; object M() => new Acme.Old.Http.Client(); } }")]
    [InlineData("namespace Acme.Old.Sub; class D { Acme.Old.Tool? f; }")]
    [InlineData("class C { object M(Registry r) => r.Tool; }")]
    [InlineData("using Old = Acme.New; class C { Old.Tool? f; }")]
    public Task Name_DoesNotTrigger(string source) =>
        PathVerifier.Both(source, PathVerifier.Moved, ("Registry.cs", "namespace Acme.Old.Registries { public class R { public Tool Tool => new(); } } class Registry { public object Tool = 1; }"));

    [Fact]
    public Task SimpleNameOfAReportedUsing_DoesNotTrigger() => PathVerifier.Both("""
        using {|SSOT3001:Acme.Old|};
        using static {|SSOT3001:Acme.Old.Extensions|};
        using A = {|SSOT3001:Acme.Old.Tool|};
        using N = {|SSOT3001:Acme.Old|};

        [Mark]
        class C : ITool
        {
            object M() => new Tool();
            int E() => 1.Twice() + Plain();
            A? a;
            N.Tool? n;
            N.Tool.Part? p;
            /// <see cref="Tool.Run"/>
            string Name => nameof(Tool);
            Box<Tool>.Lid? lid;
        }
        """);

    [Fact]
    public Task SimpleNameOfAReportedUsingThatIsGone_DoesNotTrigger() => PathVerifier.Gone("""
        using {|SSOT3001:Acme.Old|};
        using static {|SSOT3001:Acme.Old.Extensions|};
        using A = {|SSOT3001:Acme.Old.Tool|};
        using N = {|SSOT3001:Acme.Old|};

        [Mark]
        class C : ITool
        {
            object M() => new Tool();
            int E() => 1.Twice() + Plain();
            A? a;
            N.Tool? n;
            N.Tool.Part? p;
            string Name => nameof(Tool);
            Box<Tool>.Lid? lid;
        }
        """);

    [Theory]
    [InlineData("global using Acme.Old;")]
    [InlineData("global using global::Acme.Old;")]
    public async Task SimpleNameOfAGlobalUsingElsewhere_Triggers(string directive)
    {
        const string Source = """
            [{|SSOT3002:Mark|}]
            class C : {|SSOT3002:ITool|}
            {
                object M() => new {|SSOT3002:Tool|}();
                object D() => {|SSOT3002:Tool|}.Default;
                int E() => 1.{|SSOT3002:Twice|}();
                int? F(int? i) => i?.{|SSOT3002:Twice|}();
                string Name => nameof({|SSOT3002:Tool|});
                {|SSOT3002:Box<{|SSOT3002:Tool|}>.Lid|}? lid;
                bool Is(object o) => o is {|SSOT3002:Tool|} or {|SSOT3002:ToolException|};
            }
            """;
        await PathVerifier.Run(Source, PathVerifier.Moved, CompilerDiagnostics.Errors, ("Old.cs", PathVerifier.Old), ("Global.g.cs", directive));
        await PathVerifier.Gone(Source, PathVerifier.Moved, ("Global.g.cs", directive));
    }

    [Fact]
    public async Task SimpleNameOfAGlobalAliasOrStaticUsingElsewhere_Triggers()
    {
        const string Global = "global using A = Acme.Old.Tool; global using N = Acme.Old; global using static Acme.Old.Extensions; global using static Acme.Old.Tool;";
        const string Source = """
            class C
            {
                {|SSOT3002:A|}? a;
                {|SSOT3002:N.Tool|}? n;
                object M() => {|SSOT3002:N.Tool|}.Default;
                int P() => {|SSOT3002:Plain|}();
                {|SSOT3002:Part|}? part;
            }
            """;
        await PathVerifier.Run(Source, PathVerifier.Moved, CompilerDiagnostics.Errors, ("Old.cs", PathVerifier.Old), ("Global.g.cs", Global));
    }

    [Fact]
    public async Task SimpleNameOfAGlobalAliasElsewhereThatIsGone_Triggers()
    {
        const string Global = "global using A = Acme.Old.Tool; global using N = Acme.Old;";
        await PathVerifier.Gone("class C { {|SSOT3002:A|}? a; {|SSOT3002:N.Tool|}? n; object M() => {|SSOT3002:N.Tool|}.Default; }", PathVerifier.Moved, ("Global.g.cs", Global));
    }

    [Fact]
    public Task SimpleNameOfBothKindsOfUsing_Triggers() =>
        PathVerifier.Run("using {|SSOT3001:Acme.Old|}; class C { {|SSOT3002:Tool|}? f; }", PathVerifier.Moved, CompilerDiagnostics.None, ("Old.cs", PathVerifier.Old), ("Global.g.cs", "global using Acme.Old;"));

    [Fact]
    public async Task Message_SaysWhichItemToEdit()
    {
        var solution = new Verifiers.TestSolution()
            .Project("App", [], ("/App/Test.cs", "class C { Tool? f; A? a; }"), ("/App/Old.cs", PathVerifier.Old),
                ("/App/obj/App.GlobalUsings.g.cs", "global using global::Acme.Old;"), ("/App/Imports.cs", "global using A = Acme.Old.Tool;"))
            .Manifest(PathVerifier.Moved).Solution;
        Assert.Equal(
            [
                "'Acme.Old.Tool' moved to 'Acme.New.Tool'",
                "'Acme.Old.Tool' moved to 'Acme.New.Tool'; edit the item <Using Include=\"Acme.Old\" /> of the project",
                "'Acme.Old.Tool' moved to 'Acme.New.Tool'; edit the global using of 'Acme.Old.Tool' in 'Imports.cs'",
            ],
            await Diagnosed.MessagesAsync(solution));
    }

    // The item's alias and kind are what tells it from others of that path.
    [Theory]
    [InlineData("using global::Acme.Old", "1.Twice()", "'Acme.Old.Extensions' moved to 'Acme.New.Extensions'; edit the item <Using Include=\"Acme.Old\" /> of the project")]
    [InlineData("using static global::Acme.Old.Extensions", "Plain()", "'Acme.Old.Extensions' moved to 'Acme.New.Extensions'; edit the item <Using Include=\"Acme.Old.Extensions\" Static=\"true\" /> of the project")]
    [InlineData("using A = global::Acme.Old.Tool", "A.Version", "'Acme.Old.Tool' moved to 'Acme.New.Tool'; edit the item <Using Include=\"Acme.Old.Tool\" Alias=\"A\" /> of the project")]
    [InlineData("using A = global::Acme.Old", "A.Tool.Version", "'Acme.Old.Tool' moved to 'Acme.New.Tool'; edit the item <Using Include=\"Acme.Old\" Alias=\"A\" /> of the project")]
    public async Task Message_SaysWhichKindOfItemToEdit(string item, string use, string message)
    {
        foreach (var old in new[] { PathVerifier.Old, "" })
        {
            var solution = new Verifiers.TestSolution()
                .Project("App", [], ("/App/Test.cs", $"class C {{ int i = {use}; }}"), ("/App/Old.cs", old), ("/App/New.cs", PathVerifier.New), ("/App/obj/App.GlobalUsings.g.cs", $"// <auto-generated/>\nglobal {item};"))
                .Manifest(PathVerifier.Moved).Solution;
            Assert.Equal([message], await Diagnosed.MessagesAsync(solution));
        }
    }

    [Fact]
    public async Task TypeEntry_TriggersOnEveryUse()
    {
        const string Manifest = "T:Acme.Old.Tool => T:Acme.New.Tool\nT:Acme.Old.MarkAttribute => T:Acme.New.MarkAttribute\nT:Acme.Old.Box`1 => T:Acme.New.Box`1";
        const string Source = """
            using Acme.Old;

            [{|SSOT3002:Mark|}]
            class C : ITool
            {
                {|SSOT3002:Tool|}? f;
                object M() => new {|SSOT3002:Tool|}();
                object D() => {|SSOT3002:Tool|}.Default;
                {|SSOT3002:Box<{|SSOT3002:Tool|}>.Lid|}? lid;
                {|SSOT3002:Tool.Part|}? part;
                bool Is(object o) => o is {|SSOT3002:Tool|};
                string Name => nameof({|SSOT3002:Tool|});
                int Twice() => 1.Twice();
            }
            """;
        await PathVerifier.Run(Source, Manifest, CompilerDiagnostics.Errors, ("Old.cs", PathVerifier.Old));

        // The namespace lives on without the types.
        await PathVerifier.Gone(Source, Manifest, ("Left.cs", "namespace Acme.Old { public interface ITool { } public static class Extensions { public static int Twice(this int value) => value; } }"));
    }

    [Fact]
    public Task TypeEntryThroughTheNamespaceAround_Triggers() =>
        PathVerifier.Gone("namespace Acme.Old.Sub { class C { {|SSOT3002:Tool|}? f; } }", "T:Acme.Old.Tool => T:Acme.New.Tool");

    [Fact]
    public Task TypeEntryThroughAGlobalUsingOfANamespaceThatLivesOn_Triggers() =>
        PathVerifier.Gone("class C { {|SSOT3002:Tool|}? f; }", "T:Acme.Old.Tool => T:Acme.New.Tool", ("Left.cs", "namespace Acme.Old { public class Stays { } }"), ("Global.g.cs", "global using Acme.Old;"));

    [Fact]
    public Task UnboundNameThatNothingBroughtIn_DoesNotTrigger() => PathVerifier.Gone("""
        using System;
        class C
        {
            Tool? f;
            object M(int i) => i.Tool + Tool + new C { Tool = 1 };
            object N() => Foo(Tool: 1);
        }
        """, "T:Acme.Old.Tool => T:Acme.New.Tool");

    [Fact]
    public Task UnboundMemberOfTheNameOfAType_DoesNotTrigger() => PathVerifier.Gone("""
        using Acme.Old;
        class C
        {
            object M(int i) => i.Tool + new C { Tool = 1 };
            object N() => Foo(Tool: 1);
            bool P(C c) => c is { Tool: 1 };
        }
        """, "T:Acme.Old.Tool => T:Acme.New.Tool", ("Left.cs", "namespace Acme.Old { public class Stays { } }"));

    [Fact]
    public async Task ArityTellsTypesApart()
    {
        await PathVerifier.Both("class C { Acme.Old.Box<int>? f; }", "T:Acme.Old.Box => T:Acme.New.Box");
        await PathVerifier.Both("class C { {|SSOT3002:Acme.Old.Box<int>|}? f; }", "T:Acme.Old.Box`1 => T:Acme.New.Box`1");
    }

    [Fact]
    public async Task ExtensionMethodOfATypeEntry_Triggers()
    {
        const string Manifest = "T:Acme.Old.Extensions => T:Acme.New.Extensions";
        const string Source = "using Acme.Old; class C : ITool { int M() => 1.{|SSOT3002:Twice|}() + {|SSOT3002:Extensions|}.Plain(); }";
        await PathVerifier.Run(Source, Manifest, CompilerDiagnostics.Errors, ("Old.cs", PathVerifier.Old));
        await PathVerifier.Gone(Source, Manifest, ("Left.cs", "namespace Acme.Old { public interface ITool { } }"));
    }

    [Fact]
    public Task ExtensionMethodOfTheNewHome_DoesNotTrigger() =>
        PathVerifier.Both("using Acme.New; class C { int M() => 1.Twice() + Extensions.Plain(); }", "T:Acme.Old.Extensions => T:Acme.New.Extensions");

    [Fact]
    public Task UnboundMethodThatTheNewHomeDoesNotOffer_DoesNotTrigger() =>
        PathVerifier.Gone("using Acme.Old; class C { int M() => \"\".Twice(); }", "T:Acme.Old.Extensions => T:Acme.New.Extensions", ("Left.cs", "namespace Acme.Old { public interface ITool { } }"));

    [Fact]
    public Task AmbiguousBetweenOldAndNew_Triggers() =>
        PathVerifier.Run("using Acme.Old; using Acme.New; class C { {|SSOT3002:Tool|}? f; }", "T:Acme.Old.Tool => T:Acme.New.Tool", CompilerDiagnostics.None, ("Old.cs", PathVerifier.Old), ("New.cs", PathVerifier.New));

    [Fact]
    public Task InheritedNestedType_DoesNotTriggerBesideItsBase() =>
        PathVerifier.Both("class C : {|SSOT3002:Acme.Old.Tool|} { Part? part; } class D { C.Part? part; }");

    [Fact]
    public async Task ReplacedBy_Triggers()
    {
        const string Types = """
            namespace Ssot { [System.AttributeUsage(System.AttributeTargets.All)] class ReplacedByAttribute : System.Attribute { public ReplacedByAttribute(System.Type type) { } public ReplacedByAttribute(string id) { } } }
            namespace Lib
            {
                [Ssot.ReplacedBy(typeof(Renamed))] public class Named { public Named? Self; }
                [Ssot.ReplacedBy("T:Lib.Renamed")] public class Called { }
                [Ssot.ReplacedBy(typeof(Lib.Core.Copy))] public class Copy { }
                public class Renamed { }
            }
            namespace Lib.Core { public class Copy { } }
            """;
        await PathVerifier.Run("using Lib; class C { {|SSOT3002:Named|}? a; {|SSOT3002:Lib.Called|}? b; Copy? c; }", "// nothing", CompilerDiagnostics.Errors, ("Types.cs", Types));
    }

    [Fact]
    public async Task OldTypesOwnCode_DoesNotTrigger()
    {
        const string Types = "namespace Acme { /** <see cref=\"Engine\"/> */ class Engine { Engine? Self; static Engine Make() => new Acme.Engine(); class Inner : Engine { } } class User { } class Other { {|SSOT3002:Engine|}? engine; } }";
        await PathVerifier.Run(Types, "T:Acme.Engine => T:Acme.User", CompilerDiagnostics.Errors);
    }

    [Fact]
    public Task NamespaceOfOneSegment_TriggersOnlyAsAPath() => PathVerifier.Run(
        """
        class C
        {
            {|SSOT3002:Legacy.Options|}? o;
            object M() => {|SSOT3002:Legacy.Options|}.Default;
            object N(int i) => i.Legacy + Legacy;
            object P() => Legacy.Gone;
        }
        """,
        "N:Legacy => N:Modern",
        CompilerDiagnostics.None,
        ("Modern.cs", "namespace Modern { public class Options { public static object Default = 1; } }"));

    [Fact]
    public Task MethodOfTheNameOfANamespace_DoesNotTrigger() => PathVerifier.Run(
        """
        namespace Acme
        {
            static class C
            {
                static void Timeout<T>(int seconds) { }
                static void M(Missing missing) { Timeout<int>(missing); Timeout(missing); Unknown(); Old(missing); }
            }
        }
        """,
        "N:Acme.Timeout => N:Acme.Deadlines\nN:Acme.Unknown => N:Acme.Deadlines\nN:Acme.Old => N:Acme.Deadlines",
        CompilerDiagnostics.None,
        ("New.cs", "namespace Acme.Deadlines { class Policy { } }"));
}
