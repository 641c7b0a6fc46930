using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>How a function's return type changes.</summary>
internal enum ReturnChange
{
    /// <summary>Not at all: it returns a task already, or it is an event handler and stays void.</summary>
    None,

    /// <summary><c>void</c> becomes <c>Task</c>, <c>T</c> becomes <c>Task&lt;T&gt;</c>.</summary>
    Task,

    /// <summary><c>IEnumerable&lt;T&gt;</c> becomes <c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    Sequence,
}

/// <summary>A method, local function or lambda that a plan makes async or gives another return type.</summary>
internal sealed class Function(IMethodSymbol symbol) : PlanNode
{
    /// <summary>Its symbol, in the first compilation that it was met in.</summary>
    internal IMethodSymbol Symbol { get; } = symbol;

    /// <summary>Its declarations: more than one for partial methods and where <c>#if</c> chooses between two.</summary>
    internal List<DeclarationPlace> Declarations { get; } = [];

    internal ReturnChange Change { get; set; }

    /// <summary>Whether an await was planned in its body.</summary>
    internal bool IsAskedToAwait { get; set; }

    /// <summary>The awaits planned in its body.</summary>
    internal List<Site> Sites { get; } = [];

    /// <summary>Whether the plan puts an await into its body.</summary>
    internal bool Awaits { get; set; }

    /// <summary>Whether it is a <c>ValueTask</c> that it comes to return.</summary>
    internal bool ReturnsValueTask { get; set; }

    /// <summary>Whether its result is written with the <c>?</c> that its relatives' results have.</summary>
    internal bool BecomesNullable { get; set; }

    /// <summary>Whether it stays void because an event calls it.</summary>
    internal bool IsHandler { get; set; }

    /// <summary>Words that change with this function: another method of a mock's set-up takes the value of a task.</summary>
    internal List<(SourceFile File, TextSpan Span, string Text)> Renames { get; } = [];

    internal bool IsLambda => Symbol.MethodKind == MethodKind.AnonymousFunction;

    internal string Name => IsLambda ? "lambda" : Symbol.Name;
}

/// <summary>Where a function is declared: a file and the token that is the function's alone (its name, a lambda's arrow).</summary>
internal readonly record struct DeclarationPlace(SourceFile File, int Anchor)
{
    /// <summary>The token's position in a declaration.</summary>
    internal static int AnchorOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.SpanStart,
        LocalFunctionStatementSyntax local => local.Identifier.SpanStart,
        LambdaExpressionSyntax lambda => lambda.ArrowToken.SpanStart,
        AnonymousMethodExpressionSyntax anonymous => anonymous.DelegateKeyword.SpanStart,
        _ => function.SpanStart,
    };

    /// <summary>The declaration in one of the file's trees, or null where a directive turns it off.</summary>
    internal SyntaxNode? FindIn(SyntaxNode root)
    {
        if (Anchor >= root.FullSpan.End)
        {
            return null;
        }

        var token = root.FindToken(Anchor);
        return token.SpanStart == Anchor && token.Parent is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax ? token.Parent : null;
    }
}

/// <summary>What happens at a place.</summary>
internal enum SiteKind
{
    /// <summary>An expression is awaited.</summary>
    Await,

    /// <summary>A blocking expression is replaced by await: <c>.Result</c>, <c>.Wait()</c>, <c>.GetAwaiter().GetResult()</c>, <c>Task.WaitAll()</c>.</summary>
    Unblock,

    /// <summary>A <c>foreach</c> becomes <c>await foreach</c>.</summary>
    ForEach,

    /// <summary>The code stays; only its function has to be async.</summary>
    AsyncOnly,

    /// <summary>A method group stays; the type of the delegate that it becomes changes.</summary>
    Group,
}

/// <summary>An expression that the plan awaits.</summary>
internal sealed class Site(SourceFile file, Document document, SyntaxNode node, SiteKind kind, Function? function) : PlanNode
{
    internal SourceFile File { get; } = file;

    /// <summary>The document whose tree the node is of.</summary>
    internal Document Document { get; } = document;

    internal SyntaxNode Node { get; } = node;

    internal TextSpan Span => Node.Span;

    internal SiteKind Kind { get; } = kind;

    /// <summary>The function it stands in; null at the top level.</summary>
    internal Function? Function { get; } = function;

    /// <summary>The type of the value that awaiting gives, where it is known.</summary>
    internal ITypeSymbol? Result { get; set; }

    /// <summary>A word that changes with it: the name of the async twin that the call needs, the type of the variable.</summary>
    internal List<(TextSpan Span, string Text)> Renames { get; } = [];
}
