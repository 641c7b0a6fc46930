using CliWrap;

namespace Ssot.Analyzers.Demo;

/// <summary>Runs <c>dotnet</c> on the copy, with the package injected by the environment.</summary>
/// <param name="folder">The working folder.</param>
/// <param name="environment">Variables for the command.</param>
internal sealed class DotnetCommand(string folder, IReadOnlyDictionary<string, string?> environment)
{
    /// <summary>Runs a command to its end.</summary>
    /// <param name="progress">Told each line the command prints.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <param name="arguments">The arguments after <c>dotnet</c>.</param>
    internal async Task<CommandOutcome> RunAsync(Action<string> progress, CancellationToken cancellationToken, params IEnumerable<string> arguments)
    {
        var lines = new List<string>();
        var target = PipeTarget.ToDelegate(line =>
        {
            lock (lines)
            {
                lines.Add(line);
            }

            progress(line);
        });
        var result = await Cli.Wrap("dotnet")
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None)
            .WithEnvironmentVariables(environment)
            .WithStandardOutputPipe(target)
            .WithStandardErrorPipe(target)
            .ExecuteAsync(cancellationToken);
        return new CommandOutcome(result.ExitCode == 0, lines);
    }
}

/// <summary>How a command ended.</summary>
/// <param name="Succeeded">Whether it exited with 0.</param>
/// <param name="Lines">What it printed.</param>
internal sealed record CommandOutcome(bool Succeeded, IReadOnlyList<string> Lines)
{
    /// <summary>The first errors it printed, each once; its last lines when it printed none.</summary>
    internal string Errors()
    {
        var errors = Lines.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Select(line => line.Trim()).Distinct().Take(8).ToList();
        return string.Join('\n', errors.Count > 0 ? errors : Lines.TakeLast(8));
    }
}
