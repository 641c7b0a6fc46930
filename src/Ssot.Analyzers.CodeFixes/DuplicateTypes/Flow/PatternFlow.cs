using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>Follows values into the patterns they are matched with.</summary>
internal sealed class PatternFlow(OperationFlow flow, FlowContext context, SlotNodes slots)
{
    private readonly UseSites _sites = new(context, flow.Document, flow.Model);

    internal void Connect(IOperation value, IPatternOperation pattern) => Connect(flow.Flows(value) ? flow.NodeOf(value) : null, pattern);

    private void Connect(FlowNode? input, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                // 'var x' says no type.
                ConnectType(input, pattern, declaration.MatchedType ?? declaration.InputType, declaration.DeclaredSymbol);
                break;
            case ITypePatternOperation type:
                ConnectType(input, pattern, type.MatchedType, null);
                break;
            case IRecursivePatternOperation recursive:
                ConnectType(input, pattern, recursive.MatchedType, recursive.DeclaredSymbol);
                ConnectParts(recursive);
                break;
            case IBinaryPatternOperation binary:
                Connect(input, binary.LeftPattern);
                Connect(input, binary.RightPattern);
                break;
            case INegatedPatternOperation negated:
                Connect(input, negated.Pattern);
                break;
            case IListPatternOperation list:
                ConnectType(input, pattern, pattern.InputType, list.DeclaredSymbol);
                foreach (var part in list.Patterns)
                {
                    Connect(input, part);
                }

                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Connect(input, slice);
                break;
        }
    }

    private void ConnectType(FlowNode? input, IPatternOperation pattern, ITypeSymbol? matched, ISymbol? declared)
    {
        if (!context.Copies.Mentions(matched))
        {
            return;
        }

        var node = flow.NodeOf(pattern.Syntax);
        if (input is { } value)
        {
            context.Groups.Union(node, value);
        }
        else
        {
            context.RuntimeTypes.Ask(slots.CopiesIn(matched), node);
        }

        if (declared is not null)
        {
            context.Groups.Union(node, slots.Of(declared));
        }
    }

    private void ConnectParts(IRecursivePatternOperation recursive)
    {
        if (recursive is { DeconstructSymbol: IMethodSymbol method, Syntax: RecursivePatternSyntax { PositionalPatternClause: { } clause } })
        {
            _sites.AddDeconstruction(method, clause.Subpatterns, flow.NodeOf(recursive.Syntax));
        }

        foreach (var property in recursive.PropertySubpatterns)
        {
            Connect(flow.Flows(property.Member) ? flow.NodeOf(property.Member) : null, property.Pattern);
        }

        var inputs = (recursive.DeconstructSymbol as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
        {
            var part = recursive.DeconstructionSubpatterns[i];
            FlowNode? input = null;
            if (context.Copies.Mentions(part.InputType))
            {
                // Of a tuple the parts change with the whole, of a deconstructed type with its method.
                input = inputs.Length == recursive.DeconstructionSubpatterns.Length && context.Copies.FindAround(inputs[i].ContainingType) is null
                    ? slots.Of(inputs[i])
                    : flow.NodeOf(recursive.Syntax);
            }

            Connect(input, part);
        }
    }
}
