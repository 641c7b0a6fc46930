using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Ssot.Analyzers.Benchmarks.Measuring;
using Ssot.Analyzers.Benchmarks.Reports;

const string usage = """
    What analysis and fixing cost. Give one of:

      build   builds in this process, sets in turn      --lines 50000,200000,800000 | --folder DIR [--references DIR]   --rounds 5   --sets TEXT
      edit    one token typed into an open file         the same options
      fix     bulk fixes, two places a file             --files 250,500,1000
      pairs   whole 'dotnet build' runs in pairs        --lines 50000 | --project X.csproj                              --rounds 5
      all     build, edit, fix and pairs
      bdn     the same questions by BenchmarkDotNet     its own options follow, such as --filter '*Edit*'

    --sets keeps the sets whose name holds one of the texts given, beside the two that the ratios need.
    Ratios of one run can be compared; seconds can't be, unless the machine is at rest.
    """;

if (args is [])
{
    Console.WriteLine(usage);
    return 1;
}

var command = args[0];
if (command == "bdn")
{
    // In this process: the analyzers have to be the ones of this build, and the code is generated once.
    var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).AsMutator()).WithOptions(ConfigOptions.DisableOptimizationsValidator);
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args[1..], config);
    return 0;
}

var options = new Dictionary<string, string>();
for (var i = 1; i + 1 < args.Length; i += 2)
{
    options[args[i].TrimStart('-')] = args[i + 1];
}

var rounds = int.Parse(options.GetValueOrDefault("rounds", "5"), System.Globalization.CultureInfo.InvariantCulture);
var all = command == "all";
if (all || command is "build" or "edit")
{
    foreach (var code in CodeBases())
    {
        var sets = Sets();
        if (all || command == "build")
        {
            Console.WriteLine(await AnalysisReport.CreateAsync(code, sets, rounds));
        }

        if (all || command == "edit")
        {
            Console.WriteLine(await EditReport.CreateAsync(code, sets, rounds));
        }
    }
}

if (all || command == "fix")
{
    Console.WriteLine(await FixReport.CreateAsync(Numbers("files", "250,500,1000")));
}

if (all || command == "pairs")
{
    Console.WriteLine(BuildReport.Create(options.GetValueOrDefault("project"), Numbers("lines", "50000")[0], rounds));
}

return 0;

IEnumerable<CodeBase> CodeBases() => options.TryGetValue("folder", out var folder)
    ? [CodeBase.Read(folder, options.GetValueOrDefault("references"))]
    : Numbers("lines", "50000,200000,800000").Select(lines => CodeBase.Generate(lines));

ImmutableArray<AnalyzerSet> Sets()
{
    AnalyzerSet[] sets = [AnalyzerSet.None, .. AnalyzerSet.Empty(), .. AnalyzerSet.Own(), .. Peers.Sets()];
    return options.TryGetValue("sets", out var wanted)
        ? [.. sets.Where(set => set.Name is AnalyzerSet.NoneName or AnalyzerSet.EmptyOperationName || wanted.Split(',').Any(set.Name.Contains))]
        : [.. sets];
}

int[] Numbers(string name, string otherwise) =>
    [.. options.GetValueOrDefault(name, otherwise).Split(',').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
