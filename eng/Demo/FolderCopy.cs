namespace Ssot.Analyzers.Demo;

/// <summary>Copies a source folder without what builds, tools and version control put into it.</summary>
internal static class FolderCopy
{
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "bin", "obj", ".git", ".hg", ".svn", ".vs", ".idea", "node_modules", "TestResults",
    };

    /// <summary>Copies all files below a folder.</summary>
    /// <param name="source">The folder to read.</param>
    /// <param name="target">The folder to write, outside of the source.</param>
    /// <param name="progress">Told the number of files, now and then.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    /// <returns>The number of files.</returns>
    /// <exception cref="DemoException">The target lies inside the source.</exception>
    internal static int Copy(string source, string target, Action<int> progress, CancellationToken cancellationToken)
    {
        if (IsInside(target, source))
        {
            throw new DemoException(ExitCode.Usage, $"The copy would lie inside '{source}' itself; let TMPDIR (TEMP on Windows) name a folder outside of it.");
        }

        var count = 0;
        foreach (var file in Files(source))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            File.SetAttributes(copy, File.GetAttributes(copy) & ~FileAttributes.ReadOnly);
            if (++count % 100 == 0)
            {
                progress(count);
            }
        }

        return count;
    }

    /// <summary>The files below a folder that are copied.</summary>
    internal static IEnumerable<string> Files(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (var child in new DirectoryInfo(folder).EnumerateDirectories())
        {
            // A linked folder leads out of the copy: an edit of it would reach the original.
            if (Skipped.Contains(child.Name) || child.LinkTarget is not null || IsBuildOutput(child))
            {
                continue;
            }

            foreach (var file in Files(child.FullName))
            {
                yield return file;
            }
        }
    }

    internal static bool IsInside(string path, string folder) =>
        Path.GetFullPath(path).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Where UseArtifactsOutput puts bin and obj; a folder of that name may hold sources as well.
    private static bool IsBuildOutput(DirectoryInfo folder) =>
        folder.Name.Equals("artifacts", StringComparison.OrdinalIgnoreCase)
        && (Directory.Exists(Path.Combine(folder.FullName, "obj")) || Directory.Exists(Path.Combine(folder.FullName, "bin")));
}
