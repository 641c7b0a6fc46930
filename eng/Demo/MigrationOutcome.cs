using Spectre.Console;

namespace Ssot.Analyzers.Demo;

/// <summary>Before and after.</summary>
/// <param name="Original">The folder that was copied.</param>
/// <param name="Copy">The migrated copy.</param>
/// <param name="Before">The copy as it came.</param>
/// <param name="After">The copy migrated.</param>
/// <param name="Diff">How much the two differ.</param>
internal sealed record MigrationOutcome(string Original, string Copy, Snapshot Before, Snapshot After, DiffSize Diff)
{
    private const int ShownPlaces = 10;

    /// <summary>How the run ended.</summary>
    internal ExitCode ExitCode =>
        After.CompileErrors.Count() > Before.CompileErrors.Count() || (Before.Builds && !After.Builds) ? ExitCode.Worse
        : !After.Builds ? ExitCode.NotBuilt
        : TestsThatFailNow.Any() ? ExitCode.TestsFail
        : ExitCode.Migrated;

    private IEnumerable<string> TestsThatFailNow =>
        Before.Tests is { } before && After.Tests is { } after ? before.Passed.Intersect(after.Failed).Order(StringComparer.Ordinal) : [];

    /// <summary>Shows it all.</summary>
    internal void WriteTo(Screen screen)
    {
        screen.Line();
        screen.Write(Table());
        screen.Line();
        screen.Markup($"Diff: [bold]{Diff}[/]");
        screen.Line($"Copy: {Copy}");
        screen.Line($"See:  git diff --no-index {Original} {Copy}");
        WriteRemaining(screen);
        WriteVerdict(screen);
    }

    private Table Table()
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("rule").AddColumn("").AddColumn(new TableColumn("before").RightAligned()).AddColumn(new TableColumn("after").RightAligned());
        foreach (var id in Before.Ours.Concat(After.Ours).Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal))
        {
            table.AddRow(id, Markup.Escape(Rules.Titles.GetValueOrDefault(id, "")), Count(Before, id), Count(After, id));
        }

        table.AddEmptyRow();
        table.AddRow("", "all rules", $"{Before.Ours.Count()}", $"{After.Ours.Count()}");
        table.AddRow("", "compile errors", $"{Before.CompileErrors.Count()}", $"{After.CompileErrors.Count()}");
        table.AddRow("", "build", Before.Builds ? "succeeds" : "fails", After.Builds ? "succeeds" : "fails");
        table.AddRow("", "tests", $"{Before.Tests?.ToString() ?? "not run"}", $"{After.Tests?.ToString() ?? "not run"}");
        return table;
    }

    private static string Count(Snapshot snapshot, string id) => $"{snapshot.Ours.Count(finding => finding.Id == id)}";

    private void WriteRemaining(Screen screen)
    {
        var remaining = After.CompileErrors.Concat(After.Ours).ToList();
        if (remaining.Count == 0)
        {
            return;
        }

        screen.Line();
        screen.Line("Left for you:");
        foreach (var finding in remaining.Take(ShownPlaces))
        {
            var file = finding.File.Length == 0 ? "" : Path.GetRelativePath(Copy, finding.File);
            screen.Markup($"  [yellow]{finding.Id}[/] {file}({finding.Line}): {finding.Message}");
        }

        if (remaining.Count > ShownPlaces)
        {
            screen.Markup($"  [grey]and {remaining.Count - ShownPlaces} more[/]");
        }
    }

    private void WriteVerdict(Screen screen)
    {
        screen.Line();
        switch (ExitCode)
        {
            case ExitCode.Migrated:
                screen.Markup($"[green]Migrated.[/] The original was only read.");
                break;
            case ExitCode.NotBuilt:
                screen.Markup($"[yellow]The solution did not build before and does not yet.[/] The original was only read.");
                break;
            case ExitCode.TestsFail:
                screen.Markup($"[yellow]Migrated, and these tests fail that passed before. Did they pass because a task is never null?[/]");
                foreach (var test in TestsThatFailNow.Take(ShownPlaces))
                {
                    screen.Line($"  {test}");
                }

                break;
            default:
                screen.Markup($"[red]The copy has compile errors that the original had not. Please report this as a bug.[/] The original was only read.");
                break;
        }
    }
}
