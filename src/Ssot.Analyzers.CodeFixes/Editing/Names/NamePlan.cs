using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>The names and using directives that are to change, by file, and the names that hang on those directives.</summary>
internal sealed class NamePlan(Solution before, MovedTypes moved)
{
    private readonly Dictionary<FileKey, FilePlan> _files = [];
    private readonly Dictionary<DocumentId, SemanticModel> _models = [];
    private readonly HashSet<(UsingItem, DocumentId)> _watched = [];

    internal Solution Before => before;

    internal IReadOnlyCollection<FilePlan> Files => _files.Values;

    /// <summary>The names that nobody edits and whose meaning hangs on a directive.</summary>
    internal List<Watch> Watches { get; } = [];

    internal FilePlan FileOf(Document document) => _files[FileKey.Of(document)];

    internal FilePlan FileOf(NameItem item) => _files[item.File];

    /// <summary>Reads a document; before anything of it is added.</summary>
    internal async Task OpenAsync(Document document, CancellationToken cancellationToken)
    {
        if (!_models.ContainsKey(document.Id))
        {
            _models.Add(document.Id, (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!);
        }

        var key = FileKey.Of(document);
        if (!_files.ContainsKey(key))
        {
            _files.Add(key, new FilePlan(key, await document.GetTextAsync(cancellationToken).ConfigureAwait(false)));
        }
    }

    internal NameItem? AddName(Document document, SyntaxNode path, DocumentationId target, DocumentationId? old, bool isMember, string suffix, CancellationToken cancellationToken)
    {
        var plan = FileOf(document);
        if (plan.Names.TryGetValue(path.Span, out var item))
        {
            // Linked documents that want different things get nothing.
            item.Form = item.Target.Text == target.Text ? item.Form : NameForm.None;
            item.Places[document.Id] = path;
            return item;
        }

        var model = _models[document.Id];
        if (SymbolLookup.Find(model.Compilation, target) is not { } symbol)
        {
            return null;
        }

        var written = WrittenName.Of(path, path is CrefSyntax && HasConstructor(symbol, model.GetSymbolInfo(path, cancellationToken).Symbol));
        if (!isMember && !written.Fits(target))
        {
            return null;
        }

        var namespaceLength = target.Segments.Length;
        for (var type = symbol as INamedTypeSymbol; type is not null; type = type.ContainingType)
        {
            namespaceLength--;
        }

        item = new NameItem(plan.Key, written, target, namespaceLength)
        {
            IsMember = isMember,
            RelativeCount = old is null || isMember ? 0 : RelativeCount(written, old, target),
            Suffix = suffix,
            Origin = old is null ? null : OriginOf(model, path, old, cancellationToken),
        };
        item.Places.Add(document.Id, path);
        plan.Names.Add(path.Span, item);
        return item;
    }

    internal async Task<UsingItem> AddUsingAsync(Document document, UsingDirectiveSyntax directive, DocumentationId old, DocumentationId? target, CancellationToken cancellationToken)
    {
        var plan = FileOf(document);
        if (!plan.Usings.TryGetValue(directive.Span, out var item))
        {
            plan.Usings.Add(directive.Span, item = new UsingItem(plan.Key, directive, old, target));
        }

        item.Documents.Add(document.Id);
        foreach (var other in item.IsGlobal ? document.Project.Documents : [document])
        {
            await WatchAsync(item, other, cancellationToken).ConfigureAwait(false);
        }

        return item;
    }

    /// <summary>The solution with the edits as they are at present.</summary>
    internal Solution Build(FileScopes scopes, CancellationToken cancellationToken)
    {
        var after = before;
        foreach (var plan in _files.Values)
        {
            var text = plan.Build(scopes, id => _models[id], cancellationToken);
            foreach (var id in plan.Key.DocumentsIn(before))
            {
                after = after.WithDocumentText(id, text, PreservationMode.PreserveIdentity);
            }
        }

        return after;
    }

    /// <summary>What is planned for a directive of a compilation before the edits.</summary>
    internal UsingItem? PlannedFor(SyntaxTree tree, UsingDirectiveSyntax directive) =>
        before.GetDocument(tree) is { } document && _files.TryGetValue(FileKey.Of(document), out var plan) && plan.Usings.TryGetValue(directive.Span, out var item) ? item : null;

    // 'Old.Tool' written in 'Acme.App' for 'Acme.Old.Tool': what was left out before is left out again.
    private static int RelativeCount(WrittenName written, DocumentationId old, DocumentationId target)
    {
        var omitted = old.Segments.Length - written.Length;
        if (written.IsSimple || written.IsGlobal || omitted <= 0 || omitted >= target.Segments.Length)
        {
            return 0;
        }

        for (var i = 0; i < omitted; i++)
        {
            if (old.Segments[i] != target.Segments[i])
            {
                return 0;
            }
        }

        return target.Segments.Length - omitted;
    }

    // Parameters in documentation stay where the target has a constructor that takes the like; their names may be rewritten by themselves.
    private static bool HasConstructor(ISymbol target, ISymbol? meant)
    {
        if (meant is not IMethodSymbol { MethodKind: MethodKind.Constructor } old || target is not INamedTypeSymbol type)
        {
            return false;
        }

        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.Parameters.Length == old.Parameters.Length && constructor.Parameters.Zip(old.Parameters, IsLike).All(static isLike => isLike))
            {
                return true;
            }
        }

        return false;

        static bool IsLike(IParameterSymbol a, IParameterSymbol b) =>
            a.RefKind == b.RefKind && a.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) == b.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
    }

    private static UsingDirectiveSyntax? OriginOf(SemanticModel model, SyntaxNode place, DocumentationId old, CancellationToken cancellationToken)
    {
        for (SyntaxNode? node = place; node is not null; node = (node as DocumentationCommentTriviaSyntax)?.ParentTrivia.Token.Parent ?? node.Parent)
        {
            var usings = node is CompilationUnitSyntax unit ? unit.Usings : node is BaseNamespaceDeclarationSyntax ns ? ns.Usings : default;
            foreach (var directive in usings)
            {
                if (directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && FileScopes.NameOf(model, directive, cancellationToken) == old.ContainerName)
                {
                    return directive;
                }
            }
        }

        return null;
    }

    private async Task WatchAsync(UsingItem item, Document document, CancellationToken cancellationToken)
    {
        if (!_watched.Add((item, document.Id))
            || await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree
            || GeneratedCode.Is(tree, cancellationToken))
        {
            return;
        }

        await OpenAsync(document, cancellationToken).ConfigureAwait(false);
        var root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var scope = item.IsGlobal || item.Directive.Parent is not BaseNamespaceDeclarationSyntax parent ? root : root.FindNode(parent.Span);
        Watches.AddRange(new WatchCollector(item, document, _models[document.Id], moved, cancellationToken).Collect(scope));
    }
}
