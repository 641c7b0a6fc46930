using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>Finds the names of copies in one document and connects each with what it gives its type to.</summary>
internal sealed class NameFlow(FlowContext context, SlotNodes slots, Document document, SemanticModel model)
{
    private readonly FileKey _file = FileKey.Of(document);
    private readonly UseSites _sites = new(context, document, model);
    private readonly NameRoles _roles = new(context, slots, document, model);

    internal void Visit(SyntaxNode root, HashSet<string> aliases)
    {
        foreach (var node in root.DescendantNodes(descendIntoTrivia: true))
        {
            if (node is not SimpleNameSyntax name)
            {
                AddImplicitBase(node);
                continue;
            }

            var text = name.Identifier.ValueText;
            if (aliases.Contains(text) && name is IdentifierNameSyntax identifier && model.GetAliasInfo(identifier, context.CancellationToken) is { } alias)
            {
                if (context.Copies.Mentions(alias.Target as ITypeSymbol))
                {
                    Connect(FlowNode.Name(_file, name.Span), name, slots.Of(alias));
                }
            }
            else if (context.Copies.Names.Contains(text)
                && Copies.NamedBy(name, model, context.CancellationToken) is { } type
                && context.Copies.Find(type) is { } copy
                && !IsConstructorBehind(name, type)
                && !OwnCopies.Around(name, model, context).Contains(copy))
            {
                Add(name, copy);
            }
            else if (name.Parent is NameMemberCrefSyntax { Parent: QualifiedCrefSyntax { Container: { } container } })
            {
                AddDocumented(name, container);
            }
        }
    }

    private void AddImplicitBase(SyntaxNode node)
    {
        if (node is ConstructorDeclarationSyntax or SimpleBaseTypeSyntax
            && CreationSyntax.OfImplicitBase(node, model, context.CancellationToken) is { } call
            && call.CreatedType(model, context.CancellationToken) is { } type
            && context.Copies.Find(type) is not null
            && node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            && model.GetDeclaredSymbol(declaration, context.CancellationToken) is { } derived)
        {
            _sites.AddImplicitBase(call, type, slots.OfCarrier(derived));
        }
    }

    // 'cref="Copy.Copy(int)"': the type has been named before.
    private bool IsConstructorBehind(SimpleNameSyntax name, INamedTypeSymbol type) =>
        name.Parent is NameMemberCrefSyntax { Parent: QualifiedCrefSyntax { Container: { } container } }
        && model.GetSymbolInfo(container, context.CancellationToken).Symbol is INamedTypeSymbol named
        && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, type.OriginalDefinition);

    // 'cref="Copy.Member"'
    private void AddDocumented(SimpleNameSyntax name, TypeSyntax container)
    {
        var last = container is QualifiedNameSyntax qualified ? qualified.Right : container as SimpleNameSyntax;
        if (last is not null
            && context.Copies.Names.Contains(last.Identifier.ValueText)
            && model.GetSymbolInfo(name, context.CancellationToken).Symbol is { } member and not INamedTypeSymbol and not IMethodSymbol { MethodKind: MethodKind.Constructor }
            && context.Copies.FindAround(member.ContainingType) is { } copy
            && !OwnCopies.Around(name, model, context).Contains(copy))
        {
            _sites.AddMember(name, member, FlowNode.Name(_file, container.Span));
        }
    }

    private void Add(SimpleNameSyntax name, CopyType copy)
    {
        var path = NamePaths.EndingWith(name);
        var node = FlowNode.Name(_file, path.Span);
        Connect(node, path, null);
        if (copy.Id.Text == copy.CanonicalId.Text)
        {
            context.Groups.Block(node, $"'{copy.Id.FullName}' is the full name of the canonical type too; delete the copy");
        }

        if (path.Parent is AttributeSyntax attribute)
        {
            _sites.AddAttribute(attribute, node);
        }

        context.Sites.Add(path.Parent is UsingDirectiveSyntax directive && directive.NamespaceOrType == path
            ? new DirectiveSite(node, document, copy, directive)
            : Site(node, copy, path));
    }

    private NameSite Site(FlowNode node, CopyType copy, SyntaxNode path)
    {
        var (old, target) = (copy.Id, copy.CanonicalId);
        while (NamePaths.Longer(path) is { } longer && model.GetSymbolInfo(longer, context.CancellationToken).Symbol is INamedTypeSymbol nested)
        {
            path = longer;
            var segment = new DocumentationIdSegment(nested.Name, nested.Arity);
            old = DocumentationId.Of(DocumentationIdKind.Type, old.Segments.Add(segment));
            target = DocumentationId.Of(DocumentationIdKind.Type, target.Segments.Add(segment));
        }

        return new NameSite(node, document, copy, path, old, target);
    }

    private void Connect(FlowNode node, SyntaxNode path, FlowNode? alias)
    {
        if (alias is { } definition)
        {
            context.Groups.Union(node, definition);
        }

        foreach (var role in _roles.Of(path))
        {
            context.Groups.Union(node, role);
        }
    }
}
