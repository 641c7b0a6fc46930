using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

/// <summary>A creation mapped to one constructor.</summary>
/// <param name="Changes">The edits.</param>
/// <param name="Cost">How far it is from the old one; less is better.</param>
/// <param name="Obstacle">Why there are no edits, or null.</param>
internal sealed record MappedCreation(ImmutableArray<TextChange> Changes, int Cost, string? Obstacle)
{
    internal static MappedCreation Success(ImmutableArray<TextChange> changes, int cost) => new(changes, cost, null);

    internal static MappedCreation Failure(string obstacle) => new(ImmutableArray<TextChange>.Empty, 0, obstacle);
}
