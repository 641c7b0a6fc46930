using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>The names and using directives of one file that are to change, and the edits that come of them.</summary>
internal sealed class FilePlan(FileKey key, SourceText text)
{
    private List<TextChange> _changes = [];

    internal FileKey Key => key;

    internal Dictionary<TextSpan, NameItem> Names { get; } = [];

    internal Dictionary<TextSpan, UsingItem> Usings { get; } = [];

    /// <summary>Works the edits out anew from the present forms and states.</summary>
    /// <returns>The text with them.</returns>
    internal SourceText Build(FileScopes scopes, Func<DocumentId, SemanticModel> modelOf, CancellationToken cancellationToken)
    {
        var changes = new HashSet<TextChange>();
        foreach (var item in Usings.Values)
        {
            item.Edits.Clear();
            item.Edits.AddRange(EditsOf(item, scopes, modelOf, cancellationToken));
        }

        foreach (var item in Names.Values)
        {
            item.Insertion = InsertionFor(item, scopes, modelOf, cancellationToken);
            changes.UnionWith(item.Edits());
            if (item.Insertion is { } insertion)
            {
                changes.Add(insertion);
            }
        }

        foreach (var item in Usings.Values)
        {
            KeepBlankLines(item, changes);
        }

        foreach (var item in Usings.Values)
        {
            changes.UnionWith(item.Edits);
        }

        _changes = [.. changes];
        _changes.Sort(static (a, b) => (a.Span.Start, a.Span.End, a.NewText).CompareTo((b.Span.Start, b.Span.End, b.NewText)));
        return _changes.Count == 0 ? text : text.WithChanges(_changes);
    }

    /// <summary>Where a span of the text before is in the text that was built last.</summary>
    internal TextSpan ToAfter(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        foreach (var change in _changes)
        {
            var delta = change.NewText!.Length - change.Span.Length;
            if (change.Span.End <= span.Start && !(change.Span.Start == span.Start && change.Span.Length > 0))
            {
                start += delta;
            }

            if (change.Span.Start < span.End)
            {
                end += delta;
            }
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    // Where another directive is put in a removed one's stead, the group lives on.
    private void KeepBlankLines(UsingItem item, HashSet<TextChange> insertions)
    {
        for (var i = 0; i < item.Edits.Count; i++)
        {
            var removal = item.Edits[i];
            foreach (var insertion in insertions)
            {
                if (removal.NewText!.Length == 0 && insertion.Span.Length == 0 && removal.Span.IntersectsWith(insertion.Span))
                {
                    item.Edits[i] = UsingRemoval.Of(text, item.Directive, isReplaced: true);
                }
            }
        }
    }

    private IEnumerable<TextChange> EditsOf(UsingItem item, FileScopes scopes, Func<DocumentId, SemanticModel> modelOf, CancellationToken cancellationToken)
    {
        if (item.State == UsingState.Left)
        {
            return [];
        }

        if (item.Target is not { } target)
        {
            return [UsingRemoval.Of(text, item.Directive)];
        }

        var isNeedless = item.Directive.Alias is null;
        foreach (var document in item.Documents)
        {
            isNeedless = isNeedless && scopes.IsNeedless(modelOf(document), item, cancellationToken);
        }

        if (item.State == UsingState.Kept)
        {
            // Its name with the new path on a line of its own before the old one.
            return isNeedless ? [] : [BesideOf(item, target.FullName)];
        }

        return isNeedless ? [UsingRemoval.Of(text, item.Directive)] : NameEdits(item);
    }

    private static IEnumerable<TextChange> NameEdits(UsingItem item)
    {
        var written = WrittenName.Of(item.Directive.NamespaceOrType);
        return written.Write(item.Target!, item.Target!.Segments.Length, written.IsGlobal || item.IsRooted ? "global::" : "", "");
    }

    private TextChange BesideOf(UsingItem item, string path)
    {
        var start = text.Lines.GetLineFromPosition(item.Directive.SpanStart).Start;
        var directive = item.Directive;
        var head = text.ToString(TextSpan.FromBounds(directive.SpanStart, directive.NamespaceOrType.SpanStart));
        var indentation = text.ToString(TextSpan.FromBounds(start, directive.SpanStart));
        return string.IsNullOrWhiteSpace(indentation)
            ? new TextChange(new TextSpan(start, 0), indentation + head + path + ";" + UsingInsertion.LineBreak(text))
            : new TextChange(new TextSpan(directive.SpanStart, 0), head + path + "; ");
    }

    private TextChange? InsertionFor(NameItem item, FileScopes scopes, Func<DocumentId, SemanticModel> modelOf, CancellationToken cancellationToken)
    {
        string? name = null;
        if (item.Form == NameForm.Aliased)
        {
            name = item.Target.Name + " = " + item.Target.FullName;
        }
        else if (item.Form == NameForm.Simple && item.MayImport && item.NamespaceLength > 0)
        {
            foreach (var place in item.Places)
            {
                if (!scopes.IsInScope(modelOf(place.Key), place.Value, item.Namespace, null, cancellationToken))
                {
                    name = item.Namespace;
                }
            }
        }

        if (name is null)
        {
            return null;
        }

        foreach (var place in item.Places)
        {
            var root = (CompilationUnitSyntax)place.Value.SyntaxTree.GetRoot(cancellationToken);
            var origin = item.Form == NameForm.Aliased ? null : item.Origin;
            return UsingInsertion.Of(text, root, UsingInsertion.ScopeFor(place.Value, origin), name, origin, IsGoing);
        }

        return null;
    }

    private bool IsGoing(UsingDirectiveSyntax directive)
    {
        foreach (var item in Usings.Values)
        {
            if (item.Directive.Span == directive.Span)
            {
                return item.State == UsingState.Removed || (item.State == UsingState.Replaced && !item.IsRewritten);
            }
        }

        return false;
    }
}
