using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes;
using Ssot.Analyzers.Tests.DuplicateTypes.Redirect;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DuplicateTypes.Actions;

/// <summary>What a person may ask for at a copy: a shim, its constructors on the canonical type, deletion.</summary>
public class CopyActionTests
{
    private const string Copy = "/App/Old.cs";
    private const string Canonical = "/App/New.cs";

    private static TestSolution Two(string canonical, string copy, string use = "") => new TestSolution()
        .Project("App", [], (Canonical, "namespace New;\n\n" + canonical + "\n"), (Copy, "namespace Old;\n\n" + copy + "\n"), ("/App/Use.cs", use));

    private static async Task VerifyAsync(string key, string canonical, string copy, string path, string? after, string use = "", string manifest = "canonical T:New.R")
    {
        var solution = Two(canonical, copy, use).Manifest(manifest).Solution;
        var changed = await Offer.ApplyAsync(solution, Copy, key);
        Assert.Equal(after, changed is null ? null : await TestSolution.TextAsync(changed, path));
    }

    private static Task Shim(string canonical, string copy, string? after, string use = "", string manifest = "canonical T:New.R") =>
        VerifyAsync(FixKeys.Shim, canonical, copy, Copy, after is null ? null : "namespace Old;\n\n" + after + "\n", use, manifest);

    [Fact]
    public Task Shim_OfAClass_PassesItsArgumentsOn() => Shim(
        "public class R(string user, int attempts = 1) { public string User => user; public int Attempts => attempts; }",
        """
        /// <summary>What a run brought.</summary>
        public class R
        {
            private readonly string _user;
            public R(string user) { _user = user; }
            public string User => _user;
        }
        """,
        """
        /// <summary>What a run brought.</summary>
        [System.Obsolete("Use New.R.")]
        public class R : New.R
        {
            public R(string user) : base(user) { }
        }
        """,
        "class C { string M(Old.R r) => r.User; object N() => new Old.R(\"a\"); }");

    [Fact]
    public Task Shim_WithMembersOfItsOwn_IsNotOffered() => Shim(
        "public record R(string Agent, double Duration);",
        "public record R(double ExecutionTime, string Agent, string Id) { public void Print() { } }",
        null,
        manifest: "canonical T:New.R\nT:Old.R => T:New.R with (executionTime -> duration, id -> _)"); // 'Print' would be lost

    [Fact]
    public Task Shim_OfAPositionalRecord_MapsByTheList() => Shim(
        "public record R(string Agent, double Duration);",
        "public record R(double ExecutionTime, string Agent, string Id);",
        """
        [System.Obsolete("Use New.R.")]
        public record R : New.R
        {
            public R(double ExecutionTime, string Agent, string Id) : base(Agent, ExecutionTime) { }

            public double ExecutionTime { get => Duration; init => Duration = value; }
        }
        """,
        manifest: "canonical T:New.R\nT:Old.R => T:New.R with (executionTime -> duration, id -> _)");

    [Fact]
    public Task Shim_OfPlainProperties_NeedsNoBody() => Shim(
        "public class R { public int A { get; set; } }", "public class R { public int A { get; set; } }", "[System.Obsolete(\"Use New.R.\")]\npublic class R : New.R;");

    [Fact]
    public Task Shim_KeepsInterfaces() => Shim(
        "public class R { public void Dispose() { } }",
        "public sealed class R : System.IDisposable { public void Dispose() { } }",
        "[System.Obsolete(\"Use New.R.\")]\npublic sealed class R : New.R, System.IDisposable;");

    [Theory]
    [InlineData("public class R { public int A { get; set; } public int B(int i) => i; }", "public class R { public int A { get; set; } public string B(int i) => \"\"; }")] // another result
    [InlineData("public class R { public int A { get; set; } }", "public class R { public R(string b) { } public int A { get; set; } }")] // an argument without a place
    [InlineData("public class R(int a) { public int A => a; }", "public class R { public int A { get; } }")] // nothing to pass
    [InlineData("public class R { public int A { get; set; } }", "public class R : System.Exception { public int A { get; set; } }")] // has a base
    [InlineData("public class R { public int A { get; set; } }", "public partial class R { public int A { get; set; } } public partial class R { }")]
    [InlineData("public class R { public int A { get; set; } }", "public class R {\n#if X\n#endif\n public int A { get; set; } }")]
    public Task Shim_ThatWouldLoseSomething_IsNotOffered(string canonical, string copy) => Shim(canonical, copy, null);

    [Theory]
    [InlineData("public sealed class R;", "public class R;", "No shim can be made: 'New.R' is sealed")]
    [InlineData("public struct R;", "public class R;", "No shim can be made: 'New.R' is a struct")]
    [InlineData("public class R;", "public struct R;", "No shim can be made: 'Old.R' is a struct")]
    [InlineData("public class R;", "public record R;", "No shim can be made: a record and a class can't derive from each other")]
    public async Task Shim_ThatIsImpossible_SaysWhy(string canonical, string copy, string title)
    {
        var solution = Two(canonical, copy).Manifest("canonical T:New.R").Solution;
        var actions = await Offer.ActionsAsync(solution, Copy);
        Assert.Equal(FixKeys.Redirect, actions[0].EquivalenceKey);
        Assert.Equal(title, actions.Single(action => action.EquivalenceKey == FixKeys.NoShim).Title);
        Assert.DoesNotContain(actions, action => action.EquivalenceKey == FixKeys.Shim);
    }

    [Fact]
    public async Task Shim_IsNoCopyAnyMore()
    {
        var solution = Two("public record R(string A);", "public record R(string A);", "class C { object M() => new Old.R(\"a\"); }").Manifest("canonical T:New.R").Solution;
        var shimmed = await Offer.ApplyAsync(solution, Copy, FixKeys.Shim);
        Assert.DoesNotContain(await Redirecting.DiagnosticsAsync(shimmed!), d => d.Id.StartsWith("SSOT", StringComparison.Ordinal));
    }

    private static Task Constructor(string canonical, string copy, string? after, string manifest = "canonical T:New.R") =>
        VerifyAsync(FixKeys.ForwardingConstructor, canonical, copy, Canonical, after is null ? null : "namespace New;\n\n" + after + "\n", manifest: manifest);

    [Fact]
    public Task Constructor_IsAddedBehindTheOthers() => Constructor(
        """
        public class R
        {
            public R(string user, int tenant) { User = user + tenant; }

            public string User { get; }
        }
        """,
        "public class R(int tenant, string user) { public string User => user + tenant; }",
        """
        public class R
        {
            public R(string user, int tenant) { User = user + tenant; }

            [System.Obsolete("Use another constructor.")]
            public R(int tenant, string user) : this(user, tenant) { }

            public string User { get; }
        }
        """);

    [Fact]
    public Task Constructor_OfARecordWithoutBody_MakesOne() => Constructor(
        "public record R(string Agent, double Duration);",
        "public record R(string Id, double ExecutionTime, string Agent);",
        """
        public record R(string Agent, double Duration)
        {
            [System.Obsolete("Use another constructor.")]
            public R(string Id, double ExecutionTime, string Agent) : this(Agent, ExecutionTime) { }
        }
        """,
        "canonical T:New.R\nT:Old.R => T:New.R with (executionTime -> duration, id -> _)");

    [Theory]
    [InlineData("public class R(string a) { public string A => a; }", "public class R(string a) { public string A => a; }")] // has it
    [InlineData("public class R(string a) { public string A => a; }", "public class R(string b) { public string A => b; }")] // the same signature
    [InlineData("public class R(string a, int b) { public string A => a + b; }", "public class R(string a) { public string A => a; }")] // nothing to pass
    [InlineData("public class R(string a) { public string A => a; }", "public class R(string a, int b) { public string A => a + b; }")] // would be lost
    public Task Constructor_ThatCannotPassOn_IsNotOffered(string canonical, string copy) => Constructor(canonical, copy, null);

    private static Task Delete(string copy, string? after, string use = "") =>
        VerifyAsync(FixKeys.Delete, "public class R;", copy, Copy, after is null ? null : "namespace Old;\n\n" + after, use);

    [Theory]
    [InlineData("/// <summary>A copy.</summary>\npublic class R { R? Self() => new(); }", "")]
    [InlineData("public class A;\n\npublic class R;\n\npublic class B;", "public class A;\n\npublic class B;\n")]
    [InlineData("// of the first\npublic class R;", "// of the first\n")]
    [InlineData("public class A; public class R; public class B;", "public class A;  public class B;\n")]
    public Task Delete_TakesTheUnusedCopy(string copy, string after) => Delete(copy, after);

    [Theory]
    [InlineData("class C { Old.R? _r; }")]
    [InlineData("using Old; class C { void M() { R r = new(); } }")]
    [InlineData("/// <summary><see cref=\"Old.R\"/></summary>\nclass C;")]
    [InlineData("class C { string M() => nameof(Old.R); }")]
    [InlineData("using Old; class C;")] // the namespace would go
    public Task Delete_IsNotOfferedWhileSomethingUsesIt(string use) => Delete("public class R;", null, use);

    [Fact]
    public Task Delete_KeepsTheNamespaceThatOthersImport() => Delete("public class R;\npublic class Other;", "public class Other;\n", "using Old; class C { Other? _o; }");

    [Fact]
    public async Task Delete_AsksOtherProjects()
    {
        var solution = new TestSolution()
            .Project("Core", [], (Canonical, "namespace New; public class R;"), (Copy, "namespace Old; public class R;"))
            .Project("App", ["Core"], ("/Use.cs", "class C { Old.R? _r; }")).Manifest("canonical T:New.R\nown *").Solution;
        Assert.Null(await Offer.ApplyAsync(solution, Copy, FixKeys.Delete));
    }

    [Theory]
    [InlineData(FixKeys.Shim)]
    [InlineData(FixKeys.ForwardingConstructor)]
    [InlineData(FixKeys.Delete)]
    public async Task FixAll_ReachesDocumentAndProjectButNotSolution(string key)
    {
        var solution = new TestSolution()
            .Project("App", [], ("/New.cs", "namespace New { public class R(string a, int b) { public string A => a + b; } public class S(string a, int b) { public string A => a + b; } public class T(string a, int b) { public string A => a + b; } }"),
                ("/A.cs", "namespace Old { public class R(int b, string a) { public string A => a + b; } public class S(int b, string a) { public string A => a + b; } }"),
                ("/B.cs", "namespace Old { public class T(int b, string a) { public string A => a + b; } }"))
            .Manifest("canonical T:New.R\ncanonical T:New.S\ncanonical T:New.T").Solution;
        Assert.Null(await Offer.ApplyAllAsync(solution, "/A.cs", key, FixAllScope.Solution));
        Assert.Equal(2, await DoneAsync(FixAllScope.Document));
        Assert.Equal(3, await DoneAsync(FixAllScope.Project));

        async Task<int> DoneAsync(FixAllScope scope)
        {
            var changed = (await Offer.ApplyAllAsync(solution, "/A.cs", key, scope))!;
            Assert.Empty(await TestSolution.ErrorsAsync(changed));
            return key == FixKeys.ForwardingConstructor
                ? (await TestSolution.TextAsync(changed, "/New.cs")).Split("Obsolete").Length - 1
                : 3 - (await Redirecting.DiagnosticsAsync(changed)).Count(d => d.Id == RuleIds.DuplicateDeclaration);
        }
    }

    [Fact]
    public async Task FixAll_OfTheFirstAction_RedirectsTheSolution()
    {
        var solution = Two("public class R;", "public class R;", "class C { object M() => new Old.R(); }").Manifest("canonical T:New.R").Solution;
        var changed = await Offer.ApplyAllAsync(solution, Copy, FixKeys.Redirect, FixAllScope.Solution);
        Assert.Equal("class C { object M() => new New.R(); }", await TestSolution.TextAsync(changed!, "/App/Use.cs"));
    }
}
