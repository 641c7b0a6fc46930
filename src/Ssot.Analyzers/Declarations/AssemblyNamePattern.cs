namespace Ssot.Analyzers.Declarations;

/// <summary>An <c>own</c> pattern: an assembly name in which '*' stands for any characters.</summary>
internal static class AssemblyNamePattern
{
    internal static bool IsValid(string pattern)
    {
        foreach (var c in pattern)
        {
            if (c != '*' && c != '.' && c != '-' && !SyntaxFacts.IsIdentifierPartCharacter(c))
            {
                return false;
            }
        }

        return pattern.Length > 0;
    }

    /// <summary>Whether a name fits: greedy with one step back, so linear for one star and never exponential.</summary>
    internal static bool IsMatch(string pattern, string name)
    {
        var (p, n, star, mark) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, n);
            }
            else if (p < pattern.Length && char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
