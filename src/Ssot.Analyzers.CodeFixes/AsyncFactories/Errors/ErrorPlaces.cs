using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Finds what an error of the compiler wants awaited, in code whose factory has turned async: a task stands where its
/// result is meant, and the types prove that the result fits there. No proof, no place.
/// </summary>
internal sealed class ErrorPlaces(Document document, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
{
    private readonly ResultFits _fits = new(model, cancellation);
    private readonly TaskOperands _operands = new(new ResultFits(model, cancellation), model);
    private readonly TaskVariables _variables = new(new ResultFits(model, cancellation), model, returning: null, cancellation);
    private readonly TargetTypes _targets = new(model, cancellation);

    /// <summary>The compiler's errors that may mean a missing await.</summary>
    internal static readonly ImmutableHashSet<string> Errors = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "CS0019", "CS0021", "CS0023", "CS0029", "CS0030", "CS0039", "CS0117", "CS0119", "CS0121", "CS0173", "CS0176", "CS0185", "CS0266", "CS0407", "CS0411", "CS0428", "CS0508", "CS0535", "CS0539", "CS0738", "CS0826", "CS1061", "CS1501", "CS1503", "CS1579", "CS1674", "CS1929", "CS1936", "CS1941",
        "CS4016", "CS4032", "CS4033", "CS4034", "CS7036", "CS8117", "CS8121", "CS8129", "CS8410", "CS8414", "CS8506", "CS8781", "CS8917", "CS9212", "CS9334");

    /// <summary>The errors, and the warning that says it outright.</summary>
    internal static readonly ImmutableHashSet<string> Ids = Errors.Add("CS4014");

    /// <summary>Finds the places of one diagnostic.</summary>
    internal IEnumerable<AwaitRequest> Find(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        if (span.End > root.FullSpan.End)
        {
            return [];
        }

        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return diagnostic.Id switch
        {
            "CS0508" => ContractMismatch.OfOverride(node, document, model, cancellation),
            "CS0539" or "CS9334" => ContractMismatch.OfExplicit(node, document, model, cancellation),
            "CS0535" or "CS0738" => ContractMismatch.OfImplementation(node, document, model, cancellation),
            "CS0407" => node is ExpressionSyntax group && GroupMismatch.Find(group, model, cancellation) is not null ? [new AwaitRequest(document.Id, group.Span, AwaitNeed.GiveTask)] : [],
            "CS8414" => [new AwaitRequest(document.Id, node.Span, AwaitNeed.AwaitForEach)],
            "CS4032" or "CS4033" or "CS4034" => Awaiting(root.FindToken(span.Start).Parent),
            _ => Tasks(diagnostic.Id, node)
                .SelectMany(_variables.WhereToAwait)
                .SelectMany(task => LambdaResults.In(task, _fits, model, cancellation).Prepend(task))
                .Select(task => new AwaitRequest(document.Id, task.Span)),
        };
    }

    // An await that stands in a function that is not async.
    private IEnumerable<AwaitRequest> Awaiting(SyntaxNode? node)
    {
        var awaited = node switch
        {
            AwaitExpressionSyntax expression => expression.Expression,
            CommonForEachStatementSyntax loop => loop.Expression,
            UsingStatementSyntax { Expression: { } resource } => resource,
            UsingStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } resource }, ..] } => resource,
            LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } resource }, ..] } => resource,
            _ => null,
        };
        return awaited is null ? [] : [new AwaitRequest(document.Id, awaited.Span, AwaitNeed.BeAsync)];
    }

    private IEnumerable<ExpressionSyntax> Tasks(string id, SyntaxNode node)
    {
        if (id is "CS0119" or "CS0185" or "CS0428" or "CS1503" or "CS8117" or "CS8917" && (node as MemberAccessExpressionSyntax ?? node.Parent as MemberAccessExpressionSyntax) is { } mistaken && _fits.IsMistakenForMethod(mistaken))
        {
            return OfMember(mistaken.Name);
        }

        switch (id)
        {
            case "CS4014" when node is ExpressionSyntax call:
                return [call];
            case "CS1061" or "CS0117" when node is SimpleNameSyntax { Parent: BaseExpressionColonSyntax { Parent: SubpatternSyntax } } property:
                return One(TupleParts.MatchedWith(property), task => _fits.HasMember(task, property.Identifier.ValueText, property.SpanStart));
            case "CS1061" or "CS1501" or "CS7036" when (node as SimpleNameSyntax ?? (node as MemberBindingExpressionSyntax)?.Name) is { } name:
                return OfMember(name);
            case "CS0176" when node is MemberAccessExpressionSyntax accessed:
                return OfMember(accessed.Name);
            case "CS1929" when node is ExpressionSyntax { Parent: MemberAccessExpressionSyntax member } receiver:
                var tasks = One(receiver, task => _fits.HasMember(task, member.Name.Identifier.ValueText, member.SpanStart));
                return member.Parent is InvocationExpressionSyntax extended && !tasks.Any() ? _operands.In(extended) : tasks;
            case "CS0121" when node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } ambiguous:
                return _operands.In(ambiguous);
            case "CS0021" when node is ElementAccessExpressionSyntax element:
                return One(element.Expression, _fits.HasIndexer);
            case "CS0021" when node.FirstAncestorOrSelf<ElementBindingExpressionSyntax>(element => element.Span == node.Span) is { } element:
                return One(AccessedBy(element), _fits.HasIndexer);
            case "CS1579" or "CS1936" or "CS9212" when node is ExpressionSyntax sequence:
                return One(sequence, task => _fits.HasMember(task, WellKnownMemberNames.GetEnumeratorMethodName, node.SpanStart));
            case "CS1941" when node.FirstAncestorOrSelf<JoinClauseSyntax>() is { } join:
                return One(join.InExpression, task => _fits.HasMember(task, WellKnownMemberNames.GetEnumeratorMethodName, node.SpanStart));
            case "CS8129" or "CS1061" when node is ExpressionSyntax deconstructed:
                return One(deconstructed, task => _fits.CanBeDeconstructed(task, node.SpanStart));
            case "CS1674" or "CS8410":
                return Resources(node).Where(resource => _fits.IsDisposable(resource, id == "CS8410"));
            case "CS1503":
                return node.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument && (argument.Span == node.Span || (node is ExpressionSyntax given && Parentheses.Around(given) == argument.Expression)) ? OfArgument(argument)
                    : node is ExpressionSyntax { Parent: InitializerExpressionSyntax } item ? One(item, task => _fits.FitsCollection(task, item))
                    : [];
            case "CS0019" or "CS0023" or "CS0173" or "CS0826" or "CS8506" when node is ExpressionSyntax operation:
                return _operands.In(operation);
            // Where an extension would fit the result, newer compilers miss its type arguments instead of the member.
            case "CS0411" when node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } inferred:
                return _operands.In(inferred).Concat(node is SimpleNameSyntax called ? OfMember(called) : []);
            case "CS0030" when node is ForEachStatementSyntax loop:
                return One(loop.Expression, task => _fits.Converts(task, model.GetTypeInfo(loop.Type, cancellation).Type, isExplicit: true));
            case "CS0030" or "CS0039" or "CS8121" or "CS8781":
                return node switch
                {
                    CastExpressionSyntax cast => One(cast.Expression, task => _fits.Converts(task, model.GetTypeInfo(cast.Type, cancellation).Type, isExplicit: true)),
                    BinaryExpressionSyntax { Right: TypeSyntax type } conversion => One(conversion.Left, task => _fits.Converts(task, model.GetTypeInfo(type, cancellation).Type, isExplicit: true)),
                    _ => One(TupleParts.MatchedWith(node), task => _fits.FitsPattern(task, node)),
                };
            case "CS0029" when node is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } fromEnd:
                return One(fromEnd.Operand, task => _fits.Converts(task, model.Compilation.GetSpecialType(SpecialType.System_Int32), isExplicit: false));
            case "CS0029" or "CS0266" or "CS4016" when node is ExpressionSyntax expression:
                return TupleParts.MatchedWith(node) is { } governing && _fits.IsTask(governing)
                    ? One(governing, task => _fits.FitsPattern(task, node))
                    : One(expression, task => _fits.Converts(task, expression is ImplicitArrayCreationExpressionSyntax ? TargetTypes.ItemOf(_targets.Of(expression)) : _targets.Of(expression), isExplicit: false));
            default:
                return [];
        }
    }

    private IEnumerable<ExpressionSyntax> OfArgument(ArgumentSyntax argument) => argument.Expression switch
    {
        TupleExpressionSyntax when argument.Parent?.Parent is InvocationExpressionSyntax call => _operands.In(call),
        ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax => One(argument.Expression, task => _fits.FitsElement(task, argument)),
        var given => One(given, task => _fits.FitsParameter(task, argument)),
    };

    private IEnumerable<ExpressionSyntax> OfMember(SimpleNameSyntax name) =>
        One(ReceiverOf(name), task => _fits.HasMember(task, name.Identifier.ValueText, name.SpanStart));

    private IEnumerable<ExpressionSyntax> One(ExpressionSyntax? task, Func<ExpressionSyntax, bool> fits) => task is null ? [] : _operands.TasksOf(task).Where(fits);

    private static ExpressionSyntax? ReceiverOf(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax member when member.Name == name => member.Expression,
        MemberBindingExpressionSyntax binding => AccessedBy(binding),
        _ => null,
    };

    private static ExpressionSyntax? AccessedBy(ExpressionSyntax binding) =>
        binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression;

    private static IEnumerable<ExpressionSyntax> Resources(SyntaxNode node)
    {
        var declaration = node as VariableDeclarationSyntax ?? node switch
        {
            UsingStatementSyntax statement => statement.Declaration,
            LocalDeclarationStatementSyntax local => local.Declaration,
            VariableDeclaratorSyntax variable => variable.Parent as VariableDeclarationSyntax,
            _ => null,
        };
        if (declaration is null)
        {
            return node is ExpressionSyntax expression ? [expression] : [];
        }

        return declaration.Variables.Where(static v => v.Initializer is not null).Select(static v => v.Initializer!.Value);
    }
}
