using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Names types at places of a file, importing what is not in scope unless another name of the file would come to mean something else by it.</summary>
internal sealed class TypeNaming(SemanticModel model, CancellationToken cancellationToken)
{
    private readonly Dictionary<INamespaceSymbol, bool> _clashes = new(SymbolEqualityComparer.Default);
    private HashSet<string>? _names;

    internal SemanticModel Model => model;

    /// <summary>The shortest name of a type at a place.</summary>
    internal TypeName Name(INamedTypeSymbol type, SyntaxNode place)
    {
        var full = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var minimal = type.ToMinimalDisplayString(model, place.SpanStart);
        var isInScope = type.ContainingNamespace.IsGlobalNamespace || !model.LookupNamespacesAndTypes(place.SpanStart, name: Outermost(type).Name).IsEmpty;
        return isInScope || Clashes(type.ContainingNamespace, place)
            ? new TypeName(minimal, full, ImmutableArray<TextChange>.Empty)
            : new TypeName(type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), full, Import(type.ContainingNamespace, place));
    }

    /// <summary>The edit that imports a namespace; none where it is imported.</summary>
    internal ImmutableArray<TextChange> Import(INamespaceSymbol ns, SyntaxNode place)
    {
        var name = ns.ToDisplayString();
        for (var node = place; node is not null; node = ImportScopes.Outer(node))
        {
            foreach (var directive in node is BaseNamespaceDeclarationSyntax around ? around.Usings : node is CompilationUnitSyntax unit ? unit.Usings : default)
            {
                if (directive is { Alias: null, StaticKeyword.RawKind: 0, Name: { } imported } && imported.ToString() == name)
                {
                    return ImmutableArray<TextChange>.Empty;
                }
            }
        }

        var root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot(cancellationToken);
        return ImmutableArray.Create(UsingInsertion.Of(model.SyntaxTree.GetText(cancellationToken), root, UsingInsertion.ScopeFor(place, null), name, null, static _ => false));
    }

    // Whether the file uses a name for something else that the namespace has a type of.
    private bool Clashes(INamespaceSymbol ns, SyntaxNode place)
    {
        if (!_clashes.TryGetValue(ns, out var clashes))
        {
            _names ??= new HashSet<string>(model.SyntaxTree.GetRoot(cancellationToken).DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal);
            foreach (var type in ns.GetTypeMembers())
            {
                clashes |= _names.Contains(type.Name) && type.DeclaredAccessibility == Accessibility.Public
                    && model.LookupNamespacesAndTypes(place.SpanStart, name: type.Name).Any(known => known is INamedTypeSymbol other && other.Arity == type.Arity && !SymbolEqualityComparer.Default.Equals(other, type));
            }

            _clashes.Add(ns, clashes);
        }

        return clashes;
    }

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}

/// <summary>A type's name at a place.</summary>
/// <param name="Text">The name as it will bind once the imports are there.</param>
/// <param name="FullText">The name that binds anywhere.</param>
/// <param name="Imports">The edits that import what it needs.</param>
internal sealed record TypeName(string Text, string FullText, ImmutableArray<TextChange> Imports);
