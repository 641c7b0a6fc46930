using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.Declarations;

/// <summary>An obsolete symbol and what its attribute says.</summary>
/// <param name="Symbol">The type or member that bears the attribute, as its original definition.</param>
/// <param name="Message">The message.</param>
internal readonly record struct ObsoleteSymbol(ISymbol Symbol, string Message)
{
    /// <summary>The obsolete symbol that a compiler's diagnostic is about, or null where it has no message.</summary>
    internal static ObsoleteSymbol? At(Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);

        // The compiler marks a name, an access or a call; the symbol may be that of what is around it.
        for (var steps = 0; node is not null && steps < 3; node = node.Parent, steps++)
        {
            for (var symbol = model.GetSymbolInfo(node, cancellationToken).Symbol; symbol is not null; symbol = (symbol as IMethodSymbol)?.AssociatedSymbol ?? symbol.ContainingType)
            {
                var definition = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
                if (MessageOf(definition) is { } message && diagnostic.GetMessage().Contains(message))
                {
                    return new ObsoleteSymbol(definition, message);
                }
            }
        }

        return null;
    }

    private static string? MessageOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.ObsoleteAttribute") && attribute.ConstructorArguments is [{ Value: string { Length: > 0 } message }, ..])
            {
                return message;
            }
        }

        return null;
    }
}
