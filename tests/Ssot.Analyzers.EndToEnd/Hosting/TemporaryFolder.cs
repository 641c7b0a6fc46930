namespace Ssot.Analyzers.EndToEnd.Hosting;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("ssot-test-").FullName;

    /// <summary>Writes a file, with the folders it lies in.</summary>
    /// <returns>Its full path.</returns>
    internal string Write(string path, string text = "")
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>Every file below with its text, to see whether anything has changed.</summary>
    internal SortedDictionary<string, string> Contents() =>
        new(Directory.GetFiles(Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText), StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
