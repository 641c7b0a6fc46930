using Microsoft.CodeAnalysis.Operations;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>
/// Says where a value that loses its static type would go another way if it were of the canonical type: it does not
/// convert, or another overload takes it. The compiler says nothing of the second.
/// </summary>
internal sealed class CanonicalConversions(CopySet copies, Counterparts counterparts, Compilation compilation)
{
    /// <summary>Why the value of an implicit conversion has to stay of the copy's type, or null.</summary>
    internal string? ObstacleOf(IConversionOperation conversion)
    {
        if (!conversion.IsImplicit || conversion.Type is not { } target || conversion.Operand.Type is not INamedTypeSymbol copy
            || copies.Find(copy) is null || CanonicalOf(copy) is not { } canonical)
        {
            return null;
        }

        if (!Converts(canonical, target))
        {
            return $"'{canonical.Name}' does not convert to '{target.Name}'";
        }

        return conversion.Parent is IArgumentOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } && FindOther(method, parameter, copy, canonical) is { } other
            ? $"'{other.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}' would be called"
            : null;
    }

    private INamedTypeSymbol? CanonicalOf(INamedTypeSymbol copy) => counterparts.CanonicalOf(copy) is not { } canonical ? null
        : canonical.Arity == 0 ? canonical
        : canonical.Arity == copy.Arity ? canonical.OriginalDefinition.Construct(copy.TypeArguments.ToArray()) : null;

    private IMethodSymbol? FindOther(IMethodSymbol method, IParameterSymbol parameter, INamedTypeSymbol copy, INamedTypeSymbol canonical)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(method.Name))
            {
                if (member is IMethodSymbol { IsGenericMethod: false } other
                    && !SymbolEqualityComparer.Default.Equals(other, method)
                    && other.Parameters.Length > parameter.Ordinal
                    && other.Parameters[parameter.Ordinal].Type is var taken
                    && !copies.Mentions(taken) && Converts(canonical, taken) && !Converts(copy, taken))
                {
                    return other;
                }
            }
        }

        return null;
    }

    private bool Converts(ITypeSymbol from, ITypeSymbol to) => compilation.ClassifyCommonConversion(from, to) is { Exists: true, IsImplicit: true };
}
