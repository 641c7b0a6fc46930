using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// What is known of the parameters that a call was written for: all of it while the old member exists, the types only
/// when it is gone and its documentation id lists them, nothing otherwise.
/// </summary>
internal sealed class OldSignature
{
    private OldSignature(ImmutableArray<OldParameter> parameters, bool hasNames) => (Parameters, HasNames) = (parameters, hasNames);

    /// <summary>Nothing is known: positions count from the left, and names in the call speak for themselves.</summary>
    internal static OldSignature Unknown { get; } = new(default, hasNames: false);

    /// <summary>The parameters in order, or default when nothing is known.</summary>
    internal ImmutableArray<OldParameter> Parameters { get; }

    /// <summary>Whether the parameters' names are known, so that every argument has one.</summary>
    internal bool HasNames { get; }

    /// <summary>The signature of a member that exists.</summary>
    internal static OldSignature Of(ImmutableArray<IParameterSymbol> parameters)
    {
        var builder = ImmutableArray.CreateBuilder<OldParameter>(parameters.Length);
        foreach (var parameter in parameters)
        {
            builder.Add(new OldParameter(parameter.Name, null, parameter.IsParams, DefaultOf(parameter)));
        }

        return new OldSignature(builder.MoveToImmutable(), hasNames: true);
    }

    /// <summary>A signature of which the names alone are known.</summary>
    internal static OldSignature Of(IEnumerable<string> names)
    {
        var builder = ImmutableArray.CreateBuilder<OldParameter>();
        foreach (var name in names)
        {
            builder.Add(new OldParameter(name, null, IsParams: false, DefaultText: null));
        }

        return new OldSignature(builder.ToImmutable(), hasNames: true);
    }

    /// <summary>The signature of a member that only its documentation id is left of.</summary>
    /// <param name="id">The id, with or without a parameter list.</param>
    internal static OldSignature Of(DocumentationId id)
    {
        if (id.ParameterTypes is not { IsDefault: false } types)
        {
            return Unknown;
        }

        var builder = ImmutableArray.CreateBuilder<OldParameter>(types.Length);
        foreach (var type in types)
        {
            builder.Add(new OldParameter(null, type, IsParams: false, DefaultText: null));
        }

        return new OldSignature(builder.MoveToImmutable(), hasNames: false);
    }

    /// <summary>The signature of an extension method as it is called on its receiver.</summary>
    internal OldSignature WithoutFirst() => new(Parameters.RemoveAt(0), HasNames);

    // What the compiler passes for an omitted argument, where that can be written without naming a type.
    private static string? DefaultOf(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        return parameter.ExplicitDefaultValue switch
        {
            null => parameter.Type.IsReferenceType ? "null" : "default",
            { } when parameter.Type.TypeKind == TypeKind.Enum => null,
            bool or string or char or int or long or double => SymbolDisplay.FormatPrimitive(parameter.ExplicitDefaultValue, quoteStrings: true, useHexadecimalNumbers: false),
            _ => null,
        };
    }
}

/// <summary>One parameter of the old side.</summary>
/// <param name="Name">Its name, or null when the member is gone.</param>
/// <param name="TypeId">Its type as a documentation id spells it, or null when the name is known.</param>
/// <param name="IsParams">Whether it takes the rest of the arguments.</param>
/// <param name="DefaultText">The expression that stands for an omitted argument, or null when there is none or it can't be written.</param>
internal readonly record struct OldParameter(string? Name, string? TypeId, bool IsParams, string? DefaultText);
