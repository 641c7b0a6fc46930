using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

/// <summary>Puts the parts of a deconstruction where the canonical type has them: reordered, left out when discarded, discarded when new.</summary>
internal static class DeconstructionMapper
{
    internal static ImmutableArray<TextChange> Map<T>(IMethodSymbol old, SeparatedSyntaxList<T> parts, NameMap mapping, Counterparts counterparts, out string? obstacle)
        where T : SyntaxNode
    {
        obstacle = "the canonical type is not taken apart like it";
        if (counterparts.CanonicalOf(old.ContainingType) is not { } canonical || parts.Count != old.Parameters.Length)
        {
            return default;
        }

        List<string>? best = null;
        foreach (var candidate in counterparts.MembersOf(canonical))
        {
            if (candidate is IMethodSymbol { Name: "Deconstruct", IsStatic: false } method && (method.Parameters.Length > 1 || parts.Count == 1)
                && Texts(old.OriginalDefinition, method, parts, mapping, counterparts) is { } texts
                && (best is null || Math.Abs(texts.Count - parts.Count) < Math.Abs(best.Count - parts.Count)))
            {
                best = texts;
            }
        }

        if (best is null)
        {
            return default;
        }

        obstacle = null;
        if (best.Count != parts.Count)
        {
            var span = TextSpan.FromBounds(parts[0].SpanStart, parts[parts.Count - 1].Span.End);
            return ImmutableArray.Create(new TextChange(span, string.Join(", ", best)));
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (var i = 0; i < best.Count; i++)
        {
            if (best[i] != parts[i].ToString())
            {
                changes.Add(new TextChange(parts[i].Span, best[i]));
            }
        }

        return changes.ToImmutable();
    }

    private static List<string>? Texts<T>(IMethodSymbol old, IMethodSymbol @new, SeparatedSyntaxList<T> parts, NameMap mapping, Counterparts counterparts)
        where T : SyntaxNode
    {
        var texts = new List<string>();
        var used = new HashSet<int>();
        foreach (var parameter in @new.Parameters)
        {
            var source = -1;
            for (var i = 0; i < old.Parameters.Length && source < 0; i++)
            {
                var isListed = mapping.TryMap(old.Parameters[i].Name, out var name);
                source = name is not null && NameMap.AreOne(name, parameter.Name) && (isListed || counterparts.Correspond(old.Parameters[i].Type, parameter.Type)) ? i : -1;
            }

            texts.Add(source < 0 ? "_" : WithName(parts[source], parameter.Name));
            used.Add(source);
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (!used.Contains(i) && !IsDiscard(parts[i]))
            {
                return null;
            }
        }

        return texts;
    }

    private static string WithName(SyntaxNode part, string name) =>
        part is SubpatternSyntax { ExpressionColon: { } colon } named ? name + named.ToString().Substring(colon.ColonToken.SpanStart - named.SpanStart) : part.ToString();

    private static bool IsDiscard(SyntaxNode part) => part switch
    {
        DiscardDesignationSyntax => true,
        SubpatternSyntax { Pattern: DiscardPatternSyntax } => true,
        ArgumentSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "_" } } => true,
        _ => false,
    };
}
