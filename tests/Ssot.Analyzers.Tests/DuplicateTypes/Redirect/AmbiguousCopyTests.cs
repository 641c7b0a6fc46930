using Ssot.Analyzers.CodeFixes.CompilerErrors;
using Ssot.Analyzers.Tests.Trust;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DuplicateTypes.Redirect;

/// <summary>Code that imports a copy and the canonical type alike, each from a project of its own, and so means neither.</summary>
public class AmbiguousCopyTests
{
    private const string Path = "/Acme.App/Test.cs";
    private const string Entry = "T:Acme.Legacy.R => T:Acme.Core.R";
    private const string Mapped = Entry + " with (id -> _, time -> duration)";
    private const string Attributes = """
        namespace Ssot
        {
            public class CanonicalAttribute : System.Attribute;
            public class ReplacedByAttribute : System.Attribute { public ReplacedByAttribute(System.Type type) { } public ReplacedByAttribute(string id) { } }
        }
        """;

    private static async Task VerifyAsync(string before, string after, string manifest = Entry, string mark = "", string copyMark = "", string copy = "(string Agent, bool Ok, double Duration = 0)", bool isOneProject = false)
    {
        var core = $"namespace Acme.Core {{ {mark} public record R(bool Ok, string Agent, double Duration = 0); }}" + Attributes;
        var legacy = $"namespace Acme.Legacy {{ {copyMark} public record R{copy}; public class Other; }}";
        var test = isOneProject
            ? new TestSolution().Project("Acme.Core", [], ("/Acme.Core/R.cs", core), ("/Acme.Core/Legacy.cs", legacy)).Project("Acme.App", ["Acme.Core"], (Path, before))
            : new TestSolution().Project("Acme.Core", [], ("/Acme.Core/R.cs", core)).Project("Acme.Legacy", ["Acme.Core"], ("/Acme.Legacy/R.cs", legacy)).Project("Acme.App", ["Acme.Core", "Acme.Legacy"], (Path, before));
        var solution = manifest.Length > 0 ? test.Manifest(manifest).Solution : test.Solution;
        Assert.NotEmpty(await TestSolution.ErrorsAsync(solution));
        var repaired = await BulkFix.RunAsync(solution, new CompilerErrorCodeFixProvider(), "CS0104", default);
        Assert.Equal(after, await TestSolution.TextAsync(repaired, Path));
        Assert.Empty(await TestSolution.ErrorsAsync(repaired));
    }

    private static string Both(string members) => $"using Acme.Core;\nusing Acme.Legacy;\nclass C {{ {members} }}";

    private static string Canonical(string members) => $"using Acme.Core;\nclass C {{ {members} }}";

    [Theory]
    [InlineData("T:Acme.Legacy.R => T:Acme.Core.R", "", "")]
    [InlineData("canonical T:Acme.Core.R", "", "")]
    [InlineData("canonical T:Acme.Core.R\nT:Acme.Legacy.R => T:Acme.Core.R", "", "")]
    [InlineData("", "[Ssot.Canonical]", "")]
    [InlineData("", "", "[Ssot.ReplacedBy(typeof(Acme.Core.R))]")]
    [InlineData("", "", "[Ssot.ReplacedBy(\"T:Acme.Core.R\")]")]
    public async Task Name_IsTheCanonicalType_HoweverItIsDeclared(string manifest, string mark, string copyMark)
    {
        const string Members = "R? _r; R M() => new R(true, \"a\", 2) with { Agent = \"b\" }; System.Type N(System.Collections.Generic.List<R> l) => typeof(R); ";
        await VerifyAsync(Both(Members), Canonical(Members), manifest, mark, copyMark);
        await VerifyAsync(Both(Members), Canonical(Members), manifest, mark, copyMark, isOneProject: true);
    }

    [Theory]
    [InlineData("new R(\"a\", true, 2)", "new R(Agent: \"a\", Ok: true, Duration: 2)")]
    [InlineData("new(\"a\", true)", "new(Agent: \"a\", Ok: true)")]
    [InlineData("new R(true, \"a\")", "new R(true, \"a\")")]
    [InlineData("new R(Agent: \"a\", Ok: true)", "new R(Agent: \"a\", Ok: true)")]
    public Task CreationWrittenForTheCopy_IsMapped(string before, string after) => VerifyAsync(Both($"R M() => {before};"), Canonical($"R M() => {after};"));

    [Theory]
    [InlineData("R M() => new R(\"id\", true, \"a\", 3);", "R M() => new R(true, \"a\", 3);")]
    [InlineData("R M() => new(\"id\", true, \"a\", Time: 3);", "R M() => new(true, \"a\", Duration: 3);")]
    [InlineData("R M(R r) => r with { Time = 4 };", "R M(R r) => r with { Duration = 4 };")]
    [InlineData("bool M(object o) => o is R { Time: > 3, Agent: \"a\" };", "bool M(object o) => o is R { Duration: > 3, Agent: \"a\" };")]
    [InlineData("double M(R r) => r.Time;", "double M(R r) => r.Duration;")]
    public Task EntryThatMaps_IsFollowed(string before, string after) => VerifyAsync(Both(before), Canonical(after), Mapped, copy: "(string Id, bool Ok, string Agent, double Time = 0)");

    [Fact]
    public Task OtherNamesOfTheCopysNamespace_KeepIt() => VerifyAsync(
        "using Acme.Core;\nusing Acme.Legacy;\nclass C { R? _r; R M(Other o) => new R(true, \"a\"); }",
        "using Acme.Core;\nusing Acme.Legacy;\nusing R = Acme.Core.R;\nclass C { R? _r; R M(Other o) => new R(true, \"a\"); }");

    [Fact]
    public Task AliasThatCannotMove_KeepsNothingElse() => VerifyAsync(
        "using Acme.Core;\nusing Acme.Legacy;\nusing Mine = Acme.Legacy.R;\nclass C\n{\n    Mine M() => new Mine(\"id\", true, \"a\", Time: 3);\n    R N(R r) => r with { Time = 4 };\n}",
        "using Acme.Core;\nusing Mine = Acme.Legacy.R;\nclass C\n{\n    Mine M() => new Mine(\"id\", true, \"a\", Time: 3);\n    R N(R r) => r with { Duration = 4 };\n}",
        Mapped, copy: "(string Id, bool Ok, string Agent, double Time = 0)");
}
