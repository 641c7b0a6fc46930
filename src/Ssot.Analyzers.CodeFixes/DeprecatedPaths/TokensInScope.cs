using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Finds the <c>CancellationToken</c> that a place has been given to pass on.</summary>
internal static class TokensInScope
{
    /// <summary>The parameter of the innermost function that has one; null where there is none, or more than one to choose from.</summary>
    internal static string? Find(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var node = place.Parent; node is not null; node = node.Parent)
        {
            var function = node switch
            {
                AnonymousFunctionExpressionSyntax lambda => model.GetSymbolInfo(lambda, cancellationToken).Symbol as IMethodSymbol,
                LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax => model.GetDeclaredSymbol(node, cancellationToken) as IMethodSymbol,
                _ => null,
            };
            if (function is null)
            {
                continue;
            }

            IParameterSymbol? found = null;
            foreach (var parameter in function.Parameters)
            {
                if (parameter.Type.Is("System.Threading.CancellationToken"))
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = parameter;
                }
            }

            if (found is not null || node is BaseMethodDeclarationSyntax || function.IsStatic)
            {
                return found is null ? null : SyntaxFacts.GetKeywordKind(found.Name) != SyntaxKind.None ? "@" + found.Name : found.Name;
            }
        }

        return null;
    }
}
