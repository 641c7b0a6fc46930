using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Rewrites calls: another method, a constructor, or a property instead.</summary>
internal sealed class CallReplacement(ReplacementParts parts)
{
    private readonly ReceiverReplacement _onReceivers = new(parts);

    /// <summary>Whether a name is that of a called method.</summary>
    internal bool IsCall(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call => call.Expression == name,
        MemberAccessExpressionSyntax or MemberBindingExpressionSyntax => name.Parent.Parent is InvocationExpressionSyntax call && call.Expression == name.Parent,
        _ => false,
    };

    internal MemberReplacement? Plan(ReplacedMemberUse use, SimpleNameSyntax name, ReplacedMember member, DocumentationId target)
    {
        if (MemberPlace.Of(name, parts.Model, parts.CancellationToken) is not { Call: { } call } place)
        {
            return null;
        }

        return target.Kind switch
        {
            DocumentationIdKind.Method when target.Name == "#ctor" => ByConstructor(use, place, call, member, target),
            DocumentationIdKind.Method => ByMethod(use, place, call, member, target),
            DocumentationIdKind.Property or DocumentationIdKind.Field => ByValue(use, place, call, member, target),
            _ => null,
        };
    }

    // Old calls pass null for what the new side leaves out.
    private MemberReplacement? ByMethod(ReplacedMemberUse use, MemberPlace place, InvocationExpressionSyntax call, ReplacedMember member, DocumentationId target) =>
        ByMethod(use, place, call, member, target, dropsNothing: false) ?? _onReceivers.Plan(use, place, call, member, target) ?? (use.Old is null ? ByMethod(use, place, call, member, target, dropsNothing: true) : null);

    private MemberReplacement? ByMethod(ReplacedMemberUse use, MemberPlace place, InvocationExpressionSyntax call, ReplacedMember member, DocumentationId target, bool dropsNothing)
    {
        var old = OldSide(use, place, member);
        var token = TokensInScope.Find(call, parts.Model, parts.CancellationToken);
        MemberReplacement? best = null;
        var fewest = int.MaxValue;
        foreach (var method in Candidates(place, target))
        {
            if (MemberHead.Of(place, use.Old, method, parts.Types) is not { } head)
            {
                continue;
            }

            var mapped = ArgumentMapper.Map(old, call.ArgumentList, member.Move.Mapping, method.Parameters, token, dropsNothing);
            if (mapped.Obstacle is not null
                || !DroppedArguments.TryKeep(call, call.ArgumentList, mapped.Dropped, parts.Model, out var kept)
                || !parts.BindsTo(head.Text.Length == 0 ? "" : head.Text + mapped.Text, place.Name.SpanStart, method))
            {
                continue;
            }

            var cost = (mapped.Dropped.Length * 1000) + (mapped.Changes.Length * 100) + method.Parameters.Length;
            if (cost < fewest && parts.Replacement(use, All(head.Changes, mapped.Changes, kept), call, method.ReturnType) is { } replacement)
            {
                (best, fewest) = (replacement, cost);
            }
        }

        return best;
    }

    private MemberReplacement? ByConstructor(ReplacedMemberUse use, MemberPlace place, InvocationExpressionSyntax call, ReplacedMember member, DocumentationId target)
    {
        // The receiver goes away: of a conditional one the condition would, too.
        if (place.IsConditional
            || (place.Receiver is { } receiver && !place.IsStatic && SideEffects.MayHave(receiver))
            || parts.Context.Replacements.FindContainer(target) is not { IsAbstract: false, Arity: 0 } type)
        {
            return null;
        }

        var name = parts.Types.Name(type, call);
        foreach (var symbol in parts.Context.Replacements.Find(target))
        {
            var mapped = ArgumentMapper.Map(OldSide(use, place, member), call.ArgumentList, member.Move.Mapping, ((IMethodSymbol)symbol).Parameters);
            if (mapped.Obstacle is null
                && DroppedArguments.TryKeep(call, call.ArgumentList, mapped.Dropped, parts.Model, out var kept)
                && parts.BindsTo("new " + name.FullText + mapped.Text, call.SpanStart, symbol))
            {
                return new MemberReplacement(use, All(name.Imports.Add(new TextChange(call.Expression.Span, "new " + name.Text)), mapped.Changes, kept), null);
            }
        }

        return null;
    }

    private MemberReplacement? ByValue(ReplacedMemberUse use, MemberPlace place, InvocationExpressionSyntax call, ReplacedMember member, DocumentationId target)
    {
        // A value is no statement.
        if (ReplacementParts.Whole(call).Parent is ExpressionStatementSyntax)
        {
            return null;
        }

        foreach (var symbol in parts.Context.Replacements.Find(target))
        {
            if (symbol is IPropertySymbol { IsIndexer: true } indexer)
            {
                if (ByIndexer(use, place, call, member, indexer) is { } element)
                {
                    return element;
                }

                continue;
            }

            if (MemberHead.Of(place, use.Old, symbol, parts.Types) is not { } head || !parts.BindsTo(head.Text, place.Name.SpanStart, symbol))
            {
                continue;
            }

            // All arguments must be dropped.
            var mapped = ArgumentMapper.Map(OldSide(use, place, member), call.ArgumentList, member.Move.Mapping, ImmutableArray<IParameterSymbol>.Empty);
            if (mapped.Obstacle is null && DroppedArguments.TryKeep(call, call.ArgumentList, mapped.Dropped, parts.Model, out var kept) && !HoldsText(call.ArgumentList))
            {
                var type = symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)symbol).Type;
                return parts.Replacement(use, All(head.Changes, ImmutableArray.Create(new TextChange(call.ArgumentList.Span, "")), kept), call, type);
            }
        }

        return null;
    }

    private MemberReplacement? ByIndexer(ReplacedMemberUse use, MemberPlace place, InvocationExpressionSyntax call, ReplacedMember member, IPropertySymbol indexer)
    {
        if (place.IsStatic || place.ReceiverText is not { } receiver)
        {
            return null;
        }

        var mapped = ArgumentMapper.Map(OldSide(use, place, member), call.ArgumentList, member.Move.Mapping, indexer.Parameters);
        if (mapped.Obstacle is not null
            // 'a?[i: 1]' reads as a choice.
            || (place.Receiver is null && mapped.Text.IndexOf(':') >= 0)
            || !DroppedArguments.TryKeep(call, call.ArgumentList, mapped.Dropped, parts.Model, out var kept)
            || !parts.BindsTo(receiver + "[" + mapped.Text.Substring(1, mapped.Text.Length - 2) + "]", place.Name.SpanStart, indexer))
        {
            return null;
        }

        var head = TextSpan.FromBounds(place.Receiver?.Span.End ?? place.Denotation.SpanStart, call.ArgumentList.OpenParenToken.Span.End);
        var brackets = ImmutableArray.Create(new TextChange(head, "["), new TextChange(call.ArgumentList.CloseParenToken.Span, "]"));
        return parts.Replacement(use, All(brackets, mapped.Changes, kept), call, indexer.Type);
    }

    // The new methods as they are called at the place: extension methods reduced where the old member was called on a value.
    private IEnumerable<IMethodSymbol> Candidates(MemberPlace place, DocumentationId target)
    {
        var found = new List<IMethodSymbol>();
        foreach (var symbol in parts.Context.Replacements.Find(target))
        {
            Add((IMethodSymbol)symbol);
        }

        // An entry may name the type that an extension method extends, as code does.
        if (target.Parameters is null && !place.IsStatic && place.ReceiverType is INamespaceOrTypeSymbol receiver
            && parts.Context.Replacements.FindContainer(target) is { IsStatic: false } container && IsA(place.ReceiverType, container))
        {
            foreach (var symbol in parts.Model.LookupSymbols(place.Name.SpanStart, receiver, target.Name, includeReducedExtensionMethods: true))
            {
                Add((symbol as IMethodSymbol)!);
            }
        }

        return found;

        void Add(IMethodSymbol? method)
        {
            if (method is { IsExtensionMethod: true, ReducedFrom: null } && !place.IsStatic && place.ReceiverType is { } type)
            {
                method = method.ReduceExtensionMethod(type);
            }

            if (method is not null && !found.Exists(known => MemberHead.IsSame(known, method)))
            {
                found.Add(method);
            }
        }
    }

    private static bool IsA(ITypeSymbol type, INamedTypeSymbol container)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, container))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(inherited => SymbolEqualityComparer.Default.Equals(inherited.OriginalDefinition, container));
    }

    private OldSignature OldSide(ReplacedMemberUse use, MemberPlace place, ReplacedMember member)
    {
        if (use.Old is IMethodSymbol old)
        {
            return OldSignature.Of(old.Parameters);
        }

        var signature = OldSignature.Of(member.Move.Old);
        return !place.IsStatic && place.ReceiverType is { } receiver && !signature.Parameters.IsDefaultOrEmpty && IsReceiver(signature.Parameters[0].TypeId!, member, receiver)
            ? signature.WithoutFirst()
            : signature;
    }

    // Of a vanished extension method the first parameter is the receiver, as it was called or is called now.
    private bool IsReceiver(string typeId, ReplacedMember member, ITypeSymbol receiver)
    {
        if (SymbolLookup.FindType(parts.Context.Compilation, member.Container) is { IsStatic: false } || !DocumentationId.TryParse("T:" + typeId, out var id, out _))
        {
            return false;
        }

        if (SymbolLookup.FindType(parts.Context.Compilation, id) is { } type && IsA(receiver, type))
        {
            return true;
        }

        foreach (var step in parts.Context.Facts.Steps(id, out _))
        {
            if (SymbolLookup.FindType(parts.Context.Compilation, step) is { } moved && IsA(receiver, moved))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsText(ArgumentListSyntax arguments)
    {
        foreach (var trivia in arguments.DescendantTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia) && arguments.Span.Contains(trivia.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<TextChange> All(ImmutableArray<TextChange> head, ImmutableArray<TextChange> arguments, TextChange? kept) =>
        kept is { } statement ? head.AddRange(arguments).Add(statement) : head.AddRange(arguments);
}
