using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing.Names;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Actions;

/// <summary>How a file is laid out where a declaration stands: line breaks and indentation.</summary>
internal sealed class Layout
{
    private Layout(string lineBreak, string indentation, string step) => (LineBreak, Indentation, Step) = (lineBreak, indentation, step);

    internal string LineBreak { get; }

    /// <summary>What stands before the declaration on its line.</summary>
    internal string Indentation { get; }

    /// <summary>One level of indentation.</summary>
    internal string Step { get; }

    /// <summary>The indentation of members.</summary>
    internal string Inner => Indentation + Step;

    internal static Layout Of(SourceText text, SyntaxNode declaration)
    {
        var line = text.Lines.GetLineFromPosition(declaration.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, declaration.SpanStart));
        var indentation = string.IsNullOrWhiteSpace(before) ? before : "";
        return new Layout(UsingInsertion.LineBreak(text), indentation, indentation.Contains("\t") ? "\t" : "    ");
    }
}
