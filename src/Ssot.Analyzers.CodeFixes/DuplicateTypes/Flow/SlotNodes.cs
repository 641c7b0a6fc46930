namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>The nodes of symbols whose declared types are made of copies; those nobody can edit are blocked.</summary>
internal sealed class SlotNodes(FlowContext context)
{
    private readonly HashSet<FlowNode> _known = [];

    /// <summary>The node of a field, property, event, local, parameter, or of a method's result.</summary>
    internal FlowNode Of(ISymbol symbol)
    {
        symbol = Declared(symbol);
        return symbol switch
        {
            IParameterSymbol parameter => OfParameter(parameter),
            ILocalSymbol or IRangeVariableSymbol or IAliasSymbol or ILabelSymbol => OfPlace(symbol),
            IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } => OfPlace(symbol),
            IMethodSymbol { AssociatedSymbol: { } property } => Of(property),
            _ => OfSymbol(symbol, ""),
        };
    }

    /// <summary>The node of a type whose bases or constraints are made of copies.</summary>
    internal FlowNode OfCarrier(ITypeSymbol type)
    {
        type = type.OriginalDefinition;
        var node = type is ITypeParameterSymbol parameter
            ? FlowNode.Symbol(Key(parameter.ContainingSymbol) + "<" + parameter.Name)
            : FlowNode.Symbol(Key(type));
        if (_known.Add(node))
        {
            context.Words.Add(type.Name);
            AddInheritedWords(type);
            if (!IsEditable(type))
            {
                context.Groups.Block(node, $"'{type.Name}' can't be edited");
            }
        }

        return node;
    }

    // Its members have types made of copies though their declarations don't say so.
    private void AddInheritedWords(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (!member.IsImplicitlyDeclared && (context.Copies.FindAround(member.ContainingType) is not null || TypesOf(member).Any(context.Copies.Mentions)))
                {
                    context.Words.Add(member.Name);
                }
            }
        }
    }

    internal static IEnumerable<ITypeSymbol> TypesOf(ISymbol member)
    {
        switch (member)
        {
            case IFieldSymbol field: return [field.Type];
            case IEventSymbol @event: return [@event.Type];
            case IPropertySymbol property: return property.Parameters.Select(static p => p.Type).Append(property.Type);
            case IMethodSymbol method: return method.Parameters.Select(static p => p.Type).Append(method.ReturnType);
            default: return [];
        }
    }

    private FlowNode OfParameter(IParameterSymbol parameter)
    {
        switch (parameter.ContainingSymbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction }:
                return OfPlace(parameter);
            case IMethodSymbol { AssociatedSymbol: IPropertySymbol or IEventSymbol } accessor when parameter.Ordinal == accessor.Parameters.Length - 1 && accessor.MethodKind is not MethodKind.PropertyGet:
                return Of(accessor.AssociatedSymbol!);
            case IMethodSymbol { AssociatedSymbol: IPropertySymbol indexer }:
                return OfSymbol(indexer, "#" + parameter.Ordinal);
            default:
                var node = OfSymbol(parameter.ContainingSymbol, "#" + parameter.Ordinal);
                if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
                {
                    context.RuntimeTypes.Inject(CopiesIn(parameter.Type), node);
                    ConnectProperty(constructor, parameter, node);
                }

                return node;
        }
    }

    // The parameter of a positional record and its property have one type in the source.
    private void ConnectProperty(IMethodSymbol constructor, IParameterSymbol parameter, FlowNode node)
    {
        if (constructor.ContainingType.IsRecord)
        {
            foreach (var member in constructor.ContainingType.GetMembers(parameter.Name))
            {
                if (member is IPropertySymbol property && property.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == parameter.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree && r.Span == parameter.DeclaringSyntaxReferences[0].Span))
                {
                    context.Groups.Union(node, OfSymbol(property, ""));
                }
            }
        }
    }

    private FlowNode OfPlace(ISymbol symbol)
    {
        var location = symbol.Locations.FirstOrDefault(static l => l.IsInSource);
        return location?.SourceTree is { } tree && context.View.FileOf(tree) is { } file
            ? FlowNode.Local(file.Key.Name, location.SourceSpan)
            : OfSymbol(symbol, "");
    }

    private FlowNode OfSymbol(ISymbol symbol, string suffix)
    {
        var node = FlowNode.Symbol(Key(symbol) + suffix);
        if (_known.Add(node))
        {
            context.Words.Add(symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.DelegateInvoke } or IPropertySymbol { IsIndexer: true } ? symbol.ContainingType.Name : symbol.Name);
            if (symbol.ContainingType is { TypeKind: TypeKind.Interface } @interface)
            {
                context.Words.Add(@interface.Name);
            }

            if (!IsEditable(symbol))
            {
                context.Groups.Block(node, $"'{symbol.Name}' can't be edited");
            }
        }

        return node;
    }

    internal IEnumerable<CopyType> CopiesIn(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array: return CopiesIn(array.ElementType);
            case INamedTypeSymbol named:
                var found = new HashSet<CopyType>();
                for (var current = named; current is { SpecialType: SpecialType.None }; current = current.BaseType)
                {
                    if (context.Copies.FindAround(current) is { } copy)
                    {
                        found.Add(copy);
                    }
                }

                foreach (var argument in named.TypeArguments)
                {
                    found.UnionWith(CopiesIn(argument));
                }

                return found;
            case ITypeParameterSymbol parameter: return parameter.ConstraintTypes.SelectMany(CopiesIn);
            default: return [];
        }
    }

    private bool IsEditable(ISymbol symbol)
    {
        var any = false;
        for (var current = symbol; current is not null && !any; current = current.ContainingType)
        {
            foreach (var location in current.Locations)
            {
                if (location.SourceTree is { } tree)
                {
                    any = true;
                    if (!context.IsEditable(tree))
                    {
                        return false;
                    }
                }
            }
        }

        return any;
    }

    private static ISymbol Declared(ISymbol symbol)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
        {
            var declared = (IMethodSymbol)Declared(method);
            var shift = declared.Parameters.Length - method.Parameters.Length;
            return SymbolEqualityComparer.Default.Equals(declared, method) ? parameter.OriginalDefinition : declared.Parameters[parameter.Ordinal + (shift == 1 ? 1 : 0)];
        }

        return symbol is IMethodSymbol m ? (m.ReducedFrom ?? m.PartialDefinitionPart ?? m).OriginalDefinition : symbol.OriginalDefinition;
    }

    private static string Key(ISymbol symbol) => symbol.ContainingAssembly?.Name + "/" + (symbol.OriginalDefinition.GetDocumentationCommentId() ?? symbol.ToDisplayString());
}
