using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Rewrites what is named without being called: properties, fields, events, and methods as values.</summary>
internal sealed class AccessReplacement(ReplacementParts parts)
{
    private readonly HandlerReplacement _handlers = new(parts);

    internal MemberReplacement? Plan(ReplacedMemberUse use, SimpleNameSyntax name, ReplacedMember member, DocumentationId target)
    {
        foreach (var symbol in parts.Context.Replacements.Find(target))
        {
            var replacement = ReplacedMemberReceiver.Extended(name) is null && (ReplacedMemberReceiver.IsAlone(name) || name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax)
                ? ByAccess(use, name, member, symbol)
                : ByName(use, name, symbol);
            if (replacement is not null)
            {
                return InferredNames.Keep(replacement, name, symbol, parts.Model, parts.CancellationToken);
            }
        }

        return null;
    }

    // In initializers, patterns and attributes nothing but the name stands for the member.
    private static MemberReplacement? ByName(ReplacedMemberUse use, SimpleNameSyntax name, ISymbol target) =>
        target is IPropertySymbol or IFieldSymbol && !target.IsStatic
            ? new MemberReplacement(use, ImmutableArray.Create(new TextChange(name.Identifier.Span, target.Name)), null)
            : null;

    private MemberReplacement? ByAccess(ReplacedMemberUse use, SimpleNameSyntax name, ReplacedMember member, ISymbol target)
    {
        if (InNameOf(name) is { } argument)
        {
            return InNameOf(use, name, argument, target);
        }

        if (MemberPlace.Of(name, parts.Model, parts.CancellationToken) is not { } place)
        {
            return null;
        }

        var symbol = target is IMethodSymbol { IsExtensionMethod: true } extension && place is { IsStatic: false, ReceiverType: { } receiver } ? extension.ReduceExtensionMethod(receiver) : target;
        if (symbol is null || MemberHead.Of(place, use.Old, symbol, parts.Types) is not { } head)
        {
            return null;
        }

        var wasMethod = member.Move.Old.Kind == DocumentationIdKind.Method;
        if (symbol is IMethodSymbol method)
        {
            return wasMethod ? AsValue(use, head, member, method) : AsCall(use, place, head, member, method);
        }

        if (wasMethod || (symbol is IEventSymbol) != (member.Move.Old.Kind == DocumentationIdKind.Event) || !parts.BindsTo(head.Text, name.SpanStart, symbol))
        {
            return null;
        }

        if (symbol is IEventSymbol @event)
        {
            return _handlers.Fit(place.Denotation, use.Old as IEventSymbol, @event, out var shared) is { } fitted
                ? new MemberReplacement(use, Sorted(head.Changes.AddRange(fitted)), null) { Handler = shared }
                : null;
        }

        var type = symbol switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        return ReplacementParts.IsRead(place.Denotation) ? parts.Replacement(use, head.Changes, place.Denotation, type) : new MemberReplacement(use, head.Changes, null);
    }

    // A method handed on as a delegate: nobody can map arguments there.
    private MemberReplacement? AsValue(ReplacedMemberUse use, MemberHead head, ReplacedMember member, IMethodSymbol method)
    {
        if (parts.IsAwaitable(method.ReturnType) && !(use.Old is IMethodSymbol task && parts.IsAwaitable(task.ReturnType)))
        {
            return null;
        }

        if (use.Old is not IMethodSymbol old)
        {
            return member.Move.Mapping.IsIdentity ? new MemberReplacement(use, head.Changes, null) : null;
        }

        if (old.Parameters.Length != method.Parameters.Length)
        {
            return null;
        }

        for (var i = 0; i < old.Parameters.Length; i++)
        {
            if (member.Move.Mapping.Map(old.Parameters[i].Name) != method.Parameters[i].Name)
            {
                return null;
            }
        }

        return new MemberReplacement(use, head.Changes, null);
    }

    private MemberReplacement? AsCall(ReplacedMemberUse use, MemberPlace place, MemberHead head, ReplacedMember member, IMethodSymbol method)
    {
        if (!ReplacementParts.IsRead(place.Denotation) || method.ReturnsVoid)
        {
            return null;
        }

        var mapped = ArgumentMapper.Map(OldSignature.Of(ImmutableArray<IParameterSymbol>.Empty), null, member.Move.Mapping, method.Parameters, TokensInScope.Find(place.Name, parts.Model, parts.CancellationToken));
        if (mapped.Obstacle is not null || !parts.BindsTo(head.Text.Length == 0 ? "" : head.Text + "(" + mapped.Added + ")", place.Name.SpanStart, method))
        {
            return null;
        }

        var changes = head.Changes.RemoveAll(change => change.Span == place.Name.Identifier.Span);
        var name = head.Changes.First(change => change.Span == place.Name.Identifier.Span);
        return parts.Replacement(use, changes.Add(new TextChange(name.Span, name.NewText + "(" + mapped.Added + ")")), place.Denotation, method.ReturnType);
    }

    private MemberReplacement? InNameOf(ReplacedMemberUse use, SimpleNameSyntax name, ArgumentSyntax argument, ISymbol target)
    {
        var rename = new TextChange(name.Identifier.Span, target.Name);
        if (name.Parent is not MemberAccessExpressionSyntax access)
        {
            return new MemberReplacement(use, ImmutableArray.Create(rename), null);
        }

        var named = parts.Model.GetSymbolInfo(access.Expression, parts.CancellationToken).Symbol as ITypeSymbol ?? parts.Model.GetTypeInfo(access.Expression, parts.CancellationToken).Type;
        if (named is null or { TypeKind: TypeKind.Error } || argument.Expression != access)
        {
            return null;
        }

        if (MemberHead.IsMemberOf(target, named))
        {
            return new MemberReplacement(use, ImmutableArray.Create(rename), null);
        }

        var type = parts.Types.Name(target.ContainingType, name);
        return new MemberReplacement(use, type.Imports.Add(new TextChange(access.Expression.Span, type.Text)).Add(rename), null);
    }

    private ArgumentSyntax? InNameOf(SimpleNameSyntax name)
    {
        ExpressionSyntax expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } call } argument
            && parts.Model.GetSymbolInfo(call, parts.CancellationToken).Symbol is null
            ? argument
            : null;
    }

    private static ImmutableArray<TextChange> Sorted(ImmutableArray<TextChange> changes) => changes.Sort(static (a, b) => a.Span.CompareTo(b.Span));
}
