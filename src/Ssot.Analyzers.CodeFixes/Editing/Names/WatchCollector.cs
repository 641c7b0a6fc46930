using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>Finds the names of a document whose meaning can change when a using directive does.</summary>
internal sealed class WatchCollector(UsingItem owner, Document document, SemanticModel model, MovedTypes moved, CancellationToken cancellationToken)
{
    private const string Attribute = "Attribute";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The names, each with what it is to mean.</summary>
    internal List<Watch> Collect(SyntaxNode scope)
    {
        AddNames(SymbolLookup.Find(model.Compilation, owner.Old));
        if (owner.Target is { } target)
        {
            AddNames(SymbolLookup.Find(model.Compilation, target));
        }

        foreach (var name in moved.NamesIn(owner.Old))
        {
            _names.Add(name);
        }

        if (owner.Directive.Alias is { } alias)
        {
            _names.Add(alias.Name.Identifier.ValueText);
        }

        var watches = new List<Watch>();
        foreach (var node in scope.DescendantNodes(descendIntoTrivia: scope.HasStructuredTrivia && scope.SyntaxTree.Options.DocumentationMode != DocumentationMode.None))
        {
            if (node is SimpleNameSyntax name && _names.Contains(name.Identifier.ValueText) && !owner.Directive.Span.Contains(name.Span)
                && !NamePaths.IsNamespaceDeclaration(name) && Watch(name) is { } watch)
            {
                watches.Add(watch);
            }
        }

        return watches;
    }

    private void AddNames(INamespaceOrTypeSymbol? container)
    {
        if (container is null || owner.Directive.Alias is not null)
        {
            return;
        }

        foreach (var member in container.GetMembers())
        {
            if (owner.IsStatic ? !member.IsStatic && member is not INamedTypeSymbol : member is not INamedTypeSymbol)
            {
                continue;
            }

            _names.Add(member.Name);
            if (member.Name.EndsWith(Attribute, StringComparison.Ordinal))
            {
                _names.Add(member.Name.Substring(0, member.Name.Length - Attribute.Length));
            }

            if (member is INamedTypeSymbol { IsStatic: true, MightContainExtensionMethods: true } type)
            {
                foreach (var method in type.GetMembers())
                {
                    if (method is IMethodSymbol { IsExtensionMethod: true })
                    {
                        _names.Add(method.Name);
                    }
                }
            }
        }
    }

    private Watch? Watch(SimpleNameSyntax name)
    {
        var path = NamePaths.EndingWith(name);
        if (path != name)
        {
            return name.Parent is NameMemberCrefSyntax && NamePaths.Shorter(path) is null ? OfType(path, name)
                : model.Bind(name, cancellationToken) is IMethodSymbol { ReducedFrom: not null } extension ? OfMember(name, extension) : null;
        }

        return model.Bind(name, cancellationToken) switch
        {
            INamespaceOrTypeSymbol => OfType(name, name),
            null => OfUnbound(name),
            var value when NamesakeValues.HidesType(value, name) => OfUnbound(name, isValue: true),
            { IsStatic: true } member when owner.IsStatic => OfMember(name, member),
            _ => null,
        };
    }

    private Watch? OfType(SyntaxNode path, SimpleNameSyntax name)
    {
        if (model.Bind(path, cancellationToken) is not INamespaceOrTypeSymbol first)
        {
            return null;
        }

        if (!IsCovered(name, first))
        {
            return first is INamedTypeSymbol ? Of(path, NameBinding.IdOf(first), isMember: false, isCovered: false) : null;
        }

        var reached = first;
        while (NamePaths.Longer(path) is { } longer && model.Bind(longer, cancellationToken) is INamespaceOrTypeSymbol next
            && !(next is INamedTypeSymbol { ContainingType: { } outer } && !SymbolEqualityComparer.Default.Equals(outer.OriginalDefinition, reached)))
        {
            (path, reached) = (longer, next);
        }

        return Of(path, NameBinding.IdOf(reached), isMember: false, isCovered: true);
    }

    private Watch? OfMember(SimpleNameSyntax name, ISymbol member)
    {
        if (member.ContainingType is not { } type)
        {
            return null;
        }

        var id = NameBinding.IdOf(type);
        var isCovered = owner.IsStatic ? owner.Old.Matches(type) : owner.IsPlain && owner.Old.Matches(type.ContainingNamespace);
        return isCovered ? Of(name, id, isMember: true, isCovered: true) : null;
    }

    // What binds to nothing has left with an entry of its own, for somewhere else than the rest of the namespace.
    private Watch? OfUnbound(SimpleNameSyntax name, bool isValue = false)
    {
        if (!owner.IsPlain || owner.Target is null || !UnboundNames.CanBeType(name))
        {
            return null;
        }

        var text = name.Identifier.ValueText;
        foreach (var candidate in NamePaths.IsAttributeName(name) ? new[] { text, text + Attribute } : [text])
        {
            var id = DocumentationId.Of(DocumentationIdKind.Type, owner.Old.Segments.Add(new DocumentationIdSegment(candidate, NamePaths.Arity(name))));
            if (moved.Find(model.Compilation, id) is { } target)
            {
                if (IsNatural(id, target))
                {
                    _ = isValue || owner.Gone.Add(text);
                    return null;
                }

                return isValue && !(SymbolLookup.FindType(model.Compilation, target) is { } type && NamesakeValues.MeansType(name, type))
                    ? null
                    : new Watch(owner, document, name, target, IsMember: false, IsCovered: true, Stays: false) { IsRenamed = true };
            }
        }

        return null;
    }

    private Watch Of(SyntaxNode path, DocumentationId id, bool isMember, bool isCovered)
    {
        var target = isCovered && owner.Target is not null ? moved.Find(model.Compilation, id) : null;
        return new Watch(owner, document, path, target ?? id, isMember, isCovered, Stays: target is null) { IsRenamed = target is not null && !IsNatural(id, target) };
    }

    private bool IsCovered(SimpleNameSyntax name, INamespaceOrTypeSymbol symbol)
    {
        if (name is IdentifierNameSyntax identifier && model.GetAliasInfo(identifier, cancellationToken) is { } alias)
        {
            return owner.Directive.Alias?.Name.Identifier.ValueText == alias.Name;
        }

        if (owner.Directive.Alias is not null || symbol is not INamedTypeSymbol type)
        {
            return false;
        }

        return owner.IsStatic
            ? type.ContainingType is { } outer && owner.Old.Matches(outer)
            : type.ContainingType is null && owner.Old.Matches(type.ContainingNamespace);
    }

    // Whether the new import alone gives a name its new meaning.
    private bool IsNatural(DocumentationId old, DocumentationId target) =>
        owner.Target is { } import && old.IsWithin(owner.Old) && target.Segments.Length == import.Segments.Length + old.Segments.Length - owner.Old.Segments.Length
        && old.Rebase(owner.Old, import).Text == target.Text;
}
