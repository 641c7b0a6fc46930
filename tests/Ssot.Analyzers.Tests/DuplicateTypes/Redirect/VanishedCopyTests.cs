using Ssot.Analyzers.CodeFixes.CompilerErrors;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Trust;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DuplicateTypes.Redirect;

/// <summary>Code that no longer compiles since a copy is gone, or since the wrong one binds, is repaired by what is declared.</summary>
public class VanishedCopyTests
{
    private const string Path = "/App/Test.cs";
    private const string Canonical = "namespace New { public class R(bool ok, string agent, double duration = 0) { public bool Ok => ok; public string Agent => agent; public double Duration => duration; public int Code { get; set; } public static R None => new(false, \"\"); } }";
    private const string Mapped = "canonical T:New.R\nT:Old.R => T:New.R with (requestId -> _, executionTime -> duration, agentName -> agent)";

    private static async Task VerifyAsync(string before, string after, string manifest = Mapped, int errorsLeft = 0, string types = Canonical)
    {
        var solution = new TestSolution().Project("App", [], (Path, before), ("/App/Types.cs", types)).Manifest(manifest).Solution;
        Assert.NotEmpty(await TestSolution.ErrorsAsync(solution));
        var repaired = await RunAsync(solution);
        Assert.Equal(after, await TestSolution.TextAsync(repaired, Path));
        var errors = await TestSolution.ErrorsAsync(repaired);
        Assert.True(errors.Length == errorsLeft, string.Join("\n", errors));
    }

    internal static async Task<Solution> RunAsync(Solution solution, params string[] ids)
    {
        var engine = new VanishedCopyEngine();
        var places = ImmutableArray.CreateBuilder<FixPlace>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            foreach (var diagnostic in (await document.GetSemanticModelAsync())!.GetDiagnostics())
            {
                if (engine.Serves(diagnostic.Id) && (ids.Length == 0 || ids.Contains(diagnostic.Id)))
                {
                    places.Add(new FixPlace(document.Id, diagnostic));
                }
            }
        }

        return await FixedPoint.RunAsync(engine, solution, places.ToImmutable(), default);
    }

    [Theory]
    [InlineData("R? _r;")]
    [InlineData("object M() => new R(true, \"a\");")]
    [InlineData("R M() => new(true, \"a\");")]
    [InlineData("System.Collections.Generic.List<R> _l = [];")]
    [InlineData("bool M(object o) => o is R;")]
    [InlineData("bool M(object o) => o is R { Ok: true };")]
    [InlineData("object M(object o) => (R)o;")]
    [InlineData("object? M(object o) => o as R;")]
    [InlineData("System.Type M() => typeof(R);")]
    [InlineData("string M() => nameof(R);")]
    [InlineData("object M() => R.None;")]
    [InlineData("class D : R { public D() : base(true, \"\") { } }")]
    [InlineData("void M(R r, System.Func<R, R> f) { R Local() => f(r); _ = Local().Ok; }")]
    public async Task NameOfGoneType_IsThatOfTheCanonicalOne(string member)
    {
        var (before, after) = ($"using Old;\n\nclass C\n{{\n    {member}\n}}\n", $"using New;\n\nclass C\n{{\n    {member}\n}}\n");
        await VerifyAsync(before, after);
        await VerifyAsync(before, after, "canonical T:New.R");
    }

    [Fact]
    public Task NamespaceThatLivesOn_IsKeptForOthers() => VerifyAsync(
        "using Old;\nclass C { R? _r; Other? _o; Old.R? _q; }\nnamespace Old { class Other { } }",
        "using New;\nusing Old;\nclass C { R? _r; Other? _o; R? _q; }\nnamespace Old { class Other { } }");

    [Fact]
    public Task QualifiedName_IsRewritten() => VerifyAsync("class C { Old.R? _r; object M() => new global::Old.R(true, \"a\"); }", "class C { New.R? _r; object M() => new global::New.R(true, \"a\"); }");

    [Theory]
    [InlineData("new Old.R(\"id\", true, \"a\")", "new New.R(true, \"a\")")]
    [InlineData("new Old.R(true, agentName: \"a\", requestId: \"id\")", "new New.R(true, agent: \"a\")")]
    [InlineData("new Old.R(requestId: \"id\", ok: true, \"a\", 1.5)", "new New.R(ok: true, \"a\", 1.5)")]
    [InlineData("new Old.R(true, \"a\", executionTime: 1.5)", "new New.R(true, \"a\", duration: 1.5)")]
    [InlineData("new Old.R(\"id\", true, \"a\", 1.5) { Code = 1 }", "new New.R(true, \"a\", 1.5) { Code = 1 }")]
    [InlineData("new Old.R(\"id\", true, \"a\").ExecutionTime", "new New.R(true, \"a\").Duration")]
    [InlineData("new Old.R(true, \"a\")?.AgentName", "new New.R(true, \"a\")?.Agent")]
    public Task Creation_IsMappedByTheEntry(string before, string after) => VerifyAsync($"class C {{ object? M() => {before}; }}", $"class C {{ object? M() => {after}; }}");

    [Fact]
    public Task TargetTypedCreation_IsMappedInTheSecondRound() => VerifyAsync(
        "using Old;\nclass C { R M() => new(\"id\", true, \"a\"); double N(R r) => r.ExecutionTime; }",
        "using New;\nclass C { R M() => new(true, \"a\"); double N(R r) => r.Duration; }");

    // The canonical constructor takes them as they are, and means something else by them.
    [Theory]
    [InlineData("object M() => new R(true, 5);", "object M() => new R(true, attempts: 1, 5);")]
    [InlineData("R M() => new(true, 5);", "R M() => new(true, attempts: 1, 5);")]
    [InlineData("void M(System.Collections.Generic.List<R> l) => l.Add(new(true, 5));", "void M(System.Collections.Generic.List<R> l) => l.Add(new(true, attempts: 1, 5));")]
    [InlineData("R M(R? r) => new(true, 5, new(false, 6));", "R M(R? r) => new(true, attempts: 1, 5, new(false, attempts: 1, 6));")]
    public Task CreationThatBindsUnmapped_IsMapped(string before, string after) => VerifyAsync(
        $"using Old;\n\nclass C\n{{\n    {before}\n}}\n", $"using New;\n\nclass C\n{{\n    {after}\n}}\n",
        "canonical T:New.R\nT:Old.R => T:New.R with (time -> duration, _ -> attempts = 1)", types: "namespace New { public class R(bool ok, int attempts = 0, int duration = 0, R? inner = null); }");

    [Fact]
    public Task CreationThatCouldBeMappedInTwoWays_KeepsTheNameAndItsImport()
    {
        const string Code = "using Old;\n\nclass C\n{\n    object M() => new R(true, 5, 6);\n}\n";
        return VerifyAsync(Code, Code, "canonical T:New.R\nT:Old.R => T:New.R with (time -> duration, id -> _, _ -> attempts = 1)", errorsLeft: 2, types: "namespace New { public class R(bool ok, int attempts = 0, int duration = 0); }");
    }

    [Fact]
    public async Task TypeThatCanNotStand_LeavesOtherFilesAlone()
    {
        const string Derived = "using Old;\nclass D : R { }\nclass E : R { E() : base(true, 2) { } }\n";
        var solution = new TestSolution().Project("App", [],
            (Path, Derived),
            ("/App/Other.cs", "using Old;\nclass F { object M() => new R(true, 3); }\n"),
            ("/App/Types.cs", "namespace New { public class R(bool ok = true, int attempts = 0, int duration = 0); }")).Manifest("canonical T:New.R\nT:Old.R => T:New.R with (time -> duration, _ -> attempts = 1)").Solution;
        var repaired = await RunAsync(solution);
        Assert.Equal(Derived, await TestSolution.TextAsync(repaired, Path));
        Assert.Equal("using New;\nclass F { object M() => new R(true, attempts: 1, 3); }\n", await TestSolution.TextAsync(repaired, "/App/Other.cs"));
    }

    [Theory]
    [InlineData("new New.R(\"id\", true, \"a\")", "new New.R(true, \"a\")")] // CS1503
    [InlineData("new New.R(true, \"a\", executionTime: 1)", "new New.R(true, \"a\", duration: 1)")] // CS1739
    [InlineData("new New.R(true, \"a\", executionTime: 1, requestId: \"\")", "new New.R(true, \"a\", duration: 1)")]
    [InlineData("new New.R(agentName: \"a\", ok: true)", "new New.R(agent: \"a\", ok: true)")] // CS7036 or CS1739
    public Task CreationOfTheCanonicalType_IsMapped(string before, string after) => VerifyAsync($"class C {{ object? M() => {before}; }}", $"class C {{ object? M() => {after}; }}");

    [Theory]
    [InlineData("new New.R(true, \"a\", 1, 2)")] // an argument would be lost
    [InlineData("new New.R(true)")] // nothing to pass
    [InlineData("new New.R(true, agentId: \"a\")")] // nobody says what it is
    [InlineData("new New.R(true, \"a\").Unknown")]
    public Task WhatNothingProves_IsLeft(string code) => VerifyAsync($"class C {{ object? M() => {code}; }}", $"class C {{ object? M() => {code}; }}", errorsLeft: 1);

    [Fact]
    public Task DropThatTypesDoNotTell_IsLeftButNamed() => VerifyAsync(
        "class C { object M() => new Old.R(\"id\", \"a\"); }", "class C { object M() => new New.R(\"id\", \"a\"); }",
        "canonical T:New.R\nT:Old.R => T:New.R with (requestId -> _)", errorsLeft: 1, types: "namespace New { public class R(string agent, int n); }");

    [Fact]
    public Task Members_AreRenamedWhereverTheyAreRead() => VerifyAsync(
        "using New;\nclass C { double M(R r) => r.ExecutionTime; bool N(object o) => o is R { ExecutionTime: > 1 }; double? O(R? r) => r?.ExecutionTime; }",
        "using New;\nclass C { double M(R r) => r.Duration; bool N(object o) => o is R { Duration: > 1 }; double? O(R? r) => r?.Duration; }");

    [Fact]
    public Task InitializerMember_IsMapped() => VerifyAsync(
        "class C { object M() => new New.R { Time = 2, Id = 3 }; }", "class C { object M() => new New.R { Duration = 2 }; }",
        "canonical T:New.R\nT:Old.R => T:New.R with (time -> duration, id -> _)", types: "namespace New { public class R { public int Duration { get; set; } } }");

    [Fact]
    public Task AmbiguousName_IsTheCanonicalType() => VerifyAsync(
        "using New;\nusing Old;\nclass C { object M() => new R(1); R? _r; Other? _o; }",
        "using New;\nusing Old;\nclass C { object M() => new New.R(1); New.R? _r; Other? _o; }",
        "canonical T:New.R", types: "namespace New { public class R(int a); } namespace Old { public class R(int a, int b); public class Other; }");

    [Fact]
    public Task AmbiguousNameAlone_LosesTheOldImport() => VerifyAsync(
        "using New;\nusing Old;\nclass C { object M() => new R(1); }",
        "using New;\nclass C { object M() => new R(1); }",
        "canonical T:New.R", types: "namespace New { public class R(int a); } namespace Old { public class R(int a, int b); }");

    // What is wrong is something else.
    [Theory]
    [InlineData("new R(true, missing)")]
    [InlineData("new R(true, Take(\"x\"))")]
    [InlineData("new R(true, Take())")]
    [InlineData("new R(true, new D(1).Value)")]
    public Task CreationWithAnotherErrorInIt_IsLeft(string creation)
    {
        var code = $"using New;\nclass C {{ object M() => {creation}; int Take(int i) => i; class D {{ public int Value; }} }}";
        return VerifyAsync(code, code, "canonical T:New.R\nT:Old.R => T:New.R with (time -> duration, _ -> attempts = 1)", errorsLeft: 1, types: "namespace New { public class R(bool ok, int attempts = 0, int duration = 0); }");
    }

    [Theory]
    [InlineData("class C { Theirs.R? _r; }")] // somebody else's namespace
    [InlineData("class C { R<int>? _r; }")] // another arity
    [InlineData("class C { S? _r; }")]
    public Task OtherGoneTypes_AreLeft(string code) => VerifyAsync(code, code, errorsLeft: 1);

    [Fact]
    public Task NothingDeclared_LeavesAll() => VerifyAsync("using Old;\nclass C { R? _r; }", "using Old;\nclass C { R? _r; }", "", errorsLeft: 2);

    [Fact]
    public async Task GlobalUsingOfGoneNamespace_IsTakenOut()
    {
        var solution = new TestSolution().Project("App", [], (Path, "class C { R M() => new(true, \"a\"); }"), ("/App/Globals.cs", "global using System;\nglobal using Old;\n"), ("/App/Types.cs", Canonical)).Manifest("canonical T:New.R").Solution;
        var repaired = await RunAsync(solution);
        Assert.Empty(await TestSolution.ErrorsAsync(repaired));
        Assert.Equal("global using System;\n", await TestSolution.TextAsync(repaired, "/App/Globals.cs"));
    }

    [Fact]
    public async Task OneIdAtATime_ReachesTheEndAsWell()
    {
        var solution = new TestSolution().Project("App", [], (Path, "using Old;\nclass C { R M() => new(\"id\", true, \"a\"); double N(R r) => r.ExecutionTime; }"), ("/App/Types.cs", Canonical)).Manifest(Mapped).Solution;
        Assert.Empty(await TestSolution.ErrorsAsync(await RunAsync(solution, "CS0246")));
    }

    [Theory]
    [InlineData("T:Old.R => T:New.R with (requestId -> _, executionTime -> duration)", "R")] // told of by its entry alone
    [InlineData("T:Old.Result => T:New.R with (requestId -> _, executionTime -> duration)", "Result")] // and called otherwise
    public async Task TypeThatAnEntryMaps_IsRepairedWithItsCreations(string manifest, string name)
    {
        var before = $"using Old;\n\nclass C\n{{\n    {name} M() => new {name}(\"id\", true, \"a\", executionTime: 2);\n    double N({name} r) => r.ExecutionTime;\n}}\n";
        const string After = "using New;\n\nclass C\n{\n    R M() => new R(true, \"a\", duration: 2);\n    double N(R r) => r.Duration;\n}\n";
        var solution = new TestSolution().Project("App", [], (Path, before), ("/App/Types.cs", Canonical)).Manifest(manifest).Solution;
        var repaired = await BulkFix.RunAsync(solution, new CompilerErrorCodeFixProvider(), "CS0246", default);
        Assert.Empty(await TestSolution.ErrorsAsync(repaired));
        Assert.Equal(After, await TestSolution.TextAsync(repaired, Path));
    }
}
