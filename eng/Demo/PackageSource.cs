namespace Ssot.Analyzers.Demo;

/// <summary>
/// The package, unpacked in a folder of the run's own that restores fall back to. So it needs no feed, and what the
/// solution says of its feeds (source mappings, cleared sources) and the user's package cache stay as they are.
/// </summary>
/// <param name="Version">The package's version.</param>
/// <param name="Folder">The folder it is unpacked in.</param>
internal sealed record PackageSource(string Version, string Folder)
{
    /// <summary>Packs this repository's package, or takes the given one, and unpacks it.</summary>
    /// <exception cref="DemoException">The package does not pack or unpack.</exception>
    internal static async Task<PackageSource> CreateAsync(string? package, string repository, string scratch, Action<string> progress, CancellationToken cancellationToken)
    {
        var feed = Directory.CreateDirectory(Path.Combine(scratch, "feed")).FullName;
        if (package is not null)
        {
            File.Copy(package, Path.Combine(feed, Path.GetFileName(package)));
        }
        else
        {
            // A version of its own: no cache has another package under it.
            var pack = await new DotnetCommand(repository, Injection.CleanEnvironment).RunAsync(
                progress, cancellationToken,
                "pack", Path.Combine("src", "Ssot.Analyzers.Package"), "--output", feed, $"-p:PackageVersion=1.0.0-demo.{DateTime.UtcNow:yyyyMMddHHmmss}");
            Require(pack, "The package does not pack.");
        }

        const string Prefix = "Ssot.Analyzers.";
        var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(feed, Prefix + "*.nupkg").Single())[Prefix.Length..];
        var packages = Path.Combine(scratch, "packages");
        var seed = Directory.CreateDirectory(Path.Combine(scratch, "seed")).FullName;
        await File.WriteAllTextAsync(Path.Combine(seed, "NuGet.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{feed}" /></packageSources>
            </configuration>
            """, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(seed, "Seed.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net{Environment.Version.Major}.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Ssot.Analyzers" Version="{version}" /></ItemGroup>
            </Project>
            """, cancellationToken);
        var unpack = await new DotnetCommand(seed, Injection.CleanEnvironment).RunAsync(progress, cancellationToken, "restore", "--packages", packages);
        Require(unpack, "The package does not unpack.");
        return new PackageSource(version, packages);
    }

    private static void Require(CommandOutcome outcome, string message)
    {
        if (!outcome.Succeeded)
        {
            throw new DemoException(ExitCode.ToolFailed, $"{message}\n{outcome.Errors()}");
        }
    }
}
