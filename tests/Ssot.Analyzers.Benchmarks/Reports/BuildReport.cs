using Ssot.Analyzers.Benchmarks.Generation;
using Ssot.Analyzers.Benchmarks.Measuring;

namespace Ssot.Analyzers.Benchmarks.Reports;

/// <summary>
/// Whole builds in pairs: <c>dotnet build</c> of a project with the SDK's own analyzers, without and with a set, in turn.
/// It counts what a measurement inside one process leaves out: loading and compiling the analyzers, at every build.
/// </summary>
internal static class BuildReport
{
    internal static string Create(string? project, int lines, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("ssot-builds").FullName;
        try
        {
            project ??= WriteProject(folder, lines);
            var inject = Path.Combine(folder, "inject.targets");
            (string Name, string[] Dlls)[] sets =
            [
                ("none", []),
                ("ssot", [.. Directory.GetFiles(AppContext.BaseDirectory, "Ssot.Analyzers*.dll").Where(dll => !dll.Contains("Benchmarks", StringComparison.Ordinal))]),
                .. Peers.Files(),
            ];
            ChildProcess.Dotnet(folder, "restore", project);
            var seconds = sets.ToDictionary(set => set.Name, _ => new List<double>());
            for (var round = -1; round < rounds; round++)
            {
                foreach (var (name, dlls) in sets)
                {
                    File.WriteAllText(inject, Targets(dlls));
                    var time = ChildProcess.Dotnet(folder, "build", project, "--no-restore", "--no-incremental", "-v:q", "-clp:NoSummary", "-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=false", $"-p:CustomAfterMicrosoftCommonTargets={inject}");
                    if (round >= 0)
                    {
                        seconds[name].Add(time);
                    }
                }
            }

            var table = new Table("set", "processor / none, median", "least / least", "least seconds");
            foreach (var (name, _) in sets)
            {
                table.Add(
                    name,
                    Table.Ratio(Meter.Median(seconds[name].Zip(seconds["none"], (a, b) => a / b))),
                    Table.Ratio(seconds[name].Min() / seconds["none"].Min()),
                    Table.Seconds(seconds[name].Min()));
            }

            return $"### Whole builds: {Path.GetFileName(project)} ({rounds} rounds, compiler server off)\n\n{table}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string WriteProject(string folder, int lines)
    {
        var code = ApplicationGenerator.Create(lines, leftovers: true);
        foreach (var (path, text) in code.Files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        File.WriteAllText(Path.Combine(folder, "SsotManifest.txt"), code.Manifest);
        var project = Path.Combine(folder, "Shop.csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <AdditionalFiles Include="SsotManifest.txt" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    private static string Targets(string[] dlls) => $"""
        <Project>
          <ItemGroup>
            {string.Concat(dlls.Select(dll => $"<Analyzer Include=\"{dll}\" />"))}
          </ItemGroup>
        </Project>
        """;
}
