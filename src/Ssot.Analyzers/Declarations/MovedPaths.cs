using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.Declarations;

/// <summary>Follows namespaces and types through their moves, by name alone, so that neither side has to exist.</summary>
internal static class MovedPaths
{
    // Circles are removed from the facts; this only bounds moves that lengthen a name at every step.
    private const int MostSteps = 64;

    /// <summary>The move that governs a namespace or type: its own entry, else that of a type around it, else that of its namespace.</summary>
    internal static Move? FindMove(this SsotFacts facts, DocumentationId path)
    {
        if (path.Kind == DocumentationIdKind.Namespace)
        {
            return facts.Namespaces.Find(path.FullName);
        }

        for (var count = path.Segments.Length; count > 0; count--)
        {
            if (facts.TryGetTypeMoves(path.Segments[count - 1].Name, out var moves))
            {
                foreach (var move in moves)
                {
                    if (move.Old.Segments.Length == count && path.IsWithin(move.Old))
                    {
                        return move;
                    }
                }
            }
        }

        return facts.Namespaces.Find(path.ContainerName);
    }

    /// <summary>The move that governs a type: its own entry, else that of a type around it, else that of its namespace.</summary>
    internal static Move? FindMove(this SsotFacts facts, INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (facts.FindType(current) is { } move)
            {
                return move;
            }
        }

        return type.ContainingNamespace is { } ns ? facts.FindNamespace(ns) : null;
    }

    /// <summary>Where one move takes a path that it governs, or null where it is removed.</summary>
    internal static DocumentationId? Apply(this Move move, DocumentationId path) => move.New is { } target ? path.Rebase(move.Old, target) : null;

    /// <summary>Where a path is after all moves that apply to it in turn, one step an item; the last is the destination.</summary>
    /// <param name="facts">The moves.</param>
    /// <param name="path">A namespace or type.</param>
    /// <param name="isRemoved">Whether the way ends at something removed, so that there is no destination.</param>
    /// <returns>The steps, without <paramref name="path"/> itself; none where nothing moves it, or where it is a duplicate.</returns>
    internal static List<DocumentationId> Steps(this SsotFacts facts, DocumentationId path, out bool isRemoved)
    {
        var steps = new List<DocumentationId>();
        isRemoved = false;
        while (steps.Count < MostSteps && facts.FindMove(path) is { IsDuplicate: false } move)
        {
            // Constructor arguments map once: a second mapping waits for the next look.
            if (steps.Count > 0 && !move.Mapping.IsIdentity)
            {
                break;
            }

            if (move.Apply(path) is not { } next)
            {
                isRemoved = true;
                break;
            }

            steps.Add(path = next);
        }

        return steps;
    }

    /// <summary>The furthest of its new homes that a compilation has; null where a path stays, is removed, or has gone where nothing is yet.</summary>
    internal static DocumentationId? FindPresent(this SsotFacts facts, Compilation compilation, DocumentationId path)
    {
        var steps = facts.Steps(path, out var isRemoved);
        for (var i = steps.Count - 1; i >= 0 && !isRemoved; i--)
        {
            if (SymbolLookup.Find(compilation, steps[i]) is not null)
            {
                return steps[i];
            }
        }

        return null;
    }
}
