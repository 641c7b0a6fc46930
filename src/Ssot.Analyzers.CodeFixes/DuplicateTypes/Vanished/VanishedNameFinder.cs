using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Finds names that bind to nothing, or to a copy and its canonical type alike, and that a declaration gives a meaning.</summary>
internal sealed class VanishedNameFinder(VanishedCopies copies, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>What a name is to mean, or null where nothing proves it.</summary>
    internal VanishedName? Find(SimpleNameSyntax name)
    {
        if (!copies.MayBeCalled(name.Identifier.ValueText) || name.Parent is NameColonSyntax or NameEqualsSyntax)
        {
            return null;
        }

        var path = NamePaths.EndingWith(name);
        var info = model.GetSymbolInfo(path is NameMemberCrefSyntax or QualifiedCrefSyntax ? name : path, cancellationToken);
        if (info.Symbol is not null)
        {
            return null;
        }

        return info.CandidateSymbols.IsEmpty ? FindUnbound(name, path) : FindAmbiguous(path, info.CandidateSymbols);
    }

    private VanishedName? FindUnbound(SimpleNameSyntax name, SyntaxNode path)
    {
        if (path is MemberBindingExpressionSyntax || (path is SimpleNameSyntax && !UnboundNames.CanBeType(name)))
        {
            return null;
        }

        var isAttribute = NamePaths.IsAttributeName(path);
        if (copies.TargetOf(name.Identifier.ValueText, NamePaths.Arity(name), isAttribute) is not { } target)
        {
            return null;
        }

        var prefix = NamePaths.Shorter(path) is { } qualifier ? PathText.Segments(qualifier) : ImmutableArray<DocumentationIdSegment>.Empty;
        if (prefix.IsDefaultOrEmpty)
        {
            return path is MemberAccessExpressionSyntax ? null : new VanishedName(path, target, OldOf(name, path, target));
        }

        // What stands before the name must be an entry's old side, or a namespace of this team.
        var ns = DocumentationId.Of(DocumentationIdKind.Namespace, prefix).FullName;
        var old = copies.MovesOf(target.Name).FirstOrDefault(move => move.New!.Text == target.Text && (move.Old.ContainerName == ns || move.Old.ContainerName.EndsWith("." + ns, StringComparison.Ordinal)))?.Old;
        return old is not null || copies.IsOwn(ns, target) ? new VanishedName(path, target, old) : null;
    }

    // The entry whose namespace the file imports, or the only one.
    private DocumentationId? OldOf(SimpleNameSyntax name, SyntaxNode path, DocumentationId target)
    {
        var entries = copies.MovesOf(target.Name).Where(move => move.New!.Text == target.Text).Select(static move => move.Old).ToList();
        foreach (var entry in entries)
        {
            for (var node = path; node is not null; node = node.Parent)
            {
                var usings = node is CompilationUnitSyntax unit ? unit.Usings : node is BaseNamespaceDeclarationSyntax ns ? ns.Usings : default;
                if (usings.Any(directive => directive.Alias is null && PathText.Segments(directive.NamespaceOrType) is { IsDefaultOrEmpty: false } segments && DocumentationId.Of(DocumentationIdKind.Namespace, segments).FullName == entry.ContainerName))
                {
                    return entry;
                }
            }
        }

        return entries.Count == 1 ? entries[0] : null;
    }

    private VanishedName? FindAmbiguous(SyntaxNode path, ImmutableArray<ISymbol> candidates)
    {
        DocumentationId? target = null;
        DocumentationId? old = null;
        foreach (var candidate in candidates)
        {
            if (copies.Find(candidate) is { } duplicate)
            {
                if (target is not null && !target.Equals(duplicate.CanonicalId))
                {
                    return null;
                }

                target = duplicate.CanonicalId;
                old = NameBinding.IdOf(duplicate.Type);
            }
        }

        return target is not null && candidates.All(candidate => target.Matches(candidate) || copies.Find(candidate) is not null) ? new VanishedName(path, target, old) : null;
    }
}

/// <summary>A name and what it is to mean.</summary>
/// <param name="Path">The whole dotted name.</param>
/// <param name="Target">The canonical type.</param>
/// <param name="Old">The copy, where that is known.</param>
internal sealed record VanishedName(SyntaxNode Path, DocumentationId Target, DocumentationId? Old);
