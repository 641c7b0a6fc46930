using System.Text.RegularExpressions;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Tests.Declarations;

namespace Ssot.Analyzers.Tests.Docs;

/// <summary>What the manifest page and the pages of its rules show is what the parser reads.</summary>
public partial class ManifestPageTests
{
    [Fact]
    public void Every_manifest_on_the_page_can_be_read_and_followed()
    {
        var manifests = Blocks("docs/manifest.md", "text");
        Assert.InRange(manifests.Length, 10, 100);
        Assert.All(manifests, text =>
        {
            var facts = Facts.Of(text);
            Assert.Empty(facts.Manifests[0].Manifest.Errors.Select(error => text.Substring(error.Range.Start, error.Range.Length) + ": " + error.Message));
            Assert.Empty(facts.Placed());
        });
    }

    [Fact]
    public void Every_kind_of_line_is_shown()
    {
        var entries = Blocks("docs/manifest.md", "text").SelectMany(text => ManifestParser.Parse(text).Entries).ToList();
        Assert.Equal(
            typeof(ManifestEntry).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ManifestEntry))).ToHashSet(),
            entries.Select(entry => entry.GetType()).ToHashSet());
        Assert.Equal(Enum.GetValues<DocumentationIdKind>().ToHashSet(), entries.OfType<MoveEntry>().Select(entry => entry.Old.Kind).ToHashSet());
    }

    [Fact]
    public void Every_id_in_the_table_can_be_read()
    {
        var ids = IdCell().Matches(Product.Read("docs", "manifest.md")).Select(match => match.Groups["id"].Value).ToList();
        Assert.InRange(ids.Count, 10, 30);
        Assert.All(ids, id => Assert.True(DocumentationId.TryParse(id, out _, out var error), error));
    }

    [Fact]
    public void The_manifest_on_the_readme_can_be_read() =>
        Assert.Empty(Blocks("README.md", "text").SelectMany(text => ManifestParser.Parse(text).Errors).Select(error => error.Message));

    [Fact]
    public void The_page_of_SSOT9001_shows_a_bad_line_and_its_correction()
    {
        var blocks = Blocks("docs/rules/SSOT9001.md", "text");
        Assert.Single(ManifestParser.Parse(blocks[0]).Errors);
        Assert.Empty(ManifestParser.Parse(blocks[1]).Errors);
    }

    [Fact]
    public void The_page_of_SSOT9002_shows_contradictions_and_their_correction()
    {
        var blocks = Blocks("docs/rules/SSOT9002.md", "text");
        Assert.Equal(2, Facts.Of(blocks[0]).Conflicts.Length);
        Assert.Empty(Facts.Of(blocks[1]).Conflicts);
    }

    private static string[] Blocks(string file, string language) =>
        [.. Block().Matches(Product.Read(file.Split('/'))).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["text"].Value)];

    [GeneratedRegex("^```(?<language>\\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^\\| [^|]+ \\| [^|]*?`+(?<id>[TMPFE]:(?:[^`]|`+\\d)+)`+[^|]* \\|$", RegexOptions.Multiline)]
    private static partial Regex IdCell();
}
