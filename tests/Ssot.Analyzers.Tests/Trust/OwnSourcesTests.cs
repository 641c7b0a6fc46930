namespace Ssot.Analyzers.Tests.Trust;

/// <summary>All rules, as they are out of the box, on code that is known to be in order.</summary>
public class OwnSourcesTests
{
    [Theory]
    [InlineData("src/Ssot.Analyzers")]
    [InlineData("src/Ssot.Analyzers.CodeFixes")]
    [InlineData("tests/Ssot.Analyzers.Tests")]
    public async Task Our_own_sources_have_no_finding(string folder)
    {
        var seed = Seeds.Own(folder) with { Manifest = "" };
        var mutant = new Mutant(folder, seed, File: 0, seed.Files[0].Text, Surroundings.Usual);
        var found = await Trial.AnalyzeAsync(mutant.CreateSolution(), concurrent: true, CancellationToken.None);

        // An empty manifest is the one thing wrong here.
        Assert.Empty(found.Where(d => d.Id != RuleIds.UnreadableManifest));
    }

    [Fact]
    public async Task Our_own_sources_compile_here_and_so_bind()
    {
        var seed = Seeds.Own("src/Ssot.Analyzers");
        var mutant = new Mutant("own", seed, File: 0, seed.Files[0].Text, Surroundings.Usual);
        var compilation = await mutant.CreateSolution().Projects.Single().GetCompilationAsync();

        Assert.Empty(compilation!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }
}
