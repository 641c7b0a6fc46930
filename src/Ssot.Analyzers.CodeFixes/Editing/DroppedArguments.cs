using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Sees to the side effects of arguments that a mapped call drops: they become statements in front of the call's, where
/// nothing that is evaluated before them can tell the difference.
/// </summary>
internal static class DroppedArguments
{
    /// <summary>Finds what has to be inserted for the dropped arguments' effects to stay.</summary>
    /// <param name="call">The call or creation that drops them.</param>
    /// <param name="arguments">Its argument list.</param>
    /// <param name="dropped">The dropped ones.</param>
    /// <param name="model">The model of the call's tree.</param>
    /// <param name="kept">The insertion, or null where nothing has effects.</param>
    /// <returns>False when the effects can't be kept, so that the call has to stay as it is.</returns>
    internal static bool TryKeep(ExpressionSyntax call, BaseArgumentListSyntax arguments, ImmutableArray<ArgumentSyntax> dropped, SemanticModel model, out TextChange? kept)
    {
        kept = null;
        var lastEffect = -1;
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            var argument = arguments.Arguments[i];
            if (!dropped.Contains(argument))
            {
                continue;
            }

            if (argument.RefKindKeyword.RawKind != 0)
            {
                return false;
            }

            if (SideEffects.MayHave(argument.Expression))
            {
                if (!IsStatement(argument.Expression) || argument.Expression.DescendantTrivia().Any(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
                {
                    return false;
                }

                lastEffect = i;
                text.Append(argument.Expression.ToString()).Append(';').Append('\n');
            }
        }

        if (lastEffect < 0)
        {
            return true;
        }

        if (StatementOf(call) is not { } statement || !IsStableUpTo(call, arguments, lastEffect, dropped, statement, model))
        {
            return false;
        }

        kept = Insertion(statement, text.ToString());
        return true;
    }

    private static TextChange Insertion(StatementSyntax statement, string statements)
    {
        var source = statement.SyntaxTree.GetText();
        var line = source.Lines.GetLineFromPosition(statement.SpanStart);
        var start = source.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart));
        var indent = string.IsNullOrWhiteSpace(start) ? start : "";
        var lineBreak = source.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } end ? end : "\n";
        return new TextChange(new TextSpan(statement.SpanStart, 0), statements.Replace("\n", indent.Length > 0 || start.Length == 0 ? lineBreak + indent : " "));
    }

    private static bool IsStatement(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax => true,
        PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression),
        _ => false,
    };

    // The statement whose evaluation begins with the call.
    private static StatementSyntax? StatementOf(ExpressionSyntax call)
    {
        SyntaxNode node = call;
        while (node.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        if (node.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment && assignment.Right == node && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            node = assignment;
        }

        var statement = node.Parent switch
        {
            ExpressionStatementSyntax expression => expression,
            ReturnStatementSyntax returned => returned,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } } => declaration,
            _ => (StatementSyntax?)null,
        };
        return statement?.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax ? statement : null;
    }

    private static bool IsStableUpTo(ExpressionSyntax call, BaseArgumentListSyntax arguments, int last, ImmutableArray<ArgumentSyntax> dropped, StatementSyntax statement, SemanticModel model)
    {
        var receiver = call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            InvocationExpressionSyntax { Expression: not SimpleNameSyntax } => call,
            _ => null,
        };
        if (receiver is not null && !IsStable(receiver, arguments, statement, model))
        {
            return false;
        }

        for (var i = 0; i < last; i++)
        {
            if (!dropped.Contains(arguments.Arguments[i]) && !IsStable(arguments.Arguments[i].Expression, arguments, statement, model))
            {
                return false;
            }
        }

        return true;
    }

    // What gives the same value before and after other code has run.
    private static bool IsStable(ExpressionSyntax expression, BaseArgumentListSyntax arguments, StatementSyntax statement, SemanticModel model)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax or InstanceExpressionSyntax or PredefinedTypeSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax:
                return true;
            case NameSyntax or MemberAccessExpressionSyntax:
                return model.GetSymbolInfo(expression).Symbol switch
                {
                    INamedTypeSymbol or INamespaceSymbol or IFieldSymbol { IsConst: true } => true,
                    ILocalSymbol or IParameterSymbol { RefKind: RefKind.None } => !IsWritten(expression, arguments, statement, model),
                    _ => false,
                };
            default:
                return false;
        }
    }

    private static bool IsWritten(ExpressionSyntax variable, BaseArgumentListSyntax arguments, StatementSyntax statement, SemanticModel model)
    {
        var symbol = model.GetSymbolInfo(variable).Symbol;
        var flow = model.AnalyzeDataFlow(statement);
        if (flow is not { Succeeded: true } || flow.Captured.Contains(symbol!, SymbolEqualityComparer.Default) || flow.CapturedInside.Contains(symbol!, SymbolEqualityComparer.Default) || flow.CapturedOutside.Contains(symbol!, SymbolEqualityComparer.Default))
        {
            return true;
        }

        foreach (var argument in arguments.Arguments)
        {
            var inside = model.AnalyzeDataFlow(argument.Expression);
            if (inside is not { Succeeded: true } || inside.WrittenInside.Contains(symbol!, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }
}
