using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Names <c>Task</c> or <c>ValueTask</c> as it binds at a place: shortly where it is in scope or a <c>using</c> brings it there, else in full.</summary>
internal sealed class TaskNames(PlanContext context)
{
    private const string Namespace = "System.Threading.Tasks";

    /// <summary>The name, of the arity that is needed (0 for <c>Task</c>, 1 for <c>Task&lt;T&gt;</c>).</summary>
    /// <param name="file">The file.</param>
    /// <param name="position">Where the name is to stand.</param>
    /// <param name="arity">How many type arguments it has.</param>
    /// <param name="edits">Receives the <c>using</c>, if one is needed.</param>
    /// <param name="task">Which of the two.</param>
    internal async Task<string> NameAsync(SourceFile file, int position, int arity, List<(SourceFile, Edit)> edits, string task = "Task")
    {
        var inScope = true;
        foreach (var document in file.Documents)
        {
            var model = await context.ModelAsync(document).ConfigureAwait(false);
            var found = false;
            foreach (var symbol in model.LookupNamespacesAndTypes(position, name: task))
            {
                if (symbol is not INamedTypeSymbol type || !type.ContainingNamespace.Is(Namespace) || type.ContainingType is not null)
                {
                    return FullName(model, position, task);
                }

                found |= type.Arity == arity;
            }

            inScope &= found;
        }

        if (inScope)
        {
            return task;
        }

        if (await UsingAsync(file).ConfigureAwait(false) is not { } import)
        {
            return FullName(await context.ModelAsync(file.Documents[0]).ConfigureAwait(false), position, task);
        }

        edits.Add((file, import));
        return task;
    }

    private static string FullName(SemanticModel model, int position, string task) =>
        model.LookupNamespacesAndTypes(position, name: "System") is [INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true }] ? Namespace + "." + task : "global::" + Namespace + "." + task;

    private async Task<Edit?> UsingAsync(SourceFile file)
    {
        if (await file.Documents[0].GetSyntaxRootAsync(context.Cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root)
        {
            return null;
        }

        var usings = UnconditionalUsings(root);
        if (usings.Count == 0)
        {
            return null;
        }

        UsingDirectiveSyntax? before = null;
        foreach (var one in usings)
        {
            if (one.Name?.ToString() is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal)) && string.CompareOrdinal(name, Namespace) < 0)
            {
                before = one;
            }
        }

        var text = await file.Documents[0].GetTextAsync(context.Cancellation).ConfigureAwait(false);
        var anchor = before ?? usings[0];
        var (start, end) = (text.Lines.GetLineFromPosition(anchor.SpanStart), text.Lines.GetLineFromPosition(anchor.Span.End));
        var indent = text.ToString(TextSpan.FromBounds(start.Start, anchor.SpanStart));
        var lineBreak = text.ToString(TextSpan.FromBounds(end.End, end.EndIncludingLineBreak));
        if (lineBreak.Length == 0 || !string.IsNullOrWhiteSpace(indent))
        {
            return Edit.Before(anchor.SpanStart, "using " + Namespace + "; ");
        }

        return before is null ? Edit.Before(anchor.SpanStart, "using " + Namespace + ";" + lineBreak + indent) : Edit.Before(end.EndIncludingLineBreak, indent + "using " + Namespace + ";" + lineBreak);
    }

    // Plain ones, before the first '#if'.
    private static List<UsingDirectiveSyntax> UnconditionalUsings(CompilationUnitSyntax root)
    {
        var usings = root.Usings.Count == 0 && root.Members is [BaseNamespaceDeclarationSyntax space] ? space.Usings : root.Usings;
        var found = new List<UsingDirectiveSyntax>();
        foreach (var one in usings)
        {
            if (one.GetFirstDirective(static d => d is ConditionalDirectiveTriviaSyntax or ElseDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax) is not null)
            {
                break;
            }

            if (one.StaticKeyword.IsKind(SyntaxKind.None) && one.Alias is null && one.GlobalKeyword.IsKind(SyntaxKind.None))
            {
                found.Add(one);
            }
        }

        return found;
    }
}
