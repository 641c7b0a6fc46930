using System.IO.Compression;
using System.Text.Json;

namespace Ssot.Analyzers.EndToEnd.Hosting;

/// <summary>
/// A solution in a folder of its own whose every project references the package of this run:
/// <code>
/// var solution = NewSolution()
///     .Project("App", "&lt;PropertyGroup&gt;&lt;OutputType&gt;Exe&lt;/OutputType&gt;&lt;/PropertyGroup&gt;")
///     .File("App/Program.cs", """…""")
///     .File("SsotManifest.txt", "…");
/// var before = await solution.Build();     // before.Of("SSOT1001")
/// await solution.Format("SSOT1001");
/// var after = (await solution.Build()).ShouldSucceed();
/// Assert.Contains("await", solution["App/Program.cs"]);
/// </code>
/// Set <c>SSOT_KEEP_SCRATCH=1</c> to keep the folders for a look.
/// </summary>
public sealed class ScratchSolution : IDisposable
{
    private const string SolutionFile = "Scratch.slnx";
    private const string Logs = ".sarif";

    private readonly List<string> _projects = [];
    private bool _restored;

    internal ScratchSolution(BuiltPackage package)
    {
        Directory.CreateDirectory(Path.Combine(Root, Logs));
        File(".editorconfig", "root = true\n");
        File("Directory.Packages.props", "<Project />\n");
        File("Directory.Build.targets", "<Project />\n");
        File("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <NoWarn>$(NoWarn);NU1603</NoWarn>
                <RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources>
                <!-- The framework is known here only in the builds of a project with several. -->
                <ErrorLog>$(MSBuildThisFileDirectory){Logs}/$(MSBuildProjectName).$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Ssot.Analyzers" Version="{package.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>

            """);
    }

    /// <summary>The folder of the solution.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("ssot-scratch-").FullName;

    /// <summary>The text of a file, its path relative to the solution.</summary>
    public string this[string path] => System.IO.File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Writes a file, its path relative to the solution.</summary>
    public ScratchSolution File(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Adds a library project, for .NET 10 unless the body names a target framework.</summary>
    /// <param name="name">Its folder, whose last part is its name.</param>
    /// <param name="body">What stands inside <c>&lt;Project&gt;</c>.</param>
    public ScratchSolution Project(string name, string body = "")
    {
        var framework = body.Contains("<TargetFramework", StringComparison.Ordinal) ? "" : "<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>";
        _projects.Add(ProjectFile(name));
        _restored = false;
        File(ProjectFile(name), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {framework}
              {body}
            </Project>

            """);
        return File(SolutionFile, $"<Solution>\n{string.Concat(_projects.Select(project => $"  <Project Path=\"{project}\" />\n"))}</Solution>\n");
    }

    /// <summary>Adds an xunit project.</summary>
    /// <param name="name">Its folder, whose last part is its name.</param>
    /// <param name="body">What stands inside <c>&lt;Project&gt;</c> besides.</param>
    public ScratchSolution TestProject(string name, string body = "") => Project(name, $"""
        <ItemGroup>
          <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
          <PackageReference Include="xunit" Version="2.9.3" />
          <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
          <Using Include="Xunit" />
        </ItemGroup>
        {body}
        """);

    /// <summary>Builds everything anew, so that each project's findings are there.</summary>
    /// <param name="arguments">Further arguments, such as <c>-p:SsotAnalysisMode=Strict</c>.</param>
    public async Task<BuildResult> Build(params string[] arguments)
    {
        await Restore();
        var logs = Path.Combine(Root, Logs);
        foreach (var log in Directory.GetFiles(logs))
        {
            System.IO.File.Delete(log);
        }

        var (exitCode, output) = await Dotnet.Run(Root, ["build", SolutionFile, "--no-restore", "--no-incremental", .. arguments]);
        var findings = Directory.GetFiles(logs).Order(StringComparer.Ordinal).SelectMany(file => Finding.Read(file, Root)).ToList();
        return new BuildResult(exitCode == 0, output, findings);
    }

    /// <summary>Asks MSBuild for the items of one project, after running a target.</summary>
    /// <returns>The items' full paths relative to the solution, with forward slashes.</returns>
    public async Task<IReadOnlyList<string>> Items(string project, string item, string target)
    {
        await Restore();
        var (exitCode, output) = await Dotnet.Run(Root, "msbuild", ProjectFile(project), $"-t:{target}", $"-getItem:{item}");
        Assert.True(exitCode == 0, output);
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("Items").GetProperty(item).EnumerateArray()
            .Select(element => Path.GetRelativePath(Root, element.GetProperty("FullPath").GetString()!).Replace('\\', '/'))];
    }

    /// <summary>Migrates by <c>dotnet format analyzers</c>; fails the test when the command fails or gives up on a rule.</summary>
    /// <param name="ids">The rules, and compiler ids, to fix.</param>
    /// <returns>What the command printed.</returns>
    public async Task<string> Format(params string[] ids)
    {
        await Restore();
        var (exitCode, output) = await Dotnet.Run(
            Root, ["format", "analyzers", SolutionFile, "--no-restore", "--severity", "info", "--verbosity", "normal", "--diagnostics", .. ids]);
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("Unable to fix", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Failed to apply", output, StringComparison.Ordinal);
        return output;
    }

    /// <summary>Runs a built console project; fails the test unless it exits with 0.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> Run(string project)
    {
        var (exitCode, output) = await Dotnet.Run(Root, "run", "--no-build", "--project", project);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>Runs the tests of a built project.</summary>
    /// <returns>Whether all passed, and what the run printed.</returns>
    public async Task<(bool Passed, string Output)> Test(string project)
    {
        var (exitCode, output) = await Dotnet.Run(Root, "test", project, "--no-build");
        return (exitCode == 0, output);
    }

    /// <summary>Packs a project.</summary>
    /// <returns>The entries of its package.</returns>
    public async Task<IReadOnlyList<string>> Pack(string project)
    {
        var folder = Path.Combine(Root, ".packed");
        var (exitCode, output) = await Dotnet.Run(Root, "pack", ProjectFile(project), "--output", folder);
        Assert.True(exitCode == 0, output);
        using var zip = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(folder)));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("SSOT_KEEP_SCRATCH") is null)
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    private static string ProjectFile(string project) => $"{project}/{Path.GetFileName(project)}.csproj";

    private async Task Restore()
    {
        if (!_restored)
        {
            var (exitCode, output) = await Dotnet.Run(Root, "restore", SolutionFile);
            Assert.True(exitCode == 0, output);
            _restored = true;
        }
    }
}
