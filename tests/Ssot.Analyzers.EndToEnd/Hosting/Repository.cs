using System.Reflection;

namespace Ssot.Analyzers.EndToEnd.Hosting;

/// <summary>Where the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    internal static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The configuration the tests, and so the product assemblies, were built in.</summary>
    internal static string Configuration { get; } = Metadata("Configuration");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
