using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Finds what binds again in one document.</summary>
/// <param name="model">The model of the document.</param>
/// <param name="document">The document after all edits so far.</param>
/// <param name="modelBefore">The model of what it was before them.</param>
/// <param name="before">What it was before them.</param>
/// <param name="gone">The types that are gone.</param>
/// <param name="history">The edits.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class RevivedUseFinder(
    SemanticModel model, Document document, SemanticModel modelBefore, Document before, GoneTypes gone, EditHistory history, CancellationToken cancellationToken)
{
    private readonly Counterparts _counterparts = new(CopySet.Empty, model.Compilation);

    internal async Task<List<RevivedUse>> FindAsync()
    {
        var found = new List<RevivedUse>();
        foreach (var node in (await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false)).DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await FindAsync(node).ConfigureAwait(false) is { } use)
            {
                found.Add(use);
            }
        }

        return found;
    }

    private Task<RevivedUse?> FindAsync(SyntaxNode node) => node switch
    {
        AttributeSyntax attribute => OfAsync(attribute),
        SimpleNameSyntax name when MemberReceiver.Has(name) => OfAsync(name),
        _ when CreationSyntax.Of(node) is { } creation => OfAsync(creation),
        _ when CreationSyntax.OfImplicitBase(node, model, cancellationToken) is { } call => OfAsync(call, isImplicit: true),
        _ when DeconstructedParts.AreTakenBy(node) => OfPartsAsync(node),
        _ => Task.FromResult<RevivedUse?>(null),
    };

    private async Task<RevivedUse?> OfAsync(CreationSyntax creation, bool isImplicit = false)
    {
        if (creation.CreatedType(model, cancellationToken) is not { } canonical
            || gone.ThatBecame(canonical) is not { Count: > 0 } became
            || await history.OriginOfAsync(creation.Node, document, cancellationToken).ConfigureAwait(false) is not { } origin
            || (isImplicit ? CreationSyntax.OfImplicitBase(origin, modelBefore, cancellationToken) : CreationSyntax.Of(origin)) is not { } old
            || old.CreatedType(modelBefore, cancellationToken) is { TypeKind: not TypeKind.Error }
            || await MeantAsync(became, ExpectedType.Of(old, modelBefore, cancellationToken), creation.Node).ConfigureAwait(false) is not { Count: > 0 } meant
            || !creation.GivesTheSameAs(old))
        {
            return null;
        }

        var changes = new VanishedCreationMapper(_counterparts, model, cancellationToken).Map(creation, canonical.OriginalDefinition, meant);
        changes = isImplicit ? creation.PlaceImplicit(changes) : changes;

        // What does not compile shows, and can be put right by hand; unless it is something else that shows.
        return Of(creation.Node, changes, () => creation.Binds(model, cancellationToken) || AnyIsBroken(creation.Arguments));
    }

    private async Task<RevivedUse?> OfAsync(AttributeSyntax attribute)
    {
        if (model.GetTypeInfo(attribute, cancellationToken).Type is not INamedTypeSymbol canonical
            || gone.ThatBecame(canonical) is not { Count: > 0 } became
            || await history.OriginOfAsync(attribute, document, cancellationToken).ConfigureAwait(false) is not AttributeSyntax old
            || await MeantAsync(became, modelBefore.GetTypeInfo(old, cancellationToken).Type, attribute).ConfigureAwait(false) is not { Count: > 0 } meant
            || !SyntaxFactory.AreEquivalent(old.ArgumentList, attribute.ArgumentList))
        {
            return null;
        }

        return Of(attribute, OneOf(meant, names => new RevivedUseMapper(_counterparts).Map(attribute, canonical, names)), () => model.GetSymbolInfo(attribute, cancellationToken).Symbol is not null);
    }

    // A list may give the name of one member to another.
    private async Task<RevivedUse?> OfAsync(SimpleNameSyntax name)
    {
        if (!gone.MayRename(name.Identifier.ValueText)
            || MemberReceiver.TypeOf(name, model, cancellationToken) is not { } canonical
            || gone.ThatBecame(canonical) is not { Count: > 0 } became
            || await history.OriginOfAsync(name, document, cancellationToken).ConfigureAwait(false) is not SimpleNameSyntax old
            || old.Identifier.ValueText != name.Identifier.ValueText
            || await MeantAsync(became, MemberReceiver.TypeOf(old, modelBefore, cancellationToken), name).ConfigureAwait(false) is not { Count: > 0 } meant)
        {
            return null;
        }

        return Of(name, OneOf(meant, names => new RevivedUseMapper(_counterparts).Map(name, canonical, names)), () => model.GetSymbolInfo(name, cancellationToken).Symbol is not null);
    }

    // Nobody took what a list adds.
    private async Task<RevivedUse?> OfPartsAsync(SyntaxNode node)
    {
        foreach (var method in DeconstructedParts.MethodsOf(node, model, cancellationToken))
        {
            if (gone.ThatBecame(method.ContainingType) is { Count: > 0 } became
                && became.Exists(type => method.Parameters.Any(parameter => type.Names.Adds(parameter.Name)))
                && await history.OriginOfAsync(node, document, cancellationToken).ConfigureAwait(false) is { } old
                && !DeconstructedParts.MethodsOf(old, modelBefore, cancellationToken).Any()
                && (await MeantAsync(became, DeconstructedParts.TypeOf(old, modelBefore, cancellationToken), node).ConfigureAwait(false)).Count > 0)
            {
                return RevivedUse.Of(node, document, default);
            }
        }

        return null;
    }

    // None where names are as they were, or the code says the name of a type that is there.
    private async Task<List<NameMap>> MeantAsync(List<GoneType> types, ITypeSymbol? unbound, SyntaxNode use)
    {
        if (unbound is not null && !BrokenTypes.IsMadeOf(unbound))
        {
            return [];
        }

        types = await new GoneReadings(document, before, model, cancellationToken).NarrowAsync(types.FindAll(type => type.MayBe(unbound)), use).ConfigureAwait(false);
        return types.TrueForAll(static type => type.Names.Listed.IsIdentity) ? [] : types.ConvertAll(static type => type.Names);
    }

    private static ImmutableArray<TextChange> OneOf(List<NameMap> maps, Func<NameMap, ImmutableArray<TextChange>> map)
    {
        var changes = map(maps[0]);
        return !changes.IsDefault && maps.TrueForAll(other => map(other) is { IsDefault: false } others && others.SequenceEqual(changes)) ? changes : default;
    }

    private RevivedUse? Of(SyntaxNode node, ImmutableArray<TextChange> changes, Func<bool> mayCompile)
    {
        changes = !changes.IsDefaultOrEmpty && GeneratedCode.Is(model.SyntaxTree, cancellationToken) ? default : changes;
        return !changes.IsDefault || mayCompile() ? RevivedUse.Of(node, document, changes) : null;
    }

    private bool AnyIsBroken(ArgumentListSyntax? list) =>
        list?.Arguments.Any(argument => BrokenTypes.IsMadeOf(model.GetTypeInfo(argument.Expression, cancellationToken).Type)) == true;
}
