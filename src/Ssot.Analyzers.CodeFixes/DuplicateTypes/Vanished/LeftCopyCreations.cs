using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>
/// Maps creations of the canonical type that were written for a copy which is still there: its constructors take the
/// arguments, and those of the canonical type don't.
/// </summary>
internal sealed class LeftCopyCreations(VanishedCopies copies, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Maps a creation.</summary>
    /// <param name="creation">The creation.</param>
    /// <param name="canonical">The canonical type, constructed as it is created.</param>
    /// <returns>The edits; default where the canonical type takes the arguments, or not exactly one copy does, or they can't be mapped.</returns>
    internal ImmutableArray<TextChange> Map(CreationSyntax creation, INamedTypeSymbol canonical)
    {
        if (creation.IsOfBase || creation.Node is not ExpressionSyntax || ConstructorTakingIts(creation, canonical, canonical) is not null)
        {
            return default;
        }

        ImmutableArray<TextChange> found = default;
        foreach (var duplicate in copies.LeftOf(canonical, cancellationToken))
        {
            if (ConstructorTakingIts(creation, duplicate.Type, canonical) is { } constructor && CopyType.Of(duplicate) is { } copy)
            {
                if (!found.IsDefault)
                {
                    return default;
                }

                var counterparts = new Counterparts(CopySet.Of(duplicate), model.Compilation);
                found = new CreationMapper(counterparts, model, cancellationToken).Map(creation, constructor, copy.Mapping, canonical.OriginalDefinition, out _);
            }
        }

        return found;
    }

    // Asked of the compiler, as if the type were written in full.
    private IMethodSymbol? ConstructorTakingIts(CreationSyntax creation, INamedTypeSymbol type, INamedTypeSymbol created)
    {
        type = type.Arity == 0 ? type : type.OriginalDefinition.Construct(created.TypeArguments.ToArray());
        var text = $"new {type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}{creation.Arguments?.ToString() ?? "()"}";
        return model.GetSpeculativeSymbolInfo(creation.Node.SpanStart, SyntaxFactory.ParseExpression(text), SpeculativeBindingOption.BindAsExpression).Symbol as IMethodSymbol;
    }
}
