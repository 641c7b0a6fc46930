using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// Proves that a name which binds to nothing is a replaced member, by the type it is called on: one that binds and lacks
/// the member, or one that is gone itself and whose name is declared. Without such a proof there is no finding.
/// </summary>
internal sealed class ReplacedMemberProof
{
    private readonly SemanticModel _model;
    private readonly ReplacedMemberContext _context;
    private readonly VanishedNames _names;
    private readonly ReceiverTypes _types;
    private readonly CancellationToken _cancellationToken;

    internal ReplacedMemberProof(SemanticModel model, ReplacedMemberContext context, CancellationToken cancellationToken)
    {
        _model = model;
        _context = context;
        _names = new VanishedNames(model, context, cancellationToken);
        _types = new ReceiverTypes(model, context, FindUnbound, cancellationToken);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The type of a receiver, where need be the one it will have.</summary>
    internal ReceiverTypes Types => _types;

    /// <summary>The replaced members that a name means which binds to nothing; several where the entries are of overloads.</summary>
    internal ImmutableArray<ReplacedMember> Find(SimpleNameSyntax name, ImmutableArray<ReplacedMember> members)
    {
        var receiver = ReplacedMemberReceiver.Of(name);
        if (receiver is null)
        {
            return ReplacedMemberReceiver.IsAlone(name) ? FindAlone(name, members) : ImmutableArray<ReplacedMember>.Empty;
        }

        var bound = receiver is AttributeSyntax or RecursivePatternSyntax ? null : _model.GetSymbolInfo(receiver, _cancellationToken).Symbol;
        switch (bound)
        {
            case INamespaceSymbol:
                return ImmutableArray<ReplacedMember>.Empty;
            case INamedTypeSymbol { TypeKind: not TypeKind.Error } type:
                return FindOn(type, name, receiver, members);
        }

        if (bound is null && receiver is ExpressionSyntax or CrefSyntax && members.RemoveAll(member => !IsVanishedName(receiver, member)) is { IsEmpty: false } found)
        {
            return found;
        }

        return TypeOf(receiver) is { } receiverType
            ? FindOn(receiverType, name, receiver, members).AddRange(FindExtensions(receiverType, name, receiver, members))
            : ImmutableArray<ReplacedMember>.Empty;
    }

    /// <summary>The replaced members of a name that a type no longer inherits.</summary>
    internal ImmutableArray<ReplacedMember> FindInherited(INamedTypeSymbol type, SyntaxNode declaration, ImmutableArray<ReplacedMember> members)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            // A member of that name is there, and the override misses it for another reason.
            if (!current.GetMembers(members[0].Move.Old.Name).IsEmpty)
            {
                return ImmutableArray<ReplacedMember>.Empty;
            }
        }

        return type.BaseType is { } baseType ? FindOn(baseType, declaration, null, members) : ImmutableArray<ReplacedMember>.Empty;
    }

    private ReplacedMember? FindUnbound(SimpleNameSyntax name) =>
        _context.TryGet(name.Identifier.ValueText, out var members)
        && _model.GetSymbolInfo(name, _cancellationToken) is { Symbol: null, CandidateSymbols.IsEmpty: true }
        && Find(name, members) is { IsEmpty: false } found
            ? found[0]
            : null;

    private bool IsVanishedName(SyntaxNode receiver, ReplacedMember member)
    {
        foreach (var container in member.Containers)
        {
            if (_names.Means(receiver, container))
            {
                return true;
            }
        }

        return false;
    }

    private ITypeSymbol? TypeOf(SyntaxNode receiver) => receiver switch
    {
        RecursivePatternSyntax pattern => _model.GetTypeInfo(pattern, _cancellationToken) is var info ? info.ConvertedType ?? info.Type : null,
        AttributeSyntax attribute => _model.GetTypeInfo(attribute, _cancellationToken).Type,
        ExpressionSyntax expression => _types.Of(expression),
        _ => null,
    };

    private ImmutableArray<ReplacedMember> FindOn(ITypeSymbol type, SyntaxNode place, SyntaxNode? receiver, ImmutableArray<ReplacedMember> members) =>
        members.RemoveAll(member => !member.IsMemberOf(type) && !IsVanished(type, member, place, receiver));

    private bool IsVanished(ITypeSymbol type, ReplacedMember member, SyntaxNode place, SyntaxNode? receiver)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error && Means(current, member, place, ReferenceEquals(current, type) ? DeclaredType(receiver) : null))
            {
                return true;
            }

            foreach (var inherited in current.Interfaces)
            {
                if (inherited.TypeKind == TypeKind.Error && Means(inherited, member, place, null))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Means(INamedTypeSymbol error, ReplacedMember member, SyntaxNode place, SyntaxNode? declaredAs)
    {
        foreach (var container in member.Containers)
        {
            if (_names.Means(error, container, place, declaredAs))
            {
                return true;
            }
        }

        return false;
    }

    // The syntax that names the type of a variable, parameter or member.
    private SyntaxNode? DeclaredType(SyntaxNode? receiver)
    {
        if (receiver is not ExpressionSyntax || _model.GetSymbolInfo(receiver, _cancellationToken).Symbol is not { DeclaringSyntaxReferences: { IsEmpty: false } references })
        {
            return null;
        }

        var declared = references[0].GetSyntax(_cancellationToken) switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => declaration.Type,
            ParameterSyntax parameter => parameter.Type,
            BasePropertyDeclarationSyntax property => property.Type,
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax function => function.ReturnType,
            ForEachStatementSyntax loop => loop.Type,
            SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax declaration } => declaration.Type,
            SingleVariableDesignationSyntax { Parent: DeclarationPatternSyntax pattern } => pattern.Type,
            _ => null,
        };
        return declared is NullableTypeSyntax nullable ? nullable.ElementType : declared;
    }

    private ImmutableArray<ReplacedMember> FindAlone(SimpleNameSyntax name, ImmutableArray<ReplacedMember> members)
    {
        for (var outer = ImportScopes.Outer(name); outer is not null; outer = ImportScopes.Outer(outer))
        {
            if (outer is TypeDeclarationSyntax declaration
                && _model.GetDeclaredSymbol(declaration, _cancellationToken) is { } type
                && FindOn(type, declaration, null, members) is { IsEmpty: false } inherited)
            {
                return inherited;
            }
        }

        foreach (var directive in _context.Scopes.Statics(name, _cancellationToken))
        {
            if (directive.NamespaceOrType is NameSyntax target && members.RemoveAll(member => !IsImported(target, member)) is { IsEmpty: false } imported)
            {
                return imported;
            }
        }

        return ImmutableArray<ReplacedMember>.Empty;
    }

    // A global directive of another file has no alias in scope, so its text is the full name.
    private bool IsImported(NameSyntax target, ReplacedMember member)
    {
        var type = target.SyntaxTree == _model.SyntaxTree
            ? _model.GetSymbolInfo(target, _cancellationToken).Symbol as INamedTypeSymbol
            : SymbolLookup.FindType(_context.Compilation, Declarations.DocumentationId.Of(Declarations.DocumentationIdKind.Type, PathText.Segments(target)));
        return type is { TypeKind: not TypeKind.Error } ? member.IsMemberOf(type) : PathText.Segments(target).SequenceEqual(member.Container.Segments);
    }

    // An extension method leaves no trace on its receiver: its namespace must be imported and the replacement must take the receiver.
    private ImmutableArray<ReplacedMember> FindExtensions(ITypeSymbol receiver, SyntaxNode name, SyntaxNode place, ImmutableArray<ReplacedMember> members) =>
        place is ExpressionSyntax
            ? members.RemoveAll(member => member.IsMemberOf(receiver) || !IsGoneOrStatic(member) || !IsImported(member, name) || !Takes(member, receiver))
            : ImmutableArray<ReplacedMember>.Empty;

    private bool Takes(ReplacedMember member, ITypeSymbol receiver)
    {
        if (member.Move.New is { } target)
        {
            foreach (var symbol in _context.Replacements.Find(target))
            {
                if (symbol is IMethodSymbol { IsExtensionMethod: true } extension ? extension.ReduceExtensionMethod(receiver) is not null : !symbol.IsStatic && IsOn(symbol, receiver))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsGoneOrStatic(ReplacedMember member) =>
        SymbolLookup.FindType(_context.Compilation, member.Container) is not { IsStatic: false };

    private bool IsImported(ReplacedMember member, SyntaxNode place)
    {
        foreach (var container in member.Containers)
        {
            if (_context.Scopes.HasNamespace(place, container.ContainerName, _cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOn(ISymbol member, ITypeSymbol receiver)
    {
        for (var current = receiver; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, member.ContainingType?.OriginalDefinition))
            {
                return true;
            }
        }

        foreach (var inherited in receiver.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(inherited.OriginalDefinition, member.ContainingType?.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
