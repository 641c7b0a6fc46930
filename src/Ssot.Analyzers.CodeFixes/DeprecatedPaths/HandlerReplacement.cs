using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing.Names;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>
/// Fits handlers to an event whose new delegate returns a task: one that is about to await something becomes async, any
/// other returns a completed task.
/// </summary>
internal sealed class HandlerReplacement(ReplacementParts parts)
{
    /// <summary>The edits that make the handler of <c>+=</c> or <c>-=</c> fit; null where they can't be told.</summary>
    /// <param name="event">What denotes the event.</param>
    /// <param name="old">The old event, where it is still there.</param>
    /// <param name="target">The new one.</param>
    /// <param name="shared">The handler, where it is a method that the edits rewrite.</param>
    internal ImmutableArray<TextChange>? Fit(ExpressionSyntax @event, IEventSymbol? old, IEventSymbol target, out IMethodSymbol? shared)
    {
        shared = null;
        if (ReturnType(target) is not { } task || !parts.IsAwaitable(task) || (old is not null && parts.IsAwaitable(ReturnType(old))) || @event.Parent is not AssignmentExpressionSyntax assignment)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        if (!AwaitableTypes.IsTask(task))
        {
            return null;
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var handler = assignment.Right;
        if (handler is ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Initializer: null })
        {
            // 'new EventHandler(M)' names the old delegate.
            handler = arguments[0].Expression;
            changes.Add(new TextChange(TextSpan.FromBounds(assignment.Right.SpanStart, handler.SpanStart), ""));
            changes.Add(new TextChange(TextSpan.FromBounds(handler.Span.End, assignment.Right.Span.End), ""));
        }

        if (handler is AnonymousFunctionExpressionSyntax function)
        {
            return function.AsyncKeyword.RawKind != 0 || Fit(function, task, changes) ? changes.ToImmutable() : null;
        }

        if (Method(handler) is not { } method || parts.Model.GetDeclaredSymbol(method, parts.CancellationToken) is not { } symbol)
        {
            return null;
        }

        if (!parts.IsAwaitable(symbol.ReturnType))
        {
            shared = symbol;
            if (!IsHandlerOnly(symbol) || !Fit(method, task, changes))
            {
                return null;
            }
        }

        return changes.ToImmutable();
    }

    // Whether this file subscribes the method to replaced events and does nothing else with it.
    private bool IsHandlerOnly(IMethodSymbol method)
    {
        foreach (var node in parts.Model.SyntaxTree.GetRoot(parts.CancellationToken).DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != method.Name || !Names(name, method))
            {
                continue;
            }

            SyntaxNode use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            use = use.Parent is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax creation } ? creation : use;
            if (use.Parent is not AssignmentExpressionSyntax assignment || assignment.Right != use || EventName(assignment.Left) is not { } @event
                || !parts.Context.TryGet(@event.Identifier.ValueText, out var members) || !members.Any(static member => member.Move.Old.Kind == DocumentationIdKind.Event))
            {
                return false;
            }
        }

        return true;
    }

    private bool Names(IdentifierNameSyntax name, IMethodSymbol method)
    {
        var info = parts.Model.GetSymbolInfo(name, parts.CancellationToken);
        return MemberHead.IsSame(info.Symbol ?? info.CandidateSymbols.FirstOrDefault(), method);
    }

    private static SimpleNameSyntax? EventName(ExpressionSyntax @event) => @event switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static ITypeSymbol? ReturnType(IEventSymbol @event) => (@event.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType;

    // A method of this file that nobody else's contract binds.
    private MethodDeclarationSyntax? Method(ExpressionSyntax handler)
    {
        var info = parts.Model.GetSymbolInfo(handler, parts.CancellationToken);
        var symbol = info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
        return symbol is IMethodSymbol { IsVirtual: false, IsOverride: false, IsAbstract: false, ExplicitInterfaceImplementations.IsEmpty: true, DeclaringSyntaxReferences: { Length: 1 } references }
            && references[0].SyntaxTree == parts.Model.SyntaxTree
            ? references[0].GetSyntax(parts.CancellationToken) as MethodDeclarationSyntax
            : null;
    }

    private bool Fit(AnonymousFunctionExpressionSyntax function, ITypeSymbol task, ImmutableArray<TextChange>.Builder changes)
    {
        if (WillAwait(function.Body))
        {
            var start = function is AnonymousMethodExpressionSyntax method ? method.DelegateKeyword.SpanStart
                : function is ParenthesizedLambdaExpressionSyntax lambda ? (lambda.ReturnType?.SpanStart ?? lambda.ParameterList.SpanStart)
                : ((SimpleLambdaExpressionSyntax)function).Parameter.SpanStart;
            changes.Add(new TextChange(new TextSpan(start, 0), "async "));
            return true;
        }

        if (function.ExpressionBody is { } expression)
        {
            changes.Add(new TextChange(new TextSpan(expression.SpanStart, 0), "{ "));
            changes.Add(new TextChange(new TextSpan(expression.Span.End, 0), "; " + Return(task, function, changes) + " }"));
            return true;
        }

        return function.Block is { } block && FitBlock(block, task, changes);
    }

    private bool Fit(MethodDeclarationSyntax method, ITypeSymbol task, ImmutableArray<TextChange>.Builder changes)
    {
        if (!method.ReturnType.IsKind(SyntaxKind.PredefinedType))
        {
            return false;
        }

        var type = parts.Types.Name((INamedTypeSymbol)task, method);
        changes.AddRange(type.Imports);
        var isAsync = method.Modifiers.Any(SyntaxKind.AsyncKeyword);
        var willAwait = !isAsync && WillAwait((SyntaxNode?)method.Body ?? method.ExpressionBody);
        changes.Add(new TextChange(method.ReturnType.Span, (willAwait ? "async " : "") + type.Text));
        if (isAsync || willAwait)
        {
            return true;
        }

        if (method.ExpressionBody is { } arrow)
        {
            changes.Add(new TextChange(arrow.ArrowToken.Span, "{"));
            changes.Add(new TextChange(method.SemicolonToken.Span, "; " + Return(task, method, changes) + " }"));
            return true;
        }

        return method.Body is { } block && FitBlock(block, task, changes);
    }

    private bool FitBlock(BlockSyntax block, ITypeSymbol task, ImmutableArray<TextChange>.Builder changes)
    {
        var statement = Return(task, block, changes);
        foreach (var node in block.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is ReturnStatementSyntax { Expression: null } bare)
            {
                changes.Add(new TextChange(bare.Span, statement));
            }
        }

        // The block of a function counts as left by its end, reachable or not; its statements tell.
        var flow = block.Statements.Count == 0 ? null : parts.Model.AnalyzeControlFlow(block.Statements[0], block.Statements.Last());
        if (flow is { Succeeded: false })
        {
            return false;
        }

        if (flow is null || flow.EndPointIsReachable)
        {
            var text = block.SyntaxTree.GetText(parts.CancellationToken);
            var line = text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart);
            var indentation = text.ToString(TextSpan.FromBounds(line.Start, block.CloseBraceToken.SpanStart));
            changes.Add(string.IsNullOrWhiteSpace(indentation)
                ? new TextChange(new TextSpan(line.Start, 0), Indentation(block, text, indentation) + statement + UsingInsertion.LineBreak(text))
                : new TextChange(new TextSpan(block.CloseBraceToken.SpanStart, 0), (block.Statements.Count == 0 ? " " : "") + statement + " "));
        }

        return true;
    }

    private static string Indentation(BlockSyntax block, SourceText text, string ofBrace)
    {
        if (block.Statements.Count > 0)
        {
            var line = text.Lines.GetLineFromPosition(block.Statements.Last().SpanStart);
            var before = text.ToString(TextSpan.FromBounds(line.Start, block.Statements.Last().SpanStart));
            if (string.IsNullOrWhiteSpace(before))
            {
                return before;
            }
        }

        return ofBrace + "    ";
    }

    private string Return(ITypeSymbol task, SyntaxNode place, ImmutableArray<TextChange>.Builder changes)
    {
        if (!task.Is("System.Threading.Tasks.Task"))
        {
            return "return default;";
        }

        var type = parts.Types.Name((INamedTypeSymbol)task, place);
        changes.AddRange(type.Imports.Where(import => !changes.Contains(import)));
        return "return " + type.Text + ".CompletedTask;";
    }

    // Whether something in a body is replaced by what has to be awaited.
    private bool WillAwait(SyntaxNode? body)
    {
        foreach (var node in body?.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)) ?? [])
        {
            if (node is SimpleNameSyntax name && parts.Context.TryGet(name.Identifier.ValueText, out var members))
            {
                foreach (var member in members)
                {
                    if (member.Move.New is { } target && parts.Context.Replacements.Find(target).Any(symbol => symbol is IMethodSymbol method && parts.IsAwaitable(method.ReturnType)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
