using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>Says which member is replaced and what to use.</summary>
internal static class ReplacedMemberMessages
{
    /// <summary>The old member, by its type's simple name unless that tells nothing.</summary>
    internal static string Old(Move move) => Display(move.Old, NeedsFullNames(move));

    /// <summary>What to do.</summary>
    internal static string Advice(Move move)
    {
        var advice = move.New is { } target ? $"is replaced by '{Display(target, NeedsFullNames(move))}'; use that" : "is removed and nothing replaces it";
        return move.Message is { } message ? advice + ": " + message : advice;
    }

    private static bool NeedsFullNames(Move move) =>
        move.New is { } target && Display(move.Old, full: false) == Display(target, full: false);

    private static string Display(DocumentationId id, bool full)
    {
        var container = full ? id.ContainerName : id.Segments[id.Segments.Length - 2].Name;
        return id.Name == "#ctor" ? $"new {container}" : container + "." + id.Name;
    }
}
