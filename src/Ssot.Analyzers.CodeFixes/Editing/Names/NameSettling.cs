using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>
/// Builds the text with a plan's edits, binds what is to mean something, and takes each name that does not one form
/// further, until all bind or nothing is left to try.
/// </summary>
internal sealed class NameSettling(NamePlan plan)
{
    // A name has no more forms than this, and a directive no more states.
    private const int MostRounds = 12;

    // From this many alike on, one alias is less than a longer name at each.
    private const int EnoughForAlias = 3;

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var scopes = new FileScopes(plan.PlannedFor);
        foreach (var watch in plan.Watches)
        {
            if (watch is { IsRenamed: true, IsMember: false } && (!IsEdited(watch) || watch.Owner.Forced.Exists(item => item.Written.Place == watch.Span)))
            {
                Force(watch, NameForm.Simple, cancellationToken);
            }
        }

        for (var round = 0; round <= MostRounds; round++)
        {
            LeaveWithOwner();
            var after = plan.Build(scopes, cancellationToken);
            var names = await FailingNamesAsync(after, cancellationToken).ConfigureAwait(false);
            var usings = await FailingUsingsAsync(after, cancellationToken).ConfigureAwait(false);
            var watches = await FailingWatchesAsync(after, cancellationToken).ConfigureAwait(false);
            if (names.Count == 0 && usings.Count == 0 && watches.Count == 0)
            {
                return;
            }

            if (round == MostRounds)
            {
                // What still does not bind is left alone.
                names.ForEach(static failing => failing.Item.Form = NameForm.None);
                usings.ForEach(static item => item.State = UsingState.Left);
                watches.ForEach(static failing => failing.Watch.Owner.State = UsingState.Left);
                LeaveWithOwner();
                plan.Build(scopes, cancellationToken);
                return;
            }

            // What a directive brings in can't be judged before the directive binds.
            if (usings.Count > 0)
            {
                usings.ForEach(static item => item.Advance());
                continue;
            }

            foreach (var (item, mismatch) in names)
            {
                await AdvanceAsync(item, mismatch, cancellationToken).ConfigureAwait(false);
            }

            var kept = new HashSet<UsingItem>(watches.FindAll(static failing => failing.Watch.Owner.State == UsingState.Kept).ConvertAll(static failing => failing.Watch.Owner));
            foreach (var (watch, mismatch) in watches)
            {
                Repair(watch, mismatch, watches, kept, cancellationToken);
            }
        }
    }

    // Names that only a directive's change asked for stay as they are when it does.
    private void LeaveWithOwner()
    {
        foreach (var file in plan.Files)
        {
            foreach (var item in file.Usings.Values)
            {
                foreach (var name in item.Forced)
                {
                    // Without a form for one of its names the directive can't change.
                    item.State = name.IsSettled ? item.State : UsingState.Left;
                }

                if (item.State == UsingState.Left)
                {
                    item.Forced.ForEach(name => plan.FileOf(name).Names.Remove(name.Written.Place));
                    item.Forced.Clear();
                }
            }
        }
    }

    private async Task<List<(NameItem Item, Mismatch Mismatch)>> FailingNamesAsync(Solution after, CancellationToken cancellationToken)
    {
        var failing = new List<(NameItem, Mismatch)>();
        foreach (var file in plan.Files)
        {
            foreach (var item in file.Names.Values)
            {
                if (!item.IsSettled)
                {
                    continue;
                }

                foreach (var document in item.Places.Keys)
                {
                    if (await CheckAsync(after, document, item.Written.Span, item.Target, item.IsMember, item.Suffix.Length, cancellationToken).ConfigureAwait(false) is not Mismatch.None and var mismatch)
                    {
                        failing.Add((item, mismatch));
                        break;
                    }
                }
            }
        }

        return failing;
    }

    private async Task<List<UsingItem>> FailingUsingsAsync(Solution after, CancellationToken cancellationToken)
    {
        var failing = new List<UsingItem>();
        foreach (var file in plan.Files)
        {
            foreach (var item in file.Usings.Values)
            {
                if (item is not { State: UsingState.Replaced, Target: { } target, IsRewritten: true })
                {
                    continue;
                }

                foreach (var document in item.Documents)
                {
                    var span = item.Directive.NamespaceOrType.Span;
                    var mismatch = await CheckAsync(after, document, span, target, isMember: false, 0, cancellationToken).ConfigureAwait(false);
                    if (mismatch == Mismatch.Taken || (mismatch == Mismatch.Missing && await HasAsync(after, document, target, cancellationToken).ConfigureAwait(false)))
                    {
                        failing.Add(item);
                        break;
                    }
                }
            }
        }

        return failing;
    }

    // A document that lacks the new side is for the compiler to judge.
    private static async Task<bool> HasAsync(Solution after, DocumentId document, DocumentationId target, CancellationToken cancellationToken) =>
        await after.GetDocument(document)!.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation && SymbolLookup.Find(compilation, target) is not null;

    private async Task<List<(Watch Watch, Mismatch Mismatch)>> FailingWatchesAsync(Solution after, CancellationToken cancellationToken)
    {
        var failing = new List<(Watch, Mismatch)>();
        foreach (var watch in plan.Watches)
        {
            if (watch.Owner.State != UsingState.Left && !IsEdited(watch)
                && await CheckAsync(after, watch.Document.Id, watch.Span, watch.Expected, watch.IsMember, 0, cancellationToken).ConfigureAwait(false) is not Mismatch.None and var mismatch)
            {
                failing.Add((watch, mismatch));
            }
        }

        return failing;
    }

    private async Task<Mismatch> CheckAsync(Solution after, DocumentId id, TextSpan span, DocumentationId expected, bool isMember, int suffix, CancellationToken cancellationToken)
    {
        var document = after.GetDocument(id)!;
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var now = plan.FileOf(document).ToAfter(span);
        return NameCheck.Check(model!, root!, new TextSpan(now.Start, now.Length - suffix), expected, isMember, cancellationToken);
    }

    private async Task AdvanceAsync(NameItem item, Mismatch mismatch, CancellationToken cancellationToken)
    {
        // Both homes are in scope: the import of the old one goes where nothing else needs it.
        if (mismatch == Mismatch.Taken && item is { Form: NameForm.Simple, MayImport: true, Drop: null, Origin: { } origin })
        {
            if (plan.FileOf(item).Usings.TryGetValue(origin.Span, out var planned))
            {
                item.Drop = planned is { Target: null, State: UsingState.Removed } ? planned : null;
            }
            else
            {
                var old = DocumentationId.Of(DocumentationIdKind.Namespace, PathText.Segments(origin.NamespaceOrType));
                foreach (var document in item.Places.Keys)
                {
                    item.Drop = await plan.AddUsingAsync(plan.Before.GetDocument(document)!, origin, old, null, cancellationToken).ConfigureAwait(false);
                }
            }

            if (item.Drop is not null)
            {
                return;
            }
        }

        item.Drop = null;
        if (item is { Form: NameForm.Simple, MayImport: true, CanBeAliased: true } && CountAlike(item) >= EnoughForAlias)
        {
            item.Form = NameForm.Aliased;
        }
        else
        {
            item.Advance();
        }
    }

    private int CountAlike(NameItem item)
    {
        var count = 0;
        foreach (var other in plan.FileOf(item).Names.Values)
        {
            count += other.Target.Text == item.Target.Text && other.Written.IsSimple ? 1 : 0;
        }

        return count;
    }

    private void Repair(Watch watch, Mismatch mismatch, List<(Watch Watch, Mismatch Mismatch)> failing, HashSet<UsingItem> kept, CancellationToken cancellationToken)
    {
        if (watch.Owner.State == UsingState.Left || IsEdited(watch))
        {
            return;
        }

        if (watch is { IsCovered: true, Stays: true } && mismatch == Mismatch.Missing)
        {
            Keep(watch, failing, kept, cancellationToken);
        }
        else if (watch.IsMember || watch.Node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null)
        {
            watch.Owner.State = UsingState.Left;
        }
        else
        {
            Force(watch, NameForm.Qualified, cancellationToken, CountAlike(watch, failing));
        }
    }

    // Something still needs the old side: either it stays imported, or the few names that need it are written in full.
    private void Keep(Watch watch, List<(Watch Watch, Mismatch Mismatch)> failing, HashSet<UsingItem> kept, CancellationToken cancellationToken)
    {
        var owner = watch.Owner;
        if (owner.State == UsingState.Kept && !kept.Contains(owner))
        {
            // Another name of this round has seen to it.
            return;
        }

        var moving = new HashSet<string>(owner.Gone, StringComparer.Ordinal);
        foreach (var other in plan.Watches)
        {
            if (other.Owner == owner && other is { IsCovered: true, Stays: false })
            {
                moving.Add(other.Node.ToString());
            }
        }

        var needy = failing.FindAll(other => other.Watch.Owner == owner && other.Watch is { IsCovered: true, Stays: true });
        if (owner.Target is null || owner.State == UsingState.Kept || moving.Count == 0)
        {
            owner.State = UsingState.Left;
        }
        else if (!needy.Exists(static other => other.Watch.IsMember) && (needy.Count <= moving.Count || owner.Directive.Alias is not null))
        {
            Force(watch, NameForm.Qualified, cancellationToken);
        }
        else
        {
            owner.State = owner.Directive.Alias is null ? UsingState.Kept : UsingState.Left;
        }
    }

    private static int CountAlike(Watch watch, List<(Watch Watch, Mismatch Mismatch)> failing) =>
        failing.FindAll(other => other.Watch.Document.Id == watch.Document.Id && other.Watch.Expected.Text == watch.Expected.Text).Count;

    private void Force(Watch watch, NameForm form, CancellationToken cancellationToken, int alike = 0)
    {
        var item = plan.AddName(watch.Document, watch.Node, watch.Expected, null, isMember: false, suffix: "", cancellationToken);
        if (item is null)
        {
            watch.Owner.State = UsingState.Left;
            return;
        }

        if (item.Form == NameForm.Simple)
        {
            item.Form = alike >= EnoughForAlias && item.CanBeAliased ? NameForm.Aliased : form;
        }

        if (!watch.Owner.Forced.Contains(item))
        {
            watch.Owner.Forced.Add(item);
        }
    }

    private bool IsEdited(Watch watch) => plan.FileOf(watch.Document).Names.ContainsKey(watch.Span);
}
