using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Awaits what has to be awaited and makes async what that takes, up to the last caller of the solution.</summary>
internal static class AwaitEngine
{
    /// <summary>Plans places to be awaited; the entry of other families, whose own edits have been applied before.</summary>
    /// <param name="solution">The solution in which the places are.</param>
    /// <param name="requests">The places.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <returns>Groups of edits that stand or fall together, and for each place why it is in none of them, or null.</returns>
    internal static Task<AwaitPlan> PlanAsync(Solution solution, IReadOnlyList<AwaitRequest> requests, CancellationToken cancellation) =>
        PlanAsync(solution, requests, ImmutableArray<Setback>.Empty, cancellation);

    /// <summary>Plans places to be awaited around others at which an edit would bring an error.</summary>
    internal static async Task<AwaitPlan> PlanAsync(Solution solution, IReadOnlyList<AwaitRequest> requests, ImmutableArray<Setback> setbacks, CancellationToken cancellation)
    {
        var planner = new AwaitPlanner(solution, cancellation);
        var others = ImmutableArray.CreateBuilder<Setback>();
        var dropped = await DroppedCalls.FindAsync(solution, setbacks, others, cancellation).ConfigureAwait(false);
        var seeds = await planner.PlanAsync([.. requests, .. dropped.Except(requests)]).ConfigureAwait(false);
        foreach (var setback in others)
        {
            await new Detour(planner.Context).TakeAsync(setback).ConfigureAwait(false);
        }

        var (planned, obstacles) = Viability.Find(seeds, planner.Context);
        var groups = await new AwaitWriter(planner.Context).WriteAsync(planned).ConfigureAwait(false);
        return new AwaitPlan(groups, obstacles, planned.Count(static node => node is Function));
    }
}

/// <summary>What the engine would do.</summary>
/// <param name="Groups">The edits.</param>
/// <param name="Obstacles">For each place asked for, what stands against it, or null.</param>
/// <param name="Functions">How many functions change.</param>
internal sealed record AwaitPlan(ImmutableArray<EditGroup> Groups, IReadOnlyList<string?> Obstacles, int Functions);
