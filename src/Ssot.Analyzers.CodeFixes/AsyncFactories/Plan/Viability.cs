namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Tells what of a closed graph can be done: a place falls with any obstacle on any of its ways up, and only it.</summary>
internal static class Viability
{
    /// <summary>Marks what is planned, and finds why the rest is not.</summary>
    /// <param name="seeds">The places asked for.</param>
    /// <param name="context">The graph.</param>
    /// <returns>The planned nodes, and for each place the obstacle that stands against it, or null.</returns>
    internal static (IReadOnlyList<PlanNode> Planned, IReadOnlyList<string?> Obstacles) Find(IReadOnlyList<PlanNode?> seeds, PlanContext context)
    {
        var reasons = Reasons(context);
        var planned = new List<PlanNode>();
        var obstacles = new List<string?>();
        var pending = new Stack<PlanNode>();
        foreach (var seed in seeds)
        {
            obstacles.Add(seed is null ? "there is nothing to await" : reasons.TryGetValue(seed, out var reason) ? reason : null);
            if (seed is not null && obstacles[obstacles.Count - 1] is null)
            {
                pending.Push(seed);
            }

            while (pending.Count > 0)
            {
                var node = pending.Pop();
                if (node.IsPlanned)
                {
                    continue;
                }

                node.IsPlanned = true;
                planned.Add(node);
                if (node is Site { Function: { } function })
                {
                    function.Awaits = true;
                }

                foreach (var required in node.Requires)
                {
                    pending.Push(required);
                }
            }
        }

        return (planned, obstacles);
    }

    // From the obstacles back along what requires them.
    private static Dictionary<PlanNode, string> Reasons(PlanContext context)
    {
        var requiredBy = new Dictionary<PlanNode, List<PlanNode>>();
        var reasons = new Dictionary<PlanNode, string>();
        var pending = new Queue<PlanNode>();
        foreach (var node in context.Sites.Cast<PlanNode>().Concat(context.Functions.All))
        {
            if (node.Obstacle is { } obstacle)
            {
                reasons.Add(node, obstacle);
                pending.Enqueue(node);
            }

            foreach (var required in node.Requires)
            {
                if (!requiredBy.TryGetValue(required, out var requiring))
                {
                    requiredBy.Add(required, requiring = []);
                }

                requiring.Add(node);
            }
        }

        while (pending.Count > 0)
        {
            var node = pending.Dequeue();
            if (requiredBy.TryGetValue(node, out var requiring))
            {
                foreach (var one in requiring)
                {
                    if (!reasons.ContainsKey(one))
                    {
                        reasons.Add(one, reasons[node]);
                        pending.Enqueue(one);
                    }
                }
            }
        }

        return reasons;
    }
}
