using System.Text.Json;

namespace Ssot.Analyzers.Demo;

/// <summary>One diagnostic of a build.</summary>
internal sealed record Finding(string Id, bool IsError, string File, int Line, int Column, string Message);

/// <summary>Reads the logs that the compiler wrote for the projects of a solution.</summary>
internal static class BuildLog
{
    /// <summary>The unsuppressed diagnostics of all projects; one that several target frameworks report is one.</summary>
    internal static IReadOnlyList<Finding> Read(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.sarif")
            .SelectMany(ReadLog)
            .Distinct()
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal),
    ];

    /// <summary>Makes the folder, empty.</summary>
    internal static void Clear(string folder)
    {
        foreach (var log in Directory.CreateDirectory(folder).GetFiles())
        {
            log.Delete();
        }
    }

    private static IEnumerable<Finding> ReadLog(string file)
    {
        using var log = JsonDocument.Parse(System.IO.File.ReadAllText(file));
        foreach (var result in log.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray()))
        {
            if (result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0)
            {
                continue;
            }

            var (path, line, column) = Place(result);
            yield return new Finding(
                result.GetProperty("ruleId").GetString()!,
                result.GetProperty("level").GetString() == "error",
                path,
                line,
                column,
                result.GetProperty("message").GetProperty("text").GetString()!);
        }
    }

    private static (string File, int Line, int Column) Place(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
        {
            return ("", 0, 0);
        }

        var place = locations[0].GetProperty("physicalLocation");
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        var region = place.GetProperty("region");
        return (
            Uri.TryCreate(uri, UriKind.Absolute, out var absolute) ? absolute.LocalPath : uri,
            region.GetProperty("startLine").GetInt32(),
            region.TryGetProperty("startColumn", out var column) ? column.GetInt32() : 0);
    }
}
