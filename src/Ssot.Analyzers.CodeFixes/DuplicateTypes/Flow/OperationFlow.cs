using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>Follows values made of copies through the code of one document: what is assigned, passed, returned and matched.</summary>
internal sealed class OperationFlow
{
    private readonly FlowContext _context;
    private readonly SlotNodes _slots;
    private readonly MemberFlow _members;
    private readonly PatternFlow _patterns;
    private readonly UseSites _sites;
    private readonly Document _document;
    private readonly SemanticModel _model;
    private readonly FileKey _file;
    private readonly ConversionFlow _conversions;
    private readonly FunctionFlow _functions;
    private HashSet<CopyType> _own = [];

    internal OperationFlow(FlowContext context, SlotNodes slots, Document document, SemanticModel model)
    {
        (_context, _slots, _document, _model) = (context, slots, document, model);
        _file = FileKey.Of(document);
        _sites = new UseSites(context, document, model);
        _members = new MemberFlow(this, context, slots);
        _patterns = new PatternFlow(this, context, slots);
        _conversions = new ConversionFlow(this, context, slots, _members);
        _functions = new FunctionFlow(this, context, slots);
    }

    internal Document Document => _document;

    internal SemanticModel Model => _model;

    /// <summary>Whether the code visited is in the declaration of any copy.</summary>
    internal bool IsInCopy => _own.Count > 0;

    /// <summary>Whether the code visited is in a copy's own declaration.</summary>
    internal bool IsOwn(CopyType copy) => _own.Contains(copy);

    /// <summary>Visits all code of the document.</summary>
    internal void Visit(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(static node => !IsRoot(node)))
        {
            if (IsRoot(node))
            {
                _context.CancellationToken.ThrowIfCancellationRequested();
                _context.RuntimeTypes.Own = _own = OwnCopies.Around(node, _model, _context);
                if (_model.GetOperation(node is GlobalStatementSyntax global ? global.Statement : node, _context.CancellationToken) is { } operation)
                {
                    Visit(operation);
                }
                else if (node is not GlobalStatementSyntax)
                {
                    // Arguments of attributes and the like have operations though their parents have none.
                    foreach (var expression in node.ChildNodes())
                    {
                        if (_model.GetOperation(expression, _context.CancellationToken) is { } part)
                        {
                            Visit(part);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Whether a value's type is made of copies.</summary>
    internal bool Flows(IOperation? operation) => _context.Copies.Mentions(operation?.Type);

    /// <summary>The node of an expression, connected with the types in its type that derive from copies.</summary>
    internal FlowNode NodeOf(IOperation operation)
    {
        var node = operation is IInstanceReferenceOperation { ReferenceKind: not InstanceReferenceKind.ContainingTypeInstance } implicitReceiver
            ? NodeOfImplicitReceiver(implicitReceiver)
            : FlowNode.Expression(_file, operation.Syntax.Span);
        var carriers = new List<ITypeSymbol>();
        _context.Copies.CollectCarriers(operation.Type, carriers);
        foreach (var carrier in carriers)
        {
            _context.Groups.Union(node, _slots.OfCarrier(carrier));
        }

        if (operation.Syntax is BaseExpressionSyntax && TypeAround(operation.Syntax) is { } derived && _context.Copies.IsCarrier(derived))
        {
            _context.Groups.Union(node, _slots.OfCarrier(derived));
        }

        return node;
    }

    /// <summary>The type in whose declaration a node stands.</summary>
    internal INamedTypeSymbol? TypeAround(SyntaxNode node) =>
        _model.GetEnclosingSymbol(node.SpanStart, _context.CancellationToken) is { } inside ? inside as INamedTypeSymbol ?? inside.ContainingType : null;

    /// <summary>The node of what an expression's type arguments are.</summary>
    internal FlowNode TypeArgumentsOf(IOperation operation) => FlowNode.TypeArguments(_file, operation.Syntax.Span);

    internal FlowNode NodeOf(SyntaxNode node) => FlowNode.Expression(_file, node.Span);

    /// <summary>Connects two expressions if both are made of copies.</summary>
    internal void Connect(IOperation? a, IOperation? b)
    {
        if (Flows(a) && Flows(b))
        {
            _context.Groups.Union(NodeOf(a!), NodeOf(b!));
        }
    }

    /// <summary>Connects an expression with a variable or member.</summary>
    internal void Connect(ISymbol slot, ITypeSymbol type, IOperation? value)
    {
        if (Flows(value) && _context.Copies.Mentions(type))
        {
            _context.Groups.Union(_slots.Of(slot), NodeOf(value!));
        }
    }

    private static bool IsRoot(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or GlobalStatementSyntax => true,
        AttributeArgumentSyntax => true,
        _ => false,
    };

    // Iterative: code nests deeper than the stack is.
    private void Visit(IOperation root)
    {
        var pending = new Stack<IOperation>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            Connect(operation);
            foreach (var child in operation.ChildOperations)
            {
                pending.Push(child);
            }
        }
    }

    private void Connect(IOperation operation)
    {
        if (_own.Count > 0 && Flows(operation) && _slots.CopiesIn(operation.Type).Any(_own.Contains))
        {
            // Inside its own declaration a copy stays what it is.
            _context.Groups.Block(NodeOf(operation), "the copy uses it itself");
        }

        switch (operation)
        {
            case IVariableDeclaratorOperation declarator:
                Connect(declarator.Symbol, declarator.Symbol.Type, declarator.GetVariableInitializer()?.Value);
                break;
            case ISymbolInitializerOperation initializer:
                ConnectInitializer(initializer);
                break;
            case IParameterReferenceOperation parameter:
                Connect(parameter.Parameter, parameter.Parameter.Type, parameter);
                break;
            case ILocalReferenceOperation local:
                Connect(local.Local, local.Local.Type, local);
                break;
            case IAssignmentOperation assignment:
                if (assignment is IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax })
                {
                    _sites.AddDeconstruction(_model.GetDeconstructionInfo(syntax), syntax.Left, NodeOf(assignment.Value));
                }

                Connect(assignment.Target, assignment.Value);
                Connect(assignment, assignment.Target);
                break;
            case IReturnOperation { ReturnedValue: { } value }:
                _functions.ConnectReturn(operation, value);
                break;
            case IForEachLoopOperation loop:
                ConnectLoop(loop);
                break;
            case IConversionOperation conversion:
                _conversions.Connect(conversion);
                break;
            case IIsTypeOperation isType:
                Connect(isType);
                break;
            case ITypeOfOperation typeOf when _context.Copies.Mentions(typeOf.TypeOperand):
                _context.RuntimeTypes.Ask(_slots.CopiesIn(typeOf.TypeOperand), NodeOf(typeOf));
                break;
            case ICatchClauseOperation clause when _context.Copies.Mentions(clause.ExceptionType):
                ConnectCatch(clause);
                break;
            case IAnonymousFunctionOperation lambda:
                _functions.Connect(lambda);
                break;
            case IDelegateCreationOperation creation:
                _functions.Connect(creation);
                break;
            case IInvocationOperation or IObjectCreationOperation or IMemberReferenceOperation or IDynamicInvocationOperation:
                _members.Connect(operation);
                break;
            case IIsPatternOperation isPattern:
                _patterns.Connect(isPattern.Value, isPattern.Pattern);
                break;
            case ISwitchExpressionOperation @switch:
                foreach (var arm in @switch.Arms)
                {
                    _patterns.Connect(@switch.Value, arm.Pattern);
                    Connect(@switch, arm.Value);
                }

                break;
            case ISwitchOperation @switch:
                foreach (var clause in @switch.Cases.SelectMany(static c => c.Clauses))
                {
                    if (clause is IPatternCaseClauseOperation pattern)
                    {
                        _patterns.Connect(@switch.Value, pattern.Pattern);
                    }
                }

                break;
            case IBinaryOperation binary:
                Connect(binary.LeftOperand, binary.RightOperand);
                ConnectParts(operation);
                break;
            case IArrayCreationOperation { Initializer: { } elements } array:
                ConnectElements(array, elements);
                break;
            case IPatternOperation or IPropertySubpatternOperation:
                break;
            default:
                ConnectParts(operation);
                break;
        }
    }

    // Branches, elements, awaited tasks: what is made of the same type as its parts changes with them.
    private void ConnectParts(IOperation operation)
    {
        if (!Flows(operation))
        {
            return;
        }

        foreach (var child in operation.ChildOperations)
        {
            Connect(operation, child);
        }
    }

    // An initializer of an array has no type of its own; those of several dimensions nest.
    private void ConnectElements(IArrayCreationOperation array, IArrayInitializerOperation elements)
    {
        foreach (var element in elements.ElementValues)
        {
            if (element is IArrayInitializerOperation nested)
            {
                ConnectElements(array, nested);
            }
            else
            {
                Connect(array, element);
            }
        }
    }

    private void ConnectInitializer(ISymbolInitializerOperation initializer)
    {
        switch (initializer)
        {
            case IFieldInitializerOperation field:
                foreach (var symbol in field.InitializedFields)
                {
                    Connect(symbol, symbol.Type, field.Value);
                }

                break;
            case IPropertyInitializerOperation property:
                foreach (var symbol in property.InitializedProperties)
                {
                    Connect(symbol, symbol.Type, property.Value);
                }

                break;
            case IParameterInitializerOperation parameter:
                Connect(parameter.Parameter, parameter.Parameter.Type, parameter.Value);
                break;
        }
    }

    private void ConnectLoop(IForEachLoopOperation loop)
    {
        var collection = loop.Collection is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : loop.Collection;
        if (loop.Syntax is ForEachVariableStatementSyntax deconstructed)
        {
            _sites.AddDeconstruction(_model.GetDeconstructionInfo(deconstructed), deconstructed.Variable, NodeOf(collection));
        }

        if (loop.LoopControlVariable is IVariableDeclaratorOperation variable)
        {
            Connect(variable.Symbol, variable.Symbol.Type, collection);
        }
        else
        {
            Connect(collection, loop.LoopControlVariable);
        }
    }

    private void Connect(IIsTypeOperation isType)
    {
        if (_context.Copies.Mentions(isType.TypeOperand))
        {
            if (Flows(isType.ValueOperand))
            {
                _context.Groups.Union(NodeOf(isType), NodeOf(isType.ValueOperand));
            }
            else
            {
                _context.RuntimeTypes.Ask(_slots.CopiesIn(isType.TypeOperand), NodeOf(isType));
            }
        }
    }

    private void ConnectCatch(ICatchClauseOperation clause)
    {
        var declaration = clause.Syntax.DescendantNodesAndSelf().OfType<CatchDeclarationSyntax>().FirstOrDefault();
        if (declaration is not null)
        {
            _context.RuntimeTypes.Ask(_slots.CopiesIn(clause.ExceptionType), NodeOf(declaration));
            if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation variable)
            {
                _context.Groups.Union(NodeOf(declaration), _slots.Of(variable.Symbol));
            }
        }
    }

    private FlowNode NodeOfImplicitReceiver(IInstanceReferenceOperation receiver)
    {
        for (var parent = receiver.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IObjectOrCollectionInitializerOperation { Parent: { } owner } when receiver.ReferenceKind == InstanceReferenceKind.ImplicitReceiver:
                    return owner is IMemberInitializerOperation member ? NodeOf(member.InitializedMember) : NodeOf(owner);
                case IRecursivePatternOperation pattern when receiver.ReferenceKind == InstanceReferenceKind.PatternInput:
                    return NodeOf(pattern);
            }
        }

        return NodeOf(receiver.Syntax);
    }
}
