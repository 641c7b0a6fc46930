using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DuplicateTypes.Redirect;

/// <summary>The copy, the canonical type and code that speaks of the copy come in packages: nobody here can edit them.</summary>
public class PackagedCopyTests
{
    private const string Core = "namespace Acme.Core { public record R(bool Ok, string Agent, double Duration = 0); }";
    private const string Legacy = "namespace Acme.Legacy { public record R(string Agent, bool Ok, double Time = 0); public class Sink { public void Take(R r) { } public R? Last { get; } } }";
    private const string Entry = "T:Acme.Legacy.R => T:Acme.Core.R with (Time -> Duration)";

    private static async Task<string> RunAsync(string before, int left, string manifest, string name)
    {
        var solution = new TestSolution().Project(name, [], ($"/{name}/Test.cs", before)).Package("Acme.Core", Core).Package("Acme.Legacy", Legacy).Manifest(manifest).Solution;
        Assert.Empty(await TestSolution.ErrorsAsync(solution));
        var redirected = await Redirecting.RunAsync(solution);
        Assert.Equal(left, (await Redirecting.DiagnosticsAsync(redirected)).Count(d => d.Id == RuleIds.DuplicateUse));
        return await TestSolution.TextAsync(redirected, $"/{name}/Test.cs");
    }

    [Theory]
    [InlineData("canonical T:Acme.Core.R\n" + Entry, "Acme.App")]
    [InlineData("canonical T:Acme.Core.R\nown Acme.*\n" + Entry, "App")]
    public async Task Uses_MoveToTheOtherPackagesType(string manifest, string name) => Assert.Equal(
        "using Acme.Core;\nclass C\n{\n    R M() => new R(Agent: \"a\", Ok: true, Duration: 2) with { Duration = 3 };\n    double N(R r) => r.Duration;\n}\n",
        await RunAsync("using Acme.Legacy;\nclass C\n{\n    R M() => new R(\"a\", true, 2) with { Time = 3 };\n    double N(R r) => r.Time;\n}\n", left: 0, manifest, name));

    [Fact]
    public async Task WhatFlowsToThePackage_IsLeftAndReported()
    {
        const string Text = "using Acme.Legacy;\nclass C\n{\n    void M(Sink s) { var r = new R(\"a\", true); s.Take(r); R? last = s.Last; }\n}\n";
        Assert.Equal(Text, await RunAsync(Text, left: 2, "canonical T:Acme.Core.R\n" + Entry, "Acme.App"));
    }
}
