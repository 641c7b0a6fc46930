using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Follows an awaited expression into the variable that names the task's type: <c>Task&lt;X&gt; x</c> becomes <c>X x</c>.</summary>
internal static class VariableTypes
{
    internal static void Follow(Site site, SemanticModel model, CancellationToken cancellation)
    {
        if (Parentheses.Around((ExpressionSyntax)site.Node).Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax } declaration } } ||
            declaration.Type.IsVar || !AwaitableTypes.IsTask(model.GetTypeInfo(declaration.Type, cancellation).Type))
        {
            return;
        }

        if (declaration.Variables.Count > 1 || site.Result is null)
        {
            site.Stop(AwaitStrategies.VariableType.Of(declaration.Variables[0].Identifier.ValueText));
            return;
        }

        var named = declaration.Type is QualifiedNameSyntax qualified ? qualified.Right : declaration.Type;
        site.Renames.Add((declaration.Type.Span, named is GenericNameSyntax { TypeArgumentList.Arguments: [var argument] } ? argument.ToString() : "var"));
    }
}
