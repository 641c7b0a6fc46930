using System.Diagnostics;
using Ssot.Analyzers.Benchmarks.Generation;
using Ssot.Analyzers.Benchmarks.Measuring;

namespace Ssot.Analyzers.Benchmarks.Reports;

/// <summary>What a bulk fix of two places a file takes, and how that grows with the files.</summary>
internal static class FixReport
{
    internal static async Task<string> CreateAsync(int[] sizes)
    {
        var table = new Table("migration", "files", "found", "left", "seconds", "processor seconds", "megabytes allocated", "seconds / files, to the smallest", "peak of the process so far, MB");
        foreach (var kind in Enum.GetValues<MigrationKind>())
        {
            // Once for the runtime, which compiles us.
            await BulkFix.Create(kind, 20).RunAsync();
            var smallest = 0.0;
            foreach (var files in sizes)
            {
                var (cost, before, after) = await BulkFix.Create(kind, files).RunAsync();
                smallest = smallest == 0 ? cost.Wall / files : smallest;
                using var process = Process.GetCurrentProcess();
                table.Add(
                    kind.ToString().ToLowerInvariant(),
                    Table.Number(files),
                    Table.Number(before),
                    Table.Number(after),
                    Table.Seconds(cost.Wall),
                    Table.Seconds(cost.Processor),
                    Table.Number(cost.Megabytes),
                    Table.Ratio(cost.Wall / files / smallest),
                    Table.Number(process.PeakWorkingSet64 / 1e6));
            }
        }

        return $"### Bulk fixes\n\n{table}";
    }
}
