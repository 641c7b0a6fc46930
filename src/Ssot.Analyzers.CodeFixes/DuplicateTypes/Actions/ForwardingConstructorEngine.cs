using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Actions;

/// <summary>Adds the constructors that a copy has and the canonical type lacks to the latter, as <c>[Obsolete]</c> ones that pass on to its own.</summary>
internal sealed class ForwardingConstructorEngine : DeclarationEngine
{
    internal override async Task<EditGroup?> PlanAsync(CopyDeclaration copy, CancellationToken cancellationToken)
    {
        if (copy.Duplicate.Canonical is not { } canonical || Home(copy.Document.Project.Solution, canonical, cancellationToken) is not var (document, declaration))
        {
            return null;
        }

        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var counterparts = new Counterparts(CopySet.Of(copy.Duplicate), copy.Model.Compilation);
        var layout = Layout.Of(await document.GetTextAsync(cancellationToken).ConfigureAwait(false), declaration);
        var constructors = new List<string>();
        foreach (var constructor in copy.Duplicate.Type.InstanceConstructors)
        {
            if (ConstructorContract.IsCallable(constructor, copy.Duplicate.Type)
                && !constructor.Parameters.IsEmpty
                && !canonical.InstanceConstructors.Any(known => HaveOneSignature(constructor, known, counterparts))
                && ForwardedArguments.Find(constructor, canonical.InstanceConstructors.Where(c => IsOwn(c, canonical)), new NameMap(copy.Duplicate.Mapping), counterparts, copy.Model.Compilation) is { } forwarded)
            {
                constructors.Add(Write(constructor, canonical, forwarded, model, declaration, layout));
            }
        }

        if (constructors.Count == 0)
        {
            return null;
        }

        var group = new EditGroup($"add the constructors of '{copy.Duplicate.Name}'");
        Insert(group, document, declaration, constructors, layout);
        return group;
    }

    private static bool IsOwn(IMethodSymbol constructor, INamedTypeSymbol type) =>
        !(type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type))
        && !(constructor.IsImplicitlyDeclared && type.TypeKind == TypeKind.Class && constructor.Parameters.IsEmpty);

    private static (Document Document, TypeDeclarationSyntax Declaration)? Home(Solution solution, INamedTypeSymbol canonical, CancellationToken cancellationToken)
    {
        foreach (var part in canonical.DeclaringSyntaxReferences)
        {
            if (!GeneratedCode.Is(part.SyntaxTree, cancellationToken) && solution.GetDocument(part.SyntaxTree) is { } document
                && part.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration)
            {
                return (document, declaration);
            }
        }

        return null;
    }

    private static bool HaveOneSignature(IMethodSymbol a, IMethodSymbol b, Counterparts counterparts)
    {
        if (a.Parameters.Length != b.Parameters.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Parameters.Length; i++)
        {
            if (!counterparts.Correspond(a.Parameters[i].Type, b.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    private static string Write(IMethodSymbol constructor, INamedTypeSymbol canonical, ForwardedArguments forwarded, SemanticModel model, TypeDeclarationSyntax declaration, Layout layout)
    {
        var position = declaration.Identifier.SpanStart;
        var parameters = new StringBuilder();
        foreach (var parameter in constructor.Parameters)
        {
            parameters.Append(parameters.Length == 0 ? "" : ", ")
                .Append(parameter.IsParams ? "params " : "")
                .Append(parameter.Type.ToMinimalDisplayString(model, position)).Append(' ').Append(parameter.Name);
            if (parameter.HasExplicitDefaultValue && parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax { Default: { } value })
            {
                parameters.Append(' ').Append(value);
            }
        }

        var text = new StringBuilder("[System.Obsolete(\"Use another constructor.\")]").Append(layout.LineBreak).Append(layout.Inner)
            .Append(SyntaxFacts.GetText(constructor.DeclaredAccessibility)).Append(' ').Append(canonical.Name).Append('(').Append(parameters).Append(") : this(").Append(forwarded.Text).Append(')');
        if (forwarded.Assignments.IsEmpty)
        {
            return text.Append(" { }").ToString();
        }

        text.Append(layout.LineBreak).Append(layout.Inner).Append('{');
        foreach (var assignment in forwarded.Assignments)
        {
            text.Append(layout.LineBreak).Append(layout.Inner).Append(layout.Step).Append(assignment);
        }

        return text.Append(layout.LineBreak).Append(layout.Inner).Append('}').ToString();
    }

    // Behind the constructors that are there, else first in the body.
    private static void Insert(EditGroup group, Document document, TypeDeclarationSyntax declaration, List<string> constructors, Layout layout)
    {
        if (declaration.OpenBraceToken.IsKind(SyntaxKind.None) || declaration.OpenBraceToken.IsMissing)
        {
            var body = layout.LineBreak + layout.Indentation + "{" + layout.LineBreak + layout.Inner + string.Join(layout.LineBreak + layout.LineBreak + layout.Inner, constructors) + layout.LineBreak + layout.Indentation + "}";
            group.Replace(document, declaration.SemicolonToken.Span, body);
            return;
        }

        var last = declaration.Members.OfType<ConstructorDeclarationSyntax>().LastOrDefault(static c => !c.Modifiers.Any(SyntaxKind.StaticKeyword));
        if (last is not null)
        {
            group.Insert(document, last.Span.End, string.Concat(constructors.Select(c => layout.LineBreak + layout.LineBreak + layout.Inner + c)));
            return;
        }

        var text = layout.LineBreak + layout.Inner + string.Join(layout.LineBreak + layout.LineBreak + layout.Inner, constructors);
        group.Insert(document, declaration.OpenBraceToken.Span.End, text + (declaration.Members.Count > 0 ? layout.LineBreak : ""));
    }
}
