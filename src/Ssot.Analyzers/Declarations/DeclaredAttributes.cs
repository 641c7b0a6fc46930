using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.Declarations;

/// <summary>
/// Reads <c>[Canonical]</c>, <c>[ReplacedBy]</c> and <c>[assembly: NamespaceMoved]</c> from source and from references.
/// They are known by full name, in whatever assembly they are declared; where nobody declares them nothing is read.
/// </summary>
internal static class DeclaredAttributes
{
    private const string CanonicalName = "CanonicalAttribute";
    private const string ReplacedByName = "ReplacedByAttribute";
    private const string NamespaceMovedName = "NamespaceMovedAttribute";

    internal static void Collect(Compilation compilation, FactsBuilder builder, CancellationToken cancellationToken)
    {
        var homes = new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default);
        foreach (var name in new[] { CanonicalName, ReplacedByName, NamespaceMovedName })
        {
            foreach (var type in compilation.GetTypesByMetadataName("Ssot." + name))
            {
                homes.Add(type.ContainingAssembly);
            }
        }

        if (homes.Count == 0)
        {
            return;
        }

        CollectSource(compilation, builder, cancellationToken);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (homes.Contains(assembly) || References(assembly, homes))
            {
                ReadAssembly(assembly, builder, cancellationToken);
                ReadNamespace(assembly.GlobalNamespace, builder, cancellationToken);
            }
        }
    }

    private static bool References(IAssemblySymbol assembly, HashSet<IAssemblySymbol> homes)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblySymbols)
            {
                if (homes.Contains(reference))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void CollectSource(Compilation compilation, FactsBuilder builder, CancellationToken cancellationToken)
    {
        var ofAssembly = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var index = AttributeIndex.Of(tree, cancellationToken);
            ofAssembly |= index.HasAssemblyAttribute;
            if (index.Owners.IsEmpty)
            {
                continue;
            }

            var model = compilation.GetSemanticModel(tree);
            foreach (var owner in index.Owners)
            {
                if (owner is FieldDeclarationSyntax or EventFieldDeclarationSyntax)
                {
                    foreach (var variable in ((BaseFieldDeclarationSyntax)owner).Declaration.Variables)
                    {
                        Read(model.GetDeclaredSymbol(variable, cancellationToken), builder, cancellationToken);
                    }
                }
                else
                {
                    Read(model.GetDeclaredSymbol(owner, cancellationToken), builder, cancellationToken);
                }
            }
        }

        if (ofAssembly)
        {
            ReadAssembly(compilation.Assembly, builder, cancellationToken);
        }
    }

    private static void ReadNamespace(INamespaceSymbol ns, FactsBuilder builder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in ns.GetMembers())
        {
            if (member is INamespaceSymbol child)
            {
                ReadNamespace(child, builder, cancellationToken);
            }
            else
            {
                ReadType((INamedTypeSymbol)member, builder, cancellationToken);
            }
        }
    }

    private static void ReadType(INamedTypeSymbol type, FactsBuilder builder, CancellationToken cancellationToken)
    {
        Read(type, builder, cancellationToken);
        foreach (var member in type.GetMembers())
        {
            if (member is INamedTypeSymbol nested)
            {
                ReadType(nested, builder, cancellationToken);
            }
            else
            {
                Read(member, builder, cancellationToken);
            }
        }
    }

    private static void ReadAssembly(IAssemblySymbol assembly, FactsBuilder builder, CancellationToken cancellationToken)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (!IsOurs(attribute, NamespaceMovedName) || attribute.ConstructorArguments.Length != 2)
            {
                continue;
            }

            var origin = new AttributeOrigin(attribute.ApplicationSyntaxReference, cancellationToken);
            if (ReadId("N:" + attribute.ConstructorArguments[0].Value, builder, origin) is { } old
                && ReadId("N:" + attribute.ConstructorArguments[1].Value, builder, origin) is { } @new
                && !old.Equals(@new))
            {
                builder.Add(new Move(old, @new, ArgumentMapping.Identity, null, origin));
            }
        }
    }

    private static void Read(ISymbol? symbol, FactsBuilder builder, CancellationToken cancellationToken)
    {
        if (symbol is null)
        {
            return;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            var canonical = IsOurs(attribute, CanonicalName) && symbol is INamedTypeSymbol;
            if ((!canonical && !IsOurs(attribute, ReplacedByName))
                || symbol.GetDocumentationCommentId() is not { } text
                || !DocumentationId.TryParse(text, out var id, out _))
            {
                continue;
            }

            var origin = new AttributeOrigin(attribute.ApplicationSyntaxReference, cancellationToken);
            if (canonical)
            {
                builder.Canonicals.Add(new CanonicalFact(id, origin));
            }
            else if (Target(attribute, builder, origin) is { } target && !target.Equals(id))
            {
                AddReplacement(id, target, builder, origin);
            }
        }
    }

    private static void AddReplacement(DocumentationId old, DocumentationId target, FactsBuilder builder, AttributeOrigin origin)
    {
        if ((old.Kind == DocumentationIdKind.Type) != (target.Kind == DocumentationIdKind.Type) || target.Kind == DocumentationIdKind.Namespace)
        {
            builder.Unreadable.Add(new FactConflict(origin.Location, $"'{old}' can't be replaced by '{target}'; a type is replaced by a type, a member by a member"));
            return;
        }

        builder.Add(new Move(old, target, ArgumentMapping.Identity, null, origin)
        {
            IsDuplicate = old.Kind == DocumentationIdKind.Type && old.Name == target.Name && old.Arity == target.Arity,
        });
    }

    private static DocumentationId? Target(AttributeData attribute, FactsBuilder builder, AttributeOrigin origin)
    {
        if (attribute.ConstructorArguments.Length != 1)
        {
            return null;
        }

        return attribute.ConstructorArguments[0].Value switch
        {
            INamedTypeSymbol { TypeKind: not TypeKind.Error } type when type.OriginalDefinition.GetDocumentationCommentId() is { } text => ReadId(text, builder, origin),
            string text => ReadId(text, builder, origin),
            _ => null,
        };
    }

    private static DocumentationId? ReadId(string text, FactsBuilder builder, AttributeOrigin origin)
    {
        if (DocumentationId.TryParse(text, out var id, out var error))
        {
            return id;
        }

        builder.Unreadable.Add(new FactConflict(origin.Location, error));
        return null;
    }

    private static bool IsOurs(AttributeData attribute, string name) =>
        attribute.AttributeClass is { ContainingType: null, ContainingNamespace: { Name: "Ssot", ContainingNamespace.IsGlobalNamespace: true } } type && type.Name == name;
}
