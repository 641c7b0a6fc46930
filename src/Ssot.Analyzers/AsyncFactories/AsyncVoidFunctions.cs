using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>SSOT1004: <c>async void</c> functions that are no event handlers.</summary>
internal sealed class AsyncVoidFunctions(TaskFlow flow, Action<Diagnostic> report)
{
    private SemanticModel Model => flow.Model;

    internal void Check(MethodDeclarationSyntax method)
    {
        if (IsAsyncVoid(method.Modifiers, method.ReturnType))
        {
            Check(method, method.Identifier);
        }
    }

    internal void Check(LocalFunctionStatementSyntax function)
    {
        if (IsAsyncVoid(function.Modifiers, function.ReturnType))
        {
            Check(function, function.Identifier);
        }
    }

    internal void Check(AnonymousFunctionExpressionSyntax lambda)
    {
        if (lambda.AsyncKeyword.RawKind == 0 || IsPlainlyAwaited(lambda) ||
            Model.GetSymbolInfo(lambda, flow.Cancellation).Symbol is not IMethodSymbol { ReturnsVoid: true } ||
            flow.TargetOf(lambda) is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke } || EventHandlers.HasShape(invoke) ||
            lambda.Parent is ArgumentSyntax { Parent.Parent: { } receiver } && Model.GetSymbolInfo(receiver, flow.Cancellation).Symbol is null)
        {
            return;
        }

        Report(lambda.AsyncKeyword, "lambda", AwaitObstacleKind.Lambda);
    }

    private void Check(SyntaxNode declaration, SyntaxToken name)
    {
        if (Model.GetDeclaredSymbol(declaration, flow.Cancellation) is not IMethodSymbol method || EventHandlers.HasShape(method))
        {
            return;
        }

        // What a framework calls has to stay as the framework wants it, and is a handler in all but its shape.
        var obstacle = FunctionObstacles.OfSignature(method, declaration, flow.Cancellation);
        if (obstacle is not (AwaitObstacleKind.Override or AwaitObstacleKind.InterfaceMember) && !IsSubscribed(declaration, name.ValueText))
        {
            Report(name, name.ValueText, obstacle);
        }
    }

    private void Report(SyntaxToken at, string name, AwaitObstacleKind? obstacle) =>
        report(Diagnostic.Create(
            AsyncFactoryRules.AsyncVoid,
            at.GetLocation(),
            obstacle is null ? null : ImmutableDictionary<string, string?>.Empty.Add(AsyncFactoryProperties.Obstacle, obstacle.ToString()),
            name));

    private static bool IsAsyncVoid(SyntaxTokenList modifiers, TypeSyntax type) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } && modifiers.Any(SyntaxKind.AsyncKeyword);

    // A receiver whose own call is awaited, or says that it is async, takes a Func<Task>; a subscription is an event handler's.
    private static bool IsPlainlyAwaited(AnonymousFunctionExpressionSyntax lambda) => lambda.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.AddAssignmentExpression) || assignment.IsKind(SyntaxKind.SubtractAssignmentExpression),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => CallContext.IsAwaited(call) || TaskNames.HasSuffix(NameOf(call)),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } => DeclaredTaskNames.SimpleName(type) is "Func" or "var",
        CastExpressionSyntax cast => DeclaredTaskNames.SimpleName(cast.Type) is "Func",
        _ => false,
    };

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };

    // 'x.Changed += Name' in the same type makes it a handler, whatever its shape.
    private static bool IsSubscribed(SyntaxNode declaration, string name)
    {
        if (declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return false;
        }

        foreach (var node in type.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax assignment && (assignment.IsKind(SyntaxKind.AddAssignmentExpression) || assignment.IsKind(SyntaxKind.SubtractAssignmentExpression)) &&
                assignment.Right is IdentifierNameSyntax or MemberAccessExpressionSyntax &&
                (assignment.Right as IdentifierNameSyntax ?? ((MemberAccessExpressionSyntax)assignment.Right).Name).Identifier.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }
}
