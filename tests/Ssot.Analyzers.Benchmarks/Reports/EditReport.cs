using Ssot.Analyzers.Benchmarks.Measuring;

namespace Ssot.Analyzers.Benchmarks.Reports;

/// <summary>How long an editor waits for the diagnostics of a file after one token typed into it.</summary>
internal static class EditReport
{
    private const int Files = 6;

    internal static async Task<string> CreateAsync(CodeBase code, ImmutableArray<AnalyzerSet> sets, int rounds)
    {
        var bound = sets.Select(_ => code.Compile()).ToArray();
        var kept = sets.Select(set => set.Create()).ToArray();
        foreach (var compilation in bound)
        {
            compilation.GetDiagnostics();
        }

        var files = code.FilesToEdit(Files);
        var perSet = sets.Select(_ => new List<Cost>()).ToArray();
        foreach (var file in files)
        {
            var costs = sets.Select(_ => new List<Cost>()).ToArray();
            for (var round = -1; round < rounds; round++)
            {
                Meter.Settle();
                for (var set = 0; set < sets.Length; set++)
                {
                    var cost = await Analysis.EditAsync(code, bound[set], file, sets[set], kept[set]);
                    if (round >= 0)
                    {
                        costs[set].Add(cost);
                    }
                }
            }

            for (var set = 0; set < sets.Length; set++)
            {
                perSet[set].Add(new Cost(Meter.Median(costs[set].Select(c => c.Wall)), Meter.Median(costs[set].Select(c => c.Processor)), Meter.Median(costs[set].Select(c => c.Megabytes))));
            }
        }

        var table = new Table("set", "time / compile", "allocation / compile", "median ms", "longest ms");
        for (var set = 0; set < sets.Length; set++)
        {
            table.Add(
                sets[set].Name,
                Table.Ratio(perSet[set].Sum(c => c.Wall) / perSet[0].Sum(c => c.Wall)),
                Table.Ratio(perSet[set].Sum(c => c.Megabytes) / perSet[0].Sum(c => c.Megabytes)),
                (1000 * Meter.Median(perSet[set].Select(c => c.Wall))).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture),
                (1000 * perSet[set].Max(c => c.Wall)).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
        }

        return $"### One token typed: {code.Name} ({files.Length} files, {rounds} rounds, one thread)\n\n{table}";
    }
}
