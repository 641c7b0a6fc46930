namespace Ssot.Analyzers.EndToEnd;

[Collection(SecondPackageCollection.Name)]
public class ManifestDiscoveryTests(BuiltPackage package) : EndToEndTest(package)
{
    private static readonly string[] BothManifests = ["App/SsotManifest.txt", "SsotManifest.txt"];

    [Fact]
    public async Task Takes_the_manifests_beside_the_project_and_the_nearest_one_above()
    {
        var solution = NewSolution()
            .Project("team/App")
            .File("SsotManifest.txt", "// farther than the nearest")
            .File("team/SsotManifest.txt", "// the nearest above")
            .File("team/SsotManifest.Other.txt", "// of folders above only SsotManifest.txt")
            .File("team/App/SsotManifest.txt", "// beside")
            .File("team/App/SsotManifest.Second.txt", "// beside")
            .File("team/App/sub/SsotManifest.txt", "// below")
            .File("team/App/NotSsotManifest.txt", "// another name");

        Assert.Equal(
            ["team/App/SsotManifest.Second.txt", "team/App/SsotManifest.txt", "team/SsotManifest.txt"],
            (await Manifests(solution, "team/App")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SsotManifest.txt")]
    [InlineData("../SsotManifest.txt")]
    [InlineData("$(MSBuildThisFileDirectory)../App/SsotManifest.txt")]
    [InlineData("*.txt")]
    public async Task A_manifest_that_the_project_lists_itself_is_there_once(string include)
    {
        var solution = NewSolution()
            .Project("App", $"<ItemGroup><AdditionalFiles Include=\"{include}\" /></ItemGroup>")
            .File("SsotManifest.txt", "// above")
            .File("App/SsotManifest.txt", "// beside");

        Assert.Equal(BothManifests, (await Manifests(solution, "App")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_manifest_that_is_listed_after_our_targets_is_there_once()
    {
        var solution = NewSolution()
            .Project("App")
            .File("Directory.Build.targets", """<Project><ItemGroup><AdditionalFiles Include="$(MSBuildThisFileDirectory)SsotManifest.txt" /></ItemGroup></Project>""")
            .File("SsotManifest.txt", "// above")
            .File("App/SsotManifest.txt", "// beside");

        Assert.Equal(BothManifests, (await Manifests(solution, "App")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Discovery_can_be_turned_off()
    {
        var solution = NewSolution()
            .Project("App", "<PropertyGroup><SsotManifestDiscovery>false</SsotManifestDiscovery></PropertyGroup>")
            .File("App/SsotManifest.txt", "// beside");

        Assert.Empty(await Manifests(solution, "App"));
    }

    private static Task<IReadOnlyList<string>> Manifests(ScratchSolution solution, string project) =>
        solution.Items(project, "AdditionalFiles", "SsotDistinctManifests");
}
