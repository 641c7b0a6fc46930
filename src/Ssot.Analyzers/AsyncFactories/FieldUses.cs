using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>What a type does with a private field, told by names alone: any mention that is no plain assignment counts as a read.</summary>
internal static class FieldUses
{
    private sealed record Uses(bool None, bool MatchedAsTask);

    private static readonly ConditionalWeakTable<IFieldSymbol, Uses> Known = new();

    /// <summary>Whether nobody reads the field.</summary>
    internal static bool AreNone(IFieldSymbol field, CancellationToken cancellation) => IsKnowable(field) && Of(field, cancellation).None;

    /// <summary>Whether the type matches or casts the field's value as a task somewhere.</summary>
    internal static bool AreMatchedAsTask(IFieldSymbol field, CancellationToken cancellation) => IsKnowable(field) && Of(field, cancellation).MatchedAsTask;

    private static bool IsKnowable(IFieldSymbol field) => field is { DeclaredAccessibility: Accessibility.Private, IsImplicitlyDeclared: false } && field.GetAttributes().IsEmpty;

    private static Uses Of(IFieldSymbol field, CancellationToken cancellation)
    {
        if (!Known.TryGetValue(field, out var uses))
        {
            var made = Find(field, cancellation);
            uses = Known.GetValue(field, _ => made);
        }

        return uses;
    }

    private static Uses Find(IFieldSymbol field, CancellationToken cancellation)
    {
        var read = false;
        var matched = false;
        foreach (var part in field.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in part.GetSyntax(cancellation).DescendantNodes())
            {
                if (node is IdentifierNameSyntax name && name.Identifier.ValueText == field.Name)
                {
                    var use = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? (ExpressionSyntax)member : name;
                    read |= !(use.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == use);
                    while (use.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
                    {
                        use = (ExpressionSyntax)use.Parent;
                    }

                    matched |= use.Parent is IsPatternExpressionSyntax or CastExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.IsExpression } &&
                        use.Parent.DescendantNodes().Any(static n => n is SimpleNameSyntax { Identifier.ValueText: "Task" or "ValueTask" });
                }
            }
        }

        return new(!read, matched);
    }
}
