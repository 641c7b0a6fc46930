using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DuplicateTypes.Redirect;

/// <summary>What values flow between moves together or not at all.</summary>
public class RedirectGroupTests
{
    private const string Types =
        """
        namespace New { public class R(string user) { public string User => user; } }
        namespace Old { public class R(string user, int tenant = 0) { public string User => user; public int Tenant => tenant; } }
        """;

    private static Task VerifyAsync(string before, string after, int left) => Redirecting.CaseAsync(Types, before, after, "canonical T:New.R", left);

    [Fact]
    public Task LostArgument_LeavesTheVariableAndWhatItIsPassedTo() => VerifyAsync(
        """
        class C
        {
            void A() { var r = new Old.R("a", 7); Use(r); }
            void B() { var r = new Old.R("b"); _ = r.User; }
            void Use(Old.R r) { _ = r.User; }
        }
        """,
        """
        class C
        {
            void A() { var r = new Old.R("a", 7); Use(r); }
            void B() { var r = new New.R("b"); _ = r.User; }
            void Use(Old.R r) { _ = r.User; }
        }
        """,
        2);

    [Fact]
    public Task MissingMember_LeavesTheGroup() => VerifyAsync(
        "class C { int A() { Old.R r = new(\"a\"); return r.Tenant; } string B() { Old.R r = new(\"a\"); return r.User; } }",
        "class C { int A() { Old.R r = new(\"a\"); return r.Tenant; } string B() { New.R r = new(\"a\"); return r.User; } }",
        1);

    [Fact]
    public Task ReturnedValue_ConnectsCallers() => VerifyAsync(
        "class C { Old.R A() => new(\"a\"); int B() => A().Tenant; } class D { string M(C c) { Old.R r = new(\"x\"); return r.User; } }",
        "class C { Old.R A() => new(\"a\"); int B() => A().Tenant; } class D { string M(C c) { New.R r = new(\"x\"); return r.User; } }",
        1 + 1);

    [Fact]
    public Task Interface_MovesWithAllImplementations() => VerifyAsync(
        "interface I { void M(Old.R r); } class A : I { public void M(Old.R r) => _ = r.User; } class B : I { public void M(Old.R r) => _ = r.Tenant; } class D { void M(Old.R r) => _ = r.User; }",
        "interface I { void M(Old.R r); } class A : I { public void M(Old.R r) => _ = r.User; } class B : I { public void M(Old.R r) => _ = r.Tenant; } class D { void M(New.R r) => _ = r.User; }",
        3);

    [Fact]
    public Task RuntimeTypeThatIsAskedFor_ConnectsWhatLosesIt() => VerifyAsync(
        "class C { object A() => new Old.R(\"a\", 7); object B() => new Old.R(\"b\"); bool Is(object o) => o is Old.R; }",
        "class C { object A() => new Old.R(\"a\", 7); object B() => new Old.R(\"b\"); bool Is(object o) => o is Old.R; }",
        3);

    [Fact]
    public Task RuntimeTypeThatNobodyAsksFor_DoesNotConnect() => VerifyAsync(
        "class C { object A() => new Old.R(\"a\", 7); object B() => new Old.R(\"b\"); }",
        "class C { object A() => new Old.R(\"a\", 7); object B() => new New.R(\"b\"); }",
        1);

    [Fact]
    public Task CopyThatHandsItselfOut_KeepsWhatTakesIt() => Redirecting.CaseAsync(
        "namespace New { public class R { } } namespace Old { public class R { public void Send(Bus b) => b.Take(this); } } public class Bus { public void Take(Old.R r) { } }",
        "class C { void A(Bus b) => b.Take(new Old.R()); object B() => new Old.R(); }",
        "class C { void A(Bus b) => b.Take(new Old.R()); object B() => new New.R(); }",
        "canonical T:New.R",
        1 + 1);

    [Fact]
    public async Task Projects_MoveTogether()
    {
        var solution = new TestSolution()
            .Project("Core", [], ("/Core/R.cs", "namespace New { public record R(string User); }"))
            .Project("Legacy", ["Core"], ("/Legacy/R.cs", "namespace Old { public record R(string User); }"))
            .Project("Lib", ["Core", "Legacy"], ("/Lib/Api.cs", "using Old;\nnamespace Lib; public interface IApi { R Get(R r); } public class Api : IApi { public R Get(R r) => r; }"))
            .Project("App", ["Core", "Legacy", "Lib"], ("/App/App.cs", "using Lib;\nclass App { string M(IApi api) { var r = api.Get(new Old.R(\"a\")); return r.User; } }"))
            .Manifest("canonical T:New.R\nown *").Solution;
        var redirected = await Redirecting.RunAsync(solution);
        Assert.Equal("using New;\nnamespace Lib; public interface IApi { R Get(R r); } public class Api : IApi { public R Get(R r) => r; }", await TestSolution.TextAsync(redirected, "/Lib/Api.cs"));
        Assert.Equal("using Lib;\nclass App { string M(IApi api) { var r = api.Get(new New.R(\"a\")); return r.User; } }", await TestSolution.TextAsync(redirected, "/App/App.cs"));
        Assert.Equal(RuleIds.DuplicateDeclaration, Assert.Single(await Redirecting.DiagnosticsAsync(redirected)).Id);
    }

    [Fact]
    public async Task CanonicalNotReferenced_IsLeft()
    {
        var solution = new TestSolution()
            .Project("Core", [], ("/Core/R.cs", "namespace New { public record R(string User); }"))
            .Project("Legacy", [], ("/Legacy/R.cs", "namespace Old { public record R(string User); }"))
            .Project("App", ["Legacy"], ("/App/App.cs", "class App { object M() => new Old.R(\"a\"); }"))
            .Manifest("canonical T:New.R\nown *").Solution;
        Assert.Same(solution, await Redirecting.RunAsync(solution));
    }

    [Fact]
    public async Task LinkedFile_GetsOneText()
    {
        const string Text = "class App {\n#if A\n    Old.R? _a = new(\"a\");\n#else\n    Old.R? _b = new(\"b\");\n#endif\n}";
        var solution = new TestSolution()
            .Project("A", ["A"], [], ("/R.cs", Types), ("/App.cs", Text))
            .Project("B", ["B"], [], ("/R.cs", Types), ("/App.cs", Text))
            .Manifest("canonical T:New.R").Solution;
        var redirected = await Redirecting.RunAsync(solution);
        Assert.Equal(Text.Replace("Old.R", "New.R"), await TestSolution.TextAsync(redirected, "/App.cs"));
    }

    [Fact]
    public async Task Declaration_RedirectsAllUses()
    {
        var solution = new TestSolution().Project("App", [], ("/Types.cs", Types), ("/App.cs", "class C { object M() => new Old.R(\"a\"); }")).Manifest("canonical T:New.R").Solution;
        var redirected = await Redirecting.RunAsync(solution, RuleIds.DuplicateDeclaration);
        Assert.Equal("class C { object M() => new New.R(\"a\"); }", await TestSolution.TextAsync(redirected, "/App.cs"));
    }

    [Fact]
    public async Task GeneratedCode_KeepsWhatItUses()
    {
        var solution = new TestSolution().Project("App", [], ("/Types.cs", Types), ("/Gen.g.cs", "class Gen { public static void Take(Old.R r) { } }"),
            ("/App.cs", "class C { void A() => Gen.Take(new Old.R(\"a\")); object B() => new Old.R(\"b\"); }")).Manifest("canonical T:New.R").Solution;
        var redirected = await Redirecting.RunAsync(solution);
        Assert.Equal("class C { void A() => Gen.Take(new Old.R(\"a\")); object B() => new New.R(\"b\"); }", await TestSolution.TextAsync(redirected, "/App.cs"));
    }

    [Fact]
    public Task ConversionBetweenTheTwo_Vanishes() => Redirecting.CaseAsync(
        "namespace New { public class R { public static implicit operator R(Old.R r) => new(); } } namespace Old { public class R { } }",
        "class C { New.R M(Old.R r) => r; void N() => M(new Old.R()); }",
        "class C { New.R M(New.R r) => r; void N() => M(new New.R()); }",
        "canonical T:New.R",
        1);
}
