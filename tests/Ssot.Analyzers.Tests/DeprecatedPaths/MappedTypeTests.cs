using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>A type that moved and whose names changed with it: what holds one, makes one and reads one goes together.</summary>
public class MappedTypeTests
{
    private const string Manifest = "T:Old.Outcome => T:New.Result with (time -> duration, id -> _, _ -> attempts = 1, Time -> Duration)";

    private const string Renamed = """
        namespace Old { public class Outcome { public Outcome(bool ok, int time = 0, string id = "") { } public bool Ok { get; set; } public int Time { get; set; } } }
        namespace New { public class Result { public Result(bool ok, int attempts, int duration = 0) { } public bool Ok { get; set; } public int Duration { get; set; } } }
        """;

    [Theory]
    [InlineData("object M() => new Outcome(true);", "object M() => new Result(true, attempts: 1);")]
    [InlineData("object M() => new Outcome(true, time: 2);", "object M() => new Result(true, attempts: 1, duration: 2);")]
    [InlineData("Outcome M() => new(true, 2);", "Result M() => new(true, attempts: 1, 2);")]
    [InlineData("int M(Outcome o) => o.Time;", "int M(Result o) => o.Duration;")]
    [InlineData("bool M(object o) => o is Outcome { Time: 1 };", "bool M(object o) => o is Result { Duration: 1 };")]
    [InlineData("object M() => new Outcome(true) { Time = 2 };", "object M() => new Result(true, attempts: 1) { Duration = 2 };")]
    [InlineData("System.Type M() => typeof(Outcome);", "System.Type M() => typeof(Result);")]
    [InlineData("System.Collections.Generic.List<Outcome> M() => [new(true) { Ok = false, Time = 3 }];", "System.Collections.Generic.List<Result> M() => [new(true, attempts: 1) { Ok = false, Duration = 3 }];")]
    [InlineData("class D : Outcome { public D() : base(true, time: 3) { } }", "class D : Result { public D() : base(true, attempts: 1, duration: 3) { } }")]
    [InlineData("/// <see cref=\"Outcome.Time\"/>\n    string M() => nameof(Outcome);", "/// <see cref=\"Result.Duration\"/>\n    string M() => nameof(Result);")]
    public Task Creations_AreMapped(string before, string after) => PathRewriting.CaseAsync(
        $"using Old;\n\nclass C\n{{\n    {before}\n}}\n",
        $"using New;\n\nclass C\n{{\n    {after}\n}}\n",
        Manifest,
        [("/App/Types.cs", Renamed)]);

    [Theory]
    [InlineData("Outcome M() => new(true, 2);", "Result M() => new(true, attempts: 1, 2);")]
    [InlineData("System.Collections.Generic.List<Outcome> M() => [new(true, 2)];", "System.Collections.Generic.List<Result> M() => [new(true, attempts: 1, 2)];")]
    [InlineData("Outcome[] M() => [new(true, 2)];", "Result[] M() => [new(true, attempts: 1, 2)];")]
    [InlineData("class D : Outcome { public D() { } }", "class D : Result { public D() : base(attempts: 1) { } }")]
    [InlineData("class D() : Outcome;", "class D() : Result(attempts: 1);")]
    [InlineData("class D : Outcome { public D() { } static D() { } public D(int n) : this() { } }", "class D : Result { public D() : base(attempts: 1) { } static D() { } public D(int n) : this() { } }")]
    public Task CreationsThatWouldBindUnmapped_AreMapped(string before, string after) => PathRewriting.CaseAsync(
        $"using Old;\n\nclass C\n{{\n    {before}\n}}\n",
        $"using New;\n\nclass C\n{{\n    {after}\n}}\n",
        Manifest,
        [("/App/Types.cs", Renamed.Replace("int attempts,", "int attempts = 0,", StringComparison.Ordinal).Replace("bool ok,", "bool ok = true,", StringComparison.Ordinal))]);

    [Fact]
    public Task BaseWhoseCallNothingWrites_IsLeft() => PathRewriting.CaseAsync(
        "using Old;\n\nclass D : Outcome { }\n",
        "using Old;\n\nclass D : Outcome { }\n",
        Manifest,
        [("/App/Types.cs", Renamed.Replace("int attempts,", "int attempts = 0,", StringComparison.Ordinal).Replace("bool ok,", "bool ok = true,", StringComparison.Ordinal))]);

    [Theory]
    [InlineData("object M() => new Outcome(true);", "object M() => new Result(true, attempts: 1);")]
    [InlineData("object M() => new Outcome(true, time: 2);", "object M() => new Result(true, attempts: 1, duration: 2);")]
    [InlineData("int M(Outcome o) => o.Time;", "int M(Result o) => o.Duration;")]
    [InlineData("object M() => new Outcome(true) { Time = 2 };", "object M() => new Result(true, attempts: 1) { Duration = 2 };")]
    public Task Creations_AreMappedWhenTheOldTypeHasGone(string before, string after) => PathRewriting.CaseAsync(
        $"using Old;\n\nclass C\n{{\n    {before}\n}}\n",
        $"using New;\n\nclass C\n{{\n    {after}\n}}\n",
        Manifest,
        [("/App/Types.cs", Renamed.Substring(Renamed.IndexOf("namespace New", StringComparison.Ordinal)) + "namespace Old { public class Rest { } }")]);

    // The new constructor takes all of these as they are, and means something else by them.
    [Theory]
    [InlineData("Outcome M() => new(true);", "Result M() => new(true, attempts: 1);", "public Result(bool ok, int attempts = 0, int duration = 0) { }")]
    [InlineData("Outcome M() => new(true, 2);", "Result M() => new(true, attempts: 1, 2);", "public Result(bool ok, int attempts, int duration) { }")]
    [InlineData("object M() => new Outcome(true, 2);", "object M() => new Result(true, attempts: 1, 2);", "public Result(bool ok, int attempts = 0, int duration = 0) { }")]
    [InlineData("Outcome M() => new(true, 2) { Time = 3 };", "Result M() => new(true, attempts: 1, 2) { Duration = 3 };", "public Result(bool ok, int attempts = 0, int duration = 0) { }")]
    [InlineData("System.Collections.Generic.List<Outcome> M() => [new(true, 2), new(false, 3)];", "System.Collections.Generic.List<Result> M() => [new(true, attempts: 1, 2), new(false, attempts: 1, 3)];", "public Result(bool ok, int attempts = 0, int duration = 0) { }")]
    [InlineData("class D : Outcome { public D() : base(true, 3) { } }", "class D : Result { public D() : base(true, attempts: 1, 3) { } }", "public Result(bool ok, int attempts = 0, int duration = 0) { }")]
    [InlineData("class D() : Outcome(true, 3);", "class D() : Result(true, attempts: 1, 3);", "public Result(bool ok, int attempts = 0, int duration = 0) { }")]
    public async Task CreationsThatBindUnmapped_AreMappedWhenTheOldTypeHasGone(string before, string after, string constructor)
    {
        await CaseAsync(before, after, constructor, "time -> duration, _ -> attempts = 1, Time -> Duration");

        // By order, so far as what is dropped need not be among them.
        await CaseAsync(before, after, constructor, "time -> duration, id -> _, _ -> attempts = 1, Time -> Duration");
    }

    private static Task CaseAsync(string before, string after, string constructor, string list) => PathRewriting.CaseAsync(
        $"using Old;\n\nclass C\n{{\n    {before}\n}}\n",
        $"using New;\n\nclass C\n{{\n    {after}\n}}\n",
        $"T:Old.Outcome => T:New.Result with ({list})",
        [("/App/Types.cs", $"namespace New {{ public class Result {{ {constructor} public int Duration {{ get; set; }} }} }} namespace Old {{ public class Rest {{ }} }}")]);

    // What is dropped and what is kept are of one type, so nobody can tell which is which.
    [Theory]
    [InlineData("object M() => new Outcome(true, 2, 3);")]
    [InlineData("Outcome M() => new(true, 2, 3);")]
    [InlineData("Outcome M() { Outcome o; o = new(true, 2, 3); return o; }")]
    [InlineData("Outcome P { get; } = new(true, 2, 3);")]
    [InlineData("class D : Outcome { public D() : base(true, 2, 3) { } }")]
    public async Task CreationsThatNothingTellsHowToMap_KeepTheNameOfTheGoneType(string member)
    {
        var code = $"using Old;\n\nclass C\n{{\n    {member}\n}}\n";
        var solution = GoneWithChoice((PathRewriting.Path, code), ("/App/Other.cs", "using Old;\n\nclass O\n{\n    Outcome M() => new(true);\n}\n"));
        var after = await PathRewriting.RunAsync(solution);
        Assert.Equal(code, await TestSolution.TextAsync(after, PathRewriting.Path));
        Assert.Equal("using New;\n\nclass O\n{\n    Result M() => new(true, attempts: 1);\n}\n", await TestSolution.TextAsync(after, "/App/Other.cs"));
    }

    [Fact]
    public async Task CreationThatNothingTellsHowToMap_KeepsTheTypeOfWhatItGoesTo()
    {
        const string Taker = "using Old;\n\nclass T\n{\n    internal static void Take(Outcome o) { }\n}\n";
        var solution = GoneWithChoice(("/App/Taker.cs", Taker), (PathRewriting.Path, "class C { void M() => T.Take(new(true, 2, 3)); }"), ("/App/Other.cs", "using Old;\n\nclass O\n{\n    Outcome M() => new(true);\n}\n"));
        var after = await PathRewriting.RunAsync(solution);
        Assert.Equal(Taker, await TestSolution.TextAsync(after, "/App/Taker.cs"));
        Assert.Equal("using New;\n\nclass O\n{\n    Result M() => new(true, attempts: 1);\n}\n", await TestSolution.TextAsync(after, "/App/Other.cs"));
    }

    private static Microsoft.CodeAnalysis.Solution GoneWithChoice(params (string Path, string Text)[] files) =>
        new TestSolution().Project("App", [], [.. files, ("/App/Types.cs", "namespace New { public class Result { public Result(bool ok, int attempts = 0, int duration = 0) { } } } namespace Old { public class Rest { } }")])
            .Manifest("T:Old.Outcome => T:New.Result with (time -> duration, id -> _, _ -> attempts = 1)").Solution;

    [Fact]
    public Task WhatCanNotBeMapped_IsLeftWithAllThatFlowsFromIt() => PathRewriting.CaseAsync(
        "using Old;\n\nclass C\n{\n    object M(Outcome o) => new Outcome(true);\n    object N()\n    {\n        var o = new Outcome(true, id: M(null!).ToString()!);\n        return o.Time;\n    }\n}\n",
        "using New;\nusing Old;\n\nclass C\n{\n    object M(Result o) => new Result(true, attempts: 1);\n    object N()\n    {\n        var o = new Outcome(true, id: M(null!).ToString()!);\n        return o.Time;\n    }\n}\n",
        Manifest,
        [("/App/Types.cs", Renamed)]);

    [Fact]
    public Task Strings_AreRewrittenWhereTheTypeIsStillThere() => PathRewriting.CaseAsync(
        "class C\n{\n    string M() => \"Old.Outcome\";\n}\n",
        "class C\n{\n    string M() => \"New.Result\";\n}\n",
        Manifest,
        [("/App/Types.cs", Renamed)]);

    [Fact]
    public Task OfOneName_AsWell() => PathRewriting.CaseAsync(
        "using Old;\n\nclass C\n{\n    object M(Outcome o) => new Outcome(true, time: o.Time);\n}\n",
        "using New;\n\nclass C\n{\n    object M(Outcome o) => new Outcome(true, attempts: 1, duration: o.Duration);\n}\n",
        Manifest.Replace("Result", "Outcome", StringComparison.Ordinal),
        [("/App/Types.cs", Renamed.Replace("Result", "Outcome", StringComparison.Ordinal))]);

    [Fact]
    public async Task InANamespaceThatMoved_NothingIsLeft()
    {
        var solution = new TestSolution().Project("App", [],
            (PathRewriting.Path, "using Old;\n\nclass C\n{\n    object M(Outcome o, Other p) => new Outcome(true, time: o.Time);\n}\n"),
            ("/App/Types.cs", Renamed + "namespace Old { public class Other { } } namespace New { public class Other { } }")).Manifest(Manifest + "\nN:Old => N:New").Solution;
        var text = await TestSolution.TextAsync(await PathRewriting.RunAsync(solution), PathRewriting.Path);
        Assert.DoesNotContain("Old", text, StringComparison.Ordinal);
        Assert.Contains("new Result(true, attempts: 1, duration: o.Duration)", text, StringComparison.Ordinal);
    }
}
