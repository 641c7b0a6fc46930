using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>A creation that binds since some edits, and how it has to change.</summary>
internal sealed class RevivedCreation
{
    private RevivedCreation(FileKey file, int start, ImmutableArray<TextChange> changes, Problem problem) => (File, Start, Changes, Problem) = (file, start, changes, problem);

    internal FileKey File { get; }

    internal int Start { get; }

    /// <summary>The edits, none where it fits as it is; default where nothing says what its arguments were for.</summary>
    internal ImmutableArray<TextChange> Changes { get; set; }

    /// <summary>What to say where it can't be mapped, at what gives the creation its type.</summary>
    internal Problem Problem { get; }

    internal EditGroup Edits
    {
        get
        {
            var group = new EditGroup("map a creation");
            foreach (var change in Changes)
            {
                group.Add(File, change);
            }

            return group;
        }
    }

    internal static RevivedCreation Of(CreationSyntax creation, Document document, ImmutableArray<TextChange> changes, SemanticModel model, CancellationToken cancellationToken)
    {
        const string Message = "'{0}' would compile and could mean something else, as nothing says which parameters its arguments were for";
        var place = GiverOfType(creation.Node, model, cancellationToken) ?? creation.Node;
        var giver = document.Project.Solution.GetDocument(place.SyntaxTree) ?? document;
        var location = giver == document && place.SyntaxTree != creation.Node.SyntaxTree ? creation.Node.GetLocation() : place.GetLocation();
        var diagnostic = Diagnostic.Create(RuleIds.DuplicateUse, "Ssot", string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, creation.Node), DiagnosticSeverity.Error, DiagnosticSeverity.Error, isEnabledByDefault: true, warningLevel: 0, location: location);
        return new RevivedCreation(FileKey.Of(document), creation.Node.SpanStart, changes, new Problem(giver.Project.Id, FileKey.Of(giver), diagnostic));
    }

    internal bool IsMappedLike(RevivedCreation other) => Changes.IsDefault == other.Changes.IsDefault && (Changes.IsDefault || Changes.SequenceEqual(other.Changes));

    // The name there is the one that must not be put right.
    private static SyntaxNode? GiverOfType(SyntaxNode creation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (creation is not ImplicitObjectCreationExpressionSyntax)
        {
            return null;
        }

        ISymbol? giver = creation.Parent switch
        {
            ArgumentSyntax argument => (model.GetOperation(argument, cancellationToken) as IArgumentOperation)?.Parameter,
            AssignmentExpressionSyntax assignment => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => model.GetEnclosingSymbol(creation.SpanStart, cancellationToken),
            _ => null,
        };
        return giver is { DeclaringSyntaxReferences: [var declaration, ..] } ? declaration.GetSyntax(cancellationToken) : null;
    }
}
