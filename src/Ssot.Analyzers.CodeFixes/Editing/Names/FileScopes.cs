using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>What using directives and namespaces bring into scope, with the planned changes counted in.</summary>
internal sealed class FileScopes(Func<SyntaxTree, UsingDirectiveSyntax, UsingItem?> planned)
{
    private readonly Dictionary<Compilation, List<UsingDirectiveSyntax>> _globals = [];

    /// <summary>Whether a namespace is in scope at a place.</summary>
    /// <param name="model">The document before the edits.</param>
    /// <param name="place">The place, in that document.</param>
    /// <param name="ns">The namespace's full name.</param>
    /// <param name="except">A directive that does not count.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal bool IsInScope(SemanticModel model, SyntaxNode place, string ns, UsingItem? except, CancellationToken cancellationToken)
    {
        for (SyntaxNode? node = place; node is not null; node = (node as DocumentationCommentTriviaSyntax)?.ParentTrivia.Token.Parent ?? node.Parent)
        {
            if (node is BaseNamespaceDeclarationSyntax declared && NamespaceMoves.IsWithin(OldCode.FullName(declared), ns))
            {
                return true;
            }

            if (node is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax && HasImport(model, node, ns, isStatic: false, except, cancellationToken))
            {
                return true;
            }
        }

        return IsGlobal(model.Compilation, ns, isStatic: false, except, model.SyntaxTree);
    }

    /// <summary>Whether what a directive is to import is in scope at its place without it.</summary>
    internal bool IsNeedless(SemanticModel model, UsingItem item, CancellationToken cancellationToken)
    {
        var target = item.Target!.FullName;
        var scope = item.Directive.Parent;
        if (item.IsGlobal)
        {
            return IsGlobal(model.Compilation, target, item.IsStatic, item, item.Directive.SyntaxTree) || HasImport(model, scope!, target, item.IsStatic, item, cancellationToken);
        }

        for (var node = scope; node is not null; node = node.Parent)
        {
            if (node is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax && HasImport(model, node, target, item.IsStatic, item, cancellationToken))
            {
                return true;
            }
        }

        return IsGlobal(model.Compilation, target, item.IsStatic, item, model.SyntaxTree) || (!item.IsStatic && AllWithin(scope, target));
    }

    // Where all that a file declares is in the namespace or below it, an import of it adds nothing.
    private static bool AllWithin(SyntaxNode? scope, string ns)
    {
        for (var node = scope; node is not null; node = node.Parent)
        {
            if (node is BaseNamespaceDeclarationSyntax declared && NamespaceMoves.IsWithin(OldCode.FullName(declared), ns))
            {
                return true;
            }
        }

        if (scope is not CompilationUnitSyntax { AttributeLists.Count: 0 } unit)
        {
            return false;
        }

        foreach (var member in unit.Members)
        {
            if (member is not BaseNamespaceDeclarationSyntax declared || !NamespaceMoves.IsWithin(OldCode.FullName(declared), ns))
            {
                return false;
            }
        }

        return unit.Members.Count > 0;
    }

    private bool HasImport(SemanticModel model, SyntaxNode scope, string target, bool isStatic, UsingItem? except, CancellationToken cancellationToken)
    {
        var usings = scope is CompilationUnitSyntax unit ? unit.Usings : ((BaseNamespaceDeclarationSyntax)scope).Usings;
        foreach (var directive in usings)
        {
            if (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.None) == isStatic)
            {
                continue;
            }

            var item = planned(model.SyntaxTree, directive);
            if (item is not null && item == except)
            {
                continue;
            }

            if (item is { State: not UsingState.Left })
            {
                // Of two that become the same the first stays.
                var comes = except is null || item.File != except.File || item.Directive.Parent != except.Directive.Parent || item.Directive.SpanStart < except.Directive.SpanStart;
                if (item.Target?.FullName == target && comes)
                {
                    return true;
                }

                if (item.State != UsingState.Kept)
                {
                    continue;
                }
            }

            if (NameOf(model, directive, cancellationToken) == target)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGlobal(Compilation compilation, string target, bool isStatic, UsingItem? except, SyntaxTree? own)
    {
        foreach (var directive in GlobalsOf(compilation))
        {
            if (directive.SyntaxTree == own || directive.StaticKeyword.IsKind(SyntaxKind.None) == isStatic)
            {
                continue;
            }

            var item = planned(directive.SyntaxTree, directive);
            if (item is not null && item == except)
            {
                continue;
            }

            var name = Text(directive);
            if (item is { State: not UsingState.Left })
            {
                // Between two files the one whose path comes first keeps its directive.
                var comes = except is null || string.CompareOrdinal(item.File.Name, except.File.Name) < 0;
                if ((item.Target?.FullName == target && comes) || (item.State == UsingState.Kept && name == target))
                {
                    return true;
                }
            }
            else if (name == target)
            {
                return true;
            }
        }

        return false;
    }

    private List<UsingDirectiveSyntax> GlobalsOf(Compilation compilation)
    {
        if (!_globals.TryGetValue(compilation, out var found))
        {
            _globals.Add(compilation, found = []);
            foreach (var tree in compilation.SyntaxTrees)
            {
                foreach (var directive in (tree.GetRoot() as CompilationUnitSyntax)?.Usings ?? default)
                {
                    if (!directive.GlobalKeyword.IsKind(SyntaxKind.None) && directive.Alias is null)
                    {
                        found.Add(directive);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>The full name of what a directive imports.</summary>
    internal static string NameOf(SemanticModel model, UsingDirectiveSyntax directive, CancellationToken cancellationToken) =>
        directive.Parent is CompilationUnitSyntax || model.Bind(directive.NamespaceOrType, cancellationToken) is not INamespaceOrTypeSymbol symbol
            ? Text(directive)
            : NameBinding.IdOf(symbol).FullName;

    /// <summary>The name that a directive is written with, without what <c>::</c> sets before it.</summary>
    internal static string Text(UsingDirectiveSyntax directive) =>
        PathText.Segments(directive.NamespaceOrType) is { IsEmpty: false } segments ? DocumentationId.Of(DocumentationIdKind.Namespace, segments).FullName : "";
}
