using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Finds methods that still return a value where the member that they override or implement returns a task of it.</summary>
internal static class ContractMismatch
{
    /// <summary>CS0508: the override that the node names.</summary>
    internal static IEnumerable<AwaitRequest> OfOverride(SyntaxNode node, Document document, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration && model.GetDeclaredSymbol(declaration, cancellation) is { OverriddenMethod: { } overridden } method && IsTaskOf(overridden.ReturnType, method, model))
        {
            yield return Request(declaration, method, overridden.ReturnType, document);
        }
    }

    /// <summary>CS0539: the explicit implementation that the node names.</summary>
    internal static IEnumerable<AwaitRequest> OfExplicit(SyntaxNode node, Document document, SemanticModel model, CancellationToken cancellation)
    {
        if (node is MethodDeclarationSyntax { ExplicitInterfaceSpecifier.Name: { } contract } declaration && model.GetDeclaredSymbol(declaration, cancellation) is { } method)
        {
            foreach (var member in model.GetTypeInfo(contract, cancellation).Type?.GetMembers(declaration.Identifier.ValueText) ?? ImmutableArray<ISymbol>.Empty)
            {
                if (member is IMethodSymbol wanted && HasSameParameters(method, wanted) && IsTaskOf(wanted.ReturnType, method, model))
                {
                    yield return Request(declaration, method, wanted.ReturnType, document);
                }
            }
        }
    }

    /// <summary>CS0738, CS0535: the methods by which the type at the node implements the interface of its base list.</summary>
    internal static IEnumerable<AwaitRequest> OfImplementation(SyntaxNode node, Document document, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || model.GetDeclaredSymbol(declaration, cancellation) is not { } type)
        {
            yield break;
        }

        foreach (var member in declaration.Members)
        {
            foreach (var request in OfExplicit(member, document, model, cancellation))
            {
                yield return request;
            }
        }

        foreach (var contract in type.AllInterfaces)
        {
            foreach (var member in contract.GetMembers())
            {
                cancellation.ThrowIfCancellationRequested();
                if (member is IMethodSymbol wanted && type.FindImplementationForInterfaceMember(wanted) is null &&
                    Candidate(type, wanted, model) is { } candidate && candidate.DeclaringSyntaxReferences is [var reference] &&
                    document.Project.Solution.GetDocument(reference.SyntaxTree) is { } where && reference.GetSyntax(cancellation) is MethodDeclarationSyntax method)
                {
                    yield return Request(method, candidate, wanted.ReturnType, where);
                }
            }
        }
    }

    // 'string' implements 'string?', but Task<string> does not implement Task<string?>.
    private static AwaitRequest Request(MethodDeclarationSyntax declaration, IMethodSymbol method, ITypeSymbol task, Document document) =>
        new(
            document.Id,
            declaration.Identifier.Span,
            task.Name == "ValueTask" ? AwaitNeed.ReturnValueTask : AwaitNeed.ReturnTask,
            method.ReturnType is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } && task is INamedTypeSymbol { TypeArguments: [{ NullableAnnotation: NullableAnnotation.Annotated }] });

    private static IMethodSymbol? Candidate(INamedTypeSymbol type, IMethodSymbol wanted, SemanticModel model)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(wanted.Name))
            {
                if (member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false } method && HasSameParameters(method, wanted) && IsTaskOf(wanted.ReturnType, method, model))
                {
                    return method;
                }
            }
        }

        return null;
    }

    private static bool HasSameParameters(IMethodSymbol method, IMethodSymbol wanted)
    {
        if (method.Parameters.Length != wanted.Parameters.Length || method.Arity != wanted.Arity)
        {
            return false;
        }

        for (var i = 0; i < method.Parameters.Length; i++)
        {
            var (own, other) = (method.Parameters[i], wanted.Parameters[i]);
            if (own.RefKind != other.RefKind || (method.Arity == 0 && !SymbolEqualityComparer.Default.Equals(own.Type, other.Type)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTaskOf(ITypeSymbol task, IMethodSymbol method, SemanticModel model)
    {
        if (!AwaitableTypes.IsTask(task))
        {
            return false;
        }

        var result = AwaitableTypes.For(model.Compilation).Get(task).Result;
        return result is null ? method.ReturnsVoid : method.Arity > 0 || SymbolEqualityComparer.Default.Equals(result, method.ReturnType);
    }
}
