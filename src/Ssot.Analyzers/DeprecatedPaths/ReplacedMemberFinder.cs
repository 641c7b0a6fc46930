using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>Walks a file for uses of replaced members: a name in the table first, symbols only on a hit.</summary>
internal sealed class ReplacedMemberFinder
{
    private readonly SemanticModel _model;
    private readonly ReplacedMemberContext _context;
    private readonly CancellationToken _cancellationToken;
    private readonly ReplacedMemberProof _proof;

    internal ReplacedMemberFinder(SemanticModel model, ReplacedMemberContext context, CancellationToken cancellationToken)
    {
        _model = model;
        _context = context;
        _cancellationToken = cancellationToken;
        _proof = new ReplacedMemberProof(model, context, cancellationToken);
    }

    /// <summary>How a receiver's type is told where it does not bind.</summary>
    internal ReceiverTypes Types => _proof.Types;

    /// <summary>The uses in a file, in the order of the text.</summary>
    internal IEnumerable<ReplacedMemberUse> FindAll()
    {
        foreach (var node in _model.SyntaxTree.GetRoot(_cancellationToken).DescendantNodes(descendIntoTrivia: true))
        {
            if (Find(node) is { } use)
            {
                yield return use;
            }
        }
    }

    /// <summary>The use that a node is, or null.</summary>
    internal ReplacedMemberUse? Find(SyntaxNode node)
    {
        var use = node switch
        {
            SimpleNameSyntax name => _context.TryGet(name.Identifier.ValueText, out var members) ? FindName(name, members) : null,
            BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or AttributeSyntax => FindConstructor(node),
            ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax => FindBound(node, _context.Indexers),
            MethodDeclarationSyntax method => FindOverride(node, method.Modifiers, method.Identifier),
            XmlTextAttributeSyntax => FindVerbatim(node),
            PropertyDeclarationSyntax property => FindOverride(node, property.Modifiers, property.Identifier),
            EventDeclarationSyntax @event => FindOverride(node, @event.Modifiers, @event.Identifier),
            VariableDeclaratorSyntax { Parent.Parent: EventFieldDeclarationSyntax field } variable => FindOverride(node, field.Modifiers, variable.Identifier),
            _ => null,
        };
        if (use is null)
        {
            return null;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        return ReplacedMemberExemptions.IsExempt(node, use.Member, _model, _context, _cancellationToken) ? null : use;
    }

    private ReplacedMemberUse? FindName(SimpleNameSyntax name, ImmutableArray<ReplacedMember> members)
    {
        SyntaxNode bound = name.Parent is NameMemberCrefSyntax cref ? (cref.Parent is QualifiedCrefSyntax qualified ? qualified : cref) : name;
        var info = _model.GetSymbolInfo(bound, _cancellationToken);
        if (info.Symbol is null && info.CandidateSymbols.IsEmpty)
        {
            return _proof.Find(name, members) is { IsEmpty: false } gone ? new ReplacedMemberUse(name, gone, null) : null;
        }

        return Bound(name, info, members)
            ?? (info.CandidateReason == CandidateReason.OverloadResolutionFailure && VanishedOverloads.Find(name, info.CandidateSymbols, members, _model, _cancellationToken) is { IsEmpty: false } overloads ? new ReplacedMemberUse(name, overloads, null) : null);
    }

    private ReplacedMemberUse? FindVerbatim(SyntaxNode node)
    {
        if (VerbatimCref.Of(node)?.Id is not { IsMember: true } id || !_context.TryGet(id.Name, out var members))
        {
            return null;
        }

        var container = ReplacedMember.ContainerOf(id);
        foreach (var member in members)
        {
            var old = member.Move.Old;
            if (old.Kind == id.Kind && member.Containers.Contains(container) && (!old.HasParameters || old.Parameters == (id.Parameters ?? "()")) && member.Move.New?.Text != id.Text)
            {
                return new ReplacedMemberUse(node, ImmutableArray.Create(member), null);
            }
        }

        return null;
    }

    private ReplacedMemberUse? FindConstructor(SyntaxNode node)
    {
        if (_context.Constructors.IsEmpty)
        {
            return null;
        }

        var info = _model.GetSymbolInfo(node, _cancellationToken);
        return Bound(node, info, _context.Constructors)
            ?? (info.Symbol is null && VanishedOverloads.Find(node, _context.Constructors, _model, _cancellationToken) is { IsEmpty: false } gone ? new ReplacedMemberUse(node, gone, null) : null);
    }

    private ReplacedMemberUse? FindBound(SyntaxNode node, ImmutableArray<ReplacedMember> members) =>
        members.IsEmpty ? null : Bound(node, _model.GetSymbolInfo(node, _cancellationToken), members);

    // Of several candidates all must be replaced alike; which one the code means is for the compiler to say.
    private static ReplacedMemberUse? Bound(SyntaxNode node, SymbolInfo info, ImmutableArray<ReplacedMember> members)
    {
        if (info.Symbol is { } symbol)
        {
            return ReplacedMemberBinding.Find(symbol, members) is { } found ? new ReplacedMemberUse(node, ImmutableArray.Create(found), symbol) : null;
        }

        ReplacedMember? only = null;
        foreach (var candidate in info.CandidateSymbols)
        {
            if (ReplacedMemberBinding.Find(candidate, members) is not { } member || (only is not null && only != member))
            {
                return null;
            }

            only = member;
        }

        return only is null ? null : new ReplacedMemberUse(node, ImmutableArray.Create(only), info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
    }

    // What must be overridden can't move before its base does; what may be overridden is in vain once callers have moved.
    private ReplacedMemberUse? FindOverride(SyntaxNode declaration, SyntaxTokenList modifiers, SyntaxToken identifier)
    {
        if (!_context.TryGet(identifier.ValueText, out var members) || _model.GetDeclaredSymbol(declaration, _cancellationToken) is not { } symbol)
        {
            return null;
        }

        if (!modifiers.Any(SyntaxKind.OverrideKeyword))
        {
            return VanishedContracts.Find(symbol, declaration, members, _context, _model, _cancellationToken) is { IsEmpty: false } contracts ? new ReplacedMemberUse(declaration, contracts, null) : null;
        }

        if (ReplacedMemberBinding.Overridden(symbol) is not { } overridden)
        {
            return _proof.FindInherited(symbol.ContainingType, declaration, members) is { IsEmpty: false } gone ? new ReplacedMemberUse(declaration, gone, null) : null;
        }

        return !overridden.IsAbstract && ReplacedMemberBinding.Find(overridden, members) is { } member ? new ReplacedMemberUse(declaration, ImmutableArray.Create(member), symbol) : null;
    }
}
