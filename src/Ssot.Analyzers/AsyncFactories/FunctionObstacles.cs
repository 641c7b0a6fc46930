using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Finds what in a function's own signature keeps it from becoming <c>async</c>.</summary>
internal static class FunctionObstacles
{
    /// <summary>Finds the obstacle of a method, local function, lambda or anonymous method.</summary>
    /// <param name="function">Its declaration.</param>
    /// <param name="model">The semantic model of its tree.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <param name="awaited">The expression to be awaited, of which the receiver of a lambda is asked whether it would take that; null if it is not asked.</param>
    /// <returns>The obstacle, or null where the function is async or can become so.</returns>
    internal static AwaitObstacleKind? Find(SyntaxNode function, SemanticModel model, CancellationToken cancellation, ExpressionSyntax? awaited)
    {
        var symbol = function is AnonymousFunctionExpressionSyntax
            ? model.GetSymbolInfo(function, cancellation).Symbol as IMethodSymbol
            : model.GetDeclaredSymbol(function, cancellation) as IMethodSymbol;
        if (symbol is null)
        {
            return function is AnonymousFunctionExpressionSyntax ? AwaitObstacleKind.Lambda : null;
        }

        if (function is AnonymousFunctionExpressionSyntax lambda)
        {
            return LambdaReceivers.IsExpressionTree(lambda, model, cancellation) ? AwaitObstacleKind.ExpressionTree
                : symbol.IsAsync ? null
                : OfParameters(symbol) ?? (awaited is null ? null : LambdaReceivers.FindObstacle(lambda, symbol, awaited, model, cancellation));
        }

        return symbol.IsAsync ? null : OfSignature(symbol, function, cancellation);
    }

    /// <summary>Finds the obstacle of a method or local function that is declared in source.</summary>
    internal static AwaitObstacleKind? OfSignature(IMethodSymbol method, SyntaxNode declaration, CancellationToken cancellation)
    {
        if (OfParameters(method) is { } parameters)
        {
            return parameters;
        }

        if (method.RefKind != RefKind.None)
        {
            return AwaitObstacleKind.ByRefReturn;
        }

        if (method.ReturnType.IsRefLikeType || method.ReturnType.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
        {
            return AwaitObstacleKind.RefStructReturn;
        }

        if (OfStruct(method, declaration) is { } ofStruct)
        {
            return ofStruct;
        }

        if (IsSynchronized(method))
        {
            return AwaitObstacleKind.Synchronized;
        }

        // From here on it is only the return type that could stand against it.
        if (AwaitableTypes.IsAsyncReturn(method.ReturnType) || AwaitableTypes.IsAsyncSequence(method.ReturnType) || EventHandlers.HasShape(method))
        {
            return null;
        }

        if (IsDispose(method))
        {
            return AwaitObstacleKind.Dispose;
        }

        if (OverridesMetadata(method))
        {
            return AwaitObstacleKind.Override;
        }

        if (ImplementsMetadata(method, cancellation))
        {
            return AwaitObstacleKind.InterfaceMember;
        }

        if (IsBoundPartial(method, cancellation))
        {
            return AwaitObstacleKind.PartialMethod;
        }

        return OfIterator(method, declaration) ?? OfAttributes(method) ?? (IsConvention(method) ? AwaitObstacleKind.Convention : null);
    }

    private static AwaitObstacleKind? OfParameters(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || parameter.Type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
            {
                return AwaitObstacleKind.ByRefParameter;
            }

            if (parameter.Type.IsRefLikeType)
            {
                return AwaitObstacleKind.RefStructParameter;
            }
        }

        return method.IsVararg ? AwaitObstacleKind.ByRefParameter : null;
    }

    private static AwaitObstacleKind? OfStruct(IMethodSymbol method, SyntaxNode declaration) => method.ContainingType switch
    {
        { IsRefLikeType: true } when !method.IsStatic => AwaitObstacleKind.RefStructMethod,
        { TypeKind: TypeKind.Struct, IsReadOnly: false } when !method.IsStatic && !method.IsReadOnly && WritesMembers(declaration, method.ContainingType) => AwaitObstacleKind.MutableStructMethod,
        _ => null,
    };

    // Names only: whoever writes to something called like a field of the struct is taken at his word.
    private static bool WritesMembers(SyntaxNode declaration, INamedTypeSymbol type)
    {
        foreach (var node in declaration.DescendantNodes())
        {
            var written = node switch
            {
                AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment => assignment.Left,
                PrefixUnaryExpressionSyntax prefix when prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) => prefix.Operand,
                PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression) => postfix.Operand,
                ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
                _ => null,
            };
            while (written is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } member)
            {
                written = member.Expression;
            }

            var name = written switch
            {
                ThisExpressionSyntax => null,
                IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
                MemberAccessExpressionSyntax own => own.Name.Identifier.ValueText,
                _ => string.Empty,
            };
            if (written is not null && (name is null || !type.GetMembers(name).IsEmpty))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSynchronized(IMethodSymbol method)
    {
        const int Synchronized = 32;
        return ((int)method.MethodImplementationFlags & Synchronized) != 0;
    }

    // The compiler, 'using' and the frameworks call it by this name and signature.
    private static bool IsDispose(IMethodSymbol method) =>
        method is { Name: "Dispose", ReturnsVoid: true, MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, Parameters: [] or [{ Type.SpecialType: SpecialType.System_Boolean }] } ||
        method.ExplicitInterfaceImplementations.Any(static i => i.ContainingType.SpecialType == SpecialType.System_IDisposable);

    private static bool OverridesMetadata(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (IsFromMetadata(overridden))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ImplementsMetadata(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (var implemented in method.ExplicitInterfaceImplementations)
        {
            if (IsFromMetadata(implemented))
            {
                return true;
            }
        }

        if (method.MethodKind != MethodKind.Ordinary || method.DeclaredAccessibility != Accessibility.Public || method.ContainingType is not { } type)
        {
            return false;
        }

        foreach (var contract in type.AllInterfaces)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsFromMetadata(contract))
            {
                continue;
            }

            foreach (var member in contract.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsFromMetadata(ISymbol symbol) => symbol.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;

    private static bool IsBoundPartial(IMethodSymbol method, CancellationToken cancellation)
    {
        var other = method.PartialDefinitionPart ?? method.PartialImplementationPart;
        if (other is null && !method.IsPartialDefinition)
        {
            return false;
        }

        if (other is not null)
        {
            foreach (var part in other.DeclaringSyntaxReferences)
            {
                if (GeneratedCode.Is(part.SyntaxTree, cancellation))
                {
                    return true;
                }
            }
        }

        // Without accessibility a partial method returns void by the rules of the language.
        foreach (var part in method.DeclaringSyntaxReferences)
        {
            if (part.GetSyntax(cancellation) is MethodDeclarationSyntax { Modifiers: var modifiers } &&
                !modifiers.Any(SyntaxKind.PublicKeyword) && !modifiers.Any(SyntaxKind.PrivateKeyword) && !modifiers.Any(SyntaxKind.ProtectedKeyword) && !modifiers.Any(SyntaxKind.InternalKeyword))
            {
                return true;
            }
        }

        return false;
    }

    private static AwaitObstacleKind? OfIterator(IMethodSymbol method, SyntaxNode declaration) =>
        method.ReturnType.OriginalDefinition.SpecialType is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator or SpecialType.System_Collections_Generic_IEnumerator_T &&
        IsIterator(declaration)
            ? AwaitObstacleKind.Iterator
            : null;

    /// <summary>Whether the function itself yields (a function nested in it does not count).</summary>
    internal static bool IsIterator(SyntaxNode function)
    {
        foreach (var node in function.DescendantNodes(inner => inner == function || inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ExpressionSyntax)))
        {
            if (node is YieldStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }

    private static AwaitObstacleKind? OfAttributes(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            switch (attribute.AttributeClass)
            {
                case { Name: "UnmanagedCallersOnlyAttribute" } type when type.Is("System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute"):
                    return AwaitObstacleKind.NativeCallback;
                case { Name: "ModuleInitializerAttribute" } type when type.Is("System.Runtime.CompilerServices.ModuleInitializerAttribute"):
                case { Name: "OnSerializingAttribute" or "OnSerializedAttribute" or "OnDeserializingAttribute" or "OnDeserializedAttribute" } callback when callback.ContainingNamespace.Is("System.Runtime.Serialization"):
                case { Name: "ConditionalAttribute" } conditional when conditional.Is("System.Diagnostics.ConditionalAttribute"):
                    return AwaitObstacleKind.Convention;
            }
        }

        return null;
    }

    // ASP.NET Core calls these by name and wants void.
    private static bool IsConvention(IMethodSymbol method) =>
        method.ContainingType is { Name: "Startup" } && method.Name.StartsWith("Configure", StringComparison.Ordinal);
}
