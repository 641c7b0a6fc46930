using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>
/// Finds the place of a new using directive: in its order where the file keeps one, else behind the directive it comes
/// from, never in another conditional region than that one.
/// </summary>
internal static class UsingInsertion
{
    /// <summary>The edit that adds a directive.</summary>
    /// <param name="text">The file.</param>
    /// <param name="root">The file's root.</param>
    /// <param name="scope">The compilation unit or namespace whose usings get it.</param>
    /// <param name="name">What is imported, or <c>Alias = Name</c>.</param>
    /// <param name="origin">The directive that the new one comes from, or null.</param>
    /// <param name="isGoing">Whether a directive is taken out in the same go, so that nothing can be put beside it.</param>
    internal static TextChange Of(SourceText text, CompilationUnitSyntax root, SyntaxNode scope, string name, UsingDirectiveSyntax? origin, Func<UsingDirectiveSyntax, bool> isGoing)
    {
        var usings = UsingsOf(scope);
        var line = "using " + name + ";";
        if (usings.Count == 0)
        {
            return IntoEmpty(text, scope, line);
        }

        var staying = new List<UsingDirectiveSyntax>();
        foreach (var directive in usings)
        {
            if (!isGoing(directive))
            {
                staying.Add(directive);
            }
        }

        var (neighbor, isBehind) = staying.Count == 0
            ? (usings[0], false)
            : Neighbor(root, staying, name, origin is not null && staying.Contains(origin) ? origin : null);
        var indentation = Indentation(text, neighbor);
        return isBehind ? Behind(text, neighbor, indentation + line) : new TextChange(new TextSpan(LineStart(text, neighbor), 0), indentation + line + LineBreak(text));
    }

    /// <summary>The scope that gets a directive for a place: where the origin stands, else where the usings around the place are, else the file.</summary>
    internal static SyntaxNode ScopeFor(SyntaxNode place, UsingDirectiveSyntax? origin)
    {
        // Plain directives can't stand between global ones.
        if (origin?.Parent is { } parent && (origin.GlobalKeyword.IsKind(SyntaxKind.None) || parent is CompilationUnitSyntax))
        {
            return parent;
        }

        SyntaxNode unit = place;
        for (SyntaxNode? node = place; node is not null; node = (node as DocumentationCommentTriviaSyntax)?.ParentTrivia.Token.Parent ?? node.Parent)
        {
            if (node is BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } or CompilationUnitSyntax { Usings.Count: > 0 })
            {
                return node;
            }

            unit = node;
        }

        return unit;
    }

    /// <summary>The line break that a file uses.</summary>
    internal static string LineBreak(SourceText text)
    {
        foreach (var line in text.Lines)
        {
            if (line.EndIncludingLineBreak > line.End)
            {
                return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
            }
        }

        return "\n";
    }

    private static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxNode scope) => scope switch
    {
        CompilationUnitSyntax unit => unit.Usings,
        BaseNamespaceDeclarationSyntax ns => ns.Usings,
        _ => default,
    };

    private static (UsingDirectiveSyntax Neighbor, bool IsBehind) Neighbor(CompilationUnitSyntax root, List<UsingDirectiveSyntax> usings, string name, UsingDirectiveSyntax? origin)
    {
        var isAlias = name.IndexOf('=') >= 0;
        var depth = origin is null ? 0 : Depth(root, origin);
        var candidates = new List<UsingDirectiveSyntax>();
        foreach (var directive in usings)
        {
            // Aliases follow the imports; in another conditional region nothing is put.
            if (Depth(root, directive) == depth && (isAlias || IsPlain(directive)))
            {
                candidates.Add(directive);
            }
        }

        if (candidates.Count == 0 || isAlias)
        {
            var last = usings[usings.Count - 1];
            return origin is not null && depth > 0 ? (origin, true) : (candidates.Count > 0 ? candidates[candidates.Count - 1] : last, true);
        }

        var systemFirst = FirstSegment(NameOf(candidates[0])) == "System";
        if (!IsSorted(candidates, systemFirst))
        {
            return (origin is not null && IsPlain(origin) ? origin : candidates[candidates.Count - 1], true);
        }

        UsingDirectiveSyntax? predecessor = null, successor = null;
        foreach (var candidate in candidates)
        {
            if (Compare(NameOf(candidate), name, systemFirst) <= 0)
            {
                predecessor = candidate;
            }
            else
            {
                successor ??= candidate;
            }
        }

        // A group of its own for each first segment is kept.
        var belongsToSuccessor = successor is not null && FirstSegment(NameOf(successor)) == FirstSegment(name)
            && predecessor is not null && FirstSegment(NameOf(predecessor)) != FirstSegment(name);
        return predecessor is not null && (successor is null || !belongsToSuccessor || HasTriviaAbove(successor)) ? (predecessor, true)
            : successor is not null && !HasTriviaAbove(successor) ? (successor, false)
            : (predecessor ?? candidates[candidates.Count - 1], true);
    }

    private static TextChange Behind(SourceText text, UsingDirectiveSyntax neighbor, string line)
    {
        var end = text.Lines.GetLineFromPosition(neighbor.Span.End);
        return end.EndIncludingLineBreak > end.End
            ? new TextChange(new TextSpan(end.EndIncludingLineBreak, 0), line + LineBreak(text))
            : new TextChange(new TextSpan(end.End, 0), LineBreak(text) + line);
    }

    private static TextChange IntoEmpty(SourceText text, SyntaxNode scope, string line)
    {
        var lineBreak = LineBreak(text);
        if (scope is CompilationUnitSyntax unit)
        {
            if (unit.Externs.Count > 0)
            {
                return new TextChange(new TextSpan(text.Lines.GetLineFromPosition(unit.Externs[unit.Externs.Count - 1].Span.End).EndIncludingLineBreak, 0), line + lineBreak);
            }

            var start = BehindHeader(text, unit);
            var isFollowedByBlank = start >= text.Length || string.IsNullOrWhiteSpace(text.ToString(text.Lines.GetLineFromPosition(start).Span));
            return new TextChange(new TextSpan(start, 0), line + lineBreak + (isFollowedByBlank ? "" : lineBreak));
        }

        // Only a scope with usings is chosen inside a namespace.
        return new TextChange(new TextSpan(scope.SpanStart, 0), line + lineBreak);
    }

    // Behind #define, which must come first, and behind a comment that a blank line sets apart.
    private static int BehindHeader(SourceText text, CompilationUnitSyntax unit)
    {
        var position = 0;
        var comment = -1;
        foreach (var trivia in unit.GetLeadingTrivia())
        {
            var line = text.Lines.GetLineFromPosition(trivia.SpanStart);
            if (trivia.IsKind(SyntaxKind.DefineDirectiveTrivia) || trivia.IsKind(SyntaxKind.UndefDirectiveTrivia) || trivia.IsKind(SyntaxKind.NullableDirectiveTrivia))
            {
                position = line.EndIncludingLineBreak;
                comment = -1;
            }
            else if (trivia.IsDirective)
            {
                break;
            }
            else if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                comment = text.Lines.GetLineFromPosition(trivia.Span.End).LineNumber;
            }
            else if (trivia.IsKind(SyntaxKind.EndOfLineTrivia) && comment >= 0 && line.LineNumber == comment + 1 && string.IsNullOrWhiteSpace(text.ToString(line.Span)))
            {
                position = line.EndIncludingLineBreak;
                comment = -1;
            }
        }

        return position;
    }

    private static int LineStart(SourceText text, UsingDirectiveSyntax directive) => text.Lines.GetLineFromPosition(directive.SpanStart).Start;

    private static string Indentation(SourceText text, UsingDirectiveSyntax directive)
    {
        var before = text.ToString(TextSpan.FromBounds(LineStart(text, directive), directive.SpanStart));
        return string.IsNullOrWhiteSpace(before) ? before : "";
    }

    private static bool HasTriviaAbove(UsingDirectiveSyntax directive)
    {
        foreach (var trivia in directive.GetLeadingTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return true;
            }
        }

        return false;
    }

    private static int Depth(CompilationUnitSyntax root, UsingDirectiveSyntax directive)
    {
        var depth = 0;
        for (var current = root.GetFirstDirective(); current is not null && current.SpanStart < directive.SpanStart; current = current.GetNextDirective())
        {
            depth += current.IsKind(SyntaxKind.IfDirectiveTrivia) ? 1 : current.IsKind(SyntaxKind.EndIfDirectiveTrivia) ? -1 : 0;
        }

        return depth;
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None);

    private static string NameOf(UsingDirectiveSyntax directive) => directive.NamespaceOrType.ToString();

    private static bool IsSorted(List<UsingDirectiveSyntax> directives, bool systemFirst)
    {
        for (var i = 1; i < directives.Count; i++)
        {
            if (Compare(NameOf(directives[i - 1]), NameOf(directives[i]), systemFirst) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Compare(string a, string b, bool systemFirst)
    {
        if (systemFirst)
        {
            var bySystem = (FirstSegment(b) == "System").CompareTo(FirstSegment(a) == "System");
            if (bySystem != 0)
            {
                return bySystem;
            }
        }

        // By segments: 'A.B' goes before 'AA'.
        var (left, right) = (a.Split('.'), b.Split('.'));
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var bySegment = StringComparer.OrdinalIgnoreCase.Compare(left[i], right[i]);
            if (bySegment != 0)
            {
                return bySegment;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static string FirstSegment(string name)
    {
        var dot = name.IndexOf('.');
        return dot < 0 ? name : name.Substring(0, dot);
    }
}
