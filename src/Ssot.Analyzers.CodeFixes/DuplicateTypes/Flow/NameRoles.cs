using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>Says what the name of a type gives its type to: a variable, a member, an expression, a type's bases.</summary>
internal sealed class NameRoles(FlowContext context, SlotNodes slots, Document document, SemanticModel model)
{
    private readonly FileKey _file = FileKey.Of(document);

    internal IEnumerable<FlowNode> Of(SyntaxNode path)
    {
        var (type, parent) = WholeType(path);
        switch (parent)
        {
            case VariableDeclarationSyntax variables:
                return variables.Variables.Select(v => Slot(v)).OfType<FlowNode>();
            case ForEachStatementSyntax or CatchDeclarationSyntax:
                return Slot(parent) is { } variable ? [variable, Expression(parent)] : [Expression(parent)];
            case BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or DelegateDeclarationSyntax or BasePropertyDeclarationSyntax or ParameterSyntax:
                return OfDeclaration(parent);
            case SimpleBaseTypeSyntax or PrimaryConstructorBaseTypeSyntax when parent.Parent?.Parent is BaseTypeDeclarationSyntax declaration && model.GetDeclaredSymbol(declaration, context.CancellationToken) is { } derived:
                return [slots.OfCarrier(derived), Expression(parent)];
            case TypeConstraintSyntax { Parent: TypeParameterConstraintClauseSyntax clause }:
                return model.GetSymbolInfo(clause.Name, context.CancellationToken).Symbol is ITypeParameterSymbol parameter ? [slots.OfCarrier(parameter)] : [];
            case DeclarationExpressionSyntax declaration:
                return declaration.Designation.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Select(d => Slot(d)).OfType<FlowNode>().Append(Expression(declaration));
            case UsingDirectiveSyntax { Alias: not null } directive:
                return model.GetDeclaredSymbol(directive, context.CancellationToken) is { } alias ? [slots.Of(alias)] : [];
            case UsingDirectiveSyntax:
                return OwnStatics(path);
            case TypeArgumentListSyntax { Parent: GenericNameSyntax generic }:
                return [TypeArguments(generic)];
            case MemberAccessExpressionSyntax access when access.Expression == type:
                return model.GetSymbolInfo(access, context.CancellationToken).Symbol is { IsStatic: true } ? OwnStatics(path).Append(Expression(access)) : [Expression(access)];
            case ParenthesizedLambdaExpressionSyntax lambda:
                return model.GetSymbolInfo(lambda, context.CancellationToken).Symbol is { } function ? [slots.Of(function), Expression(lambda)] : [Expression(lambda)];
            case ArgumentSyntax or CrefSyntax or XmlCrefAttributeSyntax:
                // 'nameof' and documentation only say the name.
                return [];
            case null:
                return [];
            default:
                return [Expression(parent)];
        }
    }

    // The type that a name is a part of: 'List<Old?[]>' of 'Old'; type arguments of a method are no type.
    private static (SyntaxNode Type, SyntaxNode? Parent) WholeType(SyntaxNode path)
    {
        var node = path;
        while (true)
        {
            switch (node.Parent)
            {
                case QualifiedNameSyntax or AliasQualifiedNameSyntax or NullableTypeSyntax or ArrayTypeSyntax or PointerTypeSyntax or RefTypeSyntax or ScopedTypeSyntax
                    or TupleElementSyntax or TupleTypeSyntax or FunctionPointerTypeSyntax or FunctionPointerParameterListSyntax or FunctionPointerParameterSyntax or QualifiedCrefSyntax or NameMemberCrefSyntax:
                    node = node.Parent;
                    break;
                case TypeArgumentListSyntax { Parent: GenericNameSyntax generic } when IsType(generic):
                    node = generic;
                    break;
                default:
                    return (node, node.Parent);
            }
        }
    }

    private static bool IsType(GenericNameSyntax generic) => generic.Parent switch
    {
        InvocationExpressionSyntax call => call.Expression != generic,
        MemberAccessExpressionSyntax access => access.Name != generic || access.Parent is MemberAccessExpressionSyntax,
        MemberBindingExpressionSyntax => false,
        ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax => false,
        _ => true,
    };

    private FlowNode TypeArguments(GenericNameSyntax generic)
    {
        SyntaxNode use = generic.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? generic.Parent : generic;
        use = use.Parent is InvocationExpressionSyntax call && call.Expression == use ? call : use;
        return FlowNode.TypeArguments(_file, use.Span);
    }

    private IEnumerable<FlowNode> OfDeclaration(SyntaxNode declaration)
    {
        if (model.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } symbol)
        {
            return [];
        }

        // Between a copy and its canonical type there is nothing to convert once the copy is gone.
        if ((declaration is ParameterSyntax ? declaration.Parent?.Parent : declaration) is ConversionOperatorDeclarationSyntax)
        {
            var node = slots.Of(symbol);
            context.Groups.Block(node, "it converts to or from a copy");
            return [node];
        }

        return symbol is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [slots.Of(invoke)] : [slots.Of(symbol)];
    }

    private IEnumerable<FlowNode> OwnStatics(SyntaxNode path) =>
        model.GetSymbolInfo(path, context.CancellationToken).Symbol is INamedTypeSymbol type && context.Copies.FindAround(type) is { } copy ? [FlowNode.StaticState(copy)] : [];

    private FlowNode? Slot(SyntaxNode declaration) => model.GetDeclaredSymbol(declaration, context.CancellationToken) is { } symbol ? slots.Of(symbol) : null;

    private FlowNode Expression(SyntaxNode node) => FlowNode.Expression(_file, node.Span);
}
