using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>What is never a copy, whatever its name.</summary>
internal static class DuplicateExemptions
{
    /// <summary>Whether a type may bear the name of a canonical one.</summary>
    internal static bool IsExempt(INamedTypeSymbol type, DocumentationId canonicalId, INamedTypeSymbol? canonical, Compilation compilation) =>
        !HasContract(type)
        || (canonical is not null && !HasContract(canonical))
        || DerivesFrom(type, canonicalId)
        || VersionedNamespaces.AreVersions(type.ContainingNamespace, canonicalId)
        || IsGenerated(type)
        || IsForwarder(type, canonicalId, compilation);

    /// <summary>Whether a type is one that others construct and could confuse: no enum, delegate, static class or interface, and seen outside its file and container.</summary>
    internal static bool HasContract(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsFileLocal: false, IsImplicitClass: false, IsImplicitlyDeclared: false }
        && !(type.ContainingType is not null && type.DeclaredAccessibility == Accessibility.Private);

    /// <summary>Whether all of a type's declarations are generated.</summary>
    internal static bool IsGenerated(INamedTypeSymbol type)
    {
        if (type.HasAttribute("System.CodeDom.Compiler.GeneratedCodeAttribute") || type.HasAttribute("System.Runtime.CompilerServices.CompilerGeneratedAttribute"))
        {
            return true;
        }

        foreach (var part in type.DeclaringSyntaxReferences)
        {
            if (!GeneratedCode.Is(part.SyntaxTree, CancellationToken.None))
            {
                return false;
            }
        }

        return !type.DeclaringSyntaxReferences.IsEmpty;
    }

    private static bool DerivesFrom(INamedTypeSymbol type, DocumentationId canonicalId)
    {
        // A cycle of bases is an error that the compiler cuts, so the chain ends.
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (canonicalId.Matches(current))
            {
                return true;
            }
        }

        return false;
    }

    // An [Obsolete] type that only passes on to the canonical one says so in its members, or in their bodies.
    private static bool IsForwarder(INamedTypeSymbol type, DocumentationId canonicalId, Compilation compilation)
    {
        if (!type.HasAttribute("System.ObsoleteAttribute"))
        {
            return false;
        }

        foreach (var member in type.GetMembers())
        {
            var mentions = member switch
            {
                IFieldSymbol field => Mentions(field.Type, canonicalId),
                IPropertySymbol property => Mentions(property.Type, canonicalId),
                IMethodSymbol method => Mentions(method.ReturnType, canonicalId) || Mentions(method.Parameters, canonicalId),
                _ => false,
            };
            if (mentions)
            {
                return true;
            }
        }

        return IsNamedInBodies(type, canonicalId, compilation);
    }

    private static bool Mentions(ImmutableArray<IParameterSymbol> parameters, DocumentationId canonicalId)
    {
        foreach (var parameter in parameters)
        {
            if (Mentions(parameter.Type, canonicalId))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Mentions(ITypeSymbol type, DocumentationId canonicalId)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return Mentions(array.ElementType, canonicalId);
            case INamedTypeSymbol named when canonicalId.Matches(named):
                return true;
            case INamedTypeSymbol named:
                foreach (var argument in named.TypeArguments)
                {
                    if (Mentions(argument, canonicalId))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private static bool IsNamedInBodies(INamedTypeSymbol type, DocumentationId canonicalId, Compilation compilation)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            SemanticModel? model = null;
            foreach (var node in part.GetSyntax().DescendantNodes())
            {
                if (node is SimpleNameSyntax name && name.Identifier.ValueText == canonicalId.Name)
                {
                    model ??= compilation.GetSemanticModel(part.SyntaxTree);
                    if (model.GetSymbolInfo(name).Symbol is INamedTypeSymbol named && canonicalId.Matches(named))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
