namespace Ssot.Analyzers.EndToEnd.Hosting;

/// <summary>
/// The package, packed from the assemblies the run was built with, under a version nobody has seen before: no cache can
/// answer with an older one.
/// </summary>
public sealed class BuiltPackage : IAsyncLifetime
{
    // Packing writes to the project's own folder.
    private static readonly SemaphoreSlim s_packing = new(1);

    private static int s_made;

    private readonly string _root = Directory.CreateTempSubdirectory("ssot-feed-").FullName;

    /// <summary>The version of this run.</summary>
    public string Version { get; } = $"1.0.0-e2e.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}.{Interlocked.Increment(ref s_made)}";

    /// <summary>The folder that serves as the feed.</summary>
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>The package file.</summary>
    public string File => Path.Combine(Feed, $"Ssot.Analyzers.{Version}.nupkg");

    /// <inheritdoc/>
    public Task InitializeAsync() => Pack(Feed);

    /// <summary>Packs into a folder and returns the one file that is there then.</summary>
    internal async Task<string> Pack(string folder)
    {
        var project = Path.Combine(Repository.Root, "src", "Ssot.Analyzers.Package");
        await s_packing.WaitAsync();
        try
        {
            var (exitCode, output) = await Dotnet.Run(
                project, "pack", "--no-build", "--configuration", Repository.Configuration, "--output", folder, $"-p:PackageVersion={Version}");
            Assert.True(exitCode == 0, output);
            return Assert.Single(Directory.GetFiles(folder));
        }
        finally
        {
            s_packing.Release();
        }
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var restored = Path.Combine(packages, "ssot.analyzers", Version);
        if (Directory.Exists(restored))
        {
            Directory.Delete(restored, recursive: true);
        }

        return Task.CompletedTask;
    }
}
