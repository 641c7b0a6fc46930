using Spectre.Console;
using Ssot.Analyzers.Demo;

namespace Ssot.Analyzers.EndToEnd.Demo;

[Collection(SecondPackageCollection.Name)]
public class DemoRunTests(BuiltPackage package) : EndToEndTest(package)
{
    [Fact]
    public async Task A_solution_that_does_not_restore_ends_with_its_reason_and_untouched()
    {
        using var folder = new TemporaryFolder();
        folder.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Not.There" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        folder.Write("nuget.config", """<configuration><packageSources><clear /><add key="here" value="." /></packageSources></configuration>""");
        var contents = folder.Contents();

        var problem = await Assert.ThrowsAsync<DemoException>(() => Run(folder.Path));

        Assert.Equal(ExitCode.NotRestored, problem.Code);
        Assert.Contains("does not restore", problem.Message, StringComparison.Ordinal);
        Assert.Contains("NU1101", problem.Message, StringComparison.Ordinal);
        Assert.Equal(contents, folder.Contents());
    }

    // dotnet format would edit the original through the absolute path.
    [Fact]
    public async Task A_project_that_compiles_the_original_by_its_path_is_refused()
    {
        using var folder = new TemporaryFolder();
        var source = folder.Write("Source.cs", "public class C { }");
        folder.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup>
              <ItemGroup><Compile Include="{source}" /></ItemGroup>
            </Project>
            """);
        var contents = folder.Contents();

        var problem = await Assert.ThrowsAsync<DemoException>(() => Run(folder.Path));

        Assert.Equal(ExitCode.Usage, problem.Code);
        Assert.Contains("absolute path", problem.Message, StringComparison.Ordinal);
        Assert.Equal(contents, folder.Contents());
    }

    private async Task<MigrationOutcome> Run(string path)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null), Interactive = InteractionSupport.No });
        return await new Migration(new DemoOptions(path, Package.File, RunTests: false, ShowHelp: false), new Screen(console)).RunAsync(CancellationToken.None);
    }
}
