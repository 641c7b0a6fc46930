using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Writes the new full names into a string, each with its assembly where the string names one.</summary>
internal static class TextRewrite
{
    /// <summary>The edits; none where the name is not written plainly in the literal.</summary>
    /// <param name="use">The use.</param>
    /// <param name="find">Where a namespace or type has gone.</param>
    /// <param name="compilation">Has the new side.</param>
    internal static IEnumerable<TextChange> Of(PathUse use, Func<DocumentationId, DocumentationId?> find, Compilation compilation)
    {
        if (use.Node is not LiteralExpressionSyntax { Token: var token } || TypeNameText.Parse(token.ValueText) is not { } whole
            || token.Text.IndexOf(token.ValueText, StringComparison.Ordinal) is not (>= 0 and var start))
        {
            yield break;
        }

        start += token.SpanStart;
        foreach (var name in whole.All())
        {
            if (find(name == whole && use.Old.Kind == DocumentationIdKind.Namespace ? use.Old : name.Id) is not { } target)
            {
                continue;
            }

            yield return new TextChange(new TextSpan(start + name.Start, name.Path.Length), Path(target, compilation));
            if (Tail(name, target, compilation) is var tail && tail != name.Tail)
            {
                yield return new TextChange(new TextSpan(start + name.TailStart, name.Tail.Length), tail);
            }
        }
    }

    private static string Path(DocumentationId target, Compilation compilation)
    {
        var text = target.Text.Substring(2);
        if (SymbolLookup.FindType(compilation, target) is not { } type)
        {
            return text;
        }

        // Reflection sets nested types off by '+'.
        for (; type.ContainingType is not null; type = type.ContainingType)
        {
            var dot = text.LastIndexOf('.');
            text = text.Substring(0, dot) + "+" + text.Substring(dot + 1);
        }

        return text;
    }

    private static string Tail(TypeNameText name, DocumentationId target, Compilation compilation)
    {
        if (!name.HasTail || SymbolLookup.FindType(compilation, target) is not { ContainingAssembly: { } assembly })
        {
            return name.Tail;
        }

        var isFull = name.Tail.IndexOf('=') >= 0;
        var old = name.Tail.Substring(1).Split(',')[0].Trim();
        if (old == assembly.Name)
        {
            return name.Tail;
        }

        var space = name.Tail.Substring(1, name.Tail.Length - 1 - name.Tail.Substring(1).TrimStart().Length);
        return "," + space + (isFull ? assembly.Identity.GetDisplayName() : assembly.Name);
    }
}
