using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>One use of a replaced member, rewritten.</summary>
/// <param name="Use">The use.</param>
/// <param name="Changes">The edits of its file, ordered and apart from each other.</param>
/// <param name="Awaited">The expression whose value has become awaitable, or null.</param>
internal sealed record MemberReplacement(ReplacedMemberUse Use, ImmutableArray<TextChange> Changes, ExpressionSyntax? Awaited)
{
    /// <summary>Whether nothing is known of what the old member returned, so that only its use tells whether that was a task.</summary>
    internal bool MayHaveBeenAwaitable { get; init; }

    /// <summary>The method that is rewritten along as the handler of a replaced event; all uses with this handler go together.</summary>
    internal IMethodSymbol? Handler { get; init; }
}
