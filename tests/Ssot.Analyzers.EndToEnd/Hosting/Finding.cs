using System.Text.Json;

namespace Ssot.Analyzers.EndToEnd.Hosting;

/// <summary>One diagnostic of a build, as the compiler's SARIF log has it.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>note</c> (a suggestion).</param>
/// <param name="File">The file, relative to the solution, with forward slashes; empty when the diagnostic has no place.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">The message.</param>
/// <param name="IsSuppressed">Whether the source suppresses it.</param>
public sealed record Finding(string Id, string Level, string File, int Line, string Message, bool IsSuppressed)
{
    /// <summary>Reads the log of one compilation.</summary>
    internal static IEnumerable<Finding> Read(string sarifFile, string root)
    {
        using var log = JsonDocument.Parse(System.IO.File.ReadAllText(sarifFile));
        foreach (var result in log.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray()))
        {
            var (file, line) = Place(result, root);
            yield return new Finding(
                result.GetProperty("ruleId").GetString()!,
                result.GetProperty("level").GetString()!,
                file,
                line,
                result.GetProperty("message").GetProperty("text").GetString()!,
                result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0);
        }
    }

    private static (string File, int Line) Place(JsonElement result, string root)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
        {
            return ("", 0);
        }

        var physical = locations[0].GetProperty("physicalLocation");
        var path = new Uri(physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        return (Path.GetRelativePath(root, path).Replace('\\', '/'), physical.GetProperty("region").GetProperty("startLine").GetInt32());
    }
}
