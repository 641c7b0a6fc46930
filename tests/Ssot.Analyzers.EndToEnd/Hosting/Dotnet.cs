using System.Text;
using CliWrap;

namespace Ssot.Analyzers.EndToEnd.Hosting;

/// <summary>Runs the <c>dotnet</c> command as a user's shell would, free of what the test host set in the environment.</summary>
internal static class Dotnet
{
    /// <summary>Runs one command to its end.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">The arguments after <c>dotnet</c>.</param>
    /// <returns>The exit code, and both outputs interleaved.</returns>
    internal static async Task<(int ExitCode, string Output)> Run(string folder, params string[] arguments)
    {
        var output = new StringBuilder();
        var target = PipeTarget.ToDelegate(line =>
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        });
        var result = await Cli.Wrap("dotnet")
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None)
            .WithEnvironmentVariables(environment => environment
                .Set("MSBuildSDKsPath", null)
                .Set("MSBuildExtensionsPath", null)
                .Set("MSBUILD_EXE_PATH", null)
                .Set("DOTNET_CLI_UI_LANGUAGE", "en")
                // Processes this short gain nothing by profiling themselves.
                .Set("DOTNET_TieredPGO", "0")
                // A worker that outlives the command would keep our pipe open.
                .Set("MSBUILDDISABLENODEREUSE", "1"))
            .WithStandardOutputPipe(target)
            .WithStandardErrorPipe(target)
            .ExecuteAsync();
        return (result.ExitCode, output.ToString());
    }
}
