using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>A <c>global using</c>: what it brings is in scope in every file, wherever the directive stands.</summary>
internal sealed class GlobalImport
{
    private static readonly ConditionalWeakTable<SyntaxTree, UsingDirectiveSyntax[]> s_directives = new();

    private GlobalImport(UsingDirectiveSyntax directive, DocumentationId path, bool isDeprecated)
    {
        Directive = directive;
        Path = path;
        IsDeprecated = isDeprecated;
    }

    /// <summary>The directive.</summary>
    internal UsingDirectiveSyntax Directive { get; }

    /// <summary>The namespace or type that it imports or renames.</summary>
    internal DocumentationId Path { get; }

    /// <summary>Whether the path has moved or is removed.</summary>
    internal bool IsDeprecated { get; }

    /// <summary>The name that it gives, or null where it is no alias.</summary>
    internal string? Alias => Directive.Alias?.Name.Identifier.ValueText;

    /// <summary>Whether the SDK wrote the directive for a <c>Using</c> item, so that the item is what to edit.</summary>
    internal bool IsProjectItem => Directive.SyntaxTree.FilePath.EndsWith(".GlobalUsings.g.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>All of a compilation.</summary>
    internal static ImmutableArray<GlobalImport> FindAll(Compilation compilation, SsotFacts facts, CancellationToken cancellationToken)
    {
        var imports = ImmutableArray.CreateBuilder<GlobalImport>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var directive in DirectivesOf(tree, cancellationToken))
            {
                // No alias and no other using is in scope here, so the text is the full name.
                if (directive.NamespaceOrType is NameSyntax name && PathText.Segments(name) is { IsEmpty: false } segments)
                {
                    var kind = directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.Alias is null ? DocumentationIdKind.Namespace : DocumentationIdKind.Type;
                    var path = DocumentationId.Of(kind, segments);
                    imports.Add(new GlobalImport(directive, path, MovesAway(facts, path)));
                }
            }
        }

        return imports.ToImmutable();
    }

    // An alias may stand for a namespace as well.
    private static bool MovesAway(SsotFacts facts, DocumentationId path) =>
        facts.FindMove(path) is { IsDuplicate: false } || (path.Kind == DocumentationIdKind.Type && facts.Namespaces.Find(path.FullName) is not null);

    private static UsingDirectiveSyntax[] DirectivesOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!s_directives.TryGetValue(tree, out var directives))
        {
            directives = tree.GetRoot(cancellationToken) is CompilationUnitSyntax root ? Globals(root) : [];
            directives = s_directives.GetValue(tree, _ => directives);
        }

        return directives;
    }

    private static UsingDirectiveSyntax[] Globals(CompilationUnitSyntax root)
    {
        List<UsingDirectiveSyntax>? found = null;
        foreach (var directive in root.Usings)
        {
            if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            {
                (found ??= []).Add(directive);
            }
        }

        return found?.ToArray() ?? [];
    }
}
