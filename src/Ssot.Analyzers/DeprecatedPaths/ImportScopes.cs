using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// Which namespaces a place in code has in scope, by the text of the directives, so that namespaces that no longer exist
/// count as well.
/// </summary>
internal sealed class ImportScopes(Compilation compilation)
{
    private HashSet<string>? _globalNamespaces;
    private ImmutableArray<UsingDirectiveSyntax> _globalStatics;

    /// <summary>Whether a namespace is in scope at a place: around it, or imported there or globally.</summary>
    internal bool HasNamespace(SyntaxNode place, string name, CancellationToken cancellationToken)
    {
        if (name.Length == 0)
        {
            return true;
        }

        for (var node = place; node is not null; node = Outer(node))
        {
            var usings = default(SyntaxList<UsingDirectiveSyntax>);
            if (node is BaseNamespaceDeclarationSyntax ns)
            {
                if (Declarations.NamespaceMoves.IsWithin(OldCode.FullName(ns), name))
                {
                    return true;
                }

                usings = ns.Usings;
            }
            else if (node is CompilationUnitSyntax unit)
            {
                usings = unit.Usings;
            }

            foreach (var directive in usings)
            {
                if (Namespace(directive) == name)
                {
                    return true;
                }
            }
        }

        return Globals(cancellationToken).Contains(name);
    }

    /// <summary>The <c>using static</c> directives that reach a place.</summary>
    internal IEnumerable<UsingDirectiveSyntax> Statics(SyntaxNode place, CancellationToken cancellationToken)
    {
        for (var node = place; node is not null; node = Outer(node))
        {
            foreach (var directive in node is BaseNamespaceDeclarationSyntax ns ? ns.Usings : node is CompilationUnitSyntax unit ? unit.Usings : default)
            {
                if (directive.StaticKeyword.RawKind != 0 && directive.GlobalKeyword.RawKind == 0)
                {
                    yield return directive;
                }
            }
        }

        Globals(cancellationToken);
        foreach (var directive in _globalStatics)
        {
            yield return directive;
        }
    }

    /// <summary>The node around another; of a documentation comment, what it documents.</summary>
    internal static SyntaxNode? Outer(SyntaxNode node) => node.Parent ?? (node as StructuredTriviaSyntax)?.ParentTrivia.Token.Parent;

    private HashSet<string> Globals(CancellationToken cancellationToken)
    {
        if (_globalNamespaces is { } known)
        {
            return known;
        }

        var namespaces = new HashSet<string>(StringComparer.Ordinal);
        var statics = ImmutableArray.CreateBuilder<UsingDirectiveSyntax>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var directive in (tree.GetRoot(cancellationToken) as CompilationUnitSyntax)?.Usings ?? default)
            {
                if (directive.GlobalKeyword.RawKind == 0)
                {
                    continue;
                }

                if (directive.StaticKeyword.RawKind != 0)
                {
                    statics.Add(directive);
                }
                else if (Namespace(directive) is { } name)
                {
                    namespaces.Add(name);
                }
            }
        }

        _globalStatics = statics.ToImmutable();
        return _globalNamespaces = namespaces;
    }

    private static string? Namespace(UsingDirectiveSyntax directive)
    {
        if (directive.StaticKeyword.RawKind != 0 || directive.Alias is not null || directive.Name is not { } name)
        {
            return null;
        }

        var segments = PathText.Segments(name);
        if (segments.Length == 1)
        {
            return segments[0].Name;
        }

        var text = new System.Text.StringBuilder();
        foreach (var segment in segments)
        {
            text.Append(text.Length == 0 ? "" : ".").Append(segment.Name);
        }

        return text.ToString();
    }
}
