using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.Declarations;

/// <summary>
/// The manifests that were read from texts still in use. The projects of a solution mostly see one manifest, each as a
/// text of its own, and one process compiles or shows many of them: it is read once, and kept once.
/// </summary>
internal static class ReadTexts
{
    private static readonly ConditionalWeakTable<SourceText, ReadText> s_byText = new();

    // The last ones, for another text that says the same; a lost race only reads again.
    private static readonly WeakReference<ReadText>?[] s_last = new WeakReference<ReadText>?[16];

    private static int s_next;

    /// <summary>What a text says.</summary>
    /// <param name="text">The text of a manifest.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The manifest, the same object for texts of the same content.</returns>
    internal static Manifest Read(SourceText text, CancellationToken cancellationToken)
    {
        if (!s_byText.TryGetValue(text, out var read))
        {
            read = FindSame(text);
            if (read is null)
            {
                read = new ReadText(text, ManifestParser.Parse(text.ToString(), cancellationToken));
                Volatile.Write(ref s_last[(uint)Interlocked.Increment(ref s_next) % s_last.Length], new WeakReference<ReadText>(read));
            }

            read = s_byText.GetValue(text, _ => read);
        }

        return read.Manifest;
    }

    private static ReadText? FindSame(SourceText text)
    {
        for (var i = 0; i < s_last.Length; i++)
        {
            if (Volatile.Read(ref s_last[i]) is { } kept && kept.TryGetTarget(out var read) && read.Text.ContentEquals(text))
            {
                return read;
            }
        }

        return null;
    }

    private sealed record ReadText(SourceText Text, Manifest Manifest);
}
