using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Finds the tasks in an expression that would bind with their results in their place.</summary>
internal sealed class TaskOperands(ResultFits fits, SemanticModel model)
{
    /// <summary>The operands that are tasks, when the operation binds with their results in their place.</summary>
    internal IEnumerable<ExpressionSyntax> In(ExpressionSyntax operation)
    {
        var tasks = new List<ExpressionSyntax>();
        ExpressionSyntax?[] operands = operation switch
        {
            BinaryExpressionSyntax binary => [binary.Left, binary.Right],
            AssignmentExpressionSyntax assignment => [assignment.Left, assignment.Right],
            PrefixUnaryExpressionSyntax prefix => [prefix.Operand],
            PostfixUnaryExpressionSyntax postfix => [postfix.Operand],
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

        var changed = AsValue(operation.ReplaceNodes(tasks, (task, _) => StandIn(task)));
        var type = model.GetSpeculativeTypeInfo(operation.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Type;
        return type is null or { TypeKind: TypeKind.Error } ? [] : tasks;
    }

    // What an operator makes of what it assigns as well; a stub can't be assigned.
    private static ExpressionSyntax AsValue(ExpressionSyntax operation) => operation switch
    {
        AssignmentExpressionSyntax { OperatorToken.ValueText: var sign } assignment when sign.Length > 1 => SyntaxFactory.ParseExpression("(" + assignment.Left + ")" + sign.Substring(0, sign.Length - 1) + "(" + assignment.Right + ")"),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression, Operand: var counted } => SyntaxFactory.ParseExpression("(" + counted + ")+1"),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression, Operand: var counted } => SyntaxFactory.ParseExpression("(" + counted + ")+1"),
        _ => operation,
    };

    // The arguments, and of those that are lambdas what they return; where the call goes on from another, what that one is given.
    private static IEnumerable<ExpressionSyntax> Given(InvocationExpressionSyntax call)
    {
        var given = call.ArgumentList.Arguments.SelectMany(static argument => argument.Expression is AnonymousFunctionExpressionSyntax lambda ? Enclosing.ReturnedBy(lambda) : [argument.Expression]);
        return call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax before } ? Given(before).Concat(given) : given;
    }

    /// <summary>The expression, if it is a task; of a choice that has no type because some of its branches are tasks, those branches.</summary>
    internal IReadOnlyList<ExpressionSyntax> TasksOf(ExpressionSyntax expression)
    {
        var tasks = new List<ExpressionSyntax>();
        AddTasks(expression, tasks);
        return tasks;
    }

    /// <summary>
    /// The tasks to which an expression owes it that it is a task: it has the type of what the compiler infers for them, and
    /// would be the result with theirs in their place, as <c>Max()</c> of an array of tasks. Empty where there are none.
    /// </summary>
    internal IReadOnlyList<ExpressionSyntax> InferredFrom(ExpressionSyntax expression)
    {
        var tasks = SourcesOf(expression);
        if (tasks.Count == 0)
        {
            return tasks;
        }

        var changed = expression.ReplaceNodes(tasks, (task, _) => StandIn(task));
        var type = model.GetSpeculativeTypeInfo(expression.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Type;
        return type is not null && SymbolEqualityComparer.Default.Equals(type, fits.ResultOf(expression)) ? tasks : [];
    }

    /// <summary>The tasks that a call, or what it is made on, is given.</summary>
    internal IReadOnlyList<ExpressionSyntax> SourcesOf(ExpressionSyntax expression)
    {
        var tasks = new List<ExpressionSyntax>();
        AddSources(expression, tasks);
        return tasks;
    }

    private void AddSources(ExpressionSyntax expression, List<ExpressionSyntax> tasks)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                AddSources(parenthesized.Expression, tasks);
                break;
            case InvocationExpressionSyntax call:
                AddSources(call.Expression, tasks);
                foreach (var argument in call.ArgumentList.Arguments)
                {
                    AddTasks(argument.Expression, tasks);
                }

                break;
            case ElementAccessExpressionSyntax element:
                AddReceiver(element.Expression, tasks);
                break;
            case MemberAccessExpressionSyntax member:
                AddReceiver(member.Expression, tasks);
                break;
        }
    }

    private void AddReceiver(ExpressionSyntax receiver, List<ExpressionSyntax> tasks)
    {
        var count = tasks.Count;
        AddTasks(receiver, tasks);
        if (tasks.Count == count)
        {
            AddSources(receiver, tasks);
        }
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
            case not null when fits.IsTask(operand):
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
            case MemberAccessExpressionSyntax member when fits.IsMistakenForMethod(member):
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

    // Under '?.' a value is a nullable one.
    private ExpressionSyntax StandIn(ExpressionSyntax task) => fits.ResultOf(task)! is var result && task is ConditionalAccessExpressionSyntax && result is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
        ? Stub(model.Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(result))
        : Stub(result);

    /// <summary>An expression of the type, for code that is bound and not written: a call, which is no constant and can be a statement too.</summary>
    internal static ExpressionSyntax Stub(ITypeSymbol result) =>
        SyntaxFactory.ParseExpression("default(global::System.Func<" + result.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ">)!()");
}
