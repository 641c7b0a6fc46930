using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Finds what the positions of a vanished signature have become. Its names are unknown: what the mapping doesn't add is
/// what is left of the old parameters, in their order, and where some are dropped the listed types must tell which.
/// </summary>
internal static class ArgumentAlignment
{
    // Choosing what is dropped out of a longer list would take long, and nobody writes one.
    private const int LongestSignature = 16;

    /// <summary>Stands for a position whose argument is dropped.</summary>
    internal const int Drop = -1;

    /// <summary>Stands for a position that can't be told.</summary>
    internal const int Unclear = -2;

    /// <summary>For each position up to <paramref name="count"/>: the new parameter's index, <see cref="Drop"/> or <see cref="Unclear"/>.</summary>
    /// <param name="old">What is known of the old side.</param>
    /// <param name="mapping">The entry's list.</param>
    /// <param name="parameters">The new parameters.</param>
    /// <param name="namedInCall">The names that the call uses.</param>
    /// <param name="nothings">Positions whose argument is <c>null</c> or <c>default</c>, which are dropped where the new side has no place for them.</param>
    /// <param name="count">The number of positions.</param>
    internal static int[] Align(OldSignature old, ArgumentMapping mapping, ImmutableArray<IParameterSymbol> parameters, HashSet<string> namedInCall, HashSet<int> nothings, int count)
    {
        var kept = new List<int>();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (!IsAdded(mapping, parameters[i].Name))
            {
                kept.Add(i);
            }
        }

        var drops = 0;
        var dropsInPositions = 0;
        foreach (var item in mapping.Items)
        {
            if (item is { Old: { } name, New: null })
            {
                drops++;
                dropsInPositions += namedInCall.Contains(name) ? 0 : 1;
            }
        }

        var result = new int[count];
        if (dropsInPositions == 0 && nothings.Count == 0)
        {
            for (var i = 0; i < count; i++)
            {
                result[i] = i < kept.Count ? kept[i] : Beyond(parameters, kept);
            }

            return result;
        }

        if (old.Parameters.IsDefault && nothings.Count > 0 && nothings.Count >= dropsInPositions)
        {
            // What is dropped is nothing.
            for (int i = 0, taken = 0; i < count; i++)
            {
                result[i] = nothings.Contains(i) ? Drop : taken < kept.Count ? kept[taken++] : Beyond(parameters, kept);
            }

            return result;
        }

        if (old.Parameters.IsDefault || old.Parameters.Length > LongestSignature || old.Parameters.Length < count)
        {
            return Fill(result, Unclear);
        }

        var search = new Search(old, kept, NewTypes(parameters), parameters, nothings, result);
        search.Try(0, 0, drops, new int[old.Parameters.Length]);
        return search.Found ? result : Fill(result, Unclear);
    }

    private static int Beyond(ImmutableArray<IParameterSymbol> parameters, List<int> kept) =>
        kept.Count > 0 && parameters[kept[kept.Count - 1]].IsParams ? kept[kept.Count - 1] : Unclear;

    private static int[] Fill(int[] result, int value)
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = value;
        }

        return result;
    }

    private static bool IsAdded(ArgumentMapping mapping, string name)
    {
        foreach (var item in mapping.Items)
        {
            if (item.Old is null && item.New == name)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<string> NewTypes(ImmutableArray<IParameterSymbol> parameters)
    {
        if (parameters.Length == 0
            || parameters[0].ContainingSymbol.OriginalDefinition is not { } member
            || ((member as IMethodSymbol)?.ReducedFrom ?? member).GetDocumentationCommentId() is not { } text
            || !DocumentationId.TryParse(text, out var id, out _)
            || id.ParameterTypes is not { IsDefault: false } types)
        {
            return ImmutableArray<string>.Empty;
        }

        // A reduced extension method has lost its first one.
        return types.Length > parameters.Length ? types.RemoveRange(0, types.Length - parameters.Length) : types;
    }

    private sealed class Search(OldSignature old, List<int> kept, ImmutableArray<string> newTypes, ImmutableArray<IParameterSymbol> parameters, HashSet<int> nothings, int[] result)
    {
        internal bool Found { get; private set; }

        internal void Try(int position, int taken, int drops, int[] choice)
        {
            var left = old.Parameters.Length - position;
            if (drops > left)
            {
                return;
            }

            if (left == 0)
            {
                Remember(choice);
                return;
            }

            if (drops > 0)
            {
                choice[position] = Drop;
                Try(position + 1, taken, drops - 1, choice);
            }

            if (drops == 0 && nothings.Contains(position) && !(taken < kept.Count && Fits(old.Parameters[position], kept[taken])))
            {
                choice[position] = Drop;
                Try(position + 1, taken, drops, choice);
            }

            if (left > drops && taken < kept.Count && Fits(old.Parameters[position], kept[taken]))
            {
                choice[position] = kept[taken];
                Try(position + 1, taken + 1, drops, choice);
            }
        }

        private bool Fits(OldParameter parameter, int index) =>
            index < newTypes.Length
            && (parameter.TypeId == newTypes[index] || parameters[index].OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter);

        // Two ways to read the signature that differ in an argument leave that argument unclear.
        private void Remember(int[] choice)
        {
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = !Found || result[i] == choice[i] ? choice[i] : Unclear;
            }

            Found = true;
        }
    }
}
