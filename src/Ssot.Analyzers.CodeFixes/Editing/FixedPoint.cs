using Ssot.Analyzers.CodeFixes.Editing.Names;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Plans, applies and looks again until an engine has nothing left to do in what it changed: the bulk runner asks for
/// each id once, so one call has to reach the end by itself.
/// </summary>
internal static class FixedPoint
{
    // Each round repairs all it can, so a chain this long is a loop, not a migration.
    private const int MostRounds = 25;

    // One place hides the next of a large group; what is not found by then is left.
    private const int MostReplans = 4;

    /// <summary>Repairs places and all that comes to light by it.</summary>
    internal static Task<Solution> RunAsync(IFixEngine engine, Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken) =>
        RunAsync(engine, solution, places, isInterlocked: false, cancellationToken);

    /// <summary>Repairs places and all that comes to light by it.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="solution">The solution.</param>
    /// <param name="places">The places.</param>
    /// <param name="isInterlocked">
    /// Whether a file's places are planned together, so that the order in which ids are asked makes no difference, and what can't
    /// stand alone is tried together with all that the engine serves in the solution.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The solution, the one given where nothing could be repaired.</returns>
    internal static async Task<Solution> RunAsync(IFixEngine engine, Solution solution, ImmutableArray<FixPlace> places, bool isInterlocked, CancellationToken cancellationToken)
    {
        if (isInterlocked)
        {
            places = await Rediagnosis.FindBesideAsync(engine, solution, places, cancellationToken).ConfigureAwait(false);
        }

        for (var round = 0; round < MostRounds && !places.IsEmpty; round++)
        {
            var verdict = await RunOnceAsync(engine, solution, places, cancellationToken).ConfigureAwait(false);
            if (round == 0 && isInterlocked && !verdict.Withdrawn.IsEmpty)
            {
                verdict = await RunTogetherAsync(engine, solution, places, verdict, cancellationToken).ConfigureAwait(false);
            }

            if (verdict.Applied.IsEmpty)
            {
                break;
            }

            places = await Rediagnosis.FindAsync(engine, solution, verdict, cancellationToken).ConfigureAwait(false);
            solution = verdict.Solution;
        }

        return await UnusedUsings.RemoveAsync(engine, solution, cancellationToken).ConfigureAwait(false);
    }

    // The runner asks for one id at a time, but a type that moves takes along whoever names it, by whatever id that is reported.
    private static async Task<Verdict> RunTogetherAsync(IFixEngine engine, Solution solution, ImmutableArray<FixPlace> places, Verdict alone, CancellationToken cancellationToken)
    {
        var all = await Rediagnosis.FindAllAsync(engine, solution, cancellationToken).ConfigureAwait(false);
        if (all.Length <= places.Length)
        {
            return alone;
        }

        var together = await RunOnceAsync(engine, solution, all, cancellationToken).ConfigureAwait(false);
        return together.Applied.Length > alone.Applied.Length ? together : alone;
    }

    /// <summary>Repairs places, and only those.</summary>
    internal static async Task<Verdict> RunOnceAsync(IFixEngine engine, Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken)
    {
        var verdict = await ApplyAsync(solution, await engine.PlanAsync(solution, places, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return engine is IReplanningEngine { CanPlanAround: true } replanning ? await PlanAroundAsync(replanning, solution, places, verdict, cancellationToken).ConfigureAwait(false) : verdict;
    }

    // A group that falls takes along much that could stand without the place it falls for.
    private static async Task<Verdict> PlanAroundAsync(IReplanningEngine engine, Solution solution, ImmutableArray<FixPlace> places, Verdict first, CancellationToken cancellationToken)
    {
        var (best, last, setbacks) = (first, first, first.Setbacks);
        for (var again = 0; again < MostReplans && !last.Setbacks.IsEmpty; again++)
        {
            var groups = await engine.PlanAroundAsync(solution, places, setbacks, cancellationToken).ConfigureAwait(false);
            last = await ApplyAsync(solution, groups, cancellationToken).ConfigureAwait(false);
            best = last.Changes > best.Changes ? last : best;
            setbacks = setbacks.AddRange(last.Setbacks);
        }

        return best with { Withdrawn = first.Withdrawn };
    }

    private static async Task<Verdict> ApplyAsync(Solution solution, ImmutableArray<EditGroup> groups, CancellationToken cancellationToken)
    {
        var filled = new List<EditGroup>(groups.Length);
        foreach (var group in groups)
        {
            if (!group.IsEmpty)
            {
                filled.Add(group);
            }
        }

        return await NeverWorse.ApplyAsync(solution, filled, cancellationToken).ConfigureAwait(false);
    }
}
