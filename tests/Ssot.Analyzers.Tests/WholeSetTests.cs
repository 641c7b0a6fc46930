using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.Tests.Docs;

namespace Ssot.Analyzers.Tests;

/// <summary>What holds for every analyzer and every fixer, so that each host loads and runs all of them.</summary>
public class WholeSetTests
{
    [Fact]
    public void Analyzers_can_be_found_and_derive_from_the_base() => Assert.All(Product.AnalyzerTypes, type =>
    {
        Assert.True(type is { IsPublic: true, IsSealed: true }, $"{type} is to be public and sealed");
        Assert.True(typeof(SsotAnalyzer).IsAssignableFrom(type));
        Assert.Equal<string>([LanguageNames.CSharp], type.GetCustomAttribute<DiagnosticAnalyzerAttribute>(inherit: false)?.Languages ?? []);
        var analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
        Assert.All(analyzer.SupportedDiagnostics, rule => Assert.Contains(rule, Product.Rules));
    });

    [Fact]
    public void No_rule_is_reported_by_two_analyzers()
    {
        var ids = Product.AnalyzerTypes.SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics.Select(rule => rule.Id)).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    // The bulk runner creates a fixer by its parameterless constructor and takes only what fixes a whole solution.
    [Fact]
    public void Fixers_can_be_found_and_fix_a_whole_solution() => Assert.All(Product.FixerTypes, type =>
    {
        var export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>(inherit: false);

        Assert.True(type is { IsPublic: true, IsSealed: true }, $"{type} is to be public and sealed");
        Assert.NotNull(export);
        Assert.Equal(type.Name, export.Name);
        Assert.Equal<string>([LanguageNames.CSharp], export.Languages);
        var fixer = (CodeFixProvider)Activator.CreateInstance(type)!;
        Assert.NotEmpty(fixer.FixableDiagnosticIds);
        if (fixer.FixableDiagnosticIds.All(static id => id is RuleIds.DivergingCopies or RuleIds.AgreeingCopies))
        {
            // Which of several types is the truth a person says; a bulk run must not.
            Assert.Equal([FixAllScope.Document, FixAllScope.Project], fixer.GetFixAllProvider()!.GetSupportedFixAllScopes());
        }
        else if (fixer.GetFixAllProvider() is { } all)
        {
            Assert.Contains(FixAllScope.Solution, all.GetSupportedFixAllScopes());
        }
        else
        {
            // Interactive only: the runner warns of it, so never for a rule of ours.
            Assert.DoesNotContain(fixer.FixableDiagnosticIds, id => id.StartsWith("SSOT", StringComparison.Ordinal));
        }
    });

    [Fact]
    public void Fixers_serve_known_rules_and_compiler_ids()
    {
        var known = Product.Rules.Select(rule => rule.Id).ToHashSet();

        Assert.All(Product.FixedIds, id => Assert.True(known.Contains(id) || id.StartsWith("CS", StringComparison.Ordinal), id));
    }

    [Fact]
    public void Analyzers_reference_only_what_a_compiler_host_loads() =>
        Assert.Equal([], Unwanted(Product.Analyzers, ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"]));

    [Fact]
    public void Code_fixes_reference_only_what_an_editor_host_loads() =>
        Assert.Equal([], Unwanted(
            Product.CodeFixes,
            ["Ssot.Analyzers", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces"]));

    // Hosts of Roslyn 4.8 carry version 7 of these two; a newer reference does not load there.
    private static IEnumerable<string> Unwanted(Assembly assembly, string[] wanted) =>
        assembly.GetReferencedAssemblies()
            .Where(reference => reference.Name switch
            {
                "netstandard" => false,
                "System.Collections.Immutable" or "System.Reflection.Metadata" => reference.Version!.Major > 7,
                "Ssot.Analyzers" => !wanted.Contains(reference.Name),
                _ => !wanted.Contains(reference.Name) || reference.Version > new Version(4, 8, 0, 0),
            })
            .Select(reference => reference.FullName);
}
