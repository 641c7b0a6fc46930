using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Finds what binds again in one document.</summary>
internal sealed class RevivedUseFinder(Document document, Document before, List<GoneType> gone, EditHistory history, CancellationToken cancellationToken)
{
    internal async Task<List<RevivedUse>> FindAsync()
    {
        var found = new List<RevivedUse>();
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await before.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } modelBefore)
        {
            return found;
        }

        foreach (var node in (await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false)).DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var use = CreationSyntax.Of(node) is { } creation ? await OfAsync(creation, model, modelBefore).ConfigureAwait(false) : null;
            if (use is not null)
            {
                found.Add(use);
            }
        }

        return found;
    }

    private async Task<RevivedUse?> OfAsync(CreationSyntax creation, SemanticModel model, SemanticModel modelBefore)
    {
        if (creation.CreatedType(model, cancellationToken) is not { } canonical
            || gone.FindAll(type => type.Became(canonical)) is not { Count: > 0 } became
            || await history.OriginOfAsync(creation.Node, document, cancellationToken).ConfigureAwait(false) is not { } origin
            || CreationSyntax.Of(origin) is not { } old
            || old.CreatedType(modelBefore, cancellationToken) is { TypeKind: not TypeKind.Error }
            || await MeantAsync(became, ExpectedType.Of(old, modelBefore, cancellationToken), creation.Node, model).ConfigureAwait(false) is not { Count: > 0 } meant
            || !creation.GivesTheSameAs(old))
        {
            return null;
        }

        var changes = new VanishedCreationMapper(new Counterparts(CopySet.Empty, model.Compilation), model, cancellationToken).Map(creation, canonical.OriginalDefinition, meant.ConvertAll(static type => type.Names));
        if (!changes.IsDefaultOrEmpty && GeneratedCode.Is(model.SyntaxTree, cancellationToken))
        {
            changes = default;
        }

        // What does not compile shows, and can be put right by hand; unless it is something else that shows.
        return !changes.IsDefault || creation.Binds(model, cancellationToken) || AnyIsBroken(creation.Arguments, model) ? RevivedUse.Of(creation.Node, document, changes) : null;
    }

    // None where names are as they were, or the code says the name of a type that is there.
    private async Task<List<GoneType>> MeantAsync(List<GoneType> types, ITypeSymbol? unbound, SyntaxNode use, SemanticModel model)
    {
        types = await new GoneReadings(document, before, model, cancellationToken).NarrowAsync(types.FindAll(type => type.MayBe(unbound)), use).ConfigureAwait(false);
        return types.TrueForAll(static type => type.Names.Listed.IsIdentity) ? [] : types;
    }

    private bool AnyIsBroken(ArgumentListSyntax? list, SemanticModel model) =>
        list?.Arguments.Any(argument => BrokenTypes.IsMadeOf(model.GetTypeInfo(argument.Expression, cancellationToken).Type)) == true;
}
