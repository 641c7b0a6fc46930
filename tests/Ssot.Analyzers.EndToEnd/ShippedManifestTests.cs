using System.Text.RegularExpressions;

namespace Ssot.Analyzers.EndToEnd;

/// <summary>A library hands its manifest on as the manifest page says, with the very project files it shows.</summary>
[Collection(SecondPackageCollection.Name)]
public partial class ShippedManifestTests(BuiltPackage package) : EndToEndTest(package)
{
    [Fact]
    public async Task A_library_brings_its_entries_to_all_who_reference_it()
    {
        var blocks = Blocks("Shipping a manifest with a library");
        // A version of its own, as restored packages are kept.
        var version = $"3.0.0-t{DateTime.UtcNow.Ticks}";
        var solution = NewSolution()
            .Project("Acme.Core", $"<PropertyGroup><Version>{version}</Version></PropertyGroup>{blocks[1]}")
            .File("Acme.Core/buildTransitive/Acme.Core.props", blocks[0])
            .File("Acme.Core/SsotManifest.Acme.Core.txt", blocks[2])
            .File("Acme.Core/Text.cs", "namespace Acme.Core.Helpers { public class Old { } } namespace Acme.Core.Text { public class Words { } }");
        Assert.Contains("buildTransitive/SsotManifest.Acme.Core.txt", await solution.Pack("Acme.Core"));

        var source = $"<PropertyGroup><RestoreAdditionalProjectSources>$(RestoreAdditionalProjectSources);{solution.Root}/.packed</RestoreAdditionalProjectSources></PropertyGroup>";
        var users = NewSolution()
            .Project("Direct", $"{source}<ItemGroup><PackageReference Include=\"Acme.Core\" Version=\"{version}\" /></ItemGroup>")
            .Project("Indirect", $"{source}<ItemGroup><ProjectReference Include=\"../Direct/Direct.csproj\" /></ItemGroup>")
            .File("Direct/Use.cs", "using Acme.Core.Helpers;\nnamespace Direct; public class Use { public Old? Field; }")
            .File("Indirect/Use.cs", "using Acme.Core.Helpers;\nnamespace Indirect; public class Use { public Old? Field; }");

        var findings = (await users.Build()).ShouldSucceed().Of("SSOT3001");

        Assert.Equal(["Direct/Use.cs", "Indirect/Use.cs"], findings.Select(finding => finding.File).Order(StringComparer.Ordinal));
    }

    private static string[] Blocks(string section)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "manifest.md")).ReplaceLineEndings("\n");
        var text = page.Split("\n## ").Single(part => part.StartsWith(section + "\n", StringComparison.Ordinal));
        return [.. Block().Matches(text).Select(match => match.Groups["text"].Value)];
    }

    [GeneratedRegex("^```\\w+\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
