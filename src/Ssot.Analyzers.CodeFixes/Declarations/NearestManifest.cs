using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.Declarations;

/// <summary>Finds the manifest that an entry about a file belongs to: of those in the file's folder and above, the nearest.</summary>
internal static class NearestManifest
{
    /// <summary>The manifest, or null where the project has none of its own; those that packages bring lie elsewhere.</summary>
    internal static TextDocument? Of(Document document)
    {
        var folder = FolderOf(document.FilePath ?? document.Project.FilePath);
        TextDocument? nearest = null;
        foreach (var additional in document.Project.AdditionalDocuments)
        {
            if (additional.FilePath is { } path && ManifestFile.IsManifest(path) && IsWithin(folder, FolderOf(path)) && (nearest is null || IsNearer(path, nearest.FilePath!)))
            {
                nearest = additional;
            }
        }

        return nearest;
    }

    // In one folder the shorter name is the one without a library's name in it.
    private static bool IsNearer(string path, string other)
    {
        var byFolder = FolderOf(path).Length.CompareTo(FolderOf(other).Length);
        return byFolder != 0 ? byFolder > 0 : path.Length != other.Length ? path.Length < other.Length : string.CompareOrdinal(path, other) < 0;
    }

    private static bool IsWithin(string folder, string container) => folder.StartsWith(container, StringComparison.Ordinal);

    private static string FolderOf(string? path) => path is null ? "" : path.Substring(0, path.LastIndexOfAny(s_separators) + 1).Replace('\\', '/');

    private static readonly char[] s_separators = ['/', '\\'];
}
