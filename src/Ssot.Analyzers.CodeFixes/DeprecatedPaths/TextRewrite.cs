using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Writes the new full name into a string, with its assembly where the string names one.</summary>
internal static class TextRewrite
{
    /// <summary>The edit, or null where the name is not written plainly in the literal.</summary>
    internal static TextChange? Of(PathUse use, DocumentationId target, Compilation compilation)
    {
        if (use.Node is not LiteralExpressionSyntax { Token: var token } || TypeNameText.Parse(token.ValueText) is not { } name)
        {
            return null;
        }

        var start = token.Text.IndexOf(token.ValueText, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        return new TextChange(new TextSpan(token.SpanStart + start, token.ValueText.Length), Path(target, compilation) + Tail(name, target, compilation));
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
