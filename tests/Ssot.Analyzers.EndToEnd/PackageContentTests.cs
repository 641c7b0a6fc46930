using System.IO.Compression;
using System.Xml.Linq;

namespace Ssot.Analyzers.EndToEnd;

public class PackageContentTests(BuiltPackage package) : EndToEndTest(package)
{
    [Fact]
    public void Holds_exactly_what_it_is_to_hold()
    {
        using var zip = ZipFile.OpenRead(Package.File);

        Assert.Equal(
            string.Join('\n', ExpectedEntries().Order(StringComparer.Ordinal)),
            string.Join('\n', zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Is_a_development_dependency_without_dependencies()
    {
        using var zip = ZipFile.OpenRead(Package.File);
        using var stream = zip.GetEntry("Ssot.Analyzers.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("Ssot.Analyzers", Value("id"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Null(Value("dependencies"));
        Assert.Null(Value("frameworkAssemblies"));
        Assert.Null(Value("contentFiles"));
    }

    [Fact]
    public async Task Two_packs_hold_the_same_bytes()
    {
        var folder = Directory.CreateTempSubdirectory("ssot-pack-");
        try
        {
            var again = await Package.Pack(folder.FullName);

            Assert.Equal(Contents(Package.File), Contents(again));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> ExpectedEntries()
    {
        List<string> entries =
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "package/services/metadata/core-properties/nuget.psmdcp",
            "Ssot.Analyzers.nuspec",
            "LICENSE",
            "README.md",
            "icon.png",
            "analyzers/dotnet/cs/Ssot.Analyzers.dll",
            "analyzers/dotnet/cs/Ssot.Analyzers.CodeFixes.dll",
            "annotations/SsotAnnotations.cs",
            "buildTransitive/Ssot.Analyzers.props",
            "buildTransitive/Ssot.Analyzers.targets",
            "buildTransitive/SsotAnalysisMode.None.globalconfig",
            "buildTransitive/SsotAnalysisMode.Strict.globalconfig",
        ];
        var docs = Path.Combine(Repository.Root, "docs");
        entries.AddRange(Directory.GetFiles(docs, "*.md").Select(file => "docs/" + Path.GetFileName(file)));
        entries.AddRange(Directory.GetFiles(Path.Combine(docs, "rules"), "*.md").Select(file => "docs/rules/" + Path.GetFileName(file)));
        return entries;
    }

    private static List<string> Contents(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        return [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            return entry.FullName + " " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(stream));
        })];
    }
}
