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
    internal bool FitsElement(ExpressionSyntax task, ArgumentSyntax argument) => ParametersOf(argument).Any(parameter => Converts(task, ItemOf(parameter.Type), isExplicit: false));

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

    /// <summary>The operands that are tasks, when the operation binds with their results in their place.</summary>
    internal IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax operation)
    {
        var tasks = new List<ExpressionSyntax>();
        ExpressionSyntax?[] operands = operation switch
        {
            BinaryExpressionSyntax binary => [binary.Left, binary.Right],
            AssignmentExpressionSyntax assignment => [assignment.Right],
            PrefixUnaryExpressionSyntax prefix => [prefix.Operand],
            ConditionalExpressionSyntax conditional => [conditional.WhenTrue, conditional.WhenFalse],
            SwitchExpressionSyntax choice => [.. choice.Arms.Select(static arm => arm.Expression)],
            ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
            InvocationExpressionSyntax call => [.. Given(call)],
            _ => [],
        };
        foreach (var operand in operands)
        {
            AddTasks(operand, tasks);
        }

        if (tasks.Count == 0)
        {
            return [];
        }

        var changed = operation.ReplaceNodes(tasks, (task, _) => Stub(ResultOf(task)!));
        var type = model.GetSpeculativeTypeInfo(operation.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Type;
        return type is null or { TypeKind: TypeKind.Error } ? [] : tasks;
    }

    // The arguments, and of those that are lambdas what they return.
    private static IEnumerable<ExpressionSyntax> Given(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is not AnonymousFunctionExpressionSyntax lambda)
            {
                yield return argument.Expression;
                continue;
            }

            if (lambda.ExpressionBody is { } body)
            {
                yield return body;
                continue;
            }

            foreach (var node in Enclosing.OwnNodes(lambda))
            {
                if (node is ReturnStatementSyntax { Expression: { } returned })
                {
                    yield return returned;
                }
            }
        }
    }

    /// <summary>The expression, if it is a task; of a choice that has no type because some of its branches are tasks, those branches.</summary>
    internal IReadOnlyList<ExpressionSyntax> TasksOf(ExpressionSyntax expression)
    {
        var tasks = new List<ExpressionSyntax>();
        AddTasks(expression, tasks);
        return tasks;
    }

    private void AddTasks(ExpressionSyntax? operand, List<ExpressionSyntax> tasks)
    {
        switch (operand)
        {
            case null:
                break;
            // What is not null is the result.
            case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                AddTasks(postfix.Operand, tasks);
                break;
            case not null when IsTask(operand):
                tasks.Add(operand);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                AddTasks(parenthesized.Expression, tasks);
                break;
            case ConditionalExpressionSyntax conditional:
                AddTasks(conditional.WhenTrue, tasks);
                AddTasks(conditional.WhenFalse, tasks);
                break;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms)
                {
                    AddTasks(arm.Expression, tasks);
                }

                break;
            case TupleExpressionSyntax tuple:
                foreach (var element in tuple.Arguments)
                {
                    AddTasks(element.Expression, tasks);
                }

                break;
            case MemberAccessExpressionSyntax member when IsMistakenForMethod(member):
                tasks.Add(member.Expression);
                break;
            case ImplicitArrayCreationExpressionSyntax array:
                foreach (var element in array.Initializer.Expressions)
                {
                    AddTasks(element, tasks);
                }

                break;
            case CollectionExpressionSyntax collection:
                foreach (var element in collection.Elements.OfType<ExpressionElementSyntax>())
                {
                    AddTasks(element.Expression, tasks);
                }

                break;
        }
    }

    /// <summary>The type that an expression has to have where it stands.</summary>
    internal ITypeSymbol? TargetOf(ExpressionSyntax expression)
    {
        var outer = Parentheses.Around(expression);
        if (model.GetTypeInfo(outer, cancellation) is { ConvertedType: { TypeKind: not TypeKind.Error } converted, Type: var own } && !SymbolEqualityComparer.Default.Equals(converted, own))
        {
            return converted;
        }

        return outer.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } => model.GetTypeInfo(type, cancellation).Type,
            AssignmentExpressionSyntax assignment when assignment.Right == outer => model.GetTypeInfo(assignment.Left, cancellation).Type,
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => ReturnTypeAround(outer),
            ConditionalExpressionSyntax conditional when conditional.Condition != outer => TargetOf(conditional),
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => TargetOf(choice),
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element => ElementOf(tuple, tuple.Arguments.IndexOf(element)),
            ExpressionElementSyntax { Parent: ExpressionSyntax collection } => ItemOf(model.GetTypeInfo(collection, cancellation).ConvertedType),
            AnonymousFunctionExpressionSyntax => ReturnTypeAround(outer),
            IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or ConditionalExpressionSyntax or WhenClauseSyntax => model.Compilation.GetSpecialType(SpecialType.System_Boolean),
            _ => null,
        };
    }

    /// <summary>Whether the member is the result's, though an extension method of the same name hides that: <c>Count</c> of a list.</summary>
    internal bool IsMistakenForMethod(MemberAccessExpressionSyntax member) =>
        member.Parent is not InvocationExpressionSyntax && model.GetTypeInfo(member, cancellation).Type is null or IErrorTypeSymbol && model.GetSymbolInfo(member, cancellation).Symbol is not (IPropertySymbol or IFieldSymbol) &&
        HasMember(member.Expression, member.Name.Identifier.ValueText, member.SpanStart);

    private ITypeSymbol? ElementOf(TupleExpressionSyntax tuple, int index) =>
        tuple.Parent is AssignmentExpressionSyntax { Left: TupleExpressionSyntax targets } assignment && assignment.Right == tuple
            ? index < targets.Arguments.Count ? model.GetTypeInfo(targets.Arguments[index].Expression, cancellation).Type : null
            : TargetOf(tuple) is INamedTypeSymbol { TupleElements: { IsDefault: false } elements } && index < elements.Length ? elements[index].Type : null;

    /// <summary>The type of the items of a collection.</summary>
    internal static ITypeSymbol? ItemOf(ITypeSymbol? collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var only] } => only,
        _ => null,
    };

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

    /// <summary>The expression that the pattern around a node is matched with; null where there is no pattern around it.</summary>
    internal static ExpressionSyntax? Governing(SyntaxNode node)
    {
        for (var outer = node; outer is not null and not StatementSyntax and not MemberDeclarationSyntax; outer = outer.Parent)
        {
            switch (outer)
            {
                case PatternSyntax or CaseSwitchLabelSyntax:
                    for (var around = outer.Parent; around is not null; around = around.Parent)
                    {
                        switch (around)
                        {
                            case SubpatternSyntax:
                                return null;
                            case IsPatternExpressionSyntax test:
                                return test.Expression;
                            case SwitchExpressionSyntax choice:
                                return choice.GoverningExpression;
                            case SwitchStatementSyntax choice:
                                return choice.Expression;
                        }
                    }

                    return null;
                case ArgumentListSyntax or AnonymousFunctionExpressionSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>An expression of the type, for code that is bound and not written: a call, which is no constant and can be a statement too.</summary>
    internal static ExpressionSyntax Stub(ITypeSymbol result) =>
        SyntaxFactory.ParseExpression("default(global::System.Func<" + result.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ">)!()");

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

    private ITypeSymbol? ResultOf(ExpressionSyntax expression) => _types.Get(TypeOf(expression, model, cancellation), model, expression.SpanStart).Result;

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

    private ITypeSymbol? ReturnTypeAround(ExpressionSyntax expression)
    {
        if (Enclosing.FunctionOf(expression) is not { } function)
        {
            return null;
        }

        var isLambda = function is AnonymousFunctionExpressionSyntax;
        if ((isLambda ? model.GetSymbolInfo(function, cancellation).Symbol : model.GetDeclaredSymbol(function, cancellation)) is not IMethodSymbol method)
        {
            return null;
        }

        // A lambda with an error has not got the type yet that its receiver gives it.
        var declared = isLambda && model.GetTypeInfo(function, cancellation).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? invoke.ReturnType : method.ReturnType;
        return method.IsAsync ? _types.Get(declared).Result : declared;
    }
}
