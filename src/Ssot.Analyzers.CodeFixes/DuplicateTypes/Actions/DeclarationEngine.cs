using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Actions;

/// <summary>What somebody may ask for at the declaration of a copy. It runs for what was asked, never in a bulk run.</summary>
internal abstract class DeclarationEngine : IFixEngine
{
    public ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => ImmutableArray<DiagnosticAnalyzer>.Empty;

    public bool Serves(string id) => id == RuleIds.DuplicateDeclaration;

    public async Task<ImmutableArray<EditGroup>> PlanAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken)
    {
        var groups = ImmutableArray.CreateBuilder<EditGroup>();
        var met = new HashSet<(FileKey, int)>();
        foreach (var place in places)
        {
            if (solution.GetDocument(place.Document) is { } document
                && met.Add((FileKey.Of(document), place.Diagnostic.Location.SourceSpan.Start))
                && await PlanAsync(document, place.Diagnostic, cancellationToken).ConfigureAwait(false) is { IsEmpty: false } group)
            {
                groups.Add(group);
            }
        }

        return groups.ToImmutable();
    }

    /// <summary>The edits for one copy, or null where it can't be done soundly.</summary>
    internal async Task<EditGroup?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        return await CopyDeclaration.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } copy
            ? await PlanAsync(copy, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>The edits for one copy.</summary>
    internal abstract Task<EditGroup?> PlanAsync(CopyDeclaration copy, CancellationToken cancellationToken);
}

/// <summary>The declaration of a copy.</summary>
internal sealed record CopyDeclaration(Document Document, SemanticModel Model, TypeDeclarationSyntax Syntax, Duplicate Duplicate)
{
    /// <summary>Whether it is all in one place, where no directive would be cut.</summary>
    internal bool IsWhole => Duplicate.Type.DeclaringSyntaxReferences.Length == 1 && !Syntax.ContainsDirectives;

    /// <summary>The copy that a report is of, or null where it is one no more.</summary>
    internal static async Task<CopyDeclaration?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || (await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false)).FindToken(diagnostic.Location.SourceSpan.Start).Parent is not TypeDeclarationSyntax declaration
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } type
            || Duplicates.For(model.Compilation, SsotFacts.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken)).Find(type) is not { } duplicate)
        {
            return null;
        }

        return new CopyDeclaration(document, model, declaration, duplicate);
    }
}
