using System.Reflection;
using System.Text.RegularExpressions;

namespace Ssot.Analyzers.Tests.Docs;

/// <summary>Each rule's page says what its descriptor, its options and its fix say.</summary>
public partial class RulePageTests
{
    private static readonly string[] Headings = ["## Cause", "## Example", "## How to fix", "## Bulk migration", "## Configuration", "## When to suppress"];

    public static TheoryData<string> Ids => Product.RuleIds;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_the_title_and_the_headings_in_order(string id)
    {
        var lines = Page(id).Split('\n');

        Assert.Equal($"# {id}: {Product.Rule(id).Title}", lines[0]);
        Assert.Equal(Headings, lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_something_under_each_heading(string id)
    {
        foreach (var heading in Headings)
        {
            Assert.False(string.IsNullOrWhiteSpace(Section(id, heading)), $"{id} says nothing under '{heading}'");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_the_category_and_the_severity_of_the_descriptor(string id)
    {
        var rule = Product.Rule(id);

        Assert.Equal(rule.Category, Cell(id, "Category"));
        Assert.Equal(rule.DefaultSeverity.ToString(), Cell(id, "Severity"));
        Assert.True(rule.IsEnabledByDefault);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_says_whether_there_is_a_fix(string id)
    {
        if (Product.FixedIds.Contains(id))
        {
            Assert.StartsWith("Yes", Cell(id, "Code fix"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_of_a_rule_with_a_fix_has_the_bulk_run(string id)
    {
        var section = Section(id, "## Bulk migration");

        if (Cell(id, "Code fix") == "Yes")
        {
            Assert.Contains($"dotnet format analyzers --diagnostics {id} --severity info\n", section, StringComparison.Ordinal);
        }
        else
        {
            // A choice or a decision comes first: a run by this id would change nothing.
            Assert.DoesNotContain($"--diagnostics {id}", section, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_shows_before_and_after(string id)
    {
        var blocks = CodeBlock().Matches(Section(id, "## Example")).Select(match => match.Value).ToList();

        Assert.Equal(2, blocks.Count);
        Assert.Contains("// before", blocks[0], StringComparison.Ordinal);
        Assert.Contains("// after", blocks[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Help_link_leads_to_the_page(string id) =>
        Assert.Equal($"https://github.com/ssot-analyzers/ssot-analyzers/blob/main/docs/rules/{id}.md", Product.Rule(id).HelpLinkUri);

    [Fact]
    public void No_page_is_left_without_a_rule() =>
        Assert.Equal(
            Product.Rules.Select(rule => rule.Id + ".md"),
            Directory.GetFiles(Product.PathOf("docs", "rules")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_option_is_in_the_page_of_its_rule()
    {
        foreach (var key in OptionKeys())
        {
            var id = key[..key.IndexOf('.', StringComparison.Ordinal)].ToUpperInvariant();
            Assert.Contains($"`{key}`", Section(id, "## Configuration"), StringComparison.Ordinal);
        }
    }

    private static List<string> OptionKeys() =>
    [
        .. Product.Analyzers.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field is { IsLiteral: true, FieldType.FullName: "System.String" })
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(value => OptionKey().Match(value).Length == value.Length && value.Length > 0),
    ];

    private static string Page(string id) => Product.Read("docs", "rules", id + ".md");

    private static string Section(string id, string heading)
    {
        var page = Page(id);
        var start = page.IndexOf(heading + "\n", StringComparison.Ordinal) + heading.Length + 1;
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }

    private static string Cell(string id, string name) =>
        Regex.Match(Page(id), $@"^\| {name} \| (.*) \|$", RegexOptions.Multiline).Groups[1].Value;

    [GeneratedRegex(@"ssot\d{4}\.[a-z_]+")]
    private static partial Regex OptionKey();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
