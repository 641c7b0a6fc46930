namespace Ssot.Analyzers.Demo;

/// <summary>How much two folders differ.</summary>
/// <param name="Files">Files with a difference.</param>
/// <param name="Added">Lines that only the new folder has.</param>
/// <param name="Removed">Lines that only the old folder has.</param>
internal sealed record DiffSize(int Files, int Added, int Removed)
{
    /// <summary>Compares the C# files of two folders.</summary>
    internal static DiffSize Between(string old, string @new)
    {
        var (files, added, removed) = (0, 0, 0);
        foreach (var before in FolderCopy.Files(old).Where(file => Path.GetExtension(file) == ".cs"))
        {
            var after = Path.Combine(@new, Path.GetRelativePath(old, before));
            var difference = OfLines(File.ReadAllLines(before), File.Exists(after) ? File.ReadAllLines(after) : []);
            if (difference != (0, 0))
            {
                files++;
                added += difference.Added;
                removed += difference.Removed;
            }
        }

        return new DiffSize(files, added, removed);
    }

    public override string ToString() => $"{Files} files changed, {Added} lines added, {Removed} removed";

    /// <summary>Counts by the longest common subsequence of the part that differs, as a line diff does.</summary>
    internal static (int Added, int Removed) OfLines(ReadOnlySpan<string> old, ReadOnlySpan<string> @new)
    {
        while (!old.IsEmpty && !@new.IsEmpty && old[0] == @new[0])
        {
            old = old[1..];
            @new = @new[1..];
        }

        while (!old.IsEmpty && !@new.IsEmpty && old[^1] == @new[^1])
        {
            old = old[..^1];
            @new = @new[..^1];
        }

        var lengths = new int[@new.Length + 1];
        foreach (var line in old)
        {
            var diagonal = 0;
            for (var i = 1; i < lengths.Length; i++)
            {
                var above = lengths[i];
                lengths[i] = line == @new[i - 1] ? diagonal + 1 : Math.Max(above, lengths[i - 1]);
                diagonal = above;
            }
        }

        return (@new.Length - lengths[^1], old.Length - lengths[^1]);
    }
}
