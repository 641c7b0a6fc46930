using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Closes a set of places under what awaiting them takes: the function around each is made async, whose callers await
/// it, whose functions are made async. A place is planned only where nothing on any of its ways up stands against it.
/// </summary>
internal sealed class AwaitPlanner
{
    private readonly PlanContext _context;
    private readonly AwaitSites _sites;
    private readonly Signatures _signatures;
    private readonly SequenceUses _sequences;
    private readonly Callers _callers;
    private readonly VariableTypes _variables;
    private readonly DelegateReceivers _receivers;

    internal AwaitPlanner(Solution solution, CancellationToken cancellation)
    {
        _context = new PlanContext(solution, cancellation);
        _sites = new AwaitSites(_context);
        _variables = new VariableTypes(_context, _sites);
        _receivers = new DelegateReceivers(_context, _sites);
        _sequences = new SequenceUses(_context, _sites);
        _signatures = new Signatures(_context, _receivers);
        _callers = new Callers(_context, new CallerUses(_context, _sites, _receivers, _sequences));
    }

    internal PlanContext Context => _context;

    /// <summary>Plans places.</summary>
    /// <returns>For each place, in order, the node that has to be done; null where the place is not what the request takes it for.</returns>
    internal async Task<IReadOnlyList<PlanNode?>> PlanAsync(IReadOnlyList<AwaitRequest> requests)
    {
        var seeds = new List<PlanNode?>(requests.Count);
        foreach (var request in requests)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            seeds.Add(await SeedAsync(request).ConfigureAwait(false));
        }

        while (_context.ToMakeAsync.Count + _context.ToSearch.Count + _sequences.ToHandOn.Count > 0)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (_context.ToMakeAsync.Count > 0)
            {
                await _signatures.MakeAsyncAsync(_context.ToMakeAsync.Dequeue()).ConfigureAwait(false);
            }
            else if (_sequences.ToHandOn.Count > 0)
            {
                await _signatures.ChangeAsync(_sequences.ToHandOn.Dequeue(), ReturnChange.Sequence).ConfigureAwait(false);
            }
            else
            {
                var found = _context.ToSearch.ToArray();
                _context.ToSearch.Clear();
                await _callers.SearchAsync(found).ConfigureAwait(false);
            }
        }

        return seeds;
    }

    private async Task<PlanNode?> SeedAsync(AwaitRequest request)
    {
        if (_context.View.Solution.GetDocument(request.Document) is not { } document ||
            await document.GetSyntaxRootAsync(_context.Cancellation).ConfigureAwait(false) is not { } root ||
            request.Span.End > root.FullSpan.End)
        {
            return null;
        }

        var node = root.FindNode(request.Span, getInnermostNodeForTie: true);
        var model = await _context.ModelAsync(document).ConfigureAwait(false);
        switch (request.Need)
        {
            case AwaitNeed.Unblock:
                return node is ExpressionSyntax blocking && BlockingForm.Of(blocking) is { } form ? await _sites.UnblockAsync(document, form).ConfigureAwait(false) : null;
            case AwaitNeed.BeAsync:
                return node is ExpressionSyntax awaiting ? await _sites.AsyncOnlyAsync(document, awaiting).ConfigureAwait(false) : null;
            case AwaitNeed.ReturnTask or AwaitNeed.ReturnValueTask:
                return await ReturnTaskAsync(node, document, request).ConfigureAwait(false);
            case AwaitNeed.AwaitForEach:
                return node is ExpressionSyntax { Parent: CommonForEachStatementSyntax loop } ? await _sites.ForEachAsync(document, loop).ConfigureAwait(false) : null;
            case AwaitNeed.GiveTask:
                return node is ExpressionSyntax group ? await _receivers.FollowGroupAsync(document, group).ConfigureAwait(false) : null;
            default:
                return node is ExpressionSyntax expression ? await AwaitAsync(expression, document, model).ConfigureAwait(false) : null;
        }
    }

    private async Task<PlanNode?> AwaitAsync(ExpressionSyntax expression, Document document, SemanticModel model)
    {
        // Under '?.' a ValueTask is a nullable one.
        var type = ResultFits.TypeOf(expression, model, _context.Cancellation);
        if (expression is ConditionalAccessExpressionSyntax && type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] })
        {
            type = value;
        }

        var awaitable = AwaitableTypes.For(model.Compilation).Get(type, model, expression.SpanStart);
        if (!awaitable.IsAwaitable)
        {
            return null;
        }

        var site = await _sites.AwaitAsync(document, expression, awaitable.Result).ConfigureAwait(false);
        await _variables.FollowAsync(site, document, Enclosing.WholeAccess(expression) ?? expression).ConfigureAwait(false);
        return site;
    }

    private async Task<PlanNode?> ReturnTaskAsync(SyntaxNode node, Document document, AwaitRequest request)
    {
        var declaration = node.AncestorsAndSelf().FirstOrDefault(static one => one is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
        if (declaration is null || await _context.Functions.GetAsync(declaration, document, _context.Cancellation).ConfigureAwait(false) is not { } function)
        {
            return null;
        }

        if (function.IsLambda)
        {
            function.Stop(AwaitStrategies.Receiver.Of("the lambda"));
        }
        else if (!AwaitableTypes.IsAsyncReturn(function.Symbol.ReturnType))
        {
            function.ReturnsValueTask = request.Need == AwaitNeed.ReturnValueTask;
            function.BecomesNullable = request.IsNullable;
            await _signatures.ChangeAsync(function, ReturnChange.Task).ConfigureAwait(false);
        }

        return function;
    }
}
