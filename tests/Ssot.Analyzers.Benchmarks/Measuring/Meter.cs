using System.Diagnostics;

namespace Ssot.Analyzers.Benchmarks.Measuring;

/// <summary>What one stretch of work took.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of processor time of the process, all threads.</param>
/// <param name="Megabytes">Allocated.</param>
internal readonly record struct Cost(double Wall, double Processor, double Megabytes)
{
    public static Cost operator +(Cost a, Cost b) => new(a.Wall + b.Wall, a.Processor + b.Processor, a.Megabytes + b.Megabytes);
}

/// <summary>Measures work in this process.</summary>
internal static class Meter
{
    /// <summary>Runs work and says what it took.</summary>
    internal static async Task<Cost> MeasureAsync(Func<Task> work)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var wall = Stopwatch.GetTimestamp();
        await work();
        return new Cost(
            Stopwatch.GetElapsedTime(wall).TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor).TotalSeconds,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6);
    }

    /// <summary>Collects garbage, so that one measurement doesn't pay for the one before.</summary>
    internal static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    /// <summary>The median.</summary>
    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
