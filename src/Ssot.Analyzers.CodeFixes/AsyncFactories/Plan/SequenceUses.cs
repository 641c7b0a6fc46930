using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Plans what becomes of a call whose sequence becomes an async one: <c>await foreach</c>, a function that hands the
/// sequence on, or the async twin of a LINQ operator that ends it (<c>ToList</c> and <c>ToListAsync</c>).
/// </summary>
internal sealed class SequenceUses(PlanContext context, AwaitSites sites)
{
    /// <summary>Functions that only hand a sequence on, and change with it.</summary>
    internal Queue<Function> ToHandOn { get; } = new();

    internal async Task UseAsync(Function function, Document document, InvocationExpressionSyntax call)
    {
        var outer = Parentheses.Around(call);
        switch (outer.Parent)
        {
            case CommonForEachStatementSyntax loop when loop.Expression == outer:
                function.Requires.Add(await sites.ForEachAsync(document, loop).ConfigureAwait(false));
                break;
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                await HandOnAsync(function, document, outer).ConfigureAwait(false);
                break;
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax end } member when member.Expression == outer:
                await EndAsync(function, document, call, member, end).ConfigureAwait(false);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax } declaration } variable }:
                await KeepAsync(function, document, declaration, variable).ConfigureAwait(false);
                break;
            default:
                function.Stop(AwaitStrategies.SequencePassed.Of(function.Name));
                break;
        }
    }

    private async Task HandOnAsync(Function function, Document document, ExpressionSyntax returned)
    {
        if (Enclosing.FunctionOf(returned) is MethodDeclarationSyntax or LocalFunctionStatementSyntax &&
            Enclosing.FunctionOf(returned) is { } declaration &&
            await context.Functions.GetAsync(declaration, document, context.Cancellation).ConfigureAwait(false) is { } outer &&
            outer.Symbol.ReturnType.OriginalDefinition.SpecialType == function.Symbol.ReturnType.OriginalDefinition.SpecialType)
        {
            function.Requires.Add(outer);
            ToHandOn.Enqueue(outer);
            return;
        }

        function.Stop(AwaitStrategies.SequenceReturned.Of(function.Name));
    }

    private async Task EndAsync(Function function, Document document, InvocationExpressionSyntax call, MemberAccessExpressionSyntax member, InvocationExpressionSyntax end)
    {
        var model = await context.ModelAsync(document).ConfigureAwait(false);
        var old = model.GetTypeInfo(end, context.Cancellation).Type;
        var name = member.Name.Identifier.ValueText + "Async";
        if (model.GetTypeInfo(call, context.Cancellation).Type is INamedTypeSymbol { TypeArguments: [var item] } &&
            model.Compilation.GetTypesByMetadataName("System.Collections.Generic.IAsyncEnumerable`1") is [var sequence, ..])
        {
            foreach (var symbol in model.LookupSymbols(end.SpanStart, sequence.Construct(item), name, includeReducedExtensionMethods: true))
            {
                if (symbol is IMethodSymbol twin && AwaitableTypes.For(model.Compilation).Get(twin.ReturnType) is { HasResult: true, Result: var result } && SymbolEqualityComparer.Default.Equals(result, old) &&
                    TakesAsMany(twin, end.ArgumentList.Arguments.Count))
                {
                    var site = await sites.AwaitAsync(document, end, old).ConfigureAwait(false);
                    site.Renames.Add((member.Name.Identifier.Span, name));
                    function.Requires.Add(site);
                    return;
                }
            }
        }

        function.Stop(AwaitStrategies.SequenceOperator.Of(member.Name.Identifier.ValueText));
    }

    private static bool TakesAsMany(IMethodSymbol method, int count)
    {
        for (var i = count; i < method.Parameters.Length; i++)
        {
            if (!method.Parameters[i].IsOptional)
            {
                return false;
            }
        }

        return method.Parameters.Length >= count;
    }

    private async Task KeepAsync(Function function, Document document, VariableDeclarationSyntax declaration, VariableDeclaratorSyntax variable)
    {
        var model = await context.ModelAsync(document).ConfigureAwait(false);
        if (declaration.Type.IsVar && model.GetDeclaredSymbol(variable, context.Cancellation) is ILocalSymbol local && declaration.Parent!.Parent is { } scope)
        {
            foreach (var node in scope.DescendantNodes())
            {
                if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != local.Name || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, context.Cancellation).Symbol, local))
                {
                    continue;
                }

                if (name.Parent is not CommonForEachStatementSyntax loop || loop.Expression != name)
                {
                    function.Stop(AwaitStrategies.SequencePassed.Of(function.Name));
                    return;
                }

                function.Requires.Add(await sites.ForEachAsync(document, loop).ConfigureAwait(false));
            }

            return;
        }

        function.Stop(AwaitStrategies.SequencePassed.Of(function.Name));
    }
}
