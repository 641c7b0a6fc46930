namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>What came of applying groups under the promise that nothing gets worse.</summary>
/// <param name="Solution">The solution with the groups that stand; the one given when none does.</param>
/// <param name="Applied">The groups that stand.</param>
/// <param name="Withdrawn">The groups left out whole, each with the reason.</param>
/// <param name="Setbacks">What they would have brought, place by place.</param>
internal sealed record Verdict(Solution Solution, ImmutableArray<EditGroup> Applied, ImmutableArray<Withdrawal> Withdrawn, ImmutableArray<Setback> Setbacks)
{
    /// <summary>How many edits stand.</summary>
    internal int Changes => Applied.Sum(static group => group.Changes.Values.Sum(static changes => changes.Count));
}

/// <summary>A place at which edits would have brought a problem.</summary>
/// <param name="File">The file.</param>
/// <param name="Position">The position in its text before the edits.</param>
/// <param name="Id">The compiler's id of the problem.</param>
/// <param name="Reason">The problem, for a person.</param>
internal readonly record struct Setback(FileKey File, int Position, string Id, string Reason);
