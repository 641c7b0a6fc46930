using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Repairs the places of one document.</summary>
internal sealed class VanishedRepair(Document document, SemanticModel model, VanishedCopies copies, NamePlanner planner, VanishedDrafts drafts, CancellationToken cancellationToken)
{
    // What else is wrong in an argument, or with a call in one, says nothing of the creation.
    private static readonly ImmutableHashSet<string> s_ofCreations = ImmutableHashSet.Create(StringComparer.Ordinal, "CS0117", "CS1503", "CS1729", "CS1739", "CS7036", "CS9035");

    private readonly FileKey _file = FileKey.Of(document);
    private readonly Counterparts _counterparts = new(CopySet.Empty, model.Compilation);
    private readonly VanishedNameFinder _names = new(copies, model, cancellationToken);
    private readonly LeftCopyCreations _written = new(copies, model, cancellationToken);

    /// <summary>The namespaces that names leave by it.</summary>
    internal List<string> Left { get; } = [];

    internal async Task PlanAsync(IEnumerable<Diagnostic> diagnostics)
    {
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var met = new HashSet<SyntaxNode>();
        foreach (var diagnostic in diagnostics)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = diagnostic.Location.SourceSpan;
            if (place.End > root.FullSpan.End)
            {
                continue;
            }

            if (NameAt(root, place) is { } name)
            {
                if (met.Add(name.Path))
                {
                    await AddAsync(name).ConfigureAwait(false);
                }
            }
            else
            {
                AddUse(root.FindNode(place, findInsideTrivia: true, getInnermostNodeForTie: true), s_ofCreations.Contains(diagnostic.Id), met);
            }
        }
    }

    // Where the namespace is gone too, the error is at its first segment.
    private VanishedName? NameAt(SyntaxNode root, TextSpan place)
    {
        var whole = root.FindNode(place, findInsideTrivia: true, getInnermostNodeForTie: true);
        whole = whole is SimpleNameSyntax simple ? NamePaths.EndingWith(simple) : whole;
        while (NamePaths.Longer(whole) is { } longer)
        {
            whole = longer;
        }

        foreach (var node in whole.DescendantNodesAndSelf(descendIntoTrivia: true))
        {
            if (node is SimpleNameSyntax name && NamePaths.EndingWith(name).Span.IntersectsWith(place) && _names.Find(name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private async Task AddAsync(VanishedName name)
    {
        var item = await planner.AddNameAsync(document, name.Path, name.Target, name.Old, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (item is null)
        {
            return;
        }

        var changes = ImmutableArray<TextChange>.Empty;
        if (name.Path.Parent is ObjectCreationExpressionSyntax creation && creation.Type == name.Path && SymbolLookup.FindType(model.Compilation, name.Target) is { } canonical)
        {
            var mapped = MapCreation(creation, canonical, name);

            // Without a mapping the name alone is put right, and what is wrong with the arguments shows.
            changes = mapped.IsDefault ? changes : mapped;
        }

        if (name.Old is { } old)
        {
            Left.Add(old.ContainerName);
        }

        drafts.Add(_file, name.Path.Span, item, changes);
    }

    private ImmutableArray<TextChange> MapCreation(ObjectCreationExpressionSyntax creation, INamedTypeSymbol canonical, VanishedName name)
    {
        var mappings = copies.MovesOf(canonical.Name).Where(move => move.Old.Text == name.Old?.Text).Select(static move => new NameMap(move.Mapping)).ToList();
        return MapCreation(CreationSyntax.Of(creation)!, canonical, mappings.Count > 0 ? mappings : copies.MappingsTo(canonical));
    }

    private ImmutableArray<TextChange> MapCreation(CreationSyntax creation, INamedTypeSymbol canonical, IReadOnlyList<NameMap> mappings) =>
        _written.Map(creation, canonical) is { IsDefault: false } mapped ? mapped : new VanishedCreationMapper(_counterparts, model, cancellationToken).Map(creation, canonical.OriginalDefinition, mappings);

    // A creation or a member of the canonical type that was written for a copy.
    private void AddUse(SyntaxNode node, bool isOfCreation, HashSet<SyntaxNode> met)
    {
        // Of '.Member' behind a '?' the dot is part of the place.
        for (SyntaxNode? current = node is MemberBindingExpressionSyntax binding ? binding.Name : node; current is not null and not StatementSyntax and not MemberDeclarationSyntax; current = current.Parent)
        {
            if (current is SimpleNameSyntax name && MemberReceiver.Has(name))
            {
                if (met.Add(name))
                {
                    AddMember(name);
                }

                if (!IsInInitializerOfCreation(name))
                {
                    return;
                }
            }
            else if (CreationSyntax.Of(current) is { } creation)
            {
                if (isOfCreation && creation.CreatedType(model, cancellationToken) is { } canonical && copies.IsCanonical(canonical)
                    && met.Add(current) && MapCreation(creation, canonical, copies.MappingsTo(canonical)) is { IsDefaultOrEmpty: false } changes)
                {
                    drafts.Add(_file, current.Span, null, changes);
                }

                return;
            }
            else if (current is InvocationExpressionSyntax or ElementAccessExpressionSyntax)
            {
                return;
            }
        }
    }

    private static bool IsInInitializerOfCreation(SimpleNameSyntax name) => name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax } };

    private void AddMember(SimpleNameSyntax name)
    {
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not null || MemberReceiver.TypeOf(name, model, cancellationToken) is not { } canonical || !copies.IsCanonical(canonical))
        {
            return;
        }

        var text = name.Identifier.ValueText;
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mapping in copies.MappingsTo(canonical))
        {
            if (mapping.TryMap(text, out var newName) && newName is not null
                && _counterparts.MembersOf(canonical).FirstOrDefault(member => NameMap.AreOne(member.Name, newName)) is { } member)
            {
                targets.Add(member.Name);
            }
        }

        if (targets.Count == 1)
        {
            drafts.Add(_file, name.Span, null, ImmutableArray.Create(new TextChange(name.Identifier.Span, targets.First())));
        }
    }
}
