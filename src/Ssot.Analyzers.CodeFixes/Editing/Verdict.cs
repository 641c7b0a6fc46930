namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>What came of applying groups under the promise that nothing gets worse.</summary>
/// <param name="Solution">The solution with the groups that stand; the one given when none does.</param>
/// <param name="Applied">The groups that stand.</param>
/// <param name="Withdrawn">The groups left out whole, each with the reason.</param>
internal sealed record Verdict(Solution Solution, ImmutableArray<EditGroup> Applied, ImmutableArray<Withdrawal> Withdrawn);
