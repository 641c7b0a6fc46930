namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>The connected components of planned nodes (union-find; the earliest node of a component is its root).</summary>
internal sealed class Components
{
    private readonly Dictionary<PlanNode, PlanNode> _parents = [];
    private readonly Dictionary<PlanNode, int> _order = [];

    internal Components(IReadOnlyList<PlanNode> planned)
    {
        for (var i = 0; i < planned.Count; i++)
        {
            _parents.Add(planned[i], planned[i]);
            _order.Add(planned[i], i);
        }

        foreach (var node in planned)
        {
            foreach (var required in node.Requires)
            {
                Join(node, required);
            }
        }
    }

    internal PlanNode RootOf(PlanNode node)
    {
        var root = node;
        while (_parents[root] != root)
        {
            root = _parents[root];
        }

        while (_parents[node] != root)
        {
            (node, _parents[node]) = (_parents[node], root);
        }

        return root;
    }

    internal void Join(PlanNode a, PlanNode b)
    {
        var (first, second) = (RootOf(a), RootOf(b));
        if (first != second)
        {
            var (earlier, later) = _order[first] < _order[second] ? (first, second) : (second, first);
            _parents[later] = earlier;
        }
    }
}
