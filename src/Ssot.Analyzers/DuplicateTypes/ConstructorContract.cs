using System.Text;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>What a caller has to know to construct a type: parameters in order, and members that an initializer must set.</summary>
internal sealed class ConstructorContract
{
    private static readonly SymbolDisplayFormat s_type = SymbolDisplayFormat.MinimallyQualifiedFormat;

    private ConstructorContract(ImmutableArray<ContractParameter> parameters, ImmutableArray<ContractParameter> required)
    {
        Parameters = parameters;
        Required = required;
    }

    internal ImmutableArray<ContractParameter> Parameters { get; }

    /// <summary>Required members, in the order declared, bases first.</summary>
    internal ImmutableArray<ContractParameter> Required { get; }

    /// <summary>The contracts of a type's constructors that others can call.</summary>
    internal static ImmutableArray<ConstructorContract> Of(INamedTypeSymbol type)
    {
        var required = RequiredMembers(type);
        var contracts = ImmutableArray.CreateBuilder<ConstructorContract>();
        foreach (var constructor in type.InstanceConstructors)
        {
            if (IsCallable(constructor, type))
            {
                contracts.Add(new ConstructorContract(ParametersOf(constructor), SetsRequired(constructor) ? ImmutableArray<ContractParameter>.Empty : required));
            }
        }

        return contracts.ToImmutable();
    }

    /// <summary>Whether code outside the type and its heirs can call a constructor, copies made by records left out.</summary>
    internal static bool IsCallable(IMethodSymbol constructor, INamedTypeSymbol type)
    {
        if (constructor.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
            && !(type.IsAbstract && constructor.DeclaredAccessibility != Accessibility.Private))
        {
            return false;
        }

        // Every struct has one without parameters; it says something only where it is the only one.
        return !(constructor.IsImplicitlyDeclared && type.TypeKind == TypeKind.Struct && constructor.Parameters.IsEmpty && type.InstanceConstructors.Length > 1)
            && !(type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type.OriginalDefinition, type.OriginalDefinition));
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder("(");
        Append(text, Parameters, "");
        text.Append(')');
        if (!Required.IsEmpty)
        {
            text.Append(" { ");
            Append(text, Required, "required ");
            text.Append(" }");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<ContractParameter> parameters, string prefix)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(prefix).Append(parameters[i]);
        }
    }

    private static ImmutableArray<ContractParameter> ParametersOf(IMethodSymbol constructor)
    {
        var parameters = ImmutableArray.CreateBuilder<ContractParameter>(constructor.Parameters.Length);
        foreach (var parameter in constructor.Parameters)
        {
            parameters.Add(new ContractParameter(
                parameter.Name,
                parameter.Type,
                parameter.RefKind switch { RefKind.None => "", RefKind.Ref => "ref ", RefKind.Out => "out ", _ => "in " } + (parameter.IsParams ? "params " : "") + parameter.Type.ToDisplayString(s_type),
                parameter.HasExplicitDefaultValue ? Literal(parameter) : null));
        }

        return parameters.MoveToImmutable();
    }

    private static ImmutableArray<ContractParameter> RequiredMembers(INamedTypeSymbol type)
    {
        var members = ImmutableArray.CreateBuilder<ContractParameter>();
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            var own = ImmutableArray.CreateBuilder<ContractParameter>();
            foreach (var member in current.GetMembers())
            {
                var memberType = member switch
                {
                    IPropertySymbol { IsRequired: true, IsOverride: false } property => property.Type,
                    IFieldSymbol { IsRequired: true } field => field.Type,
                    _ => null,
                };
                if (memberType is not null)
                {
                    own.Add(new ContractParameter(member.Name, memberType, memberType.ToDisplayString(s_type), null));
                }
            }

            members.InsertRange(0, own);
        }

        return members.ToImmutable();
    }

    private static bool SetsRequired(IMethodSymbol constructor)
    {
        foreach (var attribute in constructor.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute")
            {
                return true;
            }
        }

        return false;
    }

    private static string Literal(IParameterSymbol parameter)
    {
        var value = parameter.ExplicitDefaultValue;
        if (value is null)
        {
            return parameter.Type.IsReferenceType || parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? "null" : "default";
        }

        if (parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum)
        {
            foreach (var member in @enum.GetMembers())
            {
                if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value))
                {
                    return @enum.Name + "." + field.Name;
                }
            }
        }

        return SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) ?? value.ToString()!;
    }
}

/// <summary>A constructor's parameter, or a member that must be set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="TypeText">The type as written, with its modifiers.</param>
/// <param name="Default">The default as written, or null where it has none.</param>
internal sealed record ContractParameter(string Name, ITypeSymbol Type, string TypeText, string? Default)
{
    /// <summary>As a reader knows it: type, name and default.</summary>
    public override string ToString() => Default is null ? $"{TypeText} {Name}" : $"{TypeText} {Name} = {Default}";
}
