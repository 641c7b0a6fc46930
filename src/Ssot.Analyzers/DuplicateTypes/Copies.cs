using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>Which type a name in code stands for, shared by the rule and its fix.</summary>
internal static class Copies
{
    /// <summary>The type a simple name names, be it as a type, an attribute or in a cref, or null.</summary>
    internal static INamedTypeSymbol? NamedBy(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (name.Parent is NameColonSyntax or NameEqualsSyntax { Parent: not UsingDirectiveSyntax })
        {
            return null;
        }

        return model.GetSymbolInfo(name, cancellationToken).Symbol switch
        {
            INamedTypeSymbol type => type,
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
            _ => null,
        };
    }
}
