using System.Text;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Actions;

/// <summary>How a constructor with a copy's parameters passes them on to one of the canonical type.</summary>
/// <param name="Text">The arguments.</param>
/// <param name="Assignments">Members to set in the body, with their values.</param>
internal sealed record ForwardedArguments(string Text, ImmutableArray<string> Assignments)
{
    /// <summary>The first constructor of the canonical type that all parameters can be passed to, or null.</summary>
    internal static ForwardedArguments? Find(IMethodSymbol old, IEnumerable<IMethodSymbol> candidates, NameMap mapping, Counterparts counterparts, Compilation compilation)
    {
        foreach (var candidate in candidates)
        {
            if (Of(old, candidate, mapping, counterparts, compilation) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static ForwardedArguments? Of(IMethodSymbol old, IMethodSymbol @new, NameMap mapping, Counterparts counterparts, Compilation compilation)
    {
        var pairs = ParameterPairs.Find(old, @new, mapping, counterparts);
        var values = new Dictionary<IParameterSymbol, string>(SymbolEqualityComparer.Default);
        var assignments = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < old.Parameters.Length; i++)
        {
            var parameter = old.Parameters[i];
            if (parameter.RefKind != RefKind.None)
            {
                return null;
            }

            if (pairs.TargetOf(i) is { } target)
            {
                if (!counterparts.Correspond(parameter.Type, target.Type) && compilation is CSharpCompilation csharp && !csharp.ClassifyConversion(parameter.Type, target.Type).IsImplicit)
                {
                    return null;
                }

                values.Add(target, parameter.Name);
            }
            else if (pairs.MemberOf(i) is { } member)
            {
                assignments.Add($"{member.Name} = {parameter.Name};");
            }
            else if (!pairs.IsDropped(i))
            {
                return null;
            }
        }

        foreach (var item in mapping.Listed.Items)
        {
            if (item is { Old: null, New: { } name, Constant: { } constant } && @new.Parameters.FirstOrDefault(p => NameMap.AreOne(p.Name, name)) is { } added)
            {
                values[added] = constant;
            }
        }

        return Write(@new, values) is { } text ? new ForwardedArguments(text, assignments.ToImmutable()) : null;
    }

    private static string? Write(IMethodSymbol constructor, Dictionary<IParameterSymbol, string> values)
    {
        var text = new StringBuilder();
        var named = false;
        foreach (var parameter in constructor.Parameters)
        {
            if (!values.TryGetValue(parameter, out var value))
            {
                if (!parameter.IsOptional && !parameter.IsParams)
                {
                    return null;
                }

                named = true;
                continue;
            }

            text.Append(text.Length == 0 ? "" : ", ").Append(named ? parameter.Name + ": " : "").Append(value);
        }

        return text.ToString();
    }
}
