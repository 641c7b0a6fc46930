using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>One walk over a file that finds every place which reaches a deprecated path; old code itself is passed over.</summary>
internal sealed class PathWalk
{
    private readonly SemanticModel _model;
    private readonly DeprecatedPathContext _context;
    private readonly CancellationToken _cancellationToken;
    private readonly Imports _imports;
    private readonly NameUses _names;
    private readonly TextUses _texts;
    private readonly List<PathUse> _uses = [];
    private readonly HashSet<TextSpan> _reported = [];

    private PathWalk(SemanticModel model, DeprecatedPathContext context, CancellationToken cancellationToken)
    {
        _model = model;
        _context = context;
        _cancellationToken = cancellationToken;
        _imports = new Imports(model, context, cancellationToken);
        _names = new NameUses(model, context, _imports, cancellationToken);
        _texts = new TextUses(model, context, cancellationToken);
    }

    /// <summary>The uses of a file, in no particular order.</summary>
    internal static List<PathUse> Find(SemanticModel model, DeprecatedPathContext context, CancellationToken cancellationToken)
    {
        var walk = new PathWalk(model, context, cancellationToken);
        walk.Visit(model.SyntaxTree.GetRoot(cancellationToken));
        return walk._uses;
    }

    private void Visit(SyntaxNode root)
    {
        var withDocumentation = root.HasStructuredTrivia && _model.SyntaxTree.Options.DocumentationMode != DocumentationMode.None;
        foreach (var node in root.DescendantNodesAndSelf(IsLookedInto))
        {
            switch (node)
            {
                case SimpleNameSyntax name:
                    VisitName(name);
                    break;
                case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                    Add(_texts.Find(literal, literal.Token.ValueText));
                    break;
                case MemberDeclarationSyntax member when !IsLookedInto(member):
                    VisitOld(member);
                    break;
                case CompilationUnitSyntax unit:
                    VisitUsings(unit.Usings, unit.Members);
                    break;
                case BaseNamespaceDeclarationSyntax ns:
                    VisitUsings(ns.Usings, ns.Members);
                    break;
                case MemberDeclarationSyntax member when withDocumentation && member.HasStructuredTrivia:
                    VisitDocumentation(member);
                    break;
            }
        }
    }

    private bool IsLookedInto(SyntaxNode node) =>
        node is not UsingDirectiveSyntax && (node is not MemberDeclarationSyntax || !OldCode.IsOld(node, _model, _context.Facts, _cancellationToken));

    private void VisitName(SimpleNameSyntax name)
    {
        if (_context.MayReach(name.Identifier.ValueText))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            Add(_names.Find(name));
        }
    }

    // Old code may use old code, but not what has gone from around it: tests keep their namespace when the code tested leaves it.
    private void VisitOld(MemberDeclarationSyntax member)
    {
        var around = member is BaseNamespaceDeclarationSyntax ns ? _context.NamesGoneFrom(OldCode.FullName(ns)) : [];
        foreach (var node in member.DescendantNodes(static node => node is not UsingDirectiveSyntax))
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: var text } name && (around.Contains(text) || _context.MayReach(text)))
            {
                _cancellationToken.ThrowIfCancellationRequested();
                Add(_names.FindGone(name));
            }
        }
    }

    private void VisitDocumentation(MemberDeclarationSyntax member)
    {
        foreach (var trivia in member.GetLeadingTrivia())
        {
            if (trivia.GetStructure() is not DocumentationCommentTriviaSyntax documentation)
            {
                continue;
            }

            foreach (var node in documentation.DescendantNodes(static node => node is not XmlNameAttributeSyntax))
            {
                if (node is SimpleNameSyntax name)
                {
                    VisitName(name);
                }
                else if (node is XmlTextAttributeSyntax)
                {
                    Add(_texts.FindVerbatim(node));
                }
            }
        }
    }

    private void VisitUsings(SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members)
    {
        bool? isOld = null;
        foreach (var directive in usings)
        {
            if (!MayReach(directive))
            {
                continue;
            }

            // A global using serves every file, and what is gone nobody.
            isOld ??= OldCode.HasOnlyOld(members, _model, _context.Facts, _cancellationToken);
            var read = _imports.Read(directive);
            if (isOld.Value && directive.GlobalKeyword.IsKind(SyntaxKind.None) && read is not { Symbol: null })
            {
                continue;
            }

            if (read is { } import)
            {
                if (import.Move is { IsDuplicate: false } move)
                {
                    Add(new PathUse(PathUseKind.Using, directive.NamespaceOrType, import.Path, move));
                    continue;
                }
            }

            VisitAliasTarget(directive);
        }
    }

    // 'using Tools = List<Old.Tool>' reaches the path inside its target.
    private void VisitAliasTarget(UsingDirectiveSyntax directive)
    {
        if (directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None))
        {
            return;
        }

        foreach (var node in directive.NamespaceOrType.DescendantNodesAndSelf())
        {
            if (node is SimpleNameSyntax name && _context.MayReach(name.Identifier.ValueText) && _names.Find(name) is { } use)
            {
                Add(use with { Kind = PathUseKind.Using });
            }
        }
    }

    private bool MayReach(UsingDirectiveSyntax directive)
    {
        foreach (var node in directive.NamespaceOrType.DescendantNodesAndSelf())
        {
            if (node is SimpleNameSyntax name && _context.MayReach(name.Identifier.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(PathUse? use)
    {
        if (use is not null && _reported.Add(use.Node.Span))
        {
            _uses.Add(use);
        }
    }
}
