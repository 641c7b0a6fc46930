using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.Declarations;

/// <summary>A manifest among a compilation's additional files.</summary>
internal sealed class ManifestFile
{
    // An IDE makes a compilation at every keystroke and keeps files and texts, and not every host gives the same text twice.
    private static readonly ConditionalWeakTable<AdditionalText, ManifestFile> s_files = new();
    private static readonly SourceText s_noText = SourceText.From("");

    private ManifestFile(string path, SourceText text, Manifest manifest)
    {
        Path = path;
        Text = text;
        Manifest = manifest;
    }

    /// <summary>The file's path, as the host gives it.</summary>
    internal string Path { get; }

    /// <summary>The text that was read.</summary>
    internal SourceText Text { get; }

    /// <summary>What it says.</summary>
    internal Manifest Manifest { get; }

    /// <summary>Whether an additional file of this path is a manifest: <c>SsotManifest.txt</c> or <c>SsotManifest.*.txt</c>.</summary>
    internal static bool IsManifest(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(s_separators) + 1);
        return name.StartsWith("SsotManifest.", StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            && name.Length >= "SsotManifest.txt".Length;
    }

    /// <summary>The manifests among the additional files, in an order that doesn't depend on the host.</summary>
    internal static ImmutableArray<ManifestFile> ReadAll(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<ManifestFile>.Builder? files = null;
        foreach (var additional in options.AdditionalFiles)
        {
            if (IsManifest(additional.Path))
            {
                files ??= ImmutableArray.CreateBuilder<ManifestFile>();
                files.Add(Read(additional, cancellationToken));
            }
        }

        files?.Sort(static (a, b) => StringComparer.Ordinal.Compare(a.Path, b.Path));
        return files?.ToImmutable() ?? ImmutableArray<ManifestFile>.Empty;
    }

    /// <summary>Reads one manifest; a file that the host can't give as text has that for its error.</summary>
    internal static ManifestFile Read(AdditionalText additional, CancellationToken cancellationToken)
    {
        if (!s_files.TryGetValue(additional, out var file))
        {
            file = additional.GetText(cancellationToken) is { } text
                ? new ManifestFile(additional.Path, text, ReadTexts.Read(text, cancellationToken))
                : new ManifestFile(additional.Path, s_noText, Manifest.WithoutText);
            file = s_files.GetValue(additional, _ => file);
        }

        return file;
    }

    /// <summary>Where a part of the manifest stands, for a diagnostic.</summary>
    internal Location LocationOf(TextRange range)
    {
        var span = new TextSpan(range.Start, range.Length);
        return Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));
    }

    private static readonly char[] s_separators = ['/', '\\'];
}
