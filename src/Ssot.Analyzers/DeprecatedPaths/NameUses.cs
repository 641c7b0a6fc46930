using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>Decides whether a simple name that may reach a deprecated path does, and which name to report for it.</summary>
internal sealed class NameUses(SemanticModel model, DeprecatedPathContext context, Imports imports, CancellationToken cancellationToken)
{
    private readonly UnboundNames _unbound = new(model, context, imports, cancellationToken);
    private readonly MemberUses _members = new(model, context, imports, cancellationToken);

    /// <summary>The use that the name makes, or null. The names of one dotted name may all give the same use.</summary>
    internal PathUse? Find(SimpleNameSyntax name)
    {
        var path = NamePaths.EndingWith(name);
        if (NamePaths.IsNamespaceDeclaration(name))
        {
            return null;
        }

        switch (model.Bind(path, cancellationToken))
        {
            case INamespaceSymbol ns:
                return context.Facts.FindNamespace(ns) is null ? null : OfBound(path, ns);
            case INamedTypeSymbol type when context.Facts.FindMove(type) is not null:
                return OfBound(path, type);
            case INamedTypeSymbol or null when model.IsUnbound(path, cancellationToken):
                return _unbound.Find(name, path) ?? _members.FindUnbound(name);
            case INamedTypeSymbol:
                return null;
            case null:
                return OfAmbiguous(path);
            case (IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol or ILocalSymbol or IParameterSymbol) and var value:
                return _unbound.FindNamesake(name, value) ?? _members.Find(name);
            default:
                return null;
        }
    }

    /// <summary>The use that a name makes which binds to nothing any more, of a type that is known where it has moved.</summary>
    internal PathUse? FindGone(SimpleNameSyntax name)
    {
        var path = NamePaths.EndingWith(name);
        return !NamePaths.IsNamespaceDeclaration(name)
            && model.IsUnbound(path, cancellationToken)
            && _unbound.Find(name, path) is { } use
            && ReachedPath.FindMovedType(use.Old, NamePaths.IsAttributeName(use.Node), context.Compilation, context.Facts) is not null
                ? use
                : null;
    }

    private PathUse? OfBound(SyntaxNode path, INamespaceOrTypeSymbol symbol)
    {
        var reached = new ReachedPath(path, NameBinding.IdOf(symbol), symbol).Extend(model, context.Facts, cancellationToken);
        var move = reached.Symbol is INamedTypeSymbol type ? context.Facts.FindMove(type) : context.Facts.FindMove(reached.Id);
        if (move is not { IsDuplicate: false } || IsCovered(reached, move, out var broughtBy))
        {
            return null;
        }

        return new PathUse(PathUseKind.Name, reached.Node, reached.Id, move, broughtBy);
    }

    // Both homes are in scope: the declaration says which one is meant.
    private PathUse? OfAmbiguous(SyntaxNode path)
    {
        var types = model.BindAmbiguous(path, cancellationToken);
        if (types.Length < 2)
        {
            return null;
        }

        foreach (var type in types)
        {
            if (context.Facts.FindMove(type) is not { IsDuplicate: false })
            {
                continue;
            }

            foreach (var step in context.Facts.Steps(NameBinding.IdOf(type), out _))
            {
                foreach (var other in types)
                {
                    if (step.Matches(other))
                    {
                        return OfBound(path, type);
                    }
                }
            }
        }

        return null;
    }

    // A name that nothing but a reported using of this file brings in is reported there.
    private bool IsCovered(ReachedPath reached, Move move, out GlobalImport? broughtBy)
    {
        broughtBy = null;
        if (NamePaths.First(reached.Node) is not SimpleNameSyntax first)
        {
            return false;
        }

        if (first is IdentifierNameSyntax identifier && model.GetAliasInfo(identifier, cancellationToken) is { } alias)
        {
            return IsCoveredAlias(alias, reached, move, out broughtBy);
        }

        if (FirstType(first, reached) is not { } type || context.Facts.FindMove(type) is null)
        {
            return false;
        }

        var isCovered = false;
        foreach (var import in imports.InScope(first))
        {
            isCovered |= import is { IsAlias: false, Symbol: { } container, Move.IsDuplicate: false } && Brings(container, type);
        }

        foreach (var import in imports.Elsewhere())
        {
            if (import is { IsDeprecated: true, Alias: null } && import.Path.Matches((ISymbol?)type.ContainingType ?? type.ContainingNamespace))
            {
                broughtBy = import;
                return false;
            }
        }

        return isCovered || IsInherited(first, type, move);
    }

    private bool IsCoveredAlias(IAliasSymbol alias, ReachedPath reached, Move move, out GlobalImport? broughtBy)
    {
        broughtBy = null;
        var target = alias.Target as INamespaceOrTypeSymbol;
        var moved = target is INamedTypeSymbol type ? context.Facts.FindMove(type) : target is INamespaceSymbol ns ? context.Facts.FindNamespace(ns) : null;
        if (moved is null)
        {
            return false;
        }

        foreach (var reference in alias.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == model.SyntaxTree)
            {
                // A type with an entry of its own goes elsewhere than the namespace that the alias renames.
                return move == moved || move.Old.Kind == DocumentationIdKind.Namespace;
            }
        }

        foreach (var import in imports.Elsewhere())
        {
            if (import.Alias == alias.Name)
            {
                broughtBy = import;
            }
        }

        return false;
    }

    private INamedTypeSymbol? FirstType(SimpleNameSyntax first, ReachedPath reached) =>
        (reached.Node == first ? reached.Symbol : model.Bind(first, cancellationToken)) as INamedTypeSymbol;

    private static bool Brings(INamespaceOrTypeSymbol container, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(container, type.ContainingType?.OriginalDefinition ?? (ISymbol)type.ContainingNamespace)
        || (type.ContainingType is null && container is INamespaceSymbol && NameBinding.IdOf(container).Matches(type.ContainingNamespace));

    // A nested type reached through a base moves with it.
    private bool IsInherited(SimpleNameSyntax first, INamedTypeSymbol type, Move move)
    {
        if (type.ContainingType is not { } outer || move.Old.Matches(type))
        {
            return false;
        }

        for (var enclosing = model.GetEnclosingSymbol(first.SpanStart, cancellationToken); enclosing is not null; enclosing = enclosing.ContainingType)
        {
            for (var current = enclosing as INamedTypeSymbol ?? enclosing.ContainingType; current is not null; current = current.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, outer.OriginalDefinition))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
