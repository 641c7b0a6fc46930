using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>A using directive of the file looked at.</summary>
/// <param name="Directive">The directive.</param>
/// <param name="Path">What it imports or renames.</param>
/// <param name="Symbol">The same, or null where it does not exist.</param>
/// <param name="Move">What governs it, or null where it is not deprecated.</param>
internal sealed record Import(UsingDirectiveSyntax Directive, DocumentationId Path, INamespaceOrTypeSymbol? Symbol, Move? Move)
{
    internal bool IsStatic => !Directive.StaticKeyword.IsKind(SyntaxKind.None);

    internal bool IsAlias => Directive.Alias is not null;
}

/// <summary>Using directives of one file, read when a name asks for them.</summary>
internal sealed class Imports(SemanticModel model, DeprecatedPathContext context, CancellationToken cancellationToken)
{
    private readonly Dictionary<UsingDirectiveSyntax, Import?> _imports = [];

    /// <summary>The directives in scope at a node, innermost first.</summary>
    internal IEnumerable<Import> InScope(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = (current as DocumentationCommentTriviaSyntax)?.ParentTrivia.Token.Parent ?? current.Parent)
        {
            var usings = current switch
            {
                BaseNamespaceDeclarationSyntax ns => ns.Usings,
                CompilationUnitSyntax unit => unit.Usings,
                _ => default,
            };
            foreach (var directive in usings)
            {
                if (Read(directive) is { } import)
                {
                    yield return import;
                }
            }
        }
    }

    /// <summary>The global usings of other files.</summary>
    internal IEnumerable<GlobalImport> Elsewhere()
    {
        foreach (var import in context.GlobalImports)
        {
            if (import.Directive.SyntaxTree != model.SyntaxTree)
            {
                yield return import;
            }
        }
    }

    /// <summary>Reads a directive; null where it names neither a namespace nor a plain type.</summary>
    internal Import? Read(UsingDirectiveSyntax directive)
    {
        if (!_imports.TryGetValue(directive, out var import))
        {
            _imports.Add(directive, import = Make(directive));
        }

        return import;
    }

    private Import? Make(UsingDirectiveSyntax directive)
    {
        if (directive.NamespaceOrType is not NameSyntax name)
        {
            return null;
        }

        // A generic type of the name that a gone namespace had is what the compiler finds in its stead, and not what the directive means.
        var isPlain = directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.Alias is null;
        if (model.Bind(name, cancellationToken) is INamespaceOrTypeSymbol symbol && !(isPlain && symbol is INamedTypeSymbol { Arity: > 0 }))
        {
            var move = symbol is INamedTypeSymbol type ? context.Facts.FindMove(type) : context.Facts.FindNamespace((INamespaceSymbol)symbol);
            return new Import(directive, NameBinding.IdOf(symbol), symbol, move);
        }

        Import? first = null;
        foreach (var segments in FullNames(name))
        {
            // Whether an alias names a namespace or a type can't be seen: a deprecated namespace by that very name decides.
            var path = DocumentationId.Of(DocumentationIdKind.Namespace, segments);
            path = isPlain || context.Facts.FindMove(path) is { } ofNamespace && ofNamespace.Old.IsWithin(path) ? path : DocumentationId.Of(DocumentationIdKind.Type, segments);
            var import = new Import(directive, path, null, context.Facts.FindMove(path));
            if (import.Move is not null)
            {
                return import;
            }

            first ??= import;
        }

        return first;
    }

    /// <summary>The full names that a name without a symbol can have had: as written, or below a namespace around it.</summary>
    internal IEnumerable<ImmutableArray<DocumentationIdSegment>> FullNames(SyntaxNode name)
    {
        var segments = PathText.Segments(name);
        if (segments.IsEmpty)
        {
            yield break;
        }

        if (NamePaths.First(name) is not AliasQualifiedNameSyntax)
        {
            for (var current = name.Parent; current is not null; current = (current as DocumentationCommentTriviaSyntax)?.ParentTrivia.Token.Parent ?? current.Parent)
            {
                // A using of a namespace is not looked up in that namespace.
                if (current is BaseNamespaceDeclarationSyntax ns)
                {
                    for (var full = OldCode.FullName(ns); full.Length > 0; full = full.Substring(0, Math.Max(0, full.LastIndexOf('.'))))
                    {
                        yield return PathText.Segments(full).AddRange(segments);
                    }

                    break;
                }
            }
        }

        yield return segments;
    }
}
