namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>Which nodes have to change together, and what keeps some from changing (disjoint sets, by Tarjan).</summary>
internal sealed class FlowGroups
{
    private readonly Dictionary<FlowNode, FlowNode> _parents = [];
    private readonly Dictionary<FlowNode, string> _obstacles = [];

    /// <summary>The representative of a node's group.</summary>
    internal FlowNode Find(FlowNode node)
    {
        var root = node;
        while (_parents.TryGetValue(root, out var parent))
        {
            root = parent;
        }

        while (node != root)
        {
            var next = _parents[node];
            _parents[node] = root;
            node = next;
        }

        return root;
    }

    /// <summary>Says that two nodes change together or not at all.</summary>
    internal void Union(FlowNode a, FlowNode b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b)
        {
            return;
        }

        _parents[a] = b;
        if (_obstacles.TryGetValue(a, out var reason))
        {
            Block(b, reason);
        }
    }

    /// <summary>Says that a node can't change.</summary>
    internal void Block(FlowNode node, string reason)
    {
        node = Find(node);
        if (!_obstacles.ContainsKey(node))
        {
            _obstacles.Add(node, reason);
        }
    }

    /// <summary>Why the group of a node can't change, or null where it can.</summary>
    internal string? ObstacleOf(FlowNode node) => _obstacles.TryGetValue(Find(node), out var reason) ? reason : null;
}
