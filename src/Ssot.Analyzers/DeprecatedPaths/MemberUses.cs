using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// Members that reach a deprecated type which is not named at the place: extension methods, and static members by their
/// simple names.
/// </summary>
internal sealed class MemberUses(SemanticModel model, DeprecatedPathContext context, Imports imports, CancellationToken cancellationToken)
{
    internal PathUse? Find(SimpleNameSyntax name)
    {
        var member = model.Bind(name, cancellationToken);
        if (member?.ContainingType is not { } type || context.Facts.FindMove(type) is not { IsDuplicate: false } move)
        {
            return null;
        }

        var isExtension = member is IMethodSymbol { ReducedFrom: not null };
        if (!isExtension && !(member.IsStatic && NamePaths.EndingWith(name) == name))
        {
            return null;
        }

        var (isCovered, broughtBy) = Importer(name, NameBinding.IdOf(type));
        if (isCovered || (broughtBy is null && !(isExtension && move.Old.Kind == DocumentationIdKind.Type)))
        {
            return null;
        }

        return new PathUse(PathUseKind.Member, name, NameBinding.IdOf(type), move, broughtBy);
    }

    /// <summary>A member that is gone from where it was, and is in the new home.</summary>
    internal PathUse? FindUnbound(SimpleNameSyntax name) => FindUnboundExtension(name) ?? FindUnboundStatic(name);

    // A static member by its simple name, which nothing but a 'using static' elsewhere can have brought in.
    private PathUse? FindUnboundStatic(SimpleNameSyntax name)
    {
        if (!ReplacedMemberReceiver.IsAlone(name))
        {
            return null;
        }

        foreach (var import in imports.Elsewhere())
        {
            if (import is { IsDeprecated: true, Alias: null, Path: { Kind: DocumentationIdKind.Type } path } && HasMoved(path, name.Identifier.ValueText)
                && Importer(name, path).BroughtBy is not null && context.Facts.FindMove(path) is { IsDuplicate: false } move)
            {
                return new PathUse(PathUseKind.Member, name, path, move, import);
            }
        }

        return null;
    }

    private bool HasMoved(DocumentationId type, string member)
    {
        foreach (var step in context.Facts.Steps(type, out _))
        {
            if (SymbolLookup.FindType(context.Compilation, step) is { } home && home.GetMembers(member).Any(static found => found.IsStatic))
            {
                return true;
            }
        }

        return false;
    }

    // One of its name in the new home takes the receiver.
    private PathUse? FindUnboundExtension(SimpleNameSyntax name)
    {
        if (context.ExtensionsCalled(name.Identifier.ValueText) is not { Count: > 0 } extensions || Receiver(name) is not { } receiver)
        {
            return null;
        }

        foreach (var extension in extensions)
        {
            var (isCovered, broughtBy) = Importer(name, extension.Old);
            if (isCovered || context.Facts.FindMove(extension.Old) is not { IsDuplicate: false } move
                || (broughtBy is null && !(move.Old.Kind == DocumentationIdKind.Type && WasInScope(name, extension.Old)))
                || extension.Method.ReduceExtensionMethod(receiver) is null)
            {
                continue;
            }

            return new PathUse(PathUseKind.Member, name, extension.Old, move, broughtBy);
        }

        return null;
    }

    private ITypeSymbol? Receiver(SimpleNameSyntax name)
    {
        var expression = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            MemberBindingExpressionSyntax binding => Conditional(binding),
            _ => null,
        };
        if (expression is null || model.GetTypeInfo(expression, cancellationToken).Type is not { TypeKind: not TypeKind.Error } type)
        {
            return null;
        }

        // Behind '?.' there is a value.
        var isNullable = name.Parent is MemberBindingExpressionSyntax && type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
    }

    private static ExpressionSyntax? Conditional(MemberBindingExpressionSyntax binding)
    {
        for (SyntaxNode? node = binding; node is ExpressionSyntax; node = node.Parent)
        {
            if (node.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == node)
            {
                return conditional.Expression;
            }
        }

        return null;
    }

    // Whether a reported using of this file alone brings the type's members in, or which global using of another file does.
    private (bool IsCovered, GlobalImport? BroughtBy) Importer(SyntaxNode node, DocumentationId type)
    {
        foreach (var import in imports.Elsewhere())
        {
            if (import is { IsDeprecated: true, Alias: null } && Brings(import.Path, type))
            {
                return (false, import);
            }
        }

        foreach (var import in imports.InScope(node))
        {
            if (import is { IsAlias: false, Move.IsDuplicate: false } && Brings(import.Path, type))
            {
                return (true, null);
            }
        }

        return (false, null);
    }

    private bool WasInScope(SyntaxNode node, DocumentationId type)
    {
        foreach (var import in imports.InScope(node))
        {
            if (!import.IsAlias && Brings(import.Path, type))
            {
                return true;
            }
        }

        foreach (var import in imports.Elsewhere())
        {
            if (import.Alias is null && Brings(import.Path, type))
            {
                return true;
            }
        }

        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is BaseNamespaceDeclarationSyntax ns && NamespaceMoves.IsWithin(OldCode.FullName(ns), type.ContainerName))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Brings(DocumentationId import, DocumentationId type) =>
        import.FullName == (import.Kind == DocumentationIdKind.Namespace ? type.ContainerName : type.FullName);
}
