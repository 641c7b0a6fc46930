namespace Ssot.Analyzers.Demo;

/// <summary>What the user asked for.</summary>
/// <param name="Path">The solution, project or folder; none for the sample.</param>
/// <param name="Package">A package file to use in place of packing this repository's.</param>
/// <param name="RunTests">Whether to run the solution's tests before and after.</param>
/// <param name="ShowHelp">Whether to say how the command is used, and stop.</param>
internal sealed record DemoOptions(string? Path, string? Package, bool RunTests, bool ShowHelp)
{
    internal const string Help = """
        dotnet run --project eng/Demo [-- [path] [--no-test] [--package file.nupkg]]

          path        a .sln, .slnx or .csproj, or a folder that holds one; the sample when left out.
                      Everything happens on a copy in the temporary folder; the original is only read.
          --no-test   leave the solution's tests alone; else they run before and after
          --package   use this package file in place of packing the repository's

        Exit codes: 0 migrated, 1 worse than before, 2 no such solution, 3 does not restore, 4 does not build,
        5 a tool failed, 6 migrated but a test fails that passed before, 130 stopped.
        """;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="DemoException">An argument is unknown or lacks its value.</exception>
    internal static DemoOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new DemoOptions(null, null, RunTests: true, ShowHelp: false);
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "-h" or "--help" or "-?" => options with { ShowHelp = true },
                "--no-test" => options with { RunTests = false },
                "--package" when i + 1 < arguments.Count => options with { Package = arguments[++i] },
                var argument when !argument.StartsWith('-') && options.Path is null => options with { Path = argument },
                var argument => throw new DemoException(ExitCode.Usage, $"'{argument}' is not understood.\n\n{Help}"),
            };
        }

        return options;
    }
}
