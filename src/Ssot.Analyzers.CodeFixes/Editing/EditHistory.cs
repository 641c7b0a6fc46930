namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>Edits applied one after the other; says what a node was before all of them.</summary>
internal sealed class EditHistory(AppliedGroups first)
{
    private readonly List<AppliedGroups> _steps = [first];

    /// <summary>The solution after the last edits.</summary>
    internal Solution Now => _steps[_steps.Count - 1].After;

    internal void Add(AppliedGroups step) => _steps.Add(step);

    /// <summary>The node of its kind that stood where a node stands now, or was moved there; null where it is new.</summary>
    internal async Task<SyntaxNode?> OriginOfAsync(SyntaxNode node, Document document, CancellationToken cancellationToken)
    {
        SyntaxNode? origin = node;
        for (var i = _steps.Count - 1; i >= 0 && origin is not null; i--)
        {
            if (_steps[i].Before.GetDocument(document.Id) is not { } before || await before.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            {
                return null;
            }

            origin = _steps[i].Files.TryGetValue(FileKey.Of(document), out var edits)
                ? At(root, edits.ToBefore(origin.SpanStart), origin.RawKind) ?? Moved(root, edits, origin)
                : At(root, origin.SpanStart, origin.RawKind);
        }

        return origin;
    }

    /// <summary>The node of a kind that starts at a place.</summary>
    internal static SyntaxNode? At(SyntaxNode root, int start, int kind)
    {
        for (var node = root.FindToken(start).Parent; node is not null && node.SpanStart == start; node = node.Parent)
        {
            if (node.RawKind == kind)
            {
                return node;
            }
        }

        return null;
    }

    // What an edit takes out it may write elsewhere, as it was.
    private static SyntaxNode? Moved(SyntaxNode root, FileEdits edits, SyntaxNode node)
    {
        foreach (var (change, _) in edits.Edits)
        {
            foreach (var old in change.Span.IsEmpty ? [] : root.DescendantNodes(change.Span))
            {
                if (old.RawKind == node.RawKind && change.Span.Contains(old.Span) && SyntaxFactory.AreEquivalent(old, node, topLevel: false))
                {
                    return old;
                }
            }
        }

        return null;
    }
}
