using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.Benchmarks.Measuring;

namespace Ssot.Analyzers.Benchmarks.InProcess;

/// <summary>Cold analysis of generated code, and the latency of one edit, by BenchmarkDotNet.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 7)]
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private CodeBase _code = null!;
    private AnalyzerSet _set = null!;
    private CSharpCompilation _bound = null!;
    private ImmutableArray<DiagnosticAnalyzer> _kept;
    private int _file;

    [Params(50_000)]
    public int Lines { get; set; }

    [ParamsSource(nameof(SetNames))]
    public string Set { get; set; } = "";

    public static IEnumerable<string> SetNames => Sets().Select(set => set.Name);

    private static IEnumerable<AnalyzerSet> Sets() => [AnalyzerSet.None, .. AnalyzerSet.Empty(), .. AnalyzerSet.Own()];

    [GlobalSetup]
    public void Setup()
    {
        _code = CodeBase.Generate(Lines);
        _set = Sets().Single(set => set.Name == Set);
        _bound = _code.Compile();
        _bound.GetDiagnostics();
        _kept = _set.Create();
        _file = _code.FilesToEdit(1)[0];
    }

    /// <summary>All diagnostics of a fresh compilation.</summary>
    [Benchmark]
    public Task Build() => Analysis.BuildAsync(_code, _set);

    /// <summary>One token typed, the diagnostics of that file.</summary>
    [Benchmark]
    public Task Edit() => Analysis.EditAsync(_code, _bound, _file, _set, _kept);
}
