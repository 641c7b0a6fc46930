using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>What was written for a type that is gone, and what was not, once names bind again.</summary>
public class RevivedUseTests
{
    private const string Manifest = "T:Old.Outcome => T:New.Result with (time -> duration, _ -> attempts = 1, Time -> Duration)";
    private const string Types = "namespace New { public class Result { public Result(bool ok, int attempts = 0, int duration = 0) { } public int Duration { get; set; } } } namespace Old { public class Rest { } }";

    private static async Task CaseAsync(string before, string after, string manifest = Manifest, string types = Types)
    {
        var solution = new TestSolution().Project("App", [], (PathRewriting.Path, before), ("/App/Types.cs", types)).Manifest(manifest).Solution;
        Assert.Equal(after, await TestSolution.TextAsync(await PathRewriting.RunAsync(solution), PathRewriting.Path));
    }

    // Nothing was missing but the directive that the other one's name brings.
    [Theory]
    [InlineData("object M() => new Result(true, 2);")]
    [InlineData("Result M() => new(true, 2);")]
    [InlineData("Result M() { return new(true, 2); }")]
    [InlineData("Result P { get; set; } = new(true, 2);\n    void M() => this.P = new(true, 2);")]
    [InlineData("Result M(int i) => i switch { 1 => new(true, 2), _ => (new(true, 3)) };")]
    [InlineData("void M() => Take(new(true, 2));\n    void Take(Result r) { }")]
    [InlineData("System.Func<Result> M() { System.Func<Result> f = () => new(true, 2); return f; }")]
    [InlineData("object M() => new System.Collections.Generic.Dictionary<string, Result> { [\"a\"] = new(true, 2) };")]
    [InlineData("System.Collections.Generic.List<Result> M() => [new(true, 2)];")]
    [InlineData("class D() : Result(true, 2);")]
    public Task WrittenForTheNewType_IsLeftThoughItDidNotBind(string member) => CaseAsync(
        $"using Old;\n\nclass C\n{{\n    Outcome O() => new(true);\n    {member}\n}}\n",
        $"using New;\n\nclass C\n{{\n    Result O() => new(true, attempts: 1);\n    {member}\n}}\n");

    [Theory]
    [InlineData("T:Old.Outcome => T:Mid.Outcome with (time -> duration, _ -> attempts = 1)\nT:Mid.Outcome => T:New.Result")]
    [InlineData("T:Old.Outcome => T:Mid.Result with (time -> duration, _ -> attempts = 1)\nN:Mid => N:New")]
    public Task TypeThatMovedOn_IsMappedByItsOwnEntry(string manifest) => CaseAsync(
        "using Old;\n\nclass C\n{\n    Outcome M() => new(true, 2);\n    object N() => new Outcome(true, time: 2);\n}\n",
        "using New;\n\nclass C\n{\n    Result M() => new(true, attempts: 1, 2);\n    object N() => new Result(true, attempts: 1, duration: 2);\n}\n",
        manifest);

    [Fact]
    public async Task TypesOfOneName_AreToldApartByWhatTheFileImports()
    {
        var solution = new TestSolution().Project("App", [],
            (PathRewriting.Path, "using A;\n\nclass C\n{\n    Outcome M() => new(true, 5);\n    object N() => new Outcome(true, 5);\n}\n"),
            ("/App/Other.cs", "using B;\n\nclass D\n{\n    Outcome M() => new(true, 5);\n    object N() => new Outcome(true, 5);\n}\n"),
            ("/App/Types.cs", Types)).Manifest("T:A.Outcome => T:New.Result\nT:B.Outcome => T:New.Result with (_ -> attempts = 1)").Solution;
        var after = await PathRewriting.RunAsync(solution);
        Assert.Equal("using New;\n\nclass C\n{\n    Result M() => new(true, 5);\n    object N() => new Result(true, 5);\n}\n", await TestSolution.TextAsync(after, PathRewriting.Path));
        Assert.Equal("using New;\n\nclass D\n{\n    Result M() => new(true, attempts: 1, 5);\n    object N() => new Result(true, attempts: 1, 5);\n}\n", await TestSolution.TextAsync(after, "/App/Other.cs"));
    }

    [Theory]
    [InlineData("Outcome M() => new(true, 2, new(false, 3, new(true, 4, new(true, 5, new(true, 6, new(true, 7, new(true, 8)))))));",
        "Result M() => new(true, attempts: 1, 2, new(false, attempts: 1, 3, new(true, attempts: 1, 4, new(true, attempts: 1, 5, new(true, attempts: 1, 6, new(true, attempts: 1, 7, new(true, attempts: 1, 8)))))));",
        "public Result(bool ok, int attempts = 0, int duration = 0, Result? inner = null) { }")]
    [InlineData("Outcome M() => new(true, inner: new(false, 3), time: 5);",
        "Result M() => new(true, attempts: 1, duration: 5) { Inner = new(false, attempts: 1, 3) };",
        "public Result(bool ok, int attempts = 0, int duration = 0) { } public Result? Inner { get; set; }")]
    [InlineData("object M() => new Outcome(true, inner: new Outcome(false, 3, inner: new Outcome(true, 9)), time: 5);",
        "object M() => new Result(true, attempts: 1, duration: 5) { Inner = new Result(false, attempts: 1, 3) { Inner = new Result(true, attempts: 1, 9) } };",
        "public Result(bool ok, int attempts = 0, int duration = 0) { } public Result? Inner { get; set; }")]
    public Task CreationsInEachOther_AreMappedWhereverTheyGo(string before, string after, string members) => CaseAsync(
        $"using Old;\n\nclass C\n{{\n    {before}\n}}\n",
        $"using New;\n\nclass C\n{{\n    {after}\n}}\n",
        types: $"namespace New {{ public class Result {{ {members} }} }} namespace Old {{ public class Rest {{ }} }}");

    [Fact]
    public async Task FileThatMeansTheNewTypeInAnotherProject_IsLeft()
    {
        const string Linked = "class C\n{\n    Outcome M() => new(true, 2);\n}\n";
        var solution = new TestSolution()
            .Project("Lib", [], ("/Lib/Types.cs", Types))
            .Project("A", ["Lib"], ("/A/Globals.cs", "global using Old;\n"), ("/Shared/Linked.cs", Linked))
            .Project("B", ["Lib"], ("/B/Globals.cs", "global using Outcome = New.Result;\n"), ("/Shared/Linked.cs", Linked))
            .Manifest(Manifest).Solution;
        Assert.Equal(Linked, await TestSolution.TextAsync(await PathRewriting.RunAsync(solution), "/Shared/Linked.cs"));
    }

    [Theory]
    [InlineData("using O = Old.Outcome;", "using O = New.Result;")]
    [InlineData("global using O = Old.Outcome;", "global using O = New.Result;")]
    public Task Aliases_BringTheirCreationsAlong(string before, string after) => CaseAsync(
        $"{before}\n\nclass C\n{{\n    object M() => new O(true, 2);\n    O N() => new(true, 3);\n}}\n",
        $"{after}\n\nclass C\n{{\n    object M() => new O(true, attempts: 1, 2);\n    O N() => new(true, attempts: 1, 3);\n}}\n");

    [Fact]
    public async Task GlobalAliasThatCanNotStand_LeavesOtherFilesAlone()
    {
        var solution = new TestSolution().Project("App", [],
            (PathRewriting.Path, "class C\n{\n    object M() => new O(true, 2, 3);\n}\n"),
            ("/App/Globals.cs", "global using O = Old.Outcome;\n"),
            ("/App/Other.cs", "using Old;\n\nclass D\n{\n    object M() => new Outcome(true, 2);\n}\n"),
            ("/App/Types.cs", Types)).Manifest("T:Old.Outcome => T:New.Result with (time -> duration, id -> _, _ -> attempts = 1)").Solution;
        var after = await PathRewriting.RunAsync(solution);
        Assert.Equal("global using O = Old.Outcome;\n", await TestSolution.TextAsync(after, "/App/Globals.cs"));
        Assert.Equal("using New;\n\nclass D\n{\n    object M() => new Result(true, attempts: 1, 2);\n}\n", await TestSolution.TextAsync(after, "/App/Other.cs"));
    }

    [Theory]
    [InlineData("class D : Outcome\n    {\n        public D(int i) { }\n    }", "class D : Result\n    {\n        public D(int i) : base(attempts: 1) { }\n    }")]
    [InlineData("class D(int i) : Outcome;", "class D(int i) : Result(attempts: 1);")]
    [InlineData("class D : Outcome\n    {\n        public D() : this(1) { }\n        public D(int i) : base(true, i) { }\n        static D() { }\n    }", "class D : Result\n    {\n        public D() : this(1) { }\n        public D(int i) : base(true, attempts: 1, i) { }\n        static D() { }\n    }")]
    public async Task CallOfTheBaseThatIsLeftToTheCompiler_IsWritten(string before, string after)
    {
        var types = Types.Replace("bool ok", "bool ok = true", StringComparison.Ordinal);
        await CaseAsync($"using Old;\n\nclass C\n{{\n    {before}\n}}\n", $"using New;\n\nclass C\n{{\n    {after}\n}}\n", types: types);
    }

    [Theory]
    [InlineData("class D : Outcome { }", "class D : Outcome { }", "int attempts = 0, ")] // nowhere to write it
    [InlineData("class D : Outcome { D() { } }", "class D : Result { D() { } }", "")]
    public async Task CallOfTheBaseThatIsLeftToTheCompiler_IsAsItWasOrLeavesTheName(string before, string after, string parameter)
    {
        var manifest = parameter.Length == 0 ? "T:Old.Outcome => T:New.Result with (time -> duration)" : Manifest;
        var types = $"namespace New {{ public class Result {{ public Result(bool ok = true, {parameter}int duration = 0) {{ }} }} }} namespace Old {{ public class Rest {{ }} }}";
        var ns = before == after ? "Old" : "New";
        await CaseAsync($"using Old;\n\n{before}\n", $"using {ns};\n\n{after}\n", manifest, types);
    }

    private const string Attribute = "namespace New { public class ResultAttribute : System.Attribute { public ResultAttribute(bool ok = false, int attempts = 0, int duration = 0) { } public int Duration { get; set; } } } namespace Old { public class Rest { } }";

    [Theory]
    [InlineData("Outcome(true, 2)")]
    [InlineData("Outcome(true, duration: 2)")]
    [InlineData("Outcome")]
    public Task AttributeThatAListAddsTo_KeepsTheNameOfTheGoneType(string attribute) => CaseAsync(
        $"using Old;\n\n[{attribute}]\nclass C\n{{\n}}\n",
        $"using Old;\n\n[{attribute}]\nclass C\n{{\n}}\n",
        "T:Old.OutcomeAttribute => T:New.ResultAttribute with (time -> duration, _ -> attempts = 1)", Attribute);

    [Theory]
    [InlineData("Outcome(true, Time = 2)", "Result(true, Duration = 2)")]
    [InlineData("Outcome(ok: true, time: 2)", "Result(ok: true, duration: 2)")]
    [InlineData("Outcome(true, 2)", "Result(true, 2)")]
    public Task AttributeOfWhichAListNamesParts_IsMapped(string before, string after) => CaseAsync(
        $"using Old;\n\n[{before}]\nclass C\n{{\n}}\n",
        $"using New;\n\n[{after}]\nclass C\n{{\n}}\n",
        "T:Old.OutcomeAttribute => T:New.ResultAttribute with (time -> duration, id -> _)", Attribute);

    private const string Record = "namespace New { public record Result(bool Ok, int Time) { public int Duration { get; set; } } } namespace Old { public class Rest { } }";

    // The new type has a member of the old one's name, which is another.
    [Theory]
    [InlineData("int M(Outcome o) => o.Time + o.Attempts;", "int M(Result o) => o.Duration + o.Time;")]
    [InlineData("int? M(Outcome? o) => o?.Time;", "int? M(Result? o) => o?.Duration;")]
    [InlineData("bool M(object o) => o is Outcome { Time: 3 };", "bool M(object o) => o is Result { Duration: 3 };")]
    [InlineData("Outcome M(Outcome o) => o with { Time = 2 };", "Result M(Result o) => o with { Duration = 2 };")]
    [InlineData("int M(New.Result r, Outcome o) => r.Time;", "int M(New.Result r, Result o) => r.Time;")]
    public Task Members_AreRenamedThoughTheyBind(string before, string after) => CaseAsync(
        $"using Old;\n\nclass C\n{{\n    {before}\n}}\n",
        $"using New;\n\nclass C\n{{\n    {after}\n}}\n",
        "T:Old.Outcome => T:New.Result with (Time -> Duration, Attempts -> Time)", Record);

    [Theory]
    [InlineData("int M(Outcome o) { var (ok, t) = o; return t; }")]
    [InlineData("void M(System.Collections.Generic.List<Outcome> l) { foreach (var (ok, t) in l) { } }")]
    [InlineData("int M((Outcome, int) p) { var ((ok, t), i) = p; return t; }")]
    [InlineData("bool M(object o) => o is Outcome(true, 3);")]
    [InlineData("int M(Outcome o) => o switch { (true, var t) => t, _ => 0 };")]
    public Task PartsThatAListAdds_AreTakenByNobody(string member) => CaseAsync(
        $"using Old;\n\nclass C\n{{\n    {member}\n}}\n",
        $"using Old;\n\nclass C\n{{\n    {member}\n}}\n",
        "T:Old.Outcome => T:New.Result with (time -> _, _ -> Time = 1)", Record);
}
