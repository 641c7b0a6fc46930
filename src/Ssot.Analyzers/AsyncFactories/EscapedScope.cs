using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>The kinds of scope that do something when they end.</summary>
internal enum EscapedScopeKind
{
    Using,
    Try,
    Lock,
}

/// <summary>A scope that a return statement leaves, and which does something when it ends.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Node">The statement that opens it.</param>
internal readonly record struct EscapedScope(EscapedScopeKind Kind, StatementSyntax Node)
{
    /// <summary>The keyword of the scope.</summary>
    internal string Name => Kind switch
    {
        EscapedScopeKind.Using => "using",
        EscapedScopeKind.Lock => "lock",
        _ => "try",
    };

    /// <summary>The scopes around a return statement, from the innermost outwards; none in an async function.</summary>
    internal static List<EscapedScope> Around(ReturnStatementSyntax statement)
    {
        var found = new List<EscapedScope>();
        SyntaxNode inner = statement;
        for (var node = statement.Parent; node is not null; inner = node, node = node.Parent)
        {
            switch (node)
            {
                case UsingStatementSyntax scope:
                    found.Add(new(EscapedScopeKind.Using, scope));
                    break;
                case LockStatementSyntax scope:
                    found.Add(new(EscapedScopeKind.Lock, scope));
                    break;
                case TryStatementSyntax scope when scope.Block == inner && !TurnsIntoTask(scope):
                    found.Add(new(EscapedScopeKind.Try, scope));
                    break;
                case BlockSyntax block:
                    AddUsingsBefore(found, block.Statements, inner);
                    break;
                case SwitchSectionSyntax section:
                    AddUsingsBefore(found, section.Statements, inner);
                    break;
                case AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: not 0 }:
                case LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.AsyncKeyword):
                case MemberDeclarationSyntax member when member.Modifiers.Any(SyntaxKind.AsyncKeyword):
                    return [];
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax:
                    return found;
            }
        }

        return found;
    }

    private static void AddUsingsBefore(List<EscapedScope> found, SyntaxList<StatementSyntax> statements, SyntaxNode end)
    {
        foreach (var statement in statements)
        {
            if (statement == end)
            {
                break;
            }

            if (statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
            {
                found.Add(new(EscapedScopeKind.Using, statement));
            }
        }
    }

    // 'catch (Exception e) { return Task.FromException(e); }' is there for what the call itself throws.
    private static bool TurnsIntoTask(TryStatementSyntax attempt)
    {
        if (attempt.Finally is not null)
        {
            return false;
        }

        foreach (var handler in attempt.Catches)
        {
            if (!handler.Block.DescendantNodes().Any(static n => n is SimpleNameSyntax { Identifier.ValueText: "FromException" or "FromCanceled" }))
            {
                return false;
            }
        }

        return true;
    }
}
