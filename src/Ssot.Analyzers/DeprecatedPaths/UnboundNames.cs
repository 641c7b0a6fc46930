using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// Names that bind to nothing because the old side is gone. A dotted name must be a deprecated one by its text; a
/// simple name must be one that a using or a namespace around it brought in.
/// </summary>
internal sealed class UnboundNames(SemanticModel model, DeprecatedPathContext context, Imports imports, CancellationToken cancellationToken)
{
    internal PathUse? Find(SimpleNameSyntax name, SyntaxNode path)
    {
        if (NamePaths.First(path) is not { } first)
        {
            return null;
        }

        for (var prefix = NamePaths.Shorter(path); prefix is not null; prefix = NamePaths.Shorter(prefix))
        {
            switch (model.Bind(prefix, cancellationToken))
            {
                case INamespaceOrTypeSymbol container:
                    return Behind(container, path, prefix);
                case not null:
                    return null;
            }
        }

        if (first is not SimpleNameSyntax simple)
        {
            return AsWritten(path);
        }

        if (!CanBeType(simple))
        {
            return null;
        }

        return Alias(simple) is { } alias ? BehindAlias(alias, path, simple) : AsWritten(path) ?? ByImport(path, simple, name == path);
    }

    /// <summary>A name that binds to a value named like its type, which is gone: a use of the type where only that fits.</summary>
    internal PathUse? FindNamesake(SimpleNameSyntax name, ISymbol bound) =>
        NamesakeValues.HidesType(bound, name) && Find(name, name) is { } use && (use.Node != name || NewHomes(use.Old).Any(type => NamesakeValues.MeansType(name, type))) ? use : null;

    private IEnumerable<INamedTypeSymbol> NewHomes(DocumentationId old)
    {
        foreach (var step in context.Facts.Steps(old, out _))
        {
            if (SymbolLookup.FindType(context.Compilation, step) is { } type)
            {
                yield return type;
            }
        }
    }

    private PathUse? Behind(INamespaceOrTypeSymbol container, SyntaxNode path, SyntaxNode? prefix)
    {
        if (PathText.Segments(path, prefix) is not { IsEmpty: false } rest)
        {
            return null;
        }

        return Match(path, NameBinding.IdOf(container).Segments.AddRange(rest), null);
    }

    // An alias whose target is gone is no symbol everywhere that it is written.
    private (Import? Here, GlobalImport? Elsewhere)? Alias(SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        foreach (var import in imports.InScope(name))
        {
            if (import.Directive.Alias?.Name.Identifier.ValueText == text)
            {
                return (import, null);
            }
        }

        foreach (var import in imports.Elsewhere())
        {
            if (import.Alias == text)
            {
                return (null, import);
            }
        }

        return null;
    }

    // An alias of this file is reported itself, but a type with an entry of its own goes elsewhere than the namespace that it renames.
    private PathUse? BehindAlias((Import? Here, GlobalImport? Elsewhere) alias, SyntaxNode path, SimpleNameSyntax first)
    {
        var rest = PathText.Segments(path, first);
        if (alias.Here is { } here)
        {
            return !rest.IsEmpty && Match(path, here.Path.Segments.AddRange(rest), null) is { Move.Old.Kind: DocumentationIdKind.Type } use && use.Move != here.Move ? use : null;
        }

        return alias.Elsewhere is { IsDeprecated: true } import ? Match(path, import.Path.Segments.AddRange(rest), import) : null;
    }

    private PathUse? AsWritten(SyntaxNode path)
    {
        foreach (var segments in imports.FullNames(path))
        {
            // One segment may be any word: what follows it has to be in the new home.
            if (Match(path, segments, null) is { } use
                && (segments.Length > 1 || (use.Node != path && (NamePaths.IsTypeContext(use.Node) || FindMoved(use.Old.Segments, use.Node) is not null))))
            {
                return use;
            }
        }

        return null;
    }

    private PathUse? ByImport(SyntaxNode path, SimpleNameSyntax first, bool isSimple)
    {
        var rest = PathText.Segments(path);
        foreach (var import in imports.InScope(first))
        {
            if (import.IsAlias)
            {
                continue;
            }

            // A using of a deprecated namespace is itself reported.
            if (import.Move is { IsDuplicate: false })
            {
                if (FindMoved(import.Path.Segments.AddRange(rest), path) is not null)
                {
                    return null;
                }
            }
            else if (Match(path, import.Path.Segments.AddRange(rest), null) is { Move.Old.Kind: DocumentationIdKind.Type } use)
            {
                return use;
            }
        }

        foreach (var import in imports.Elsewhere())
        {
            var segments = import.Path.Segments.AddRange(rest);
            if (import.Alias is null && (!isSimple || !import.IsDeprecated || FindMoved(segments, path) is not null)
                && Match(path, segments, import.IsDeprecated ? import : null) is { } use
                && (import.IsDeprecated || use.Move.Old.Kind == DocumentationIdKind.Type))
            {
                return use;
            }
        }

        return null;
    }

    private DocumentationId? FindMoved(ImmutableArray<DocumentationIdSegment> segments, SyntaxNode path) =>
        ReachedPath.FindMovedType(DocumentationId.Of(DocumentationIdKind.Type, segments), NamePaths.IsAttributeName(path), context.Compilation, context.Facts);

    private PathUse? Match(SyntaxNode path, ImmutableArray<DocumentationIdSegment> segments, GlobalImport? broughtBy)
    {
        var ns = DocumentationId.Of(DocumentationIdKind.Namespace, segments);
        var id = FindMoved(segments, path);
        if (id is null && context.Facts.FindMove(ns) is null)
        {
            return null;
        }

        // Below a deprecated namespace the name may be that of a type or of a namespace; only what exists now can tell.
        var isNamespace = id is null && (NamePaths.Longer(path) is not null || context.Facts.FindMove(ns)!.Old.Equals(ns) || ExistsAsNamespace(ns));
        id ??= isNamespace ? ns : DocumentationId.Of(DocumentationIdKind.Type, segments);
        var reached = new ReachedPath(path, id, null).Extend(model, context.Facts, cancellationToken);
        return context.Facts.FindMove(reached.Id) is { IsDuplicate: false } move ? new PathUse(PathUseKind.Name, reached.Node, reached.Id, move, broughtBy) : null;
    }

    private bool ExistsAsNamespace(DocumentationId ns)
    {
        foreach (var step in context.Facts.Steps(ns, out _))
        {
            if (SymbolLookup.FindNamespace(context.Compilation, step.FullName) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // An unbound name anywhere else is some member's.
    internal static bool CanBeType(SimpleNameSyntax name) =>
        SyntaxFacts.IsInNamespaceOrTypeContext(name)
        || name.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == name,
            AliasQualifiedNameSyntax aliased => aliased.Alias == name,
            NameMemberCrefSyntax or QualifiedCrefSyntax or ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
            BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.IsExpression) && binary.Right == name,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => true,
            _ => false,
        };
}
