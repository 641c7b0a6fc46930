using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ssot.Analyzers.Benchmarks.Measuring;

/// <summary>A program run to its end, with the processor time of it and of all it started.</summary>
internal static class ChildProcess
{
    /// <summary>Runs <c>dotnet</c>.</summary>
    /// <returns>Seconds of processor time; seconds by the clock where the system doesn't tell (Windows).</returns>
    internal static double Dotnet(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = directory, RedirectStandardOutput = true };
        var before = ProcessorSecondsOfChildren();
        var wall = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}");
        }

        return OperatingSystem.IsWindows() ? Stopwatch.GetElapsedTime(wall).TotalSeconds : ProcessorSecondsOfChildren() - before;
    }

    private static double ProcessorSecondsOfChildren()
    {
        if (OperatingSystem.IsWindows())
        {
            return 0;
        }

        // struct rusage begins with two timevals, user and system, and is 144 bytes long on 64-bit systems.
        var usage = new long[18];
        const int children = -1;
        return GetResourceUsage(children, usage) == 0 ? usage[0] + usage[2] + (usage[1] + usage[3]) / 1e6 : 0;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
