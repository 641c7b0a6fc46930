using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Writes a plan as groups of edits: what one requires of the other, and what touches in the text, is one group.</summary>
internal sealed class AwaitWriter
{
    private readonly SiteWriter _sites;
    private readonly SignatureWriter _signatures;
    private readonly DelegateTypeWriter _delegates;

    internal AwaitWriter(PlanContext context)
    {
        var names = new TaskNames(context);
        var habits = new AwaitHabits(context);
        _sites = new SiteWriter(context, names, habits);
        _delegates = new DelegateTypeWriter(context, names);
        _signatures = new SignatureWriter(context, names, new ReturnWriter(new AwaitedReturns(context, habits), new WrappedReturns(context, names)));
    }

    /// <summary>Writes the nodes that are planned.</summary>
    /// <param name="planned">The nodes, in a fixed order.</param>
    internal async Task<ImmutableArray<EditGroup>> WriteAsync(IReadOnlyList<PlanNode> planned)
    {
        var components = new Components(planned);
        var edits = new List<(SourceFile File, Edit Edit, PlanNode Node)>();
        foreach (var node in planned)
        {
            var own = new List<(SourceFile, Edit)>();
            await (node is Site site ? _sites.WriteAsync(site, own) : _signatures.WriteAsync((Function)node, own)).ConfigureAwait(false);
            await _delegates.WriteAsync(node, own).ConfigureAwait(false);
            foreach (var (file, edit) in own)
            {
                edits.Add((file, edit, node));
            }
        }

        JoinTouching(edits, components);
        return Compose(planned, edits, components);
    }

    private static void JoinTouching(List<(SourceFile File, Edit Edit, PlanNode Node)> edits, Components components)
    {
        var byFile = new Dictionary<FileKey, List<(Edit Edit, PlanNode Node)>>();
        foreach (var (file, edit, node) in edits)
        {
            if (!byFile.TryGetValue(file.Key, out var own))
            {
                byFile.Add(file.Key, own = []);
            }

            own.Add((edit, node));
        }

        foreach (var own in byFile.Values)
        {
            own.Sort(static (a, b) => Edit.Compare(a.Edit, b.Edit));
            var furthest = 0;
            for (var i = 1; i < own.Count; i++)
            {
                // Equal edits are one edit that two groups want, a using for instance.
                if (own[i].Edit.Span.Start <= own[furthest].Edit.Span.End && own[i].Edit != own[furthest].Edit)
                {
                    components.Join(own[i].Node, own[furthest].Node);
                }

                furthest = own[i].Edit.Span.End >= own[furthest].Edit.Span.End ? i : furthest;
            }
        }
    }

    private static ImmutableArray<EditGroup> Compose(IReadOnlyList<PlanNode> planned, List<(SourceFile File, Edit Edit, PlanNode Node)> edits, Components components)
    {
        var composers = new Dictionary<PlanNode, EditComposer>();
        foreach (var (file, edit, node) in edits)
        {
            var root = components.RootOf(node);
            if (!composers.TryGetValue(root, out var composer))
            {
                composers.Add(root, composer = new EditComposer());
            }

            composer.Add(file, edit);
        }

        var groups = ImmutableArray.CreateBuilder<EditGroup>();
        foreach (var node in planned)
        {
            if (components.RootOf(node) == node && composers.TryGetValue(node, out var composer))
            {
                var group = new EditGroup(node is Function function ? "make '" + function.Name + "' async" : "await '" + Shorten(((Site)node).Node.ToString()) + "'");
                if (composer.TryCompose(group))
                {
                    groups.Add(group);
                }
            }
        }

        return groups.ToImmutable();
    }

    private static string Shorten(string code) => code.Length <= 60 ? code : code.Substring(0, 57) + "...";
}
