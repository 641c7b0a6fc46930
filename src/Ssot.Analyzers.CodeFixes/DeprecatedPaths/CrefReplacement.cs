using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Rewrites crefs. A parameter list goes where the replacement has no overloads, since nothing else is left to say.</summary>
internal sealed class CrefReplacement(ReplacementParts parts)
{
    internal MemberReplacement? Plan(ReplacedMemberUse use, SimpleNameSyntax name, DocumentationId target)
    {
        var cref = (NameMemberCrefSyntax)name.Parent!;
        var targets = parts.Context.Replacements.Find(target);
        if (targets.IsEmpty || target.Name == "#ctor")
        {
            return null;
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        if (!Qualify(cref, targets[0], changes))
        {
            return null;
        }

        if (cref.Parameters is { } parameters && targets[0] is IMethodSymbol)
        {
            if (parts.Context.Replacements.FindContainer(target) is not { } container || container.GetMembers(target.Name).Length > 1)
            {
                // The written list may be that of the new overload as well; binding will tell.
                return targets.Length > 0 ? new MemberReplacement(use, changes.ToImmutable(), null) : null;
            }

            changes.Add(new TextChange(parameters.Span, ""));
        }
        else if (cref.Parameters is { } list)
        {
            changes.Add(new TextChange(list.Span, ""));
        }

        return new MemberReplacement(use, changes.ToImmutable(), null);
    }

    /// <summary>An id takes an id, of the one member that it can be.</summary>
    internal MemberReplacement? PlanVerbatim(ReplacedMemberUse use, DocumentationId target)
    {
        var targets = parts.Context.Replacements.Find(target);
        return targets.Length == 1 && targets[0].OriginalDefinition.GetDocumentationCommentId() is { } id
            ? new MemberReplacement(use, ImmutableArray.Create(new TextChange(use.Token.Span, id)), null)
            : null;
    }

    private bool Qualify(NameMemberCrefSyntax cref, ISymbol target, ImmutableArray<TextChange>.Builder changes)
    {
        var name = (SimpleNameSyntax)cref.Name;
        if (cref.Parent is QualifiedCrefSyntax qualified)
        {
            if (parts.Model.GetSymbolInfo(qualified.Container, parts.CancellationToken).Symbol is not ITypeSymbol written)
            {
                return false;
            }

            if (!MemberHead.IsMemberOf(target, written))
            {
                var type = parts.Types.Name(target.ContainingType, cref);
                changes.AddRange(type.Imports);
                changes.Add(new TextChange(qualified.Container.Span, type.Text.Replace('<', '{').Replace('>', '}')));
            }

            changes.Add(new TextChange(name.Identifier.Span, target.Name));
            return true;
        }

        for (var outer = ImportScopes.Outer(cref); outer is not null; outer = ImportScopes.Outer(outer))
        {
            if (outer is TypeDeclarationSyntax declaration && parts.Model.GetDeclaredSymbol(declaration, parts.CancellationToken) is { } around && MemberHead.IsMemberOf(target, around))
            {
                changes.Add(new TextChange(name.Identifier.Span, target.Name));
                return true;
            }
        }

        var other = parts.Types.Name(target.ContainingType, cref);
        changes.AddRange(other.Imports);
        changes.Add(new TextChange(name.Identifier.Span, other.Text.Replace('<', '{').Replace('>', '}') + "." + target.Name));
        return true;
    }
}
