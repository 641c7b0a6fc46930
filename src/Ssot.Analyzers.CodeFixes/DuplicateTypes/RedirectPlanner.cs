using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.CodeFixes.Editing.Names;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes;

/// <summary>
/// Redirects uses of copies to their canonical types over a whole solution. What values flow between moves together: a
/// variable, what it is assigned from, the parameters it is passed to. A group of which a part can't move stays whole.
/// </summary>
internal sealed class RedirectPlanner(Solution solution, CancellationToken cancellationToken)
{
    /// <summary>Plans the groups that places belong to.</summary>
    /// <param name="copies">The copies.</param>
    /// <param name="places">Uses and declarations of copies.</param>
    /// <param name="left">Receives the namespaces that names have left.</param>
    internal async Task<ImmutableArray<EditGroup>> PlanAsync(CopySet copies, IReadOnlyList<RedirectPlace> places, LeftNamespaces left)
    {
        if (copies.Names.Count == 0)
        {
            return ImmutableArray<EditGroup>.Empty;
        }

        var context = new FlowContext(SolutionView.Create(solution), copies, cancellationToken);
        await new FlowScan(context).RunAsync().ConfigureAwait(false);
        BlockWhatCannotBeEdited(context);
        return await WriteAsync(context, Wanted(context, places), left).ConfigureAwait(false);
    }

    private static void BlockWhatCannotBeEdited(FlowContext context)
    {
        foreach (var site in context.Sites)
        {
            if (!context.IsEditable(site.Document))
            {
                context.Groups.Block(site.Node, $"'{site.Document.Name}' is generated");
            }
        }
    }

    // The groups of the places asked for; of a declaration, all groups that name the copy.
    private static HashSet<FlowNode> Wanted(FlowContext context, IReadOnlyList<RedirectPlace> places)
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var spans = new Dictionary<FileKey, List<TextSpan>>();
        foreach (var place in places)
        {
            if (place.Copy is { } copy)
            {
                declared.Add(copy);
            }
            else
            {
                if (!spans.TryGetValue(place.File, out var ofFile))
                {
                    spans.Add(place.File, ofFile = []);
                }

                ofFile.Add(place.Span);
            }
        }

        var wanted = new HashSet<FlowNode>();
        foreach (var site in context.Sites)
        {
            var isDeclared = site is NameSite name && declared.Contains(name.Copy.Id.Text) || site is DirectiveSite directive && declared.Contains(directive.Copy.Id.Text);
            if (isDeclared || (spans.TryGetValue(FileKey.Of(site.Document), out var ofFile) && ofFile.Exists(span => Covers(site, span))))
            {
                wanted.Add(context.Groups.Find(site.Node));
            }
        }

        foreach (var pair in spans)
        {
            foreach (var span in pair.Value)
            {
                // 'new(…)' has no name of its own.
                if (context.Creations.TryGetValue((pair.Key, span.Start), out var creation))
                {
                    wanted.Add(context.Groups.Find(creation));
                }
            }
        }

        return wanted;
    }

    private static bool Covers(RedirectSite site, TextSpan span) => site switch
    {
        NameSite name => name.Path.Span.Contains(span) || span.Contains(name.Path.Span),
        DirectiveSite directive => directive.Directive.NamespaceOrType.Span.Contains(span) || span.Contains(directive.Directive.Span),
        _ => false,
    };

    private async Task<ImmutableArray<EditGroup>> WriteAsync(FlowContext context, HashSet<FlowNode> wanted, LeftNamespaces left)
    {
        var moved = new RedirectedNames();
        var planner = new NamePlanner(solution, moved);
        var drafts = new Dictionary<FlowNode, RedirectDraft>();
        foreach (var site in context.Sites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var root = context.Groups.Find(site.Node);
            if (!wanted.Contains(root) || context.Groups.ObstacleOf(root) is not null)
            {
                continue;
            }

            if (!drafts.TryGetValue(root, out var draft))
            {
                drafts.Add(root, draft = new RedirectDraft());
            }

            switch (site)
            {
                case NameSite name:
                    moved.Add(name.Copy);
                    draft.Add(await planner.AddNameAsync(name.Document, name.Path, name.Target, name.Old, cancellationToken: cancellationToken).ConfigureAwait(false), name.Copy);
                    left.Add(FileKey.Of(name.Document), name.Copy.Id.ContainerName);
                    break;
                case DirectiveSite directive:
                    moved.Add(directive.Copy);
                    draft.Add(await planner.AddUsingAsync(directive.Document, directive.Directive, directive.Copy.Id, directive.Copy.CanonicalId, cancellationToken).ConfigureAwait(false), directive.Copy);
                    break;
                case EditSite edit:
                    draft.Add(FileKey.Of(edit.Document), edit.Changes);
                    break;
            }
        }

        await planner.SettleAsync(cancellationToken).ConfigureAwait(false);
        var groups = ImmutableArray.CreateBuilder<EditGroup>();
        foreach (var draft in drafts.Values)
        {
            if (draft.TryMake() is { } group)
            {
                groups.Add(group);
            }
        }

        return groups.ToImmutable();
    }
}

/// <summary>A place to redirect.</summary>
/// <param name="File">The file of a use.</param>
/// <param name="Span">Where the use is, or what holds all that are meant.</param>
/// <param name="Copy">The copy's id, where all its uses are meant.</param>
internal readonly record struct RedirectPlace(FileKey File, TextSpan Span, string? Copy);
