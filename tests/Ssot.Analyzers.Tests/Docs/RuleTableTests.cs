using System.Text.RegularExpressions;

namespace Ssot.Analyzers.Tests.Docs;

/// <summary>The lists that name all rules agree with the descriptors: README, release files and presets.</summary>
public class RuleTableTests
{
    public static TheoryData<string> Ids => Product.RuleIds;

    [Fact]
    public void Every_id_has_one_descriptor()
    {
        var ids = typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);

        Assert.Equal(ids, Product.Rules.Select(rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Readme_has_the_row(string id)
    {
        var rule = Product.Rule(id);
        var fix = Regex.Match(Product.Read("docs", "rules", id + ".md"), @"^\| Code fix \| (.*) \|$", RegexOptions.Multiline).Groups[1].Value;

        Assert.Contains($"\n| [{id}](docs/rules/{id}.md) | {rule.DefaultSeverity} | {rule.Title} | {fix} |\n", Product.Read("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Release_files_have_the_row(string id)
    {
        var rule = Product.Rule(id);
        var releases = Product.Read("src", "Ssot.Analyzers", "AnalyzerReleases.Shipped.md") + Product.Read("src", "Ssot.Analyzers", "AnalyzerReleases.Unshipped.md");

        Assert.Contains($"\n{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n", releases, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Strict", "error", "warning")]
    [InlineData("None", "none", "none")]
    public void Preset_sets_every_rule_and_yields_to_any_configuration(string preset, string forWarnings, string forSuggestions)
    {
        var lines = Product.Read("src", "Ssot.Analyzers.Package", "buildTransitive", $"SsotAnalysisMode.{preset}.globalconfig").Split('\n');

        Assert.Contains("is_global = true", lines);
        Assert.Contains("global_level = -100", lines);
        Assert.Equal(
            Product.Rules.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {(rule.DefaultSeverity == DiagnosticSeverity.Info ? forSuggestions : forWarnings)}"),
            lines.Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)));
    }
}
