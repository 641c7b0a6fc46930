using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>A dotted name and the namespace or type it reaches, by its symbol or, where that is gone, by its text.</summary>
/// <param name="Node">The name.</param>
/// <param name="Id">What it reaches.</param>
/// <param name="Symbol">The same, or null where it does not exist.</param>
internal readonly record struct ReachedPath(SyntaxNode Node, DocumentationId Id, INamespaceOrTypeSymbol? Symbol)
{
    /// <summary>The longest dotted name beginning with this one that still reaches a namespace or type.</summary>
    internal ReachedPath Extend(SemanticModel model, SsotFacts facts, CancellationToken cancellationToken)
    {
        var reached = this;
        while (NamePaths.Longer(reached.Node) is { } longer)
        {
            var symbol = model.Bind(longer, cancellationToken);
            if (symbol is INamespaceOrTypeSymbol container)
            {
                // Of 'Derived.Nested' only 'Derived' is written; what it inherits moves with its base.
                if (symbol is INamedTypeSymbol { ContainingType: { } outer } && reached.Symbol is not null && !SymbolEqualityComparer.Default.Equals(outer.OriginalDefinition, reached.Symbol))
                {
                    break;
                }

                reached = new ReachedPath(longer, NameBinding.IdOf(container), container);
            }
            else if (symbol is null && reached.ExtendByName(longer, model.Compilation, facts) is { } next)
            {
                reached = next;
            }
            else
            {
                break;
            }
        }

        return reached;
    }

    /// <summary>What the new side knows of a type by its old id; an attribute's name may leave out its suffix.</summary>
    internal static DocumentationId? FindMovedType(DocumentationId id, bool isAttribute, Compilation compilation, SsotFacts facts)
    {
        if (IsKnown(id))
        {
            return id;
        }

        if (isAttribute)
        {
            var last = id.Segments.Length - 1;
            var suffixed = DocumentationId.Of(id.Kind, id.Segments.SetItem(last, new DocumentationIdSegment(id.Segments[last].Name + "Attribute", id.Segments[last].Arity)));
            return IsKnown(suffixed) ? suffixed : null;
        }

        return null;

        bool IsKnown(DocumentationId type)
        {
            if (facts.FindMove(type) is { Old.Kind: DocumentationIdKind.Type } own && own.Old.Segments.Length == type.Segments.Length)
            {
                return true;
            }

            foreach (var step in facts.Steps(type, out _))
            {
                if (SymbolLookup.FindType(compilation, step) is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private ReachedPath? ExtendByName(SyntaxNode longer, Compilation compilation, SsotFacts facts)
    {
        if (NamePaths.Last(longer) is not { Identifier.ValueText: { Length: > 0 } text } name)
        {
            return null;
        }

        var segments = Id.Segments.Add(new DocumentationIdSegment(text, NamePaths.Arity(name)));
        var type = DocumentationId.Of(DocumentationIdKind.Type, segments);
        if (FindMovedType(type, NamePaths.IsAttributeName(longer), compilation, facts) is { } known)
        {
            return new ReachedPath(longer, known, null);
        }

        if (Id.Kind != DocumentationIdKind.Namespace)
        {
            return NamePaths.IsTypeContext(longer) ? new ReachedPath(longer, type, null) : null;
        }

        var ns = DocumentationId.Of(DocumentationIdKind.Namespace, segments);
        foreach (var step in facts.Steps(ns, out _))
        {
            if (SymbolLookup.FindNamespace(compilation, step.FullName) is not null)
            {
                return new ReachedPath(longer, ns, null);
            }
        }

        // Behind a namespace a type must follow, whatever it is.
        return new ReachedPath(longer, NamePaths.IsTypeContext(longer) && NamePaths.Longer(longer) is not null ? ns : type, null);
    }
}
