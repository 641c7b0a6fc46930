using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Finds the method of a group that returns a task where the group's delegate returns the task's result.</summary>
internal static class GroupMismatch
{
    internal static IMethodSymbol? Find(ExpressionSyntax group, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetTypeInfo(Parentheses.Around(group), cancellation).ConvertedType is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
        {
            return null;
        }

        var info = model.GetSymbolInfo(group, cancellation);
        foreach (var symbol in info.Symbol is { } bound ? ImmutableArray.Create(bound) : info.CandidateSymbols)
        {
            if (symbol is IMethodSymbol method && AwaitableTypes.IsTask(method.ReturnType) && method.Parameters.Length == invoke.Parameters.Length &&
                (AwaitableTypes.For(model.Compilation).Get(method.ReturnType).Result is { } result ? SymbolEqualityComparer.Default.Equals(result, invoke.ReturnType) : invoke.ReturnsVoid))
            {
                return method;
            }
        }

        return null;
    }
}
