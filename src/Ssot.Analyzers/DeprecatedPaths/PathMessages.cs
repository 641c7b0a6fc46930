using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>What a report says of a deprecated path: where it went, what its declaration adds, and what to edit where no fix can.</summary>
internal static class PathMessages
{
    /// <summary>What has become of the path that a use reaches.</summary>
    internal static string Fate(PathUse use, SsotFacts facts)
    {
        var steps = facts.Steps(use.Old, out var isRemoved);
        var fate = isRemoved || steps.Count == 0 ? "is removed and has no replacement" : $"moved to '{steps[steps.Count - 1].FullName}'";
        if (use.Move.Message is { } message)
        {
            fate += $" ({message})";
        }

        return use.BroughtBy is { } import ? fate + "; " + Importer(import) : fate;
    }

    private static string Importer(GlobalImport import)
    {
        var path = import.Path.FullName;
        if (!import.IsProjectItem)
        {
            var file = import.Directive.SyntaxTree.FilePath;
            return $"edit the global using of '{path}' in '{file.Substring(file.LastIndexOfAny(s_separators) + 1)}'";
        }

        var extra = import.Alias is { } alias ? $" Alias=\"{alias}\"" : import.Directive.StaticKeyword.IsKind(SyntaxKind.None) ? "" : " Static=\"true\"";
        return $"edit the item <Using Include=\"{path}\"{extra} /> of the project";
    }

    private static readonly char[] s_separators = ['/', '\\'];
}
