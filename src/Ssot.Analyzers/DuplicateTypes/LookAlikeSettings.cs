using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>The options of SSOT2003 and SSOT2004 for a file.</summary>
internal sealed class LookAlikeSettings
{
    internal const string MinimumSharedMembersKey = "ssot2003.minimum_shared_members";
    internal const string ExcludeNamespacesKey = "ssot2003.exclude_namespaces";

    private const int DefaultMinimum = 60;
    private static readonly char[] s_separators = [',', ';', ' ', '\t'];

    private readonly string[] _excluded;

    private LookAlikeSettings(int minimumSharedMembers, string[] excluded)
    {
        MinimumSharedMembers = minimumSharedMembers;
        _excluded = excluded;
    }

    /// <summary>Per cent of the smaller type's members.</summary>
    internal int MinimumSharedMembers { get; }

    /// <summary>Reads the options; what is no number from 1 to 100 counts as not set.</summary>
    internal static LookAlikeSettings Read(AnalyzerConfigOptions options) => new(
        options.TryGetValue(MinimumSharedMembersKey, out var text) && int.TryParse(text, out var minimum) && minimum is >= 1 and <= 100 ? minimum : DefaultMinimum,
        options.TryGetValue(ExcludeNamespacesKey, out var names) ? names.Split(s_separators, StringSplitOptions.RemoveEmptyEntries) : []);

    /// <summary>Whether types of this namespace are not compared.</summary>
    internal bool Excludes(INamedTypeSymbol type)
    {
        if (_excluded.Length == 0)
        {
            return false;
        }

        var ns = type.ContainingNamespace.ToDisplayString();
        foreach (var excluded in _excluded)
        {
            if (NamespaceMoves.IsWithin(ns, excluded.EndsWith(".*", StringComparison.Ordinal) ? excluded.Substring(0, excluded.Length - 2) : excluded))
            {
                return true;
            }
        }

        return false;
    }
}
