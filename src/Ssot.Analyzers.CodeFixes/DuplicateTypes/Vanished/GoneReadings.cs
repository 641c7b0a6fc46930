using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Tells types of one name that are gone apart: by the namespaces that were named where the name was written.</summary>
internal sealed class GoneReadings(Document document, Document before, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Those of several types that a use can have been written for.</summary>
    internal async Task<List<GoneType>> NarrowAsync(List<GoneType> types, SyntaxNode use)
    {
        if (types.TrueForAll(type => type.Names.Listed.IsSameAs(types[0].Names.Listed)))
        {
            return types;
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in FilesOf(use))
        {
            await AddAsync(file, named).ConfigureAwait(false);
        }

        return types.FindAll(type => named.Contains(type.Old.ContainerName)) is { Count: > 0 } narrowed ? narrowed : types;
    }

    // A type that a use does not name itself is named by what gives it.
    private IEnumerable<Document> FilesOf(SyntaxNode use)
    {
        if (use is ObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or AttributeSyntax)
        {
            return [before];
        }

        var giver = use is not ImplicitObjectCreationExpressionSyntax ? null : use.Parent switch
        {
            ArgumentSyntax argument => (model.GetOperation(argument, cancellationToken) as IArgumentOperation)?.Parameter,
            AssignmentExpressionSyntax assignment => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
            EqualsValueClauseSyntax => model.GetEnclosingSymbol(use.SpanStart, cancellationToken),
            ReturnStatementSyntax or ArrowExpressionClauseSyntax when use.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is null => model.GetEnclosingSymbol(use.SpanStart, cancellationToken),
            _ => null,
        };
        return giver is { DeclaringSyntaxReferences: [var declaration] } && document.Project.Solution.GetDocument(declaration.SyntaxTree) is { } file && before.Project.Solution.GetDocument(file.Id) is { } fileBefore
            ? [fileBefore]
            : before.Project.Solution.Projects.Where(static project => project.Language == LanguageNames.CSharp).SelectMany(static project => project.Documents);
    }

    private async Task AddAsync(Document file, HashSet<string> named)
    {
        Add((await file.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!, isGlobal: false, named);
        foreach (var other in file.Project.Documents)
        {
            Add((await other.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!, isGlobal: true, named);
        }
    }

    private static void Add(SyntaxNode root, bool isGlobal, HashSet<string> named)
    {
        foreach (var node in root.DescendantNodes(isGlobal ? static n => n is CompilationUnitSyntax : null))
        {
            switch (node)
            {
                case UsingDirectiveSyntax { NamespaceOrType: { } path, GlobalKeyword: var global } when !isGlobal || global.IsKind(SyntaxKind.GlobalKeyword):
                    Add(path, named);
                    break;
                case BaseNamespaceDeclarationSyntax ns when !isGlobal:
                    for (SyntaxNode? around = ns.Name; around is not null; around = NamePaths.Shorter(around))
                    {
                        Add(around, named);
                    }

                    break;
                case QualifiedNameSyntax name when !isGlobal:
                    Add(name.Left, named);
                    break;
                case MemberAccessExpressionSyntax access when !isGlobal:
                    Add(access.Expression, named);
                    break;
            }
        }
    }

    private static void Add(SyntaxNode path, HashSet<string> named)
    {
        // Of an alias the path is that of the type.
        for (SyntaxNode? around = path; around is not null; around = path.Parent is UsingDirectiveSyntax ? NamePaths.Shorter(around) : null)
        {
            if (PathText.Segments(around) is { IsDefaultOrEmpty: false } segments)
            {
                named.Add(DocumentationId.Of(DocumentationIdKind.Namespace, segments).FullName);
            }
        }
    }
}
