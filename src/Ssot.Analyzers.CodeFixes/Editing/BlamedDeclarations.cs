using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// The groups that edit what a statement names: an alias, a field, a property or a method may be of another type since, which breaks
/// code that nobody has edited. Where none edits the declaration itself, those of its file, if it is another, may have
/// changed what it says.
/// </summary>
internal static class BlamedDeclarations
{
    /// <summary>Finds the groups.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="applied">The edits.</param>
    /// <param name="statement">The statement that it is in, after the edits.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<HashSet<EditGroup>> FindAsync(Problem problem, AppliedGroups applied, SyntaxNode? statement, CancellationToken cancellationToken)
    {
        var groups = new HashSet<EditGroup>();
        if (statement is null || applied.After.GetDocument(statement.SyntaxTree) is not { } document || document.Project.Id != problem.Project
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return groups;
        }

        var files = new HashSet<FileEdits>();
        foreach (var node in statement.DescendantNodes())
        {
            if (node is not SimpleNameSyntax name)
            {
                continue;
            }

            var info = model.GetSymbolInfo(name, cancellationToken);
            var one = name is IdentifierNameSyntax identifier && model.GetAliasInfo(identifier, cancellationToken) is { } alias ? alias : info.Symbol;
            foreach (var symbol in one is not null ? ImmutableArray.Create(one) : info.CandidateSymbols)
            {
                if (symbol is not (INamespaceOrTypeSymbol or ILocalSymbol))
                {
                    AddDeclarations(symbol, problem, applied, groups, files, cancellationToken);
                }
            }
        }

        if (groups.Count == 0)
        {
            foreach (var edits in files)
            {
                Blame.AddWithin(edits, new TextSpan(0, int.MaxValue), groups);
            }
        }

        return groups;
    }

    private static void AddDeclarations(ISymbol symbol, Problem problem, AppliedGroups applied, HashSet<EditGroup> groups, HashSet<FileEdits> files, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (applied.After.GetDocument(reference.SyntaxTree) is not { } document || !applied.Files.TryGetValue(FileKey.Of(document), out var edits))
            {
                continue;
            }

            Blame.AddWithin(edits, reference.GetSyntax(cancellationToken).FullSpan, groups);
            if (problem.File != FileKey.Of(document))
            {
                files.Add(edits);
            }
        }
    }
}
