using Ssot.Analyzers.Benchmarks.Measuring;

namespace Ssot.Analyzers.Benchmarks.Reports;

/// <summary>
/// What sets of analyzers cost a build. The sets run in turn, A B C, A B C, and a ratio is the median over rounds of the
/// ratio within a round, so that a machine busy with other work slows all of them alike.
/// </summary>
internal static class AnalysisReport
{
    internal static async Task<string> CreateAsync(CodeBase code, ImmutableArray<AnalyzerSet> sets, int rounds)
    {
        var costs = sets.ToDictionary(set => set.Name, _ => new List<Cost>());
        var found = new Dictionary<string, string>();
        for (var round = -1; round < rounds; round++)
        {
            foreach (var set in sets)
            {
                var run = await Analysis.BuildAsync(code, set);
                found[set.Name] = run.Crashes == 0 ? Table.Number(run.Found) : $"{Table.Number(run.Found)}, {run.Crashes} crashed";

                // The first round is the runtime's, which compiles us.
                if (round >= 0)
                {
                    costs[set.Name].Add(run.Cost);
                }
            }
        }

        var none = costs[AnalyzerSet.NoneName];
        var floor = costs[AnalyzerSet.EmptyOperationName];
        var table = new Table("set", "processor / compile", "least processor / least", "allocation / compile", "processor / empty operation", "least seconds", "megabytes", "found");
        foreach (var set in sets)
        {
            var own = costs[set.Name];
            table.Add(
                set.Name,
                Table.Ratio(Meter.Median(own.Zip(none, (a, b) => a.Processor / b.Processor))),
                Table.Ratio(own.Min(c => c.Processor) / none.Min(c => c.Processor)),
                Table.Ratio(Meter.Median(own.Zip(none, (a, b) => a.Megabytes / b.Megabytes))),
                Table.Ratio(Meter.Median(own.Zip(floor, (a, b) => a.Processor / b.Processor))),
                Table.Seconds(own.Min(c => c.Processor)),
                Table.Number(own.Min(c => c.Megabytes)),
                found[set.Name]);
        }

        return $"### Build: {code.Name} ({code.Lines:N0} lines, {rounds} rounds)\n\n{table}";
    }
}
