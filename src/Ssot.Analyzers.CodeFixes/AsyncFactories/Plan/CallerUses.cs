using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Plans what becomes of one use of a function whose return type changes.</summary>
internal sealed class CallerUses(PlanContext context, AwaitSites sites, DelegateReceivers receivers, SequenceUses sequences)
{
    internal async Task UseAsync(Function function, IMethodSymbol method, SimpleNameSyntax name, Document document)
    {
        ExpressionSyntax expression = name;
        while ((expression.Parent is MemberAccessExpressionSyntax member && member.Name == expression) || (expression.Parent is MemberBindingExpressionSyntax binding && binding.Name == expression))
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        if (IsNameOf(expression))
        {
            return;
        }

        var model = await context.ModelAsync(document).ConfigureAwait(false);
        if (expression.Parent is not InvocationExpressionSyntax call)
        {
            if (expression.Parent is PrefixUnaryExpressionSyntax)
            {
                function.Stop(AwaitStrategies.AddressTaken.Of(function.Name));
                return;
            }

            await receivers.GiveGroupAsync(function, document, expression, method).ConfigureAwait(false);
        }
        else if (function.IsHandler)
        {
            function.Stop(AwaitStrategies.HandlerCalled.Of(function.Name));
        }
        else if (MockSetups.Find(call, model, context.Cancellation) is { } mock)
        {
            mock.Apply(function, context.View.FileOf(document)!);
        }
        else if (function.Change == ReturnChange.Sequence)
        {
            await sequences.UseAsync(function, document, call).ConfigureAwait(false);
        }
        else if (Parentheses.Around(call).Parent is AwaitExpressionSyntax)
        {
            // Broken code that awaits already what does not return a task yet.
            function.Requires.Add(await sites.AsyncOnlyAsync(document, call).ConfigureAwait(false));
        }
        else
        {
            function.Requires.Add(await sites.AwaitAsync(document, call, method.ReturnsVoid ? null : method.ReturnType).ConfigureAwait(false));
        }
    }

    private static bool IsNameOf(ExpressionSyntax expression) =>
        expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };
}

/// <summary>A call that sets up or checks a mock instead of calling.</summary>
/// <param name="Returns">The names in the code that take a value to return, where they have to be others for tasks.</param>
internal sealed record MockSetups(ImmutableArray<SyntaxToken> Returns)
{
    /// <summary>Recognises the set-ups of Moq, NSubstitute and FakeItEasy.</summary>
    internal static MockSetups? Find(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        // NSubstitute: mock.Get(1).Returns(value) has overloads for tasks.
        if (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax configuration } && Declares(configuration, "NSubstitute", model, cancellation))
        {
            return new MockSetups(ImmutableArray<SyntaxToken>.Empty);
        }

        // Moq and FakeItEasy take the call as an expression tree.
        if (call.Parent is not LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax setup } } lambda || !LambdaReceivers.IsExpressionTree(lambda, model, cancellation))
        {
            return null;
        }

        if (Declares(setup, "FakeItEasy", model, cancellation))
        {
            return new MockSetups(ImmutableArray<SyntaxToken>.Empty);
        }

        return Declares(setup, "Moq", model, cancellation) ? new MockSetups(ReturnsOf(setup)) : null;
    }

    internal void Apply(Function function, SourceFile file)
    {
        if (function.Symbol.ReturnsVoid)
        {
            return;
        }

        foreach (var name in Returns)
        {
            function.Renames.Add((file, name.Span, name.ValueText + "Async"));
        }
    }

    // A sequence of values is set up by one after the other.
    private static ImmutableArray<SyntaxToken> ReturnsOf(InvocationExpressionSyntax setup)
    {
        var names = ImmutableArray.CreateBuilder<SyntaxToken>();
        for (var call = setup; call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } member; call = next)
        {
            if (member.Name.Identifier.ValueText == "Returns")
            {
                names.Add(member.Name.Identifier);
            }
        }

        return names.ToImmutable();
    }

    private static bool Declares(InvocationExpressionSyntax call, string library, SemanticModel model, CancellationToken cancellation)
    {
        var space = model.GetSymbolInfo(call, cancellation).Symbol?.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space.Is(library);
    }
}
