using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// The functions met so far, each once: a method has a symbol in every compilation that compiles or references it, and
/// those are told to be one by the place of its declaration, or by its documentation id within its assembly.
/// </summary>
internal sealed class FunctionTable(SolutionView view)
{
    private readonly Dictionary<(FileKey, int), Function> _byPlace = [];
    private readonly Dictionary<string, Function> _byId = new(StringComparer.Ordinal);

    /// <summary>All functions met, in that order.</summary>
    internal List<Function> All { get; } = [];

    /// <summary>The function of a symbol, or null when it is not declared in the solution's sources.</summary>
    internal async Task<Function?> GetAsync(IMethodSymbol symbol, CancellationToken cancellation)
    {
        var definition = Definition(symbol);
        if (definition.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        var reference = definition.DeclaringSyntaxReferences[0];
        var file = view.FileOf(reference.SyntaxTree);
        var node = await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false);
        var anchor = DeclarationPlace.AnchorOf(node);
        if (file is not null && _byPlace.TryGetValue((file.Key, anchor), out var known))
        {
            return known;
        }

        var id = definition.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction ? null : definition.ContainingAssembly.Name + "|" + definition.GetDocumentationCommentId();
        if (id is null || !_byId.TryGetValue(id, out var function))
        {
            function = new Function(definition);
            All.Add(function);
            if (id is not null)
            {
                _byId.Add(id, function);
            }
        }

        await AddPlaceAsync(function, file, anchor, cancellation).ConfigureAwait(false);
        foreach (var part in definition.PartialImplementationPart?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
        {
            await AddPlaceAsync(function, view.FileOf(part.SyntaxTree), DeclarationPlace.AnchorOf(await part.GetSyntaxAsync(cancellation).ConfigureAwait(false)), cancellation).ConfigureAwait(false);
        }

        return function;
    }

    /// <summary>The function that a declaration, or a lambda, declares.</summary>
    internal async Task<Function?> GetAsync(SyntaxNode function, Document document, CancellationToken cancellation)
    {
        var model = await view.ModelAsync(document, cancellation).ConfigureAwait(false);
        var symbol = function is AnonymousFunctionExpressionSyntax ? model.GetSymbolInfo(function, cancellation).Symbol : model.GetDeclaredSymbol(function, cancellation);
        return symbol is IMethodSymbol method ? await GetAsync(method, cancellation).ConfigureAwait(false) : null;
    }

    private static IMethodSymbol Definition(IMethodSymbol symbol)
    {
        var definition = (symbol.ReducedFrom ?? symbol).OriginalDefinition;
        return definition.PartialDefinitionPart ?? definition;
    }

    private async Task AddPlaceAsync(Function function, SourceFile? file, int anchor, CancellationToken cancellation)
    {
        if (file is null || await file.IsGeneratedAsync(cancellation).ConfigureAwait(false))
        {
            function.Stop(AwaitStrategies.Generated.Of(function.Name));
            return;
        }

        if (!_byPlace.ContainsKey((file.Key, anchor)))
        {
            _byPlace.Add((file.Key, anchor), function);
            function.Declarations.Add(new DeclarationPlace(file, anchor));
        }
    }
}
