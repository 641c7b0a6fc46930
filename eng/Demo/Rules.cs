using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes;

namespace Ssot.Analyzers.Demo;

/// <summary>What the package knows, asked of the package itself.</summary>
internal static class Rules
{
    /// <summary>The title of each rule, by id.</summary>
    internal static IReadOnlyDictionary<string, string> Titles { get; } = Create<DiagnosticAnalyzer>(typeof(SsotAnalyzer).Assembly)
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .DistinctBy(rule => rule.Id)
        .ToDictionary(rule => rule.Id, rule => rule.Title.ToString(), StringComparer.Ordinal);

    /// <summary>The ids that code fixes serve, own ones and the compiler's.</summary>
    internal static IReadOnlyList<string> FixedIds { get; } =
    [
        .. Create<CodeFixProvider>(typeof(FixKeys).Assembly)
            .SelectMany(fixer => fixer.FixableDiagnosticIds)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(IsOwn)
            .ThenBy(id => id, StringComparer.Ordinal),
    ];

    internal static bool IsOwn(string id) => id.StartsWith("SSOT", StringComparison.Ordinal);

    private static IEnumerable<T> Create<T>(Assembly assembly) =>
        assembly.GetTypes().Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!);
}
