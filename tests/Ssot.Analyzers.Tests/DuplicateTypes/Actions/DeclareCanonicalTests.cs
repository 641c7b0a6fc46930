using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes;
using Ssot.Analyzers.Tests.DuplicateTypes.Redirect;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DuplicateTypes.Actions;

/// <summary>One of several look-alikes is declared canonical: by the attribute where there is one, else in the nearest manifest.</summary>
public class DeclareCanonicalTests
{
    private const string First = "/Repo/App/A.cs";
    private const string Attribute = "namespace Ssot { public sealed class CanonicalAttribute : System.Attribute; }";

    private static TestSolution Copies(params (string Path, string Text)[] more) => new TestSolution()
        .Project("App", [], [(First, "namespace A;\n\npublic record R(int X, int Y);\n"), ("/Repo/App/B.cs", "namespace B;\n\npublic record R(int X, int Y);\n"), .. more]);

    [Fact]
    public async Task Attribute_IsSetWhereTheProjectHasIt()
    {
        var changed = await Offer.ApplyAsync(Copies(("/Repo/App/Ssot.cs", Attribute)).Manifest("").Solution, First, FixKeys.DeclareCanonical);
        Assert.Equal("namespace A;\n\n[Ssot.Canonical]\npublic record R(int X, int Y);\n", await TestSolution.TextAsync(changed!, First));
        Assert.Equal(RuleIds.DuplicateDeclaration, Assert.Single(await Redirecting.DiagnosticsAsync(changed!), d => d.Id.StartsWith("SSOT", StringComparison.Ordinal)).Id);
    }

    [Theory]
    [InlineData("", "canonical T:A.R\n")]
    [InlineData("own App\n", "own App\ncanonical T:A.R\n")]
    [InlineData("own App", "own App\ncanonical T:A.R\n")]
    [InlineData("own App\r\n", "own App\r\ncanonical T:A.R\r\n")]
    public async Task Manifest_GetsALine(string before, string after)
    {
        var changed = await Offer.ApplyAsync(Copies().Manifest(before).Solution, First, FixKeys.DeclareCanonical);
        Assert.Equal(after, await ManifestAsync(changed!, "/SsotManifest.txt"));
        Assert.Equal("/Repo/App/B.cs", Assert.Single(await Redirecting.DiagnosticsAsync(changed!), d => d.Id == RuleIds.DuplicateDeclaration).Location.SourceTree!.FilePath);
    }

    [Fact]
    public async Task NearestManifest_IsTaken()
    {
        var solution = Copies().Manifest("// far\n").Manifest("// near\n", "/Repo/App/SsotManifest.txt").Manifest("// beside\n", "/Repo/Apple/SsotManifest.txt").Solution;
        var changed = await Offer.ApplyAsync(solution, First, FixKeys.DeclareCanonical);
        Assert.Equal("// far\n", await ManifestAsync(changed!, "/SsotManifest.txt"));
        Assert.Equal("// near\ncanonical T:A.R\n", await ManifestAsync(changed!, "/Repo/App/SsotManifest.txt"));
    }

    [Fact]
    public async Task NeitherAttributeNorManifest_IsNotOffered() => Assert.Empty(await Offer.ActionsAsync(Copies().Solution, First));

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    public async Task FixAll_DeclaresOneOfEach(FixAllScope scope)
    {
        var solution = Copies(("/Repo/App/C.cs", "namespace A { public record S(int X, int Y); } namespace B { public record S(int X, int Y); }")).Manifest("").Solution;
        var changed = await Offer.ApplyAllAsync(solution, "/Repo/App/C.cs", FixKeys.DeclareCanonical, scope);
        Assert.Equal(scope == FixAllScope.Project ? "canonical T:A.R\ncanonical T:A.S\n" : "canonical T:A.S\n", await ManifestAsync(changed!, "/SsotManifest.txt"));
    }

    [Fact]
    public async Task FixAll_IsNotOfferedForASolution() => Assert.Null(await Offer.ApplyAllAsync(Copies().Manifest("").Solution, First, FixKeys.DeclareCanonical, FixAllScope.Solution));

    private static async Task<string> ManifestAsync(Solution solution, string path) =>
        (await solution.Projects.SelectMany(project => project.AdditionalDocuments).First(document => document.FilePath == path).GetTextAsync()).ToString();
}
