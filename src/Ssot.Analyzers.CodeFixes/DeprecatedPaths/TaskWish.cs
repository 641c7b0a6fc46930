using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>
/// Whether code takes the task that a replacement gives, by where it stands: then the old member, which is gone, returned
/// one too.
/// </summary>
internal sealed class TaskWish(SemanticModel model, CancellationToken cancellationToken)
{
    private readonly AwaitableTypes _awaitables = AwaitableTypes.For(model.Compilation);

    /// <summary>Whether the task is wanted (true) or its result (false); null where that can't be told.</summary>
    internal bool? Of(ExpressionSyntax value)
    {
        while (value.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or ConditionalExpressionSyntax)
        {
            value = (ExpressionSyntax)value.Parent;
        }

        var isTask = IsTask(model.GetTypeInfo(value, cancellationToken).ConvertedType);
        return value.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "Result" or "Wait" or "ContinueWith" or "AsTask" } => true,
            // The body of a function without a result drops what it calls.
            ArrowExpressionClauseSyntax { Parent: { } function } when model.GetDeclaredSymbol(function, cancellationToken) is IMethodSymbol { ReturnsVoid: true } => false,
            AnonymousFunctionExpressionSyntax lambda => OfResult(lambda),
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => FunctionAround(value) is AnonymousFunctionExpressionSyntax lambda ? OfResult(lambda) : isTask && !IsAsync(FunctionAround(value)),
            EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true } } => false,
            // An assignment that doesn't compile leaves the value's type unconverted.
            AssignmentExpressionSyntax assignment => IsTask(model.GetTypeInfo(assignment.Left, cancellationToken).Type),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } => Adds(value),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element => Adds(element),
            EqualsValueClauseSyntax or InitializerExpressionSyntax => isTask,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax { Type.IsVar: true } } } } => false,
            ArgumentSyntax argument => isTask && TakesTask(argument),
            _ => false,
        };
    }

    // Where the lambda's result is what the call infers its type by, only what becomes of that can tell.
    private bool? OfResult(AnonymousFunctionExpressionSyntax lambda)
    {
        if (IsAsync(lambda) || model.GetSymbolInfo(lambda, cancellationToken).Symbol is not IMethodSymbol { ReturnsVoid: false } function)
        {
            return false;
        }

        if (lambda.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true } })
        {
            return null;
        }

        if (lambda.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument || !IsInferred(argument, call))
        {
            return IsTask(function.ReturnType);
        }

        return AreTasksWanted(call, 0) ? true : null;
    }

    private bool IsInferred(ArgumentSyntax argument, InvocationExpressionSyntax call) =>
        call.Expression is not (GenericNameSyntax or MemberAccessExpressionSyntax { Name: GenericNameSyntax } or MemberBindingExpressionSyntax { Name: GenericNameSyntax })
        && (ParameterOf(argument)?.OriginalDefinition.Type is not INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } result } || IsInferred(result));

    private bool IsInferred(ITypeSymbol result) => !IsTask(result) && result is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } or INamedTypeSymbol { IsGenericType: true };

    // A sequence of tasks: handed, as it is or through more calls, to what is declared to take tasks.
    private bool AreTasksWanted(ExpressionSyntax sequence, int depth)
    {
        while (sequence.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == sequence)
        {
            sequence = call;
        }

        switch (sequence.Parent)
        {
            case ArgumentSyntax argument:
                return ParameterOf(argument) is { } parameter && HoldsTask(parameter.OriginalDefinition.Type);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } variable }:
                return depth == 0 && variable.FirstAncestorOrSelf<BlockSyntax>() is { } block
                    && block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == variable.Identifier.ValueText && name.SpanStart > variable.Span.End && AreTasksWanted(name, depth + 1));
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax:
                return HoldsTask(model.GetTypeInfo(sequence, cancellationToken).ConvertedType);
            default:
                return false;
        }
    }

    private bool HoldsTask(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => HoldsTask(array.ElementType),
        INamedTypeSymbol named => IsTask(named) || named.TypeArguments.Any(HoldsTask),
        _ => false,
    };

    private IParameterSymbol? ParameterOf(ArgumentSyntax argument) =>
        (model.GetOperation(argument, cancellationToken) as Microsoft.CodeAnalysis.Operations.IArgumentOperation)?.Parameter;

    private bool TakesTask(ArgumentSyntax argument) =>
        ParameterOf(argument) is { } parameter
            ? parameter.OriginalDefinition.Type is not ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } && IsTask(parameter.Type)
            : argument.Parent?.Parent is not { } call || !IsRefused(model.GetSymbolInfo(call, cancellationToken));

    private bool Adds(ExpressionSyntax element) =>
        model.GetCollectionInitializerSymbolInfo(element, cancellationToken).Symbol is IMethodSymbol add && add.Parameters.Any(parameter => IsTask(parameter.Type));

    // A call that fits none of the methods because they take no task wants what comes of it.
    private bool IsRefused(SymbolInfo call) =>
        call.CandidateReason == CandidateReason.OverloadResolutionFailure
        && call.CandidateSymbols.All(candidate => candidate is IMethodSymbol method && !method.Parameters.Any(parameter => IsTask(parameter.Type)));

    private bool IsTask(ITypeSymbol? type) => _awaitables.Get(type).IsAwaitable;

    private static SyntaxNode? FunctionAround(SyntaxNode node)
    {
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)
            {
                return outer;
            }
        }

        return null;
    }

    private static bool IsAsync(SyntaxNode? function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.RawKind != 0,
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };
}
