using Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Applies groups of edits and binds what they touch before anybody gets to see it: a group that would bring a compile
/// error, or a warning of the kind that a fix must not bring, is left out whole.
/// </summary>
internal static class NeverWorse
{
    /// <summary>Applies as many of the groups as can stand.</summary>
    /// <param name="before">The solution whose texts the edits are of.</param>
    /// <param name="groups">The groups; where two overlap the earlier one wins.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<Verdict> ApplyAsync(Solution before, IReadOnlyList<EditGroup> groups, CancellationToken cancellationToken)
    {
        var standing = new List<EditGroup>(groups);
        var withdrawn = ImmutableArray.CreateBuilder<Withdrawal>();
        var setbacks = ImmutableArray.CreateBuilder<Setback>();
        var blame = new Blame();
        var check = new CompileCheck(before);
        var after = before;
        while (standing.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var applied = await AppliedGroups.ApplyAsync(before, standing, cancellationToken).ConfigureAwait(false);
            foreach (var group in applied.Refused)
            {
                standing.Remove(group);
                withdrawn.Add(new Withdrawal(group, "it overlaps another edit"));
            }

            if (WithdrawDependents(standing, withdrawn))
            {
                continue;
            }

            var (completed, problems) = await CompleteAsync(check, applied, cancellationToken).ConfigureAwait(false);
            if (problems.Count == 0)
            {
                after = completed;
                break;
            }

            foreach (var problem in problems)
            {
                if (problem.File is { } file)
                {
                    setbacks.Add(new Setback(file, applied.PositionBefore(problem), problem.Diagnostic.Id, Reason(problem)));
                }
            }

            foreach (var pair in await blame.FindAsync(problems, applied, standing, cancellationToken).ConfigureAwait(false))
            {
                standing.Remove(pair.Key);
                withdrawn.Add(new Withdrawal(pair.Key, Reason(pair.Value)));
            }

            WithdrawDependents(standing, withdrawn);
        }

        if (await RehabilitateAsync(before, groups, standing, blame, check, cancellationToken).ConfigureAwait(false) is var (better, all))
        {
            (after, standing) = (better, all);
            withdrawn.RemoveAll(withdrawal => all.Contains(withdrawal.Group));
        }

        return new Verdict(after, standing.ToImmutableArray(), withdrawn.ToImmutable(), setbacks.ToImmutable());
    }

    private static bool WithdrawDependents(List<EditGroup> standing, ImmutableArray<Withdrawal>.Builder withdrawn)
    {
        var dependents = standing.FindAll(group => group.Requires.Any(required => !standing.Contains(required)));
        foreach (var group in dependents)
        {
            standing.Remove(group);
            withdrawn.Add(new Withdrawal(group, "what it follows from is left out"));
        }

        return dependents.Count > 0;
    }

    // What was withdrawn on the way to the culprit did no harm.
    private static async Task<(Solution After, List<EditGroup> Standing)?> RehabilitateAsync(
        Solution before, IReadOnlyList<EditGroup> groups, List<EditGroup> standing, Blame blame, CompileCheck check, CancellationToken cancellationToken)
    {
        var wronged = new HashSet<EditGroup>(blame.Wronged);
        if (wronged.Count == 0)
        {
            return null;
        }

        wronged.UnionWith(standing);
        var all = groups.Where(wronged.Contains).ToList();
        var applied = await AppliedGroups.ApplyAsync(before, all, cancellationToken).ConfigureAwait(false);
        if (applied.Refused.Count > 0)
        {
            return null;
        }

        var (completed, problems) = await CompleteAsync(check, applied, cancellationToken).ConfigureAwait(false);
        return problems.Count == 0 ? (completed, all) : null;
    }

    // What compiles may have got another meaning: then it is put right with the edits, or the edits can't stand.
    private static async Task<(Solution Completed, IReadOnlyList<Problem> Problems)> CompleteAsync(CompileCheck check, AppliedGroups applied, CancellationToken cancellationToken)
    {
        var scope = await CheckScope.OfAsync(applied, cancellationToken).ConfigureAwait(false);
        var problems = await check.FindProblemsAsync(applied, scope, cancellationToken).ConfigureAwait(false);
        return problems.Count > 0 ? (applied.Before, problems) : await new RevivedUses(applied, scope).MapAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Reason(Problem problem) => $"it would bring {problem.Diagnostic.Id}: {problem.Diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
}
