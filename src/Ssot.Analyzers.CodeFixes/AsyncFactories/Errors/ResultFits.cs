using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Answers whether the result of a task fits where the task does not.</summary>
internal sealed class ResultFits(SemanticModel model, CancellationToken cancellation)
{
    private readonly AwaitableTypes _types = AwaitableTypes.For(model.Compilation);

    /// <summary>Whether the expression is awaitable and awaiting gives a value.</summary>
    internal bool IsTask(ExpressionSyntax expression) => ResultOf(expression) is not null;

    internal bool HasMember(ExpressionSyntax task, string name, int position) =>
        ResultOf(task) is { } result && !model.LookupSymbols(position, result, name, includeReducedExtensionMethods: true).IsEmpty;

    internal bool HasIndexer(ExpressionSyntax task) => ResultOf(task) is { } result && (result is IArrayTypeSymbol || IndexersOf(result).Any());

    internal bool CanBeDeconstructed(ExpressionSyntax task, int position) =>
        ResultOf(task) is { } result && (result.IsTupleType || HasMember(task, WellKnownMemberNames.DeconstructMethodName, position));

    internal bool IsDisposable(ExpressionSyntax task, bool isAsync)
    {
        var name = isAsync ? "System.IAsyncDisposable" : "System.IDisposable";
        return ResultOf(task) is { } result && (result.Is(name) || result.AllInterfaces.Any(one => one.Is(name)));
    }

    internal bool Converts(ExpressionSyntax task, ITypeSymbol? target, bool isExplicit)
    {
        if (ResultOf(task) is not { } result || target is null or { TypeKind: TypeKind.Error })
        {
            return false;
        }

        var conversion = model.Compilation.ClassifyConversion(result, target);
        return conversion.IsImplicit || (isExplicit && conversion.Exists);
    }

    /// <summary>Whether one of the methods that the call may mean takes the result there.</summary>
    internal bool FitsParameter(ExpressionSyntax task, ArgumentSyntax argument) => ParametersOf(argument).Any(parameter => FitsParameter(task, parameter));

    /// <summary>Whether one of the methods that the call may mean takes there a collection of such results.</summary>
    internal bool FitsElement(ExpressionSyntax task, ArgumentSyntax argument) => ParametersOf(argument).Any(parameter => Converts(task, TargetTypes.ItemOf(parameter.Type), isExplicit: false));

    private IEnumerable<IParameterSymbol> ParametersOf(ArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is not { } call)
        {
            return [];
        }

        // A delegate that is called with what it does not take has no candidates.
        if (call is InvocationExpressionSyntax { Expression: var called } && model.GetTypeInfo(called, cancellation).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
        {
            return LambdaReceivers.ParameterOf(argument, invoke) is { } taken ? [taken] : [];
        }

        if (call is ImplicitElementAccessSyntax { Parent.Parent.Parent: BaseObjectCreationExpressionSyntax creation })
        {
            return IndexersOf(model.GetTypeInfo(creation, cancellation).Type).Where(static indexer => indexer.Parameters.Length == 1).Select(static indexer => indexer.Parameters[0]);
        }

        var info = model.GetSymbolInfo(call, cancellation);
        return (info.Symbol is { } bound ? ImmutableArray.Create(bound) : info.CandidateSymbols).SelectMany(symbol => symbol switch
        {
            IMethodSymbol method when LambdaReceivers.ParameterOf(argument, method.Parameters) is { } parameter => [parameter],
            IPropertySymbol indexer when LambdaReceivers.ParameterOf(argument, indexer.Parameters) is { } parameter => [parameter],
            _ => Array.Empty<IParameterSymbol>(),
        });
    }

    /// <summary>Whether the collection that the item is added to takes the result.</summary>
    internal bool FitsCollection(ExpressionSyntax task, ExpressionSyntax item)
    {
        var (added, index) = item.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } complex ? (complex, complex.Expressions.IndexOf(item)) : (item, 0);
        var info = model.GetCollectionInitializerSymbolInfo(added, cancellation);
        foreach (var symbol in info.Symbol is { } bound ? ImmutableArray.Create(bound) : info.CandidateSymbols)
        {
            if (symbol is IMethodSymbol { Parameters: var parameters } && index < parameters.Length && FitsParameter(task, parameters[index]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the member is the result's, though an extension method of the same name hides that: <c>Count</c> of a list.</summary>
    internal bool IsMistakenForMethod(MemberAccessExpressionSyntax member) =>
        member.Parent is not InvocationExpressionSyntax && model.GetTypeInfo(member, cancellation).Type is null or IErrorTypeSymbol && model.GetSymbolInfo(member, cancellation).Symbol is not (IPropertySymbol or IFieldSymbol) &&
        HasMember(member.Expression, member.Name.Identifier.ValueText, member.SpanStart);

    /// <summary>Whether the result can be what the pattern around the node asks for.</summary>
    internal bool FitsPattern(ExpressionSyntax task, SyntaxNode node) => node switch
    {
        TypeSyntax type when model.GetTypeInfo(type, cancellation).Type is { TypeKind: not TypeKind.Error } wanted => Converts(task, wanted, isExplicit: true),
        ExpressionSyntax constant => ResultOf(task) is { } result && model.GetTypeInfo(constant, cancellation).Type is { } type && model.Compilation.ClassifyConversion(type, result).IsImplicit,
        DeclarationPatternSyntax declaration => FitsPattern(task, declaration.Type),
        TypePatternSyntax pattern => FitsPattern(task, pattern.Type),
        RecursivePatternSyntax { Type: { } type } => FitsPattern(task, type),
        ConstantPatternSyntax constant => FitsPattern(task, constant.Expression),
        RelationalPatternSyntax relation => FitsPattern(task, relation.Expression),
        _ => false,
    };

    private static IEnumerable<IPropertySymbol> IndexersOf(ITypeSymbol? of)
    {
        for (var type = of; type is not null; type = type.BaseType)
        {
            foreach (var indexer in type.GetMembers().OfType<IPropertySymbol>().Where(static member => member.IsIndexer))
            {
                yield return indexer;
            }
        }

        foreach (var indexer in of?.AllInterfaces.SelectMany(static one => one.GetMembers().OfType<IPropertySymbol>()).Where(static member => member.IsIndexer) ?? [])
        {
            yield return indexer;
        }
    }

    /// <summary>What awaiting the expression gives, or null where it is no task.</summary>
    internal ITypeSymbol? ResultOf(ExpressionSyntax expression) => _types.Get(TypeOf(expression, model, cancellation), model, expression.SpanStart).Result;

    /// <summary>The type of an expression. A loop that deconstructs what it can't enumerate binds nothing of it, so there it is bound by itself.</summary>
    internal static ITypeSymbol? TypeOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        expression.Parent is ForEachVariableStatementSyntax loop && loop.Expression == expression
            ? model.GetSpeculativeTypeInfo(loop.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Type
            : model.GetTypeInfo(expression, cancellation).Type;

    // A parameter whose type is inferred takes what it is given; the edit is compiled before anybody sees it.
    private bool FitsParameter(ExpressionSyntax task, IParameterSymbol parameter)
    {
        var type = parameter.IsParams && parameter.Type is IArrayTypeSymbol array ? array.ElementType : parameter.Type;
        return Converts(task, type, isExplicit: false) || parameter.OriginalDefinition.Type is ITypeParameterSymbol or INamedTypeSymbol { TypeArguments: [ITypeParameterSymbol, ..] };
    }
}
