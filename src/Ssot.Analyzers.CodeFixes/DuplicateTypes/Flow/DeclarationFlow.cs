using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>Connects members with what they override and implement, so that a contract and all its implementations move together.</summary>
internal sealed class DeclarationFlow(FlowContext context, SlotNodes slots, SemanticModel model)
{
    internal void Visit(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is TypeDeclarationSyntax declaration && model.GetDeclaredSymbol(declaration, context.CancellationToken) is { } type)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                ConnectBases(type);
                ConnectInterfaces(type);
            }
        }
    }

    private void ConnectBases(INamedTypeSymbol type)
    {
        var own = context.Copies.FindAround(type);
        foreach (var member in type.GetMembers())
        {
            if (member.IsImplicitlyDeclared || !SlotNodes.TypesOf(member).Any(context.Copies.Mentions))
            {
                continue;
            }

            if (own is not null)
            {
                Block(member, own);
            }

            var overridden = member switch
            {
                IMethodSymbol method => method.OverriddenMethod,
                IPropertySymbol property => property.OverriddenProperty,
                IEventSymbol @event => (ISymbol?)@event.OverriddenEvent,
                _ => null,
            };
            if (overridden is not null)
            {
                Connect(member, overridden, type);
            }
        }
    }

    private void ConnectInterfaces(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return;
        }

        foreach (var @interface in type.AllInterfaces)
        {
            foreach (var demanded in @interface.GetMembers())
            {
                // A record's equality is written anew by the compiler.
                if (SlotNodes.TypesOf(demanded).Any(context.Copies.Mentions) && type.FindImplementationForInterfaceMember(demanded) is { IsImplicitlyDeclared: false } member)
                {
                    Connect(member, demanded, type);
                    if (context.Copies.FindAround(type) is { } own)
                    {
                        Block(member, own);
                    }
                }
            }
        }
    }

    private void Connect(ISymbol member, ISymbol contract, INamedTypeSymbol type)
    {
        var (ours, theirs) = (Slots(member), Slots(contract));
        for (var i = 0; i < ours.Count && i < theirs.Count; i++)
        {
            if (!context.Copies.Mentions(ours[i].Type))
            {
                continue;
            }

            // A contract that is generic has the copy from the type's list of bases.
            var isDeclared = context.Copies.Mentions(theirs[i].Slot is IParameterSymbol p ? p.OriginalDefinition.Type : SlotNodes.TypesOf(theirs[i].Slot.OriginalDefinition).Last());
            if (context.Copies.FindAround(contract.ContainingType) is not null)
            {
                isDeclared = false;
            }

            context.Groups.Union(slots.Of(ours[i].Slot), isDeclared ? slots.Of(theirs[i].Slot) : slots.OfCarrier(type));
        }
    }

    private void Block(ISymbol member, CopyType own)
    {
        foreach (var (slot, type) in Slots(member))
        {
            if (slots.CopiesIn(type).Contains(own))
            {
                context.Groups.Block(slots.Of(slot), "the copy uses it itself");
            }
        }
    }

    private static List<(ISymbol Slot, ITypeSymbol Type)> Slots(ISymbol member)
    {
        var found = new List<(ISymbol, ITypeSymbol)>();
        var parameters = member switch { IMethodSymbol method => method.Parameters, IPropertySymbol indexer => indexer.Parameters, _ => ImmutableArray<IParameterSymbol>.Empty };
        foreach (var parameter in parameters)
        {
            found.Add((parameter, parameter.Type));
        }

        found.Add((member, SlotNodes.TypesOf(member).Last()));
        return found;
    }
}
