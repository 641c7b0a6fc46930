using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>
/// Hands uses whose replacement is awaitable over to the await engine: it plans on the solution with the uses rewritten,
/// and what it plans becomes one group with the rewritten uses that it awaits. Where await can't stand the use stays as it was.
/// </summary>
internal sealed class AwaitHandOver(Solution solution, CancellationToken cancellationToken)
{
    internal async Task<ImmutableArray<EditGroup>> GroupAsync(IReadOnlyList<PlannedMember> planned)
    {
        var groups = new List<EditGroup>(planned.Count);
        var byHandler = new Dictionary<IMethodSymbol, EditGroup>(SymbolEqualityComparer.Default);
        foreach (var member in planned)
        {
            if (member.Replacement.Handler is not { } handler || !byHandler.TryGetValue(handler, out var group))
            {
                group = new EditGroup("replace '" + member.Replacement.Use.Token.ValueText + "'");
                if (member.Replacement.Handler is { } first)
                {
                    byHandler.Add(first, group);
                }
            }

            foreach (var change in member.Replacement.Changes)
            {
                group.Add(FileKey.Of(member.Document), change);
            }

            groups.Add(group);
        }

        if (planned.All(static member => member.Replacement.Awaited is null))
        {
            return groups.Distinct().ToImmutableArray();
        }

        var rewritten = await AppliedGroups.ApplyAsync(solution, groups.Distinct().ToList(), cancellationToken).ConfigureAwait(false);
        var (requests, asked) = await RequestsAsync(planned, groups, rewritten).ConfigureAwait(false);
        var plan = await AwaitEngine.PlanAsync(rewritten.After, requests, cancellationToken).ConfigureAwait(false);
        return await ComposeAsync(groups, rewritten, requests, asked, plan).ConfigureAwait(false);
    }

    // The requests, and for each the index of its use.
    private async Task<(List<AwaitRequest> Requests, List<int> Asked)> RequestsAsync(IReadOnlyList<PlannedMember> planned, List<EditGroup> groups, AppliedGroups rewritten)
    {
        var requests = new List<AwaitRequest>();
        var asked = new List<int>();
        for (var i = 0; i < planned.Count; i++)
        {
            var (document, replacement) = (planned[i].Document, planned[i].Replacement);
            if (replacement.Awaited is not { } awaited || rewritten.Refused.Contains(groups[i]))
            {
                continue;
            }

            var span = ComposedEdits.ToAfter(rewritten.Files[FileKey.Of(document)], awaited.Span);
            if (replacement.MayHaveBeenAwaitable && await IsTaskWantedAsync(rewritten.After.GetDocument(document.Id)!, span).ConfigureAwait(false))
            {
                continue;
            }

            requests.Add(new AwaitRequest(document.Id, span));
            asked.Add(i);
        }

        return (requests, asked);
    }

    private async Task<ImmutableArray<EditGroup>> ComposeAsync(List<EditGroup> groups, AppliedGroups rewritten, List<AwaitRequest> requests, List<int> asked, AwaitPlan plan)
    {
        var left = new HashSet<EditGroup>();
        var awaiting = new Dictionary<EditGroup, List<EditGroup>>();
        for (var i = 0; i < requests.Count; i++)
        {
            if (plan.Obstacles[i] is null && GroupOf(requests[i], plan) is { } group)
            {
                if (!awaiting.TryGetValue(group, out var members))
                {
                    awaiting.Add(group, members = []);
                }

                members.Add(groups[asked[i]]);
            }

            left.Add(groups[asked[i]]);
        }

        var result = ImmutableArray.CreateBuilder<EditGroup>();
        foreach (var group in plan.Groups)
        {
            if (awaiting.TryGetValue(group, out var members) && await new ComposedEdits(rewritten, cancellationToken).ComposeAsync(members, group).ConfigureAwait(false) is { } composed)
            {
                result.Add(composed);
            }
        }

        result.AddRange(groups.Distinct().Where(group => !left.Contains(group)));
        return result.ToImmutable();
    }

    private EditGroup? GroupOf(AwaitRequest request, AwaitPlan plan)
    {
        var file = FileKey.Of(solution.GetDocument(request.Document)!);
        foreach (var group in plan.Groups)
        {
            if (group.Changes.TryGetValue(file, out var changes)
                && changes.Exists(change => change.Span.Start == request.Span.Start && change.NewText!.IndexOf("await", StringComparison.Ordinal) >= 0))
            {
                return group;
            }
        }

        return null;
    }

    // Where the code takes the task itself, the old member returned one too.
    private async Task<bool> IsTaskWantedAsync(Document document, TextSpan span)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || root.FindNode(span, getInnermostNodeForTie: true) is not ExpressionSyntax value
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return true;
        }

        var awaitables = Analyzers.AsyncFactories.AwaitableTypes.For(model.Compilation);
        while (value.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or ConditionalExpressionSyntax)
        {
            value = (ExpressionSyntax)value.Parent;
        }

        var isTask = awaitables.Get(model.GetTypeInfo(value, cancellationToken).ConvertedType).IsAwaitable;
        return value.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "Result" or "Wait" or "ContinueWith" or "AsTask" } => true,
            // The body of a function without a result drops what it calls.
            ArrowExpressionClauseSyntax { Parent: { } function } when model.GetDeclaredSymbol(function, cancellationToken) is IMethodSymbol { ReturnsVoid: true } => false,
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => isTask && !IsInAsync(value),
            AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: 0 } lambda => model.GetSymbolInfo(lambda, cancellationToken).Symbol is IMethodSymbol { ReturnsVoid: false } target && awaitables.Get(target.ReturnType).IsAwaitable,
            EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true } } => false,
            // An assignment that doesn't compile leaves the value's type unconverted.
            AssignmentExpressionSyntax assignment => awaitables.Get(model.GetTypeInfo(assignment.Left, cancellationToken).Type).IsAwaitable,
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } => Adds(value, model, awaitables),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element => Adds(element, model, awaitables),
            EqualsValueClauseSyntax or InitializerExpressionSyntax => isTask,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax { Type.IsVar: true } } } } => false,
            ArgumentSyntax argument => isTask && TakesTask(argument, model, awaitables),
            _ => false,
        };
    }

    private bool TakesTask(ArgumentSyntax argument, SemanticModel model, Analyzers.AsyncFactories.AwaitableTypes awaitables) =>
        model.GetOperation(argument, cancellationToken) is Microsoft.CodeAnalysis.Operations.IArgumentOperation { Parameter: { } parameter }
            ? parameter.OriginalDefinition.Type is not ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } && awaitables.Get(parameter.Type).IsAwaitable
            : argument.Parent?.Parent is not { } call || !IsRefused(model.GetSymbolInfo(call, cancellationToken), awaitables);

    private bool Adds(ExpressionSyntax element, SemanticModel model, Analyzers.AsyncFactories.AwaitableTypes awaitables) =>
        model.GetCollectionInitializerSymbolInfo(element, cancellationToken).Symbol is IMethodSymbol add && add.Parameters.Any(parameter => awaitables.Get(parameter.Type).IsAwaitable);

    // A call that fits none of the methods because they take no task wants what comes of it.
    private static bool IsRefused(SymbolInfo call, Analyzers.AsyncFactories.AwaitableTypes awaitables) =>
        call.CandidateReason == CandidateReason.OverloadResolutionFailure
        && call.CandidateSymbols.All(candidate => candidate is IMethodSymbol method && !method.Parameters.Any(parameter => awaitables.Get(parameter.Type).IsAwaitable));

    private static bool IsInAsync(SyntaxNode node)
    {
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case AnonymousFunctionExpressionSyntax lambda: return lambda.AsyncKeyword.RawKind != 0;
                case LocalFunctionStatementSyntax function: return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method: return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
            }
        }

        return false;
    }
}
