using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Ssot.Analyzers.Benchmarks.Generation;
using Ssot.Analyzers.Benchmarks.Measuring;

namespace Ssot.Analyzers.Benchmarks.InProcess;

/// <summary>Bulk fixes of two places a file, by BenchmarkDotNet.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
[MemoryDiagnoser]
public class FixBenchmarks
{
    private BulkFix _fix = null!;

    [Params(250, 500, 1000)]
    public int Files { get; set; }

    [ParamsAllValues]
    public MigrationKind Migration { get; set; }

    [IterationSetup]
    public void Setup() => _fix = BulkFix.Create(Migration, Files);

    /// <summary>Finds and fixes all places.</summary>
    [Benchmark]
    public Task FixAll() => _fix.RunAsync();
}
