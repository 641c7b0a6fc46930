using Microsoft.CodeAnalysis.Operations;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>Follows values through calls, creations and members: into parameters, out of results, through type arguments.</summary>
internal sealed class MemberFlow(OperationFlow flow, FlowContext context, SlotNodes slots)
{
    private readonly UseSites _sites = new(context, flow.Document, flow.Model);

    internal void Connect(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                ConnectCall(call, call.TargetMethod, call.Instance, call.Arguments);
                ConnectTypeArguments(call);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                ConnectCreation(creation, constructor);
                break;
            case IPropertyReferenceOperation property:
                ConnectMember(property, property.Property, property.Property.Type, property.Instance);
                ConnectArguments(property, property.Property, property.Arguments, property.Instance);
                break;
            case IFieldReferenceOperation field:
                // What a tuple calls its element is declared nowhere.
                ConnectMember(field, field.Field.CorrespondingTupleField ?? field.Field, field.Field.Type, field.Instance);
                break;
            case IEventReferenceOperation @event:
                ConnectMember(@event, @event.Event, @event.Event.Type, @event.Instance);
                break;
            case IMethodReferenceOperation reference:
                ConnectMember(reference, reference.Method, reference.Method.ReturnType, reference.Instance);
                break;
        }
    }

    /// <summary>The node that decides over a use of a copy's member: its receiver, or what is static in the copy.</summary>
    internal FlowNode NodeOfUse(IOperation use, CopyType copy, bool isStatic, IOperation? instance) =>
        isStatic ? FlowNode.StaticState(copy) : instance is not null && flow.Flows(instance) ? flow.NodeOf(instance) : flow.NodeOf(use);

    private void ConnectCall(IInvocationOperation call, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            // ': base(…)' and ': this(…)'
            ConnectArguments(call, method, arguments, instance);
            if (flow.TypeAround(call.Syntax) is { } type && context.Copies.IsCarrier(type))
            {
                context.Groups.Union(flow.NodeOf(call), slots.OfCarrier(type));
            }

            _sites.AddCreation(call, method, flow.NodeOf(call));
            return;
        }

        ConnectMember(call, method, method.ReturnType, instance);
        ConnectArguments(call, method, arguments, instance);
        if (method is { Name: nameof(Equals), Parameters: [{ Type.SpecialType: SpecialType.System_Object }] } && flow.Flows(instance))
        {
            // What is compared with it has to be what it is.
            context.RuntimeTypes.Lose(slots.CopiesIn(instance!.Type), flow.NodeOf(instance));
        }
    }

    private void ConnectCreation(IObjectCreationOperation creation, IMethodSymbol constructor)
    {
        ConnectArguments(creation, constructor, creation.Arguments, creation);
        _sites.AddCreation(creation, constructor, flow.NodeOf(creation));
        if (creation.Initializer is { } initializer)
        {
            flow.Connect(creation, initializer);
        }
    }

    private void ConnectMember(IOperation use, ISymbol member, ITypeSymbol type, IOperation? instance)
    {
        var copy = context.Copies.FindAround(member.ContainingType);
        if (copy is not null && flow.IsOwn(copy))
        {
            return;
        }

        var decides = copy is null ? flow.NodeOf(use) : NodeOfUse(use, copy, member.IsStatic, instance);
        if (copy is not null)
        {
            _sites.AddMember(use, member, decides);
        }

        if (flow.Flows(use))
        {
            var node = flow.NodeOf(use);
            if (copy is not null)
            {
                context.Groups.Union(node, decides);
            }

            ConnectDeclared(node, member, TypeOf(member.OriginalDefinition), copy);
            if (!context.Copies.Mentions(TypeOf(member.OriginalDefinition)))
            {
                context.Groups.Union(node, flow.TypeArgumentsOf(use));
            }
        }

        if (flow.Flows(instance) && copy is null && context.Copies.Mentions(member.ContainingType))
        {
            context.Groups.Union(flow.NodeOf(instance!), flow.TypeArgumentsOf(use));
        }
        else if (instance is null && copy is null && context.Copies.Mentions(member.ContainingType))
        {
            ConnectCarriers(member.ContainingType, flow.TypeArgumentsOf(use));
        }
    }

    private void ConnectArguments(IOperation use, ISymbol member, ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        var copy = context.Copies.FindAround(member.ContainingType);
        if (copy is not null && flow.IsOwn(copy))
        {
            return;
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || !flow.Flows(argument.Value))
            {
                continue;
            }

            var node = flow.NodeOf(argument.Value);
            if (copy is not null)
            {
                context.Groups.Union(node, NodeOfUse(use, copy, member.IsStatic, instance));
            }

            ConnectDeclared(node, parameter, parameter.OriginalDefinition.Type, copy);
            if (context.Copies.Mentions(parameter.Type) && !context.Copies.Mentions(parameter.OriginalDefinition.Type))
            {
                context.Groups.Union(node, flow.TypeArgumentsOf(use));
                if (use is IObjectCreationOperation)
                {
                    context.Groups.Union(node, flow.NodeOf(use));
                }
            }
        }
    }

    /// <summary>Connects the value that a conversion operator takes or gives.</summary>
    internal void ConnectConversion(IOperation operand, IOperation conversion, IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        if (flow.Flows(operand))
        {
            ConnectDeclared(flow.NodeOf(operand), method.Parameters[0], definition.Parameters[0].Type, null);
        }

        if (flow.Flows(conversion))
        {
            ConnectDeclared(flow.NodeOf(conversion), method, definition.ReturnType, null);
        }

        if (!context.Copies.Mentions(definition.Parameters[0].Type) && !context.Copies.Mentions(definition.ReturnType))
        {
            // An operator of a generic type, such as that from an array to a span.
            flow.Connect(operand, conversion);
        }
    }

    // What a copy declares in terms of itself stays with it; other copies in its members move on their own.
    private void ConnectDeclared(FlowNode node, ISymbol slot, ITypeSymbol? declared, CopyType? owner)
    {
        if (declared is null || !context.Copies.Mentions(declared))
        {
            return;
        }

        if (owner is null || slots.CopiesIn(declared).Any(copy => copy != owner))
        {
            context.Groups.Union(node, slots.Of(slot));
        }
    }

    private void ConnectCarriers(ITypeSymbol type, FlowNode node)
    {
        var carriers = new List<ITypeSymbol>();
        context.Copies.CollectCarriers(type, carriers);
        foreach (var carrier in carriers)
        {
            context.Groups.Union(node, slots.OfCarrier(carrier));
        }
    }

    // A type argument that goes in or comes out alone, with no value of its type on the other side, names a service.
    private void ConnectTypeArguments(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!method.IsGenericMethod || !method.TypeArguments.Any(context.Copies.Mentions))
        {
            return;
        }

        var node = flow.TypeArgumentsOf(call);
        var goesIn = call.Arguments.Any(a => flow.Flows(a.Value)) || flow.Flows(call.Instance);
        if (IsOfSequences(method))
        {
            // 'OfType' and 'Cast' ask what comes in for its type; 'Empty' has nothing to ask.
            if (!goesIn && flow.Flows(call) && (call.Instance is not null || call.Arguments.Length > 0))
            {
                context.RuntimeTypes.Ask(method.TypeArguments.SelectMany(slots.CopiesIn), node);
            }
        }
        else if (!(goesIn && flow.Flows(call)))
        {
            context.RuntimeTypes.Register(method.TypeArguments.SelectMany(slots.CopiesIn), node);
        }
    }

    // 'Count', 'OfType', 'Empty': they ask for no service.
    private static bool IsOfSequences(IMethodSymbol method) =>
        method.ContainingNamespace is { Name: "Linq" or "Generic" or "Immutable" } or { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ReturnType,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IEventSymbol @event => @event.Type,
        _ => null,
    };
}
