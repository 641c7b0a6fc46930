using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>
/// Finds spans, other ref structs and ref locals that an <c>await</c> would have to keep. The compiler says so (CS4007) only
/// when it emits code, so nothing but this stands between a fix and a broken build.
/// </summary>
internal static class RefStructs
{
    // LanguageVersion.CSharp13, which the oldest Roslyn supported does not name.
    private const int CSharp13 = 1300;

    /// <summary>Finds a ref struct in the way of awaiting the expression.</summary>
    /// <param name="expression">The expression to be awaited.</param>
    /// <param name="function">The function it belongs to; null for top-level statements.</param>
    /// <param name="model">The semantic model of its tree.</param>
    /// <param name="cancellation">Ends the search.</param>
    internal static AwaitObstacleKind? FindObstacle(ExpressionSyntax expression, SyntaxNode? function, SemanticModel model, CancellationToken cancellation)
    {
        if (HasOperandBefore(expression, model, cancellation))
        {
            return AwaitObstacleKind.RefStructOperand;
        }

        var body = function ?? model.SyntaxTree.GetRoot(cancellation);
        return HasLocalAcross(expression, body, model, cancellation) ? AwaitObstacleKind.RefStructLocal : null;
    }

    // What an expression has evaluated before the await has to outlive it.
    private static bool HasOperandBefore(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode inner = expression;
        for (var node = expression.Parent; node is not null and not (StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax); inner = node, node = node.Parent)
        {
            switch (node)
            {
                case BaseArgumentListSyntax arguments:
                    foreach (var argument in arguments.Arguments)
                    {
                        if (argument == inner)
                        {
                            break;
                        }

                        if (IsRefLike(argument.Expression, model, cancellation))
                        {
                            return true;
                        }
                    }

                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call when call.ArgumentList == inner && IsRefLike(receiver, model, cancellation):
                case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var target } } assignment when assignment.Right == inner && IsRefLike(target, model, cancellation):
                case BinaryExpressionSyntax { Left: var left } binary when binary.Right == inner && IsRefLike(left, model, cancellation):
                case InterpolatedStringExpressionSyntax text when IsRefLike(text, model, cancellation):
                    return true;
            }
        }

        return false;
    }

    private static bool HasLocalAcross(ExpressionSyntax expression, SyntaxNode body, SemanticModel model, CancellationToken cancellation)
    {
        var allowed = model.SyntaxTree.Options is CSharpParseOptions options && (int)options.LanguageVersion >= CSharp13;
        foreach (var node in body.DescendantNodes(node => node == body || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax)))
        {
            switch (node)
            {
                case VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax
                    when model.GetDeclaredSymbol(node, cancellation) is ILocalSymbol local && (local.IsRef || local.Type.IsRefLikeType) && (!allowed || LivesAcross(local, node, expression, body)):
                    return true;
                case CommonForEachStatementSyntax loop
                    when (!allowed || loop.Statement.Span.Contains(expression.Span)) && model.GetForEachStatementInfo(loop).GetEnumeratorMethod?.ReturnType.IsRefLikeType == true:
                    return true;
            }
        }

        return false;
    }

    private static bool LivesAcross(ILocalSymbol local, SyntaxNode declaration, ExpressionSyntax expression, SyntaxNode body)
    {
        if (declaration.SpanStart > expression.SpanStart)
        {
            return false;
        }

        var loop = OutermostLoopAround(expression, declaration);
        foreach (var node in body.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name &&
                (name.SpanStart > expression.SpanStart || (loop is not null && loop.Span.Contains(name.Span))))
            {
                return true;
            }
        }

        // A using declaration is disposed of at the end of its block.
        return declaration.Parent?.Parent is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 };
    }

    private static SyntaxNode? OutermostLoopAround(ExpressionSyntax expression, SyntaxNode declaration)
    {
        SyntaxNode? loop = null;
        for (var node = expression.Parent; node is not null && !node.Span.Contains(declaration.Span); node = node.Parent)
        {
            if (node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax)
            {
                loop = node;
            }
        }

        return loop;
    }

    private static bool IsRefLike(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        var type = model.GetTypeInfo(expression, cancellation);
        return type.Type?.IsRefLikeType == true || type.ConvertedType?.IsRefLikeType == true;
    }
}
