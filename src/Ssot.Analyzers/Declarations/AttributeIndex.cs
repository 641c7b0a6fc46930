using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.Declarations;

/// <summary>Which declarations of a file bear an attribute called like one of ours; found once per tree, bodies left out.</summary>
internal sealed class AttributeIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, AttributeIndex> s_indexes = new();

    private AttributeIndex(ImmutableArray<SyntaxNode> owners, bool hasAssemblyAttribute)
    {
        Owners = owners;
        HasAssemblyAttribute = hasAssemblyAttribute;
    }

    /// <summary>Declarations of types and members with such an attribute, and parameters of records.</summary>
    internal ImmutableArray<SyntaxNode> Owners { get; }

    /// <summary>Whether the file has such an attribute for the assembly.</summary>
    internal bool HasAssemblyAttribute { get; }

    internal static AttributeIndex Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!s_indexes.TryGetValue(tree, out var index))
        {
            index = Make(tree.GetRoot(cancellationToken) as CompilationUnitSyntax);
            index = s_indexes.GetValue(tree, _ => index);
        }

        return index;
    }

    private static AttributeIndex Make(CompilationUnitSyntax? root)
    {
        if (root is null)
        {
            return new AttributeIndex(ImmutableArray<SyntaxNode>.Empty, false);
        }

        var owners = ImmutableArray.CreateBuilder<SyntaxNode>();
        var pending = new Stack<MemberDeclarationSyntax>();
        Push(root.Members, pending);
        while (pending.Count > 0)
        {
            var member = pending.Pop();
            if (HasOurs(member.AttributeLists))
            {
                owners.Add(member);
            }

            switch (member)
            {
                case BaseNamespaceDeclarationSyntax ns: Push(ns.Members, pending); break;
                case TypeDeclarationSyntax type:
                    Push(type.Members, pending);
                    AddParameters(type, owners);
                    break;
                case EnumDeclarationSyntax @enum:
                    foreach (var value in @enum.Members)
                    {
                        pending.Push(value);
                    }

                    break;
            }
        }

        return new AttributeIndex(owners.ToImmutable(), HasOurs(root.AttributeLists));
    }

    private static void AddParameters(TypeDeclarationSyntax type, ImmutableArray<SyntaxNode>.Builder owners)
    {
        if (type is RecordDeclarationSyntax { ParameterList.Parameters: var parameters })
        {
            foreach (var parameter in parameters)
            {
                if (HasOurs(parameter.AttributeLists))
                {
                    owners.Add(parameter);
                }
            }
        }
    }

    private static void Push(SyntaxList<MemberDeclarationSyntax> members, Stack<MemberDeclarationSyntax> pending)
    {
        foreach (var member in members)
        {
            pending.Push(member);
        }
    }

    private static bool HasOurs(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                var name = attribute.Name switch
                {
                    QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
                    AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
                    SimpleNameSyntax simple => simple.Identifier.ValueText,
                    _ => "",
                };
                if (name is "Canonical" or "CanonicalAttribute" or "ReplacedBy" or "ReplacedByAttribute" or "NamespaceMoved" or "NamespaceMovedAttribute")
                {
                    return true;
                }
            }
        }

        return false;
    }
}
