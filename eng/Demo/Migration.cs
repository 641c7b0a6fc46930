using System.Reflection;

namespace Ssot.Analyzers.Demo;

/// <summary>The run: copy, build, migrate, build and test again.</summary>
/// <param name="options">What the user asked for.</param>
/// <param name="screen">Where the steps are shown.</param>
internal sealed class Migration(DemoOptions options, Screen screen)
{
    private static readonly string Repository =
        typeof(Migration).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Migrates a copy.</summary>
    /// <exception cref="DemoException">The run can't go on; the message says why.</exception>
    internal async Task<MigrationOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var location = options.Path is { } path ? SolutionLocation.Find(path) : Sample();
        var scratch = Directory.CreateTempSubdirectory("ssot-demo-").FullName;
        try
        {
            return await RunAsync(location, scratch, cancellationToken);
        }
        catch
        {
            Directory.Delete(scratch, recursive: true);
            throw;
        }
    }

    private async Task<MigrationOutcome> RunAsync(SolutionLocation location, string scratch, CancellationToken cancellationToken)
    {
        var copy = Path.Combine(scratch, Path.GetFileName(Path.TrimEndingDirectorySeparator(location.Root)));
        var solution = Path.Combine(copy, Path.GetRelativePath(location.Root, location.File));

        var package = await screen.StepAsync("Pack Ssot.Analyzers", progress => PackageSource.CreateAsync(options.Package, Repository, scratch, progress, cancellationToken));
        await screen.StepAsync($"Copy {location.Root}", progress => Task.Run(
            () => FolderCopy.Copy(location.Root, copy, count => progress($"{count} files"), cancellationToken), cancellationToken));

        var logs = Path.Combine(scratch, "logs");
        var dotnet = new DotnetCommand(Path.GetDirectoryName(solution)!, Injection.Prepare(package, location.Root, logs, scratch));
        await RestoreAsync(dotnet, solution, cancellationToken);
        var before = await TakeAsync("before", dotnet, solution, logs, Path.Combine(scratch, "tests-before"), cancellationToken);
        await MigrateAsync(dotnet, solution, cancellationToken);
        var after = await TakeAsync("after", dotnet, solution, logs, Path.Combine(scratch, "tests-after"), cancellationToken);
        return new MigrationOutcome(location.Root, copy, before, after, DiffSize.Between(location.Root, copy));
    }

    private static SolutionLocation Sample()
    {
        var root = Path.Combine(Repository, "docs", "samples", "golden-path");
        return new SolutionLocation(Path.Combine(root, "GoldenPath.sln"), root);
    }

    private async Task RestoreAsync(DotnetCommand dotnet, string solution, CancellationToken cancellationToken)
    {
        var restore = await screen.StepAsync("Restore", progress => dotnet.RunAsync(progress, cancellationToken, "restore", solution));
        if (!restore.Succeeded)
        {
            throw new DemoException(
                ExitCode.NotRestored,
                $"The solution does not restore, so nothing was migrated. Does 'dotnet restore' succeed where it lies?\n{restore.Errors()}");
        }
    }

    private async Task<Snapshot> TakeAsync(string when, DotnetCommand dotnet, string solution, string logs, string results, CancellationToken cancellationToken)
    {
        BuildLog.Clear(logs);
        var build = await screen.StepAsync($"Build {when}", progress => dotnet.RunAsync(progress, cancellationToken, "build", solution, "--no-restore", "--no-incremental", $"-p:{Injection.KeepWarnings}=true"));
        if (build.Lines.Any(line => line.Contains(Injection.GuardCode, StringComparison.Ordinal)))
        {
            throw new DemoException(ExitCode.Usage, build.Errors());
        }

        var findings = BuildLog.Read(logs);
        if (!build.Succeeded && !findings.Any(finding => finding.IsError))
        {
            // Not the compiler: a missing SDK, a failing tool. Nothing that a fix serves.
            throw new DemoException(ExitCode.NotBuilt, $"The solution does not build, and not for its code. Does 'dotnet build' succeed where it lies?\n{build.Errors()}");
        }

        TestCounts? tests = null;
        if (options.RunTests && build.Succeeded)
        {
            await screen.StepAsync($"Test {when}", progress => dotnet.RunAsync(
                progress, cancellationToken, "test", solution, "--no-build", "--logger", "trx", "--results-directory", results));
            tests = TestCounts.Read(results);
        }

        return new Snapshot(build.Succeeded, findings, tests);
    }

    private async Task MigrateAsync(DotnetCommand dotnet, string solution, CancellationToken cancellationToken)
    {
        if (Rules.FixedIds.Count == 0)
        {
            return;
        }

        var format = await screen.StepAsync("Migrate: dotnet format analyzers", progress => dotnet.RunAsync(
            progress, cancellationToken, ["format", "analyzers", solution, "--no-restore", "--severity", "info", "--verbosity", "normal", "--diagnostics", .. Rules.FixedIds]));
        if (!format.Succeeded)
        {
            throw new DemoException(ExitCode.ToolFailed, $"'dotnet format' has failed.\n{format.Errors()}");
        }
    }
}
