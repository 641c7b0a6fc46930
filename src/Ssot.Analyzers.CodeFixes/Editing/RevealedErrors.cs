using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Tells an error that an edit caused from one that was hidden. On a broken build the first error hides the rest: when
/// a type binds again, the compiler says at last what else is wrong with the code that uses it, and that is progress.
/// </summary>
internal static class RevealedErrors
{
    // Said of a constructor, because of the type of a property or field.
    private const string Uninitialized = "CS8618";

    // Ref structs, references, locks, pointers and filters that an async function can't have.
    private static readonly ImmutableHashSet<string> OfAsyncFunctions = ImmutableHashSet.Create(
        StringComparer.Ordinal, "CS1988", "CS1996", "CS4004", "CS4007", "CS4008", "CS4012", "CS4013", "CS7094", "CS8177", "CS8178", "CS8344");

    /// <summary>Whether the code at a problem's place did not bind before the edits.</summary>
    internal static async Task<bool> IsRevealedAsync(Problem problem, AppliedGroups applied, CancellationToken cancellationToken)
    {
        if (problem.File is not { } file || applied.After.GetDocument(problem.Diagnostic.Location.SourceTree) is not { } after || applied.Before.GetDocument(after.Id) is not { } before)
        {
            return false;
        }

        if (applied.Files.TryGetValue(file, out var edits) && await IsOfAwaitAsync(problem, edits, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var position = applied.PositionBefore(problem);
        if (await before.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || position > root.FullSpan.End
            || Unit(root, position) is not { } unit
            || await before.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await after.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return false;
        }

        foreach (var node in unit.DescendantNodesAndSelf(descendIntoChildren: n => n == unit || n is not StatementSyntax and not MemberDeclarationSyntax))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is ExpressionSyntax expression && (IsUnbound(expression, model, cancellationToken) || BrokenTypes.AreMended(expression, model, compilation, cancellationToken)))
            {
                return true;
            }
        }

        if (IsHidden(TextSpan.FromBounds(position, Math.Max(position, edits?.ToBefore(problem.Diagnostic.Location.SourceSpan.End) ?? problem.Diagnostic.Location.SourceSpan.End)), root, unit, model, cancellationToken))
        {
            return true;
        }

        return problem.Diagnostic.Id == Uninitialized && BrokenTypes.AreOfMembers(unit, model, cancellationToken);
    }

    // An await that an edit put in front of what can't be awaited, and what a function can't do since it is async, are the edit's own doing.
    private static async Task<bool> IsOfAwaitAsync(Problem problem, FileEdits edits, CancellationToken cancellationToken)
    {
        var span = problem.Diagnostic.Location.SourceSpan;
        return OfAsyncFunctions.Contains(problem.Diagnostic.Id) ||
            (problem.Diagnostic.Severity == DiagnosticSeverity.Error && edits.ToBefore(span.Start) == edits.ToBefore(span.Start + 1) &&
                (await problem.Diagnostic.Location.SourceTree!.GetRootAsync(cancellationToken).ConfigureAwait(false)).FindNode(span, getInnermostNodeForTie: true) is AwaitExpressionSyntax);
    }

    // An error in an expression hides what is wrong with the expression around it and with that one's other parts, as overload resolution is silent where an argument is broken.
    private static bool IsHidden(TextSpan place, SyntaxNode root, SyntaxNode unit, SemanticModel model, CancellationToken cancellationToken)
    {
        var around = root.FindNode(place, getInnermostNodeForTie: true).Parent;
        while (around is ArgumentSyntax or BaseArgumentListSyntax or ParenthesizedExpressionSyntax)
        {
            around = around.Parent;
        }

        var hiding = around is ExpressionSyntax ? around.Span : place;
        foreach (var error in model.GetDiagnostics(unit.Span, cancellationToken))
        {
            if (error.Severity == DiagnosticSeverity.Error && hiding.Contains(error.Location.SourceSpan) && Unit(root, error.Location.SourceSpan.Start) == unit)
            {
                return true;
            }
        }

        return false;
    }

    // The smallest part of a declaration or body that the compiler binds by itself.
    private static SyntaxNode? Unit(SyntaxNode root, int position)
    {
        for (var node = root.FindToken(Math.Min(position, Math.Max(0, root.FullSpan.End - 1)), findInsideTrivia: false).Parent; node is not null; node = node.Parent)
        {
            if (node is StatementSyntax or MemberDeclarationSyntax or UsingDirectiveSyntax or ArrowExpressionClauseSyntax or AttributeListSyntax)
            {
                return node;
            }
        }

        return null;
    }

    private static bool IsUnbound(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        // The size that 'T[]' leaves out has no type, and 'nameof' no meaning of its own; neither is broken code.
        if (expression is OmittedArraySizeExpressionSyntax || expression.Parent is InvocationExpressionSyntax call && call.Expression == expression)
        {
            return false;
        }

        var type = model.GetTypeInfo(expression, cancellationToken).Type;
        if (BrokenTypes.IsMadeOf(type))
        {
            return true;
        }

        // A name that means nothing has no type at all where none is expected.
        return expression is SimpleNameSyntax && type is null && model.GetSymbolInfo(expression, cancellationToken) is { Symbol: null, CandidateSymbols.IsEmpty: true }
            && model.GetAliasInfo((SimpleNameSyntax)expression is IdentifierNameSyntax name ? name : expression, cancellationToken) is null;
    }
}
