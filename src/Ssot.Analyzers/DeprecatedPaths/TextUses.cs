using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>Strings that are exactly the full name of something deprecated, as reflection and configuration take it.</summary>
internal sealed class TextUses(SemanticModel model, DeprecatedPathContext context, CancellationToken cancellationToken)
{
    /// <summary>The use that a literal makes, or null.</summary>
    internal PathUse? Find(SyntaxNode literal, string text)
    {
        if (!MayBeName(text) || TypeNameText.Parse(text) is not { } name || IsExcluded(literal, name))
        {
            return null;
        }

        foreach (var part in name.All())
        {
            if (FindPart(literal, part, isWhole: part == name) is { } use)
            {
                return use;
            }
        }

        return null;
    }

    /// <summary>The use that an id in documentation makes, or null.</summary>
    internal PathUse? FindVerbatim(SyntaxNode attribute)
    {
        foreach (var (path, _) in VerbatimCref.Of(attribute)?.Paths() ?? [])
        {
            if (context.Facts.FindMove(path) is { IsDuplicate: false } move && (move.Old.Equals(path) || Exists(path)))
            {
                return new PathUse(PathUseKind.VerbatimCref, attribute, path, move);
            }
        }

        return null;
    }

    // An entry names it, or it exists on either side: a resource or a logger below the namespace is no path.
    private PathUse? FindPart(SyntaxNode literal, TypeNameText name, bool isWhole)
    {
        var id = name.Id;
        if (isWhole && !name.IsType && !name.HasTail && DocumentationId.Of(DocumentationIdKind.Namespace, id.Segments) is var ns && context.Facts.FindMove(ns) is { } ofNamespace
            && (ofNamespace.Old.Equals(ns) || Exists(ns)))
        {
            return new PathUse(PathUseKind.Text, literal, ns, ofNamespace);
        }

        return context.Facts.FindMove(id) is { IsDuplicate: false } move && (move.Old.Equals(id) || Exists(id)) ? new PathUse(PathUseKind.Text, literal, id, move) : null;
    }

    private bool MayBeName(string text)
    {
        var isConstructed = text.IndexOf('`') > 0 && text.IndexOf('[') > 0;
        foreach (var start in context.TextStarts)
        {
            if (isConstructed ? text.IndexOf(start, StringComparison.Ordinal) >= 0 : StartsWith(text, start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(string text, string start) =>
        text.Length > start.Length && text[start.Length] is '.' or ',' or '+' or '`' && text.StartsWith(start, StringComparison.Ordinal);

    private bool Exists(DocumentationId id)
    {
        if (SymbolLookup.Find(context.Compilation, id) is not null)
        {
            return true;
        }

        foreach (var step in context.Facts.Steps(id, out _))
        {
            if (SymbolLookup.Find(context.Compilation, step) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // InternalsVisibleTo and Assembly.Load name assemblies; our own attributes name the old side on purpose.
    private bool IsExcluded(SyntaxNode literal, TypeNameText name)
    {
        for (var node = literal.Parent; node is not null and not StatementSyntax and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is AttributeSyntax attribute)
            {
                return attribute.Parent is AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword or (int)SyntaxKind.ModuleKeyword } && IsBare(name)
                    || model.Bind(attribute.Name, cancellationToken) is INamedTypeSymbol { ContainingNamespace.Name: "Ssot" }
                    || IsNamed(attribute, "InternalsVisibleTo");
            }
        }

        return IsBare(name)
            && literal.Parent is ArgumentSyntax { Parent.Parent: { } call }
            && model.Bind(call, cancellationToken)?.ContainingType is { } type
            && (type.Is("System.Reflection.Assembly") || type.Is("System.Reflection.AssemblyName") || type.Is("System.AppDomain") || type.Is("System.Runtime.Loader.AssemblyLoadContext"))
            || literal.Parent is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax creation } && model.Bind(creation, cancellationToken) is INamedTypeSymbol created && created.Is("System.Reflection.AssemblyName");
    }

    private static bool IsBare(TypeNameText name) => !name.HasTail && !name.IsType;

    private static bool IsNamed(AttributeSyntax attribute, string name) =>
        NamePaths.Last(attribute.Name) is { Identifier.ValueText: var text } && (text == name || text == name + "Attribute");
}
