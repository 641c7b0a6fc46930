using System.Text.RegularExpressions;

namespace Ssot.Analyzers.Demo;

/// <summary>A solution or project, and the folder to copy so that it builds elsewhere.</summary>
/// <param name="File">The full path of the solution or project.</param>
/// <param name="Root">The folder that holds it and its projects.</param>
internal sealed partial record SolutionLocation(string File, string Root)
{
    private static readonly string[] Solutions = ["*.slnx", "*.sln"];

    /// <summary>Finds what a path means.</summary>
    /// <exception cref="DemoException">There is nothing of the kind, or more than one.</exception>
    internal static SolutionLocation Find(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var file = Directory.Exists(full) ? InFolder(full) : full;
        if (!System.IO.File.Exists(file))
        {
            throw new DemoException(ExitCode.Usage, $"There is no '{full}'.");
        }

        if (System.IO.Path.GetExtension(file).ToLowerInvariant() is not (".sln" or ".slnx" or ".csproj"))
        {
            throw new DemoException(ExitCode.Usage, $"'{file}' is no .sln, .slnx or .csproj.");
        }

        return new SolutionLocation(file, RepositoryOf(file) ?? CommonFolder(file));
    }

    private static string InFolder(string folder)
    {
        var solutions = Solutions.SelectMany(pattern => Directory.GetFiles(folder, pattern)).ToList();
        var found = solutions.Count > 0 ? solutions : [.. Directory.GetFiles(folder, "*.csproj")];
        return found.Count switch
        {
            1 => found[0],
            0 => throw new DemoException(ExitCode.Usage, $"There is no .sln, .slnx or .csproj in '{folder}'."),
            _ => throw new DemoException(ExitCode.Usage, $"Which one is meant? {string.Join(", ", found.Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal))}"),
        };
    }

    // Shared props, package versions and sources lie anywhere in a repository.
    private static string? RepositoryOf(string file)
    {
        for (var folder = System.IO.Path.GetDirectoryName(file); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (System.IO.Path.Exists(System.IO.Path.Combine(folder, ".git")))
            {
                return folder;
            }
        }

        return null;
    }

    private static string CommonFolder(string file)
    {
        var root = System.IO.Path.GetDirectoryName(file)!;
        foreach (var project in ProjectPath().Matches(System.IO.File.ReadAllText(file)).Select(match => match.Groups[1].Value))
        {
            var full = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, project.Replace('\\', '/')));
            while (!full.StartsWith(System.IO.Path.TrimEndingDirectorySeparator(root) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && System.IO.Path.GetDirectoryName(root) is { } parent)
            {
                root = parent;
            }
        }

        return root;
    }

    [GeneratedRegex("\"([^\"]+\\.(?:cs|vb|fs)proj)\"")]
    private static partial Regex ProjectPath();
}
