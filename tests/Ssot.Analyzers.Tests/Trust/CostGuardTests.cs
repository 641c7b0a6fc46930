using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.Benchmarks.Generation;
using Ssot.Analyzers.Benchmarks.Measuring;
using Ssot.Analyzers.Tests.Docs;
using Xunit.Abstractions;

namespace Ssot.Analyzers.Tests.Trust;

/// <summary>
/// Gross regressions of what analysis costs, as ratios against an empty analyzer in the same process, so that a slow or
/// busy machine slows both. The figures proper are in docs/performance.md.
/// </summary>
[Collection(nameof(AloneInTheProcess))]
public class CostGuardTests(ITestOutputHelper output)
{
    private const int Lines = 20_000;

    private const int MostRounds = 8;

    // What a rule that asks for operations, or binds every call, is sure to go over.
    private const double MostProcessor = 1.6;

    private const double MostAllocation = 1.25;

    [Fact]
    public async Task All_rules_cost_hardly_more_than_an_empty_analyzer()
    {
        var seed = ApplicationGenerator.Create(Lines, leftovers: true);
        var solution = new Mutant("none", new Seed("generated", seed.Files, seed.Manifest), File: 0, seed.Files[0].Text, Surroundings.Usual).CreateSolution();
        var project = solution.Projects.Single();
        var parsed = (CSharpCompilation)(await project.GetCompilationAsync())!;
        var none = new List<Cost>();
        var empty = new List<Cost>();
        var own = new List<Cost>();
        var (processor, allocation) = (double.MaxValue, double.MaxValue);
        for (var round = -1; round < MostRounds && (processor > MostProcessor || allocation > MostAllocation); round++)
        {
            var costs = (await MeasureAsync(parsed, project, []), await MeasureAsync(parsed, project, [new EmptyOperationAnalyzer()]), await MeasureAsync(parsed, project, Product.CreateAnalyzers()));
            if (round >= 0)
            {
                none.Add(costs.Item1);
                empty.Add(costs.Item2);
                own.Add(costs.Item3);

                // The least of several rounds is the one that other work disturbed least.
                processor = Extra(own, none, c => c.Processor) / Extra(empty, none, c => c.Processor);
                allocation = own.Min(c => c.Megabytes) / empty.Min(c => c.Megabytes);
            }
        }

        output.WriteLine($"processor time beyond compiling, to the empty analyzer's: {processor:0.00}; allocation to the empty analyzer's: {allocation:0.00}; {own.Count} rounds");
        Assert.True(processor <= MostProcessor, $"the rules take {processor:0.00} times what an empty operation analyzer takes beyond compiling");
        Assert.True(allocation <= MostAllocation, $"the rules allocate {allocation:0.00} times what an empty operation analyzer and the compiler allocate");
    }

    private static double Extra(List<Cost> with, List<Cost> without, Func<Cost, double> what) => Math.Max(0.05 * without.Min(what), with.Min(what) - without.Min(what));

    private static async Task<Cost> MeasureAsync(CSharpCompilation parsed, Project project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // Nothing bound: new trees of the same text.
        var compilation = parsed.RemoveAllSyntaxTrees().AddSyntaxTrees(parsed.SyntaxTrees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), tree.Options)));
        Meter.Settle();
        return await Meter.MeasureAsync(async () =>
        {
            if (analyzers.IsEmpty)
            {
                compilation.GetDiagnostics();
            }
            else
            {
                await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAllDiagnosticsAsync();
            }
        });
    }
}

/// <summary>Tests that measure the process, beside which no other may run.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
