using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// Values named like their types. Such a name means either, whichever fits; once the type is gone the compiler takes it
/// for the value everywhere.
/// </summary>
internal static class NamesakeValues
{
    /// <summary>Whether a name binds to a value whose type is gone and has that name too, or to anything of its name where only a type can stand.</summary>
    internal static bool HidesType(ISymbol? bound, SimpleNameSyntax name)
    {
        if (bound is null or INamespaceOrTypeSymbol || NamePaths.EndingWith(name) != name)
        {
            return false;
        }

        if (SyntaxFacts.IsInNamespaceOrTypeContext(name))
        {
            return true;
        }

        var type = bound switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol { IsConst: false } field => field.Type,
            ILocalSymbol { IsConst: false } local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };
        // Whether '?' behind a type that is gone makes a nullable value of it can't be told.
        type = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return type is INamedTypeSymbol { TypeKind: TypeKind.Error, Arity: 0 } && type.Name == name.Identifier.ValueText;
    }

    /// <summary>Whether a name that can mean a value or its type means the type.</summary>
    internal static bool MeansType(SimpleNameSyntax name, INamedTypeSymbol type) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name && HasStatic(type, access.Name.Identifier.ValueText),
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.IsExpression) && binary.Right == name,
        _ => SyntaxFacts.IsInNamespaceOrTypeContext(name),
    };

    private static bool HasStatic(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var members = current.GetMembers(name);
            if (!members.IsEmpty)
            {
                return members.All(static member => member.IsStatic || member is INamedTypeSymbol);
            }
        }

        return false;
    }
}
