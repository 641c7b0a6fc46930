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
        var names = new NameMap(mapping);
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
            if (Nearest(constructor, theirs, names) is { } nearest)
            {
                Compare(constructor, nearest, names, details);
            }
        }

        if (details.Count > 0)
        {
            text.Append(": ").Append(string.Join(", ", details.Distinct()));
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

    private static ConstructorContract? Nearest(ConstructorContract constructor, List<ConstructorContract> candidates, NameMap names)
    {
        ConstructorContract? nearest = null;
        var best = int.MinValue;
        foreach (var candidate in candidates)
        {
            var shared = 0;
            foreach (var parameter in constructor.Parameters)
            {
                shared += IndexOf(candidate.Parameters, names.Map(parameter.Name)) >= 0 ? 1 : 0;
            }

            var score = (2 * shared) - candidate.Parameters.Length;
            if (score > best)
            {
                (nearest, best) = (candidate, score);
            }
        }

        return nearest;
    }

    private static void Compare(ConstructorContract here, ConstructorContract there, NameMap names, List<string> details)
    {
        var (missing, added) = Compare(here.Parameters, there.Parameters, names, details);
        var (set, mustBeSet) = Compare(here.Required, there.Required, names, details);
        Match(missing, mustBeSet, names, (parameter, member) => $"'{parameter.Name}' is the required member '{member.Name}' there", details);
        Match(set, added, names, (member, parameter) => $"'{member.Name}' is the parameter '{parameter.Name}' there", details);
        MatchByType(missing, added, names, details);
        foreach (var parameter in missing)
        {
            details.Add($"'{parameter.Name}' is not there");
        }

        foreach (var parameter in added)
        {
            details.Add($"'{parameter.Name}' is {(parameter.Default is null ? "required" : "added")} there");
        }

        foreach (var member in set)
        {
            details.Add($"'{member.Name}' need not be set there");
        }

        foreach (var member in mustBeSet)
        {
            details.Add($"'{member.Name}' must be set there");
        }
    }

    private static void Match(List<ContractParameter> here, List<ContractParameter> there, NameMap names, Func<ContractParameter, ContractParameter, string> say, List<string> details)
    {
        foreach (var ours in here.ToArray())
        {
            if (names.Map(ours.Name) is { } name && there.Find(candidate => NameMap.AreOne(candidate.Name, name)) is { } theirs)
            {
                details.Add(say(ours, theirs));
                here.Remove(ours);
                there.Remove(theirs);
            }
        }
    }

    // What no name connects but type and order do has most likely been renamed.
    private static void MatchByType(List<ContractParameter> missing, List<ContractParameter> added, NameMap names, List<string> details)
    {
        foreach (var parameter in missing.ToArray())
        {
            var twin = names.TryMap(parameter.Name, out _) ? null : added.Find(candidate => candidate.TypeText == parameter.TypeText && !names.Adds(candidate.Name));
            if (twin is not null)
            {
                details.Add($"'{parameter.Name}' is '{twin.Name}' there");
                missing.Remove(parameter);
                added.Remove(twin);
            }
        }
    }

    private static (List<ContractParameter> Missing, List<ContractParameter> Added) Compare(
        ImmutableArray<ContractParameter> here, ImmutableArray<ContractParameter> there, NameMap names, List<string> details)
    {
        var missing = new List<ContractParameter>();
        var added = new List<ContractParameter>(there);
        var (last, reordered) = (-1, false);
        foreach (var parameter in here)
        {
            var index = IndexOf(there, names.Map(parameter.Name));
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
