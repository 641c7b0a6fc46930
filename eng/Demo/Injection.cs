using System.Security;

namespace Ssot.Analyzers.Demo;

/// <summary>
/// Adds the package to every C# project of a solution without touching a file of it: MSBuild reads properties from the
/// environment, and two of them name targets to import after its own, one of them for projects with several frameworks.
/// </summary>
internal static class Injection
{
    /// <summary>What a command must not inherit from the process that started this one.</summary>
    internal static IReadOnlyDictionary<string, string?> CleanEnvironment { get; } = new Dictionary<string, string?>
    {
        ["MSBuildSDKsPath"] = null,
        ["MSBuildExtensionsPath"] = null,
        ["MSBUILD_EXE_PATH"] = null,
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        // A worker that outlives the command would keep its output open.
        ["MSBUILDDISABLENODEREUSE"] = "1",
    };

    /// <summary>Writes the targets and gives the environment that imports them.</summary>
    /// <param name="package">The package to add.</param>
    /// <param name="original">The folder that the copy was made of, which no project may compile from.</param>
    /// <param name="logs">The folder for the compiler's logs.</param>
    /// <param name="scratch">The folder for the targets.</param>
    internal static Dictionary<string, string?> Prepare(PackageSource package, string original, string logs, string scratch)
    {
        var file = Path.Combine(scratch, "Injected.targets");
        File.WriteAllText(file, $$"""
            <Project>
              <PropertyGroup Condition="'$(MSBuildProjectExtension)' == '.csproj'">
                <RestoreAdditionalProjectFallbackFolders>$(RestoreAdditionalProjectFallbackFolders);{{Xml(package.Folder)}}</RestoreAdditionalProjectFallbackFolders>
                <RestoreLockedMode>false</RestoreLockedMode>
                <ErrorLog>{{Xml(logs)}}/$(MSBuildProjectName).$(TargetFramework).$([MSBuild]::StableStringHash('$(MSBuildProjectFullPath)')).sarif,version=2.1</ErrorLog>
                <!-- What we report is to be seen, not to stop the build; dotnet format sees nothing of what is listed here. -->
                <WarningsNotAsErrors Condition="'$({{KeepWarnings}})' == 'true'">$(WarningsNotAsErrors);{{string.Join(';', Rules.Titles.Keys)}}</WarningsNotAsErrors>
              </PropertyGroup>
              <ItemGroup Condition="'$(MSBuildProjectExtension)' == '.csproj'">
                <PackageReference Remove="Ssot.Analyzers" />
                <PackageVersion Remove="Ssot.Analyzers" />
                <PackageVersion Include="Ssot.Analyzers" Version="{{package.Version}}" Condition="'$(ManagePackageVersionsCentrally)' == 'true'" />
                <PackageReference Include="Ssot.Analyzers" PrivateAssets="all" Condition="'$(ManagePackageVersionsCentrally)' == 'true'" />
                <PackageReference Include="Ssot.Analyzers" PrivateAssets="all" Version="{{package.Version}}" Condition="'$(ManagePackageVersionsCentrally)' != 'true'" />
              </ItemGroup>
              <Target Name="SsotGuardOriginal" BeforeTargets="CoreCompile">
                <ItemGroup>
                  <_SsotOriginal Include="@(Compile->'%(FullPath)')" />
                  <_SsotOriginalFound Include="@(_SsotOriginal)" Condition="$([System.String]::Copy('%(FullPath)').StartsWith('{{Xml(Path.TrimEndingDirectorySeparator(original) + Path.DirectorySeparatorChar)}}'))" />
                </ItemGroup>
                <Error Condition="'@(_SsotOriginalFound)' != ''" Code="{{GuardCode}}" Text="The project compiles '@(_SsotOriginalFound)' by its absolute path, so a copy of the solution can't be migrated without touching the original." />
              </Target>
            </Project>
            """);
        return new Dictionary<string, string?>(CleanEnvironment) { ["CustomAfterMicrosoftCommonTargets"] = file, ["CustomAfterMicrosoftCommonCrossTargetingTargets"] = file };
    }

    /// <summary>The property that a build sets so that what we report does not stop it.</summary>
    internal const string KeepWarnings = "SsotKeepWarnings";

    /// <summary>The code of the error that stops a build which would reach into the original.</summary>
    internal const string GuardCode = "SSOTDEMO";

    private static string Xml(string text) => SecurityElement.Escape(text);
}
