using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Writes awaits as the code around them does: <c>ConfigureAwait(false)</c> where all of the file have it, the token that is in scope.</summary>
internal sealed class AwaitHabits(PlanContext context)
{
    private readonly Dictionary<SourceFile, bool> _configures = [];

    /// <summary>What is written before and behind an expression to await it.</summary>
    internal async Task<(string Before, string After)> AwaitAsync(SourceFile file, Document document, ExpressionSyntax awaited)
    {
        var configures = await ConfiguresAsync(file, document, awaited).ConfigureAwait(false) ? ".ConfigureAwait(false)" : string.Empty;
        return IsUnary(awaited, configures.Length > 0) ? ("await ", configures) : ("await (", ")" + configures);
    }

    private async Task<bool> ConfiguresAsync(SourceFile file, Document document, ExpressionSyntax awaited)
    {
        if (!_configures.TryGetValue(file, out var configures))
        {
            _configures.Add(file, configures = await FileConfiguresAsync(file).ConfigureAwait(false));
        }

        if (!configures || awaited is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } })
        {
            return false;
        }

        // What is not awaitable yet comes to be a task.
        var model = await context.ModelAsync(document).ConfigureAwait(false);
        var type = model.GetTypeInfo(awaited, context.Cancellation).Type;
        return AwaitableTypes.IsTask(type) || !AwaitableTypes.For(model.Compilation).Get(type, model, awaited.SpanStart).IsAwaitable;
    }

    // Whether await, or a member access behind it, takes the expression as it is.
    private static bool IsUnary(ExpressionSyntax expression, bool withMember) => expression switch
    {
        IdentifierNameSyntax or GenericNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or
            ParenthesizedExpressionSyntax or BaseObjectCreationExpressionSyntax or DefaultExpressionSyntax or ThisExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        AwaitExpressionSyntax or CastExpressionSyntax => !withMember,
        _ => false,
    };

    /// <summary>The argument that passes on the one token in scope to a call that takes one and is given none, or null.</summary>
    internal async Task<Edit?> TokenForAsync(Site site)
    {
        if (site.Node is not InvocationExpressionSyntax { ArgumentList: { } given } call || call.ContainsDiagnostics)
        {
            return null;
        }

        var model = await context.ModelAsync(site.Document).ConfigureAwait(false);
        if (model.GetSymbolInfo(call, context.Cancellation).Symbol is not IMethodSymbol { Parameters: [.., { IsOptional: true } parameter] } method || !IsToken(parameter.Type) ||
            given.Arguments.Count >= method.Parameters.Length || given.Arguments.Any(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name) || InScope(site, model) is not { } name)
        {
            return null;
        }

        var text = given.Arguments.Count == method.Parameters.Length - 1 && given.Arguments.All(static a => a.NameColon is null) ? name : parameter.Name + ": " + name;
        return Edit.Before(given.CloseParenToken.SpanStart, (given.Arguments.Count > 0 ? ", " : string.Empty) + text);
    }

    // A parameter of the function itself, if it is the only one.
    private string? InScope(Site site, SemanticModel model)
    {
        if (Enclosing.FunctionOf(site.Node) is not { } function ||
            (function is AnonymousFunctionExpressionSyntax ? model.GetSymbolInfo(function, context.Cancellation).Symbol : model.GetDeclaredSymbol(function, context.Cancellation)) is not IMethodSymbol method)
        {
            return null;
        }

        IParameterSymbol? found = null;
        foreach (var parameter in method.Parameters)
        {
            if (IsToken(parameter.Type))
            {
                if (found is not null)
                {
                    return null;
                }

                found = parameter;
            }
        }

        return found?.Name;
    }

    private static bool IsToken(ITypeSymbol type) => type.Is("System.Threading.CancellationToken");

    private async Task<bool> FileConfiguresAsync(SourceFile file)
    {
        var any = false;
        foreach (var document in file.Variants)
        {
            var root = await document.GetSyntaxRootAsync(context.Cancellation).ConfigureAwait(false);
            foreach (var node in root!.DescendantNodes())
            {
                if (node is not AwaitExpressionSyntax { Expression: var awaited })
                {
                    continue;
                }

                if (awaited is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" }, ArgumentList.Arguments: [{ Expression.RawKind: (int)SyntaxKind.FalseLiteralExpression }] })
                {
                    return false;
                }

                any = true;
            }
        }

        return any;
    }
}
