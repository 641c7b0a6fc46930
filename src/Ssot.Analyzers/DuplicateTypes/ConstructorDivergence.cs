using System.Text;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>Says how the constructors of two types differ, as a caller who moves from one to the other wants to know it.</summary>
internal static class ConstructorDivergence
{
    // A message is read in a list of errors; a type with many constructors is looked up in code.
    private const int MostShown = 3;

    /// <summary>Describes the difference.</summary>
    /// <param name="here">The type reported.</param>
    /// <param name="there">The one it is compared with.</param>
    /// <param name="mapping">How names of the first map to names of the second.</param>
    /// <returns>Both lists and what differs parameter by parameter, or null where the constructors agree.</returns>
    internal static string? Describe(INamedTypeSymbol here, INamedTypeSymbol there, ArgumentMapping mapping)
    {
        var ours = new List<ConstructorContract>(ConstructorContract.Of(here));
        var theirs = new List<ConstructorContract>(ConstructorContract.Of(there));
        RemoveEqual(ours, theirs);
        if (ours.Count == 0 && theirs.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, ours, "none here");
        text.Append(ours.Count > 0 ? " here, " : ", ");
        Append(text, theirs, "none there");
        text.Append(theirs.Count > 0 ? " there" : "");
        var details = new List<string>();
        foreach (var constructor in ours)
        {
            if (Nearest(constructor, theirs, mapping) is { } nearest)
            {
                Compare(constructor, nearest, mapping, details);
            }
        }

        if (details.Count > 0)
        {
            text.Append(": ").Append(string.Join(", ", details));
        }

        return text.ToString();
    }

    private static void RemoveEqual(List<ConstructorContract> ours, List<ConstructorContract> theirs)
    {
        for (var i = ours.Count - 1; i >= 0; i--)
        {
            var text = ours[i].ToString();
            var twin = theirs.FindIndex(other => other.ToString() == text);
            if (twin >= 0)
            {
                ours.RemoveAt(i);
                theirs.RemoveAt(twin);
            }
        }
    }

    private static void Append(StringBuilder text, List<ConstructorContract> constructors, string none)
    {
        if (constructors.Count == 0)
        {
            text.Append(none);
        }

        for (var i = 0; i < constructors.Count && i < MostShown; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(constructors[i]);
        }

        if (constructors.Count > MostShown)
        {
            text.Append(", …");
        }
    }

    private static ConstructorContract? Nearest(ConstructorContract constructor, List<ConstructorContract> candidates, ArgumentMapping mapping)
    {
        ConstructorContract? nearest = null;
        var best = int.MinValue;
        foreach (var candidate in candidates)
        {
            var shared = 0;
            foreach (var parameter in constructor.Parameters)
            {
                shared += IndexOf(candidate.Parameters, mapping.Map(parameter.Name)) >= 0 ? 1 : 0;
            }

            var score = (2 * shared) - candidate.Parameters.Length;
            if (score > best)
            {
                (nearest, best) = (candidate, score);
            }
        }

        return nearest;
    }

    private static void Compare(ConstructorContract here, ConstructorContract there, ArgumentMapping mapping, List<string> details)
    {
        var (missing, added) = Compare(here.Parameters, there.Parameters, mapping, details);
        for (var i = missing.Count - 1; i >= 0; i--)
        {
            // What no name connects but type and order do has most likely been renamed.
            var twin = added.FindIndex(parameter => parameter.TypeText == missing[i].TypeText);
            if (twin >= 0 && mapping.Map(missing[i].Name) is not null && !mapping.Items.Any(item => item.Old is null && item.New == added[twin].Name))
            {
                details.Add($"'{missing[i].Name}' is '{added[twin].Name}' there");
                missing.RemoveAt(i);
                added.RemoveAt(twin);
            }
        }

        var (_, required) = Compare(here.Required, there.Required, mapping, []);
        foreach (var parameter in missing)
        {
            details.Add($"'{parameter.Name}' is not there");
        }

        foreach (var parameter in added)
        {
            details.Add($"'{parameter.Name}' is {(parameter.Default is null ? "required" : "added")} there");
        }

        foreach (var member in required)
        {
            details.Add($"'{member.Name}' must be set there");
        }
    }

    private static (List<ContractParameter> Missing, List<ContractParameter> Added) Compare(
        ImmutableArray<ContractParameter> here, ImmutableArray<ContractParameter> there, ArgumentMapping mapping, List<string> details)
    {
        var missing = new List<ContractParameter>();
        var added = new List<ContractParameter>(there);
        var (last, reordered) = (-1, false);
        foreach (var parameter in here)
        {
            var name = mapping.Map(parameter.Name);
            var index = IndexOf(there, name);
            if (index < 0)
            {
                missing.Add(parameter);
                continue;
            }

            var twin = there[index];
            added.Remove(twin);
            reordered |= index < last;
            last = index;
            if (twin.Name != parameter.Name)
            {
                details.Add($"'{parameter.Name}' is '{twin.Name}' there");
            }

            if (twin.TypeText != parameter.TypeText)
            {
                details.Add($"'{twin.Name}' is '{twin.TypeText}' there");
            }

            if (twin.Default != parameter.Default)
            {
                details.Add(twin.Default is null ? $"'{twin.Name}' has no default there" : $"'{twin.Name}' defaults to {twin.Default} there");
            }
        }

        if (reordered)
        {
            details.Add("the order differs");
        }

        return (missing, added);
    }

    private static int IndexOf(ImmutableArray<ContractParameter> parameters, string? name)
    {
        // A parameter of one style is that of another: 'Id' of a record and 'id' of a class.
        for (var i = 0; name is not null && i < parameters.Length; i++)
        {
            if (string.Equals(parameters[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
