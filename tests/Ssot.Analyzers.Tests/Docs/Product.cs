using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes;

namespace Ssot.Analyzers.Tests.Docs;

/// <summary>What the two product assemblies hold, found by reflection, and the repository's files beside it.</summary>
internal static class Product
{
    internal static readonly Assembly Analyzers = typeof(SsotAnalyzer).Assembly;

    internal static readonly Assembly CodeFixes = typeof(FixKeys).Assembly;

    /// <summary>Every rule: the descriptors of the <c>*Rules</c> classes.</summary>
    internal static readonly ImmutableArray<DiagnosticDescriptor> Rules =
    [
        .. Analyzers.GetTypes()
            .Where(type => type.Name.EndsWith("Rules", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    internal static readonly ImmutableArray<Type> AnalyzerTypes = Concrete<DiagnosticAnalyzer>(Analyzers);

    internal static readonly ImmutableArray<Type> FixerTypes = Concrete<CodeFixProvider>(CodeFixes);

    /// <summary>The ids that a code fix serves, the compiler's among them.</summary>
    internal static readonly ImmutableHashSet<string> FixedIds =
        [.. FixerTypes.SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)];

    private static readonly string Root =
        typeof(Product).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>A case for each rule, by id.</summary>
    public static TheoryData<string> RuleIds => [.. Rules.Select(rule => rule.Id)];

    /// <summary>Fresh analyzers, as a build makes them.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => [.. AnalyzerTypes.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Fresh fixers, as the bulk runner makes them.</summary>
    internal static ImmutableArray<CodeFixProvider> CreateFixers() => [.. FixerTypes.Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    internal static DiagnosticDescriptor Rule(string id) => Rules.Single(rule => rule.Id == id);

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    internal static string Read(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");

    private static ImmutableArray<Type> Concrete<T>(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract).OrderBy(type => type.FullName, StringComparer.Ordinal)];
}
