namespace Ssot.Analyzers.Declarations;

/// <summary>A stretch of a manifest's text.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Number of characters.</param>
internal readonly record struct TextRange(int Start, int Length)
{
    /// <summary>Index behind the last character.</summary>
    internal int End => Start + Length;
}
