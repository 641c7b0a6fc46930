using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>
/// The one walk over a file: picks candidates by syntax and name, so that few of them cost a semantic question, and hands
/// each to its rule.
/// </summary>
internal sealed class AsyncFactoryWalk
{
    private readonly TaskNames _names;
    private readonly SyntaxNode _root;
    private readonly CancellationToken _cancellation;
    private readonly UnawaitedCalls _unawaited;
    private readonly BlockingCalls _blocking;
    private readonly EscapingTasks _escaping;
    private readonly AsyncVoidFunctions _asyncVoid;
    private readonly List<InvocationExpressionSyntax> _calledByName = [];
    private readonly HashSet<string> _localFunctions = new(StringComparer.Ordinal);

    internal AsyncFactoryWalk(AsyncFactoryContext facts, SemanticModelAnalysisContext file)
    {
        _cancellation = file.CancellationToken;
        _names = facts.Names;
        _root = file.SemanticModel.SyntaxTree.GetRoot(_cancellation);
        var flow = new TaskFlow(facts, file.SemanticModel, _cancellation);
        _unawaited = new(flow, file.ReportDiagnostic);
        _blocking = new(flow, file.ReportDiagnostic);
        _escaping = new(flow, file.ReportDiagnostic);
        _asyncVoid = new(flow, file.ReportDiagnostic);
    }

    internal void Run()
    {
        foreach (var node in _root.DescendantNodes())
        {
            switch (node.Kind())
            {
                case SyntaxKind.InvocationExpression:
                    Visit((InvocationExpressionSyntax)node);
                    break;
                case SyntaxKind.SimpleMemberAccessExpression:
                    Visit((MemberAccessExpressionSyntax)node);
                    break;
                case SyntaxKind.IdentifierName when MethodGroups.CanBe((IdentifierNameSyntax)node) && _names.Could(((IdentifierNameSyntax)node).Identifier.ValueText):
                    _unawaited.CheckGroup((ExpressionSyntax)node);
                    break;
                case SyntaxKind.ReturnStatement:
                    _escaping.Check((ReturnStatementSyntax)node);
                    break;
                case SyntaxKind.MethodDeclaration:
                    _asyncVoid.Check((MethodDeclarationSyntax)node);
                    break;
                case SyntaxKind.LocalFunctionStatement:
                    Visit((LocalFunctionStatementSyntax)node);
                    break;
                case SyntaxKind.ParenthesizedLambdaExpression or SyntaxKind.SimpleLambdaExpression or SyntaxKind.AnonymousMethodExpression:
                    _asyncVoid.Check((AnonymousFunctionExpressionSyntax)node);
                    break;
            }
        }

        foreach (var call in _calledByName)
        {
            if (_localFunctions.Contains(((SimpleNameSyntax)call.Expression).Identifier.ValueText))
            {
                _unawaited.Check(call);
            }
        }
    }

    private void Visit(LocalFunctionStatementSyntax function)
    {
        _asyncVoid.Check(function);
        if (DeclaredTaskNames.SimpleName(function.ReturnType) is not null)
        {
            _localFunctions.Add(function.Identifier.ValueText);
        }
    }

    private void Visit(InvocationExpressionSyntax call)
    {
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax member:
                Visit(call, member.Name.Identifier.ValueText, NameOf(member.Expression));
                break;
            case MemberBindingExpressionSyntax binding:
                Visit(call, binding.Name.Identifier.ValueText, call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional ? NameOf(conditional.Expression) : null);
                break;
            case SimpleNameSyntax simple:
                var name = simple.Identifier.ValueText;
                if (_names.Could(name) || IsVariable(name))
                {
                    CheckUnawaited(call, name);
                }
                else if (!CallContext.IsAwaited(call) && !CallContext.IsReturnedAsTask(call))
                {
                    _calledByName.Add(call);
                }

                break;
        }
    }

    private void Visit(InvocationExpressionSyntax call, string name, string? receiver)
    {
        switch (name)
        {
            case "Wait" or "GetResult" or "WaitAll":
                _blocking.Check(call);
                break;
            case "Run" or "WhenAll" or "Delay" when receiver is "Task":
            case "StartNew" when receiver is not "Stopwatch":
            case "Invoke" when receiver is not null && (IsVariable(receiver) || _names.Could(receiver)):
                CheckUnawaited(call, name);
                break;
            default:
                if (_names.Could(name))
                {
                    CheckUnawaited(call, name);
                }

                break;
        }
    }

    private void Visit(MemberAccessExpressionSyntax member)
    {
        var name = member.Name.Identifier.ValueText;
        if (name == "Result")
        {
            _blocking.Check(member);
        }
        else if (name == "Value")
        {
            if (NameOf(member.Expression) is { } receiver && _names.CouldBeLazy(receiver) && !CallContext.IsAwaited(member))
            {
                _unawaited.CheckLazy(member);
            }
        }
        else if (MethodGroups.CanBe(member) && _names.Could(name))
        {
            _unawaited.CheckGroup(member);
        }
    }

    private void CheckUnawaited(InvocationExpressionSyntax call, string name)
    {
        if (CallContext.IsAwaited(call) ? _names.CouldBeNested(name) : !CallContext.IsReturnedAsTask(call) && !(call.Parent is ExpressionStatementSyntax && CompilerWarning.IsGivenByCaller(call)))
        {
            _unawaited.Check(call);
        }
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax postfix => NameOf(postfix.Operand),
        _ => null,
    };

    // Types and methods are written upper-case; what is not may be a variable that holds a delegate.
    private static bool IsVariable(string name) => name.Length > 0 && !char.IsUpper(name[0]) && name != "nameof";
}
