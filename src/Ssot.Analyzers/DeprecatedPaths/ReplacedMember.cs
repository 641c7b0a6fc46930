using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>An entry of a member, with the names that its type has had.</summary>
internal sealed class ReplacedMember
{
    internal ReplacedMember(Move move, SsotFacts facts)
    {
        Move = move;
        Container = ContainerOf(move.Old);
        var containers = ImmutableArray.CreateBuilder<DocumentationId>();
        containers.Add(Container);
        containers.AddRange(facts.Steps(Container, out _));
        if (move.New is { } target && target.Name != move.Old.Name)
        {
            containers.Add(ContainerOf(target));
        }

        Containers = containers.ToImmutable();
    }

    /// <summary>The entry.</summary>
    internal Move Move { get; }

    /// <summary>The type that declared the member.</summary>
    internal DocumentationId Container { get; }

    /// <summary>
    /// The types on which the old name, where it does not bind, can only mean this member: the declaring type, what it
    /// has moved to, and the type of a replacement that is called otherwise.
    /// </summary>
    internal ImmutableArray<DocumentationId> Containers { get; }

    /// <summary>Whether a type that binds, or one of its bases or interfaces, is one of <see cref="Containers"/>.</summary>
    internal bool IsMemberOf(ITypeSymbol type)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                foreach (var constraint in parameter.ConstraintTypes)
                {
                    // Type parameters constrained to each other may stand in a cycle in broken code.
                    if (constraint is not ITypeParameterSymbol && IsMemberOf(constraint))
                    {
                        return true;
                    }
                }

                return false;
            case INamedTypeSymbol:
                for (var current = type; current is not null; current = current.BaseType)
                {
                    if (IsContainer(current))
                    {
                        return true;
                    }
                }

                foreach (var inherited in type.AllInterfaces)
                {
                    if (IsContainer(inherited))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>The id of the type that declares a member.</summary>
    internal static DocumentationId ContainerOf(DocumentationId member) =>
        DocumentationId.Of(DocumentationIdKind.Type, member.Segments.RemoveAt(member.Segments.Length - 1));

    private bool IsContainer(ITypeSymbol type)
    {
        foreach (var container in Containers)
        {
            if (container.Matches(type))
            {
                return true;
            }
        }

        return false;
    }
}
