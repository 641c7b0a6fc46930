using System.Reflection;
using System.Runtime.Loader;

namespace Ssot.Analyzers.Benchmarks.Measuring;

/// <summary>Other analyzer packages, as the build restored them.</summary>
internal static class Peers
{
    private const string Key = "Peer:";

    /// <summary>Their rules as a build runs them.</summary>
    internal static IEnumerable<AnalyzerSet> Sets() => Files().Select(peer => Load(peer.Name, peer.Dlls));

    /// <summary>Their names and analyzer files.</summary>
    internal static IEnumerable<(string Name, string[] Dlls)> Files()
    {
        var entries = typeof(Peers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToArray();
        var root = entries.Single(entry => entry.Key == "PackageRoot").Value!;
        foreach (var entry in entries)
        {
            if (entry.Key.StartsWith(Key, StringComparison.Ordinal))
            {
                var name = entry.Key[Key.Length..];
                var folder = AnalyzerFolder(Path.Combine(root, name.ToLowerInvariant(), entry.Value!));
                yield return (name, Directory.GetFiles(folder, "*.dll"));
            }
        }
    }

    // A package may have a folder for each Roslyn; the compiler takes the newest that it can run.
    private static string AnalyzerFolder(string package)
    {
        var root = Path.Combine(package, "analyzers", "dotnet");
        var running = typeof(CSharpCompilation).Assembly.GetName().Version!;
        var versioned = Directory.EnumerateDirectories(root, "roslyn*")
            .Select(path => (Path: path, Version: Version.Parse(Path.GetFileName(path)["roslyn".Length..])))
            .Where(folder => folder.Version <= running)
            .OrderByDescending(folder => folder.Version)
            .Select(folder => Path.Combine(folder.Path, "cs"));
        return versioned.Append(Path.Combine(root, "cs")).First(Directory.Exists);
    }

    private static AnalyzerSet Load(string name, string[] dlls)
    {
        // Roslyn itself is found in the default context: the analyzers have to meet ours.
        var context = new AssemblyLoadContext(name);
        context.Resolving += (self, wanted) => dlls.FirstOrDefault(dll => Path.GetFileNameWithoutExtension(dll) == wanted.Name) is { } file ? self.LoadFromAssemblyPath(file) : null;
        var types = dlls.SelectMany(dll => AnalyzersOf(context.LoadFromAssemblyPath(dll))).ToArray();

        // A compiler leaves out an analyzer none of whose rules can become a warning.
        var warning = types.Where(type => AnalyzerSet.Instances([type])[0].SupportedDiagnostics.Any(rule => rule.IsEnabledByDefault && rule.DefaultSeverity >= DiagnosticSeverity.Warning)).ToArray();
        return new AnalyzerSet($"{name} ({warning.Length})", () => AnalyzerSet.Instances(warning), _ => null);
    }

    private static IEnumerable<Type> AnalyzersOf(Assembly assembly)
    {
        try
        {
            return [.. AnalyzerSet.DiagnosticAnalyzers(assembly)];
        }
        catch (ReflectionTypeLoadException)
        {
            // The package's code fixes ask for assemblies that only an editor has.
            return [];
        }
    }
}
