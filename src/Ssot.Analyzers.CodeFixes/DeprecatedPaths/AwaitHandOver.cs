using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>
/// Hands uses whose replacement is awaitable over to the await engine: it plans on the solution with the uses rewritten,
/// and what it plans becomes one group with the rewritten uses that it awaits. Where await can't stand the use stays as it was.
/// </summary>
internal sealed class AwaitHandOver(Solution solution, CancellationToken cancellationToken)
{
    internal async Task<ImmutableArray<EditGroup>> GroupAsync(IReadOnlyList<PlannedMember> planned)
    {
        var groups = new List<EditGroup>(planned.Count);
        var byHandler = new Dictionary<IMethodSymbol, EditGroup>(SymbolEqualityComparer.Default);
        foreach (var member in planned)
        {
            if (member.Replacement.Handler is not { } handler || !byHandler.TryGetValue(handler, out var group))
            {
                group = new EditGroup("replace '" + member.Replacement.Use.Token.ValueText + "'");
                if (member.Replacement.Handler is { } first)
                {
                    byHandler.Add(first, group);
                }
            }

            foreach (var change in member.Replacement.Changes)
            {
                group.Add(FileKey.Of(member.Document), change);
            }

            groups.Add(group);
        }

        if (planned.All(static member => member.Replacement.Awaited is null))
        {
            return groups.Distinct().ToImmutableArray();
        }

        var rewritten = await AppliedGroups.ApplyAsync(solution, groups.Distinct().ToList(), cancellationToken).ConfigureAwait(false);
        var left = new HashSet<EditGroup>();
        var (requests, asked) = await RequestsAsync(planned, groups, rewritten, left).ConfigureAwait(false);
        var plan = await AwaitEngine.PlanAsync(rewritten.After, requests, cancellationToken).ConfigureAwait(false);
        return await ComposeAsync(groups, rewritten, requests, asked, plan, left).ConfigureAwait(false);
    }

    // The requests, and for each the index of its use. Where a call would infer another type by the task, the use is left.
    private async Task<(List<AwaitRequest> Requests, List<int> Asked)> RequestsAsync(IReadOnlyList<PlannedMember> planned, List<EditGroup> groups, AppliedGroups rewritten, HashSet<EditGroup> left)
    {
        var requests = new List<AwaitRequest>();
        var asked = new List<int>();
        for (var i = 0; i < planned.Count; i++)
        {
            var (document, replacement) = (planned[i].Document, planned[i].Replacement);
            if (replacement.Awaited is not { } awaited || rewritten.Refused.Contains(groups[i]))
            {
                continue;
            }

            var span = ComposedEdits.ToAfter(rewritten.Files[FileKey.Of(document)], awaited.Span);
            var isWanted = await IsTaskWantedAsync(rewritten.After.GetDocument(document.Id)!, span).ConfigureAwait(false);
            if (isWanted is null)
            {
                left.Add(groups[i]);
                continue;
            }

            if (isWanted.Value && replacement.MayHaveBeenAwaitable)
            {
                continue;
            }

            requests.Add(new AwaitRequest(document.Id, span));
            asked.Add(i);
        }

        return (requests, asked);
    }

    private async Task<ImmutableArray<EditGroup>> ComposeAsync(List<EditGroup> groups, AppliedGroups rewritten, List<AwaitRequest> requests, List<int> asked, AwaitPlan plan, HashSet<EditGroup> left)
    {
        var awaiting = new Dictionary<EditGroup, List<EditGroup>>();
        for (var i = 0; i < requests.Count; i++)
        {
            if (plan.Obstacles[i] is null && GroupOf(requests[i], plan) is { } group)
            {
                if (!awaiting.TryGetValue(group, out var members))
                {
                    awaiting.Add(group, members = []);
                }

                members.Add(groups[asked[i]]);
            }

            left.Add(groups[asked[i]]);
        }

        var result = ImmutableArray.CreateBuilder<EditGroup>();
        foreach (var group in plan.Groups)
        {
            if (awaiting.TryGetValue(group, out var members) && await new ComposedEdits(rewritten, cancellationToken).ComposeAsync(members, group).ConfigureAwait(false) is { } composed)
            {
                result.Add(composed);
            }
        }

        result.AddRange(groups.Distinct().Where(group => !left.Contains(group)));
        return result.ToImmutable();
    }

    private EditGroup? GroupOf(AwaitRequest request, AwaitPlan plan)
    {
        var file = FileKey.Of(solution.GetDocument(request.Document)!);
        foreach (var group in plan.Groups)
        {
            if (group.Changes.TryGetValue(file, out var changes)
                && changes.Exists(change => change.Span.Start == request.Span.Start && change.NewText!.IndexOf("await", StringComparison.Ordinal) >= 0))
            {
                return group;
            }
        }

        return null;
    }

    private async Task<bool?> IsTaskWantedAsync(Document document, TextSpan span) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax value
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                ? new TaskWish(model, cancellationToken).Of(value)
                : true;
}
