using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>How a replacement is named where the old member was: the edits in front of its arguments, and an expression that binds like the result.</summary>
/// <param name="Changes">The edits.</param>
/// <param name="Text">The same as an expression of its own, which needs no import that is still to come.</param>
internal sealed record MemberHead(ImmutableArray<TextChange> Changes, string Text)
{
    /// <summary>Names a replacement; null where it can't be named without a guess.</summary>
    /// <param name="place">Where the old member is named.</param>
    /// <param name="old">The old member, or null where it is gone.</param>
    /// <param name="target">The replacement.</param>
    /// <param name="types">Names its type.</param>
    internal static MemberHead? Of(MemberPlace place, ISymbol? old, ISymbol target, TypeNaming types)
    {
        var (model, position) = (types.Model, place.Name.SpanStart);
        var newName = SyntaxFacts.GetKeywordKind(target.Name) != SyntaxKind.None ? "@" + target.Name : target.Name;
        var rename = new TextChange(place.Name.Identifier.Span, newName);
        var called = newName + (place.Name as GenericNameSyntax)?.TypeArgumentList;
        if (place.IsAlone)
        {
            // Which instance a static member has left, or left behind, is not written.
            if (old is not null && old.IsStatic != target.IsStatic)
            {
                return null;
            }

            if (Contains(model.LookupSymbols(position, name: target.Name), target))
            {
                return new MemberHead(ImmutableArray.Create(rename), called);
            }

            if (!target.IsStatic)
            {
                return null;
            }

            var type = types.Name(target.ContainingType, place.Name);
            return new MemberHead(type.Imports.Add(new TextChange(place.Name.Identifier.Span, type.Text + "." + newName)), type.FullText + "." + called);
        }

        if (!place.IsStatic)
        {
            if (target.IsStatic && target is not IMethodSymbol { ReducedFrom: not null })
            {
                return null;
            }

            var head = place.ReceiverText + "." + called;
            if (Contains(model.LookupSymbols(position, place.ReceiverType as INamespaceOrTypeSymbol, target.Name, includeReducedExtensionMethods: true), target))
            {
                return new MemberHead(ImmutableArray.Create(rename), head);
            }

            // An extension method whose namespace is still to be imported; bound as the static method that it is.
            return target is IMethodSymbol { ReducedFrom: not null }
                ? new MemberHead(types.Import(target.ContainingNamespace, place.Name).Add(rename), "")
                : null;
        }

        if (!target.IsStatic)
        {
            return null;
        }

        if (IsMemberOf(target, place.ReceiverType!))
        {
            return new MemberHead(ImmutableArray.Create(rename), place.ReceiverText + "." + called);
        }

        var other = types.Name(target.ContainingType, place.Name);
        return new MemberHead(other.Imports.Add(new TextChange(place.Receiver!.Span, other.Text)).Add(rename), other.FullText + "." + called);
    }

    /// <summary>Whether a type declares or inherits a member.</summary>
    internal static bool IsMemberOf(ISymbol member, ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, member.ContainingType.OriginalDefinition))
            {
                return true;
            }
        }

        foreach (var inherited in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(inherited.OriginalDefinition, member.ContainingType.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two symbols are one member, whatever it is constructed or reduced for.</summary>
    internal static bool IsSame(ISymbol? a, ISymbol? b) => a is not null && b is not null && SymbolEqualityComparer.Default.Equals(Definition(a), Definition(b));

    /// <summary>Whether a member that a name binds to is the target, overrides it or implements it.</summary>
    internal static bool StandsFor(ISymbol? bound, ISymbol target)
    {
        for (var current = bound; current is not null; current = ReplacedMemberBinding.Overridden(current))
        {
            if (IsSame(current, target))
            {
                return true;
            }
        }

        return target.ContainingType is { TypeKind: TypeKind.Interface }
            && bound?.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct } type
            && ImplementationsIn(type, target).Any(implementation => IsSame(implementation, bound));
    }

    private static IEnumerable<ISymbol?> ImplementationsIn(INamedTypeSymbol type, ISymbol target)
    {
        foreach (var inherited in type.AllInterfaces)
        {
            foreach (var member in SymbolEqualityComparer.Default.Equals(inherited.OriginalDefinition, target.ContainingType.OriginalDefinition) ? inherited.GetMembers(target.Name) : ImmutableArray<ISymbol>.Empty)
            {
                if (IsSame(member, target))
                {
                    yield return type.FindImplementationForInterfaceMember(member);
                }
            }
        }
    }

    private static ISymbol Definition(ISymbol symbol) => ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;

    private static bool Contains(ImmutableArray<ISymbol> symbols, ISymbol target)
    {
        foreach (var symbol in symbols)
        {
            if (StandsFor(symbol, target))
            {
                return true;
            }
        }

        return false;
    }
}
