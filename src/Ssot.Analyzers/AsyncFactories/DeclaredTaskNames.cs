using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>
/// What one tree declares, by names alone: which members have which type, so that a compilation can tell which of its
/// names could give a task without binding anything. Kept for as long as the tree lives.
/// </summary>
internal sealed class DeclaredTaskNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, DeclaredTaskNames> Known = new();

    private DeclaredTaskNames()
    {
    }

    /// <summary>Types that declare <c>GetAwaiter</c>, or for which an extension does.</summary>
    internal HashSet<string> Awaitables { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods by the name of their return type; aliases of a type count as the type.</summary>
    internal Dictionary<string, HashSet<string>> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>Delegate types by the name of their return type.</summary>
    internal Dictionary<string, HashSet<string>> Delegates { get; } = new(StringComparer.Ordinal);

    /// <summary>Fields and properties by each name that their type mentions.</summary>
    internal Dictionary<string, HashSet<string>> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Aliases by the name of the type they stand for.</summary>
    internal Dictionary<string, HashSet<string>> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods that return a task of a task.</summary>
    internal HashSet<string> Nested { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of a tree.</summary>
    internal static DeclaredTaskNames Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!Known.TryGetValue(tree, out var names))
        {
            var made = new DeclaredTaskNames();
            if (tree.GetRoot(cancellation) is CompilationUnitSyntax root)
            {
                made.Add(root.Usings);
                made.Add(root.Members);
            }

            names = Known.GetValue(tree, _ => made);
        }

        return names;
    }

    /// <summary>The rightmost simple name of a type, seen through <c>?</c>; null for predefined types, arrays, tuples.</summary>
    internal static string? SimpleName(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => SimpleName(nullable.ElementType),
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    private void Add(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive is { Alias.Name.Identifier.ValueText: var alias, NamespaceOrType: { } target } && SimpleName(target) is { } name)
            {
                Put(Aliases, name, alias);
            }
        }
    }

    private void Add(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    Add(space.Usings);
                    Add(space.Members);
                    break;
                case TypeDeclarationSyntax type:
                    Add(type.Members);
                    break;
                case DelegateDeclarationSyntax @delegate when SimpleName(@delegate.ReturnType) is { } type:
                    Put(Delegates, type, @delegate.Identifier.ValueText);
                    break;
                case MethodDeclarationSyntax method:
                    Add(method);
                    break;
                case PropertyDeclarationSyntax property:
                    AddValue(property.Type, property.Identifier);
                    break;
                case FieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables)
                    {
                        AddValue(field.Declaration.Type, variable.Identifier);
                    }

                    break;
            }
        }
    }

    private void Add(MethodDeclarationSyntax method)
    {
        if (SimpleName(method.ReturnType) is not { } type)
        {
            return;
        }

        if (method.Identifier.ValueText == WellKnownMemberNames.GetAwaiter)
        {
            var awaitable = method.ParameterList.Parameters is [{ Type: { } extended }] ? SimpleName(extended) : (method.Parent as BaseTypeDeclarationSyntax)?.Identifier.ValueText;
            if (awaitable is not null)
            {
                Awaitables.Add(awaitable);
            }

            return;
        }

        Put(Methods, type, method.Identifier.ValueText);
        if (type is "Task" or "ValueTask" && method.ReturnType.DescendantNodes().OfType<GenericNameSyntax>().FirstOrDefault() is { } inner && inner.Identifier.ValueText is "Task" or "ValueTask")
        {
            Nested.Add(method.Identifier.ValueText);
        }
    }

    private void AddValue(TypeSyntax type, SyntaxToken name)
    {
        if (type is GenericNameSyntax or QualifiedNameSyntax or NullableTypeSyntax)
        {
            foreach (var node in type.DescendantNodesAndSelf())
            {
                if (node is SimpleNameSyntax mentioned)
                {
                    Put(Values, mentioned.Identifier.ValueText, name.ValueText);
                }
            }
        }
        else if (type is IdentifierNameSyntax simple)
        {
            Put(Values, simple.Identifier.ValueText, name.ValueText);
        }
    }

    private static void Put(Dictionary<string, HashSet<string>> names, string key, string value)
    {
        if (!names.TryGetValue(key, out var values))
        {
            names.Add(key, values = new(StringComparer.Ordinal));
        }

        values.Add(value);
    }
}
