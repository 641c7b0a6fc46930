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
    [InlineData("object M() => new Outcome(true);", "object M() => new Result(true, attempts: 1);")]
    [InlineData("object M() => new Outcome(true, time: 2);", "object M() => new Result(true, attempts: 1, duration: 2);")]
    [InlineData("int M(Outcome o) => o.Time;", "int M(Result o) => o.Duration;")]
    [InlineData("object M() => new Outcome(true) { Time = 2 };", "object M() => new Result(true, attempts: 1) { Duration = 2 };")]
    public Task Creations_AreMappedWhenTheOldTypeHasGone(string before, string after) => PathRewriting.CaseAsync(
        $"using Old;\n\nclass C\n{{\n    {before}\n}}\n",
        $"using New;\n\nclass C\n{{\n    {after}\n}}\n",
        Manifest,
        [("/App/Types.cs", Renamed.Substring(Renamed.IndexOf("namespace New", StringComparison.Ordinal)) + "namespace Old { public class Rest { } }")]);

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
