using System.Collections.Concurrent;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>Finds the symbols that replace a member, through the moves of their type and through replacements of replacements.</summary>
internal sealed class ReplacementSymbols(Compilation compilation, SsotFacts facts)
{
    private readonly ConcurrentDictionary<DocumentationId, ImmutableArray<ISymbol>> _known = new();

    /// <summary>The type that declares a replacement, as it is called now, or null.</summary>
    internal INamedTypeSymbol? FindContainer(DocumentationId member)
    {
        var container = ReplacedMember.ContainerOf(member);
        if (SymbolLookup.FindType(compilation, container) is { } type)
        {
            return type;
        }

        var steps = facts.Steps(container, out var isRemoved);
        return steps.Count > 0 && !isRemoved ? SymbolLookup.FindType(compilation, steps[steps.Count - 1]) : null;
    }

    /// <summary>The members that an id of a replacement names, inherited ones included; none where it can't be found.</summary>
    internal ImmutableArray<ISymbol> Find(DocumentationId member) => _known.GetOrAdd(member, id => Find(id, depth: 0));

    private ImmutableArray<ISymbol> Find(DocumentationId member, int depth)
    {
        if (FindContainer(member) is { } container && Members(container, member) is { IsEmpty: false } found)
        {
            return found;
        }

        // Circles are removed from the facts; the depth only bounds a hostile chain.
        if (depth < 64 && facts.TryGetMemberMoves(member.Name, out var moves))
        {
            foreach (var move in moves)
            {
                if (move.New is { } next && move.Old.Text == member.Text)
                {
                    return Find(next, depth + 1);
                }
            }
        }

        return ImmutableArray<ISymbol>.Empty;
    }

    private static ImmutableArray<ISymbol> Members(INamedTypeSymbol container, DocumentationId id)
    {
        var builder = ImmutableArray.CreateBuilder<ISymbol>();
        if (id.Name == "#ctor")
        {
            Add(ImmutableArray<ISymbol>.CastUp(container.InstanceConstructors), id, exactType: true, builder);
            return builder.ToImmutable();
        }

        for (var type = container; type is not null; type = type.BaseType)
        {
            Add(Named(type, id), id, exactType: ReferenceEquals(type, container), builder);
        }

        foreach (var inherited in container.TypeKind == TypeKind.Interface ? container.AllInterfaces : ImmutableArray<INamedTypeSymbol>.Empty)
        {
            Add(Named(inherited, id), id, exactType: false, builder);
        }

        return builder.ToImmutable();
    }

    // An indexer is found by another name than its id has.
    private static ImmutableArray<ISymbol> Named(INamedTypeSymbol type, DocumentationId id) => id.Kind == DocumentationIdKind.Property
        ? type.GetMembers(id.Name).AddRange(type.GetMembers("this[]").Where(indexer => indexer.MetadataName == id.Name))
        : type.GetMembers(id.Name);

    private static void Add(ImmutableArray<ISymbol> members, DocumentationId id, bool exactType, ImmutableArray<ISymbol>.Builder builder)
    {
        foreach (var member in members)
        {
            if (IsOfKind(member, id.Kind) && (id.Parameters is null ? id.Arity == 0 || (member as IMethodSymbol)?.Arity == id.Arity : !exactType || HasParameters(member, id)))
            {
                builder.Add(member);
            }
        }
    }

    // The list alone: the type may have moved, or a base may declare the member.
    private static bool HasParameters(ISymbol member, DocumentationId id) =>
        member.GetDocumentationCommentId() is { } text && (text.IndexOf('(') is var at && at < 0 ? id.Parameters == "()" : text.Substring(at) == id.Parameters);

    private static bool IsOfKind(ISymbol member, DocumentationIdKind kind) => kind switch
    {
        DocumentationIdKind.Method => member is IMethodSymbol,
        DocumentationIdKind.Property => member is IPropertySymbol,
        DocumentationIdKind.Field => member is IFieldSymbol,
        _ => member is IEventSymbol,
    };
}
