using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// A full name as reflection writes it, taken apart: <c>Ns.Outer`1+Nested[[Ns.Argument, Assembly]], Assembly, Version=1.0.0.0</c>.
/// </summary>
/// <param name="Path">The name without arguments and assembly.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Id">The same as the id of a type.</param>
/// <param name="Arguments">The type arguments.</param>
/// <param name="Tail">The assembly with the comma before it, or nothing.</param>
/// <param name="TailStart">Where that begins in the text.</param>
/// <param name="IsType">Whether it is certainly a type: nested, generic, constructed or an array.</param>
internal sealed record TypeNameText(string Path, int Start, DocumentationId Id, ImmutableArray<TypeNameText> Arguments, string Tail, int TailStart, bool IsType)
{
    /// <summary>Whether an assembly follows the name.</summary>
    internal bool HasTail => Tail.Length > 0;

    /// <summary>Reads a text that is one full name and nothing else; null for any other text.</summary>
    internal static TypeNameText? Parse(string text) => TypeNameParser.Parse(text);

    /// <summary>This name and those of its arguments, as far down as they go.</summary>
    internal IEnumerable<TypeNameText> All()
    {
        yield return this;
        foreach (var argument in Arguments)
        {
            foreach (var name in argument.All())
            {
                yield return name;
            }
        }
    }
}
