namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>
/// Where copies lose their static type (as <c>object</c>, an interface, an exception) and where it is asked for again (a
/// cast, a pattern, <c>typeof</c>, a container). If anybody asks, both sides have to move together.
/// </summary>
internal sealed class RuntimeTypes
{
    private readonly List<(CopyType Copy, FlowNode Node)> _lost = [];
    private readonly List<(CopyType Copy, FlowNode Node)> _asked = [];
    private readonly List<(CopyType Copy, FlowNode Node)> _registered = [];
    private readonly List<(CopyType Copy, FlowNode Node)> _injected = [];
    private readonly HashSet<CopyType> _askedByItself = [];

    /// <summary>The copies in whose declarations the code at hand stands.</summary>
    internal HashSet<CopyType> Own { get; set; } = [];

    internal void Lose(IEnumerable<CopyType> copies, FlowNode node) => Add(_lost, copies, node);

    /// <summary>Somebody asks; a copy that asks for itself, as its <c>Equals</c> does, asks of all but stays what it is.</summary>
    internal void Ask(IEnumerable<CopyType> copies, FlowNode node)
    {
        foreach (var copy in copies)
        {
            if (Own.Contains(copy))
            {
                _askedByItself.Add(copy);
            }
            else
            {
                _asked.Add((copy, node));
            }
        }
    }

    /// <summary>A type argument that names a service, as a container's registration or look-up does.</summary>
    internal void Register(IEnumerable<CopyType> copies, FlowNode node) => Add(_registered, copies, node);

    /// <summary>A constructor's parameter, which a container fills.</summary>
    internal void Inject(IEnumerable<CopyType> copies, FlowNode node) => Add(_injected, copies, node);

    internal void Connect(FlowGroups groups)
    {
        var registered = new HashSet<CopyType>(_registered.Select(static r => r.Copy));
        var asked = new HashSet<CopyType>(_asked.Select(static a => a.Copy));
        asked.UnionWith(registered);
        asked.UnionWith(_askedByItself);
        Connect(groups, _asked, asked);
        Connect(groups, _registered, asked);
        Connect(groups, _lost, asked);
        Connect(groups, _injected, registered);
    }

    private static void Connect(FlowGroups groups, List<(CopyType Copy, FlowNode Node)> nodes, HashSet<CopyType> copies)
    {
        foreach (var (copy, node) in nodes)
        {
            if (copies.Contains(copy))
            {
                groups.Union(node, FlowNode.RuntimeType(copy));
            }
        }
    }

    private static void Add(List<(CopyType Copy, FlowNode Node)> list, IEnumerable<CopyType> copies, FlowNode node)
    {
        foreach (var copy in copies)
        {
            list.Add((copy, node));
        }
    }
}
