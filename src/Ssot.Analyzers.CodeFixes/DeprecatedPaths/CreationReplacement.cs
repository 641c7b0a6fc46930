using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Rewrites creations: another constructor, or a static method instead.</summary>
internal sealed class CreationReplacement(ReplacementParts parts)
{
    internal MemberReplacement? Plan(ReplacedMemberUse use, BaseObjectCreationExpressionSyntax creation, ReplacedMember member, DocumentationId target)
    {
        if (CreatedBy(use) is not { } created || parts.Context.Replacements.FindContainer(target) is not { } container)
        {
            return null;
        }

        var signature = SignatureOf(use, member);
        foreach (var symbol in parts.Context.Replacements.Find(target))
        {
            if (symbol is not IMethodSymbol method)
            {
                continue;
            }

            var mapped = ArgumentMapper.Map(signature, creation.ArgumentList, member.Move.Mapping, method.Parameters);
            if (mapped.Obstacle is not null || !Keeps(creation, creation.ArgumentList, mapped, out var kept))
            {
                continue;
            }

            var replacement = method.MethodKind == MethodKind.Constructor
                ? ByConstructor(use, creation, created, method, mapped, kept)
                : ByMethod(use, creation, created, container, method, mapped, kept);
            if (replacement is not null)
            {
                return replacement;
            }
        }

        return null;
    }

    /// <summary>The arguments of <c>: base(…)</c> and <c>: this(…)</c>; another type is none of theirs to choose.</summary>
    internal MemberReplacement? PlanInitializer(ReplacedMemberUse use, ArgumentListSyntax arguments, ReplacedMember member, DocumentationId target)
    {
        if (CreatedBy(use) is not { } created)
        {
            return null;
        }

        foreach (var symbol in parts.Context.Replacements.Find(target))
        {
            if (symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor || !SymbolEqualityComparer.Default.Equals(constructor.ContainingType, created.OriginalDefinition))
            {
                continue;
            }

            var mapped = ArgumentMapper.Map(SignatureOf(use, member), arguments, member.Move.Mapping, constructor.Parameters);
            if (mapped.Obstacle is null && !mapped.Dropped.Any(static argument => SideEffects.MayHave(argument.Expression)))
            {
                return new MemberReplacement(use, mapped.Changes, null);
            }
        }

        return null;
    }

    private INamedTypeSymbol? CreatedBy(ReplacedMemberUse use) => use.Old?.ContainingType ?? VanishedOverloads.TypeOf(use.Node, parts.Model, parts.CancellationToken);

    private static OldSignature SignatureOf(ReplacedMemberUse use, ReplacedMember member) =>
        use.Old is IMethodSymbol old ? OldSignature.Of(old.Parameters) : OldSignature.Of(member.Move.Old);

    private bool Keeps(ExpressionSyntax creation, ArgumentListSyntax? arguments, MappedArguments mapped, out TextChange? kept)
    {
        kept = null;
        return arguments is null || DroppedArguments.TryKeep(creation, arguments, mapped.Dropped, parts.Model, out kept);
    }

    private MemberReplacement? ByConstructor(ReplacedMemberUse use, BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol created, IMethodSymbol constructor, MappedArguments mapped, TextChange? kept)
    {
        var changes = Arguments(creation, mapped, kept);
        if (SymbolEqualityComparer.Default.Equals(constructor.ContainingType, created.OriginalDefinition))
        {
            return parts.BindsTo("new " + created.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + (mapped.Text.Length > 0 ? mapped.Text : "()"), creation.SpanStart, constructor)
                ? new MemberReplacement(use, changes, null)
                : null;
        }

        if (creation is not ObjectCreationExpressionSyntax { Type: var written } || constructor.ContainingType.Arity > 0)
        {
            return null;
        }

        var name = parts.Types.Name(constructor.ContainingType, creation);
        return new MemberReplacement(use, changes.AddRange(name.Imports).Add(new TextChange(written.Span, name.Text)), null);
    }

    private MemberReplacement? ByMethod(ReplacedMemberUse use, BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol created, INamedTypeSymbol container, IMethodSymbol method, MappedArguments mapped, TextChange? kept)
    {
        // Its type arguments are known where the type is the one that was created.
        var type = container.Arity == 0 ? container : SymbolEqualityComparer.Default.Equals(created.OriginalDefinition, container) ? created : null;
        if (!method.IsStatic || type is null || creation.Initializer is not null)
        {
            return null;
        }

        var name = parts.Types.Name(type, creation);
        var arguments = mapped.Text.Length > 0 ? mapped.Text : "()";
        if (!parts.BindsTo(name.FullText + "." + method.Name + arguments, creation.SpanStart, method))
        {
            return null;
        }

        var head = TextSpan.FromBounds(creation.SpanStart, creation.ArgumentList?.SpanStart ?? creation.Span.End);
        var changes = Arguments(creation, mapped, kept).AddRange(name.Imports);
        changes = changes.Add(new TextChange(head, name.Text + "." + method.Name + (creation.ArgumentList is null ? arguments : "")));
        return parts.Replacement(use, changes, creation, method.ReturnType);
    }

    private static ImmutableArray<TextChange> Arguments(BaseObjectCreationExpressionSyntax creation, MappedArguments mapped, TextChange? kept)
    {
        var changes = mapped.Changes;
        if (creation is ObjectCreationExpressionSyntax { ArgumentList: null } bare && mapped.Added.Length > 0)
        {
            changes = changes.Add(new TextChange(new TextSpan(bare.Type.Span.End, 0), mapped.Text));
        }

        return kept is { } statement ? changes.Add(statement) : changes;
    }
}
