namespace Ssot.Analyzers.Declarations;

/// <summary>
/// Reads <c>[Canonical]</c>, <c>[ReplacedBy]</c> and <c>[assembly: NamespaceMoved]</c> from source and from references.
/// They are known by full name, in whatever assembly they are declared; where nobody declares them nothing is read.
/// </summary>
internal sealed class DeclaredAttributes
{
    private const string CanonicalName = "CanonicalAttribute";
    private const string ReplacedByName = "ReplacedByAttribute";
    private const string NamespaceMovedName = "NamespaceMovedAttribute";

    private readonly Compilation _compilation;
    private readonly AttributeFacts _facts = new();
    private readonly CancellationToken _cancellationToken;

    private DeclaredAttributes(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The names of the attribute classes, in namespace <c>Ssot</c>.</summary>
    internal static ImmutableArray<string> Names { get; } = ImmutableArray.Create(CanonicalName, ReplacedByName, NamespaceMovedName);

    /// <summary>All that attributes declare for a compilation.</summary>
    internal static AttributeFacts Collect(Compilation compilation, CancellationToken cancellationToken)
    {
        var homes = new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default);
        foreach (var name in Names)
        {
            foreach (var type in compilation.GetTypesByMetadataName("Ssot." + name))
            {
                homes.Add(type.ContainingAssembly);
            }
        }

        return homes.Count == 0 ? AttributeFacts.None : new DeclaredAttributes(compilation, cancellationToken).Collect(homes);
    }

    private AttributeFacts Collect(HashSet<IAssemblySymbol> homes)
    {
        foreach (var symbol in AttributedSymbols.InSource(_compilation, _cancellationToken))
        {
            Read(symbol);
        }

        if (AttributedSymbols.OfAssembly(_compilation, _cancellationToken))
        {
            ReadAssembly(_compilation.Assembly);
        }

        foreach (var assembly in _compilation.SourceModule.ReferencedAssemblySymbols)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (homes.Contains(assembly) || References(assembly, homes))
            {
                ReadAssembly(assembly);
                foreach (var symbol in AttributedSymbols.InReference(_compilation, assembly, _cancellationToken))
                {
                    Read(symbol);
                }
            }
        }

        return _facts;
    }

    private static bool References(IAssemblySymbol assembly, HashSet<IAssemblySymbol> homes)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblySymbols)
            {
                if (homes.Contains(reference))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void ReadAssembly(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (!IsOurs(attribute, NamespaceMovedName) || attribute.ConstructorArguments is not [{ Value: string oldName }, { Value: string newName }])
            {
                continue;
            }

            var origin = Origin(attribute, assembly);
            if (ReadId("N:" + oldName, origin) is { } old && ReadId("N:" + newName, origin) is { } @new)
            {
                _facts.Moves.Add(new Move(old, @new, ArgumentMapping.Identity, null, origin));
            }
        }
    }

    private void Read(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            var canonical = IsOurs(attribute, CanonicalName);
            if ((!canonical && !IsOurs(attribute, ReplacedByName)) || DocumentationId.Of(symbol) is not { } id)
            {
                continue;
            }

            var origin = Origin(attribute, symbol.ContainingAssembly);
            if (!canonical)
            {
                ReadReplacement(attribute, id, origin);
            }
            else if (id.Kind == DocumentationIdKind.Type)
            {
                _facts.Canonicals.Add(new CanonicalFact(id, origin));
            }
        }
    }

    private void ReadReplacement(AttributeData attribute, DocumentationId old, AttributeOrigin origin)
    {
        if (attribute.ConstructorArguments is not [var argument] || Target(argument, origin) is not { } target)
        {
            return;
        }

        if ((old.Kind == DocumentationIdKind.Type) != (target.Kind == DocumentationIdKind.Type) || target.Kind == DocumentationIdKind.Namespace)
        {
            AddUnreadable(origin, $"'{old}' can't be replaced by '{target}'; a type is replaced by a type, a member by a member");
            return;
        }

        var move = new Move(old, target, ArgumentMapping.Identity, null, origin);
        move.IsDuplicate = move.IsBetweenEqualNames;
        _facts.Moves.Add(move);
    }

    private DocumentationId? Target(TypedConstant argument, AttributeOrigin origin)
    {
        switch (argument.Value)
        {
            case INamedTypeSymbol type:
                // A type that is not there is the compiler's to report.
                return type.TypeKind == TypeKind.Error ? null : DocumentationId.Of(type);
            case ITypeSymbol type:
                AddUnreadable(origin, $"'{type.ToDisplayString()}' replaces nothing; name a class, struct, interface, enum or delegate");
                return null;
            case string text:
                return ReadId(text, origin);
            default:
                return null;
        }
    }

    private DocumentationId? ReadId(string text, AttributeOrigin origin)
    {
        if (DocumentationId.TryParse(text, out var id, out var error))
        {
            return id;
        }

        AddUnreadable(origin, error);
        return null;
    }

    // What a reference says wrongly nobody can correct here.
    private void AddUnreadable(AttributeOrigin origin, string message)
    {
        if (origin.Location is { } location)
        {
            _facts.Unreadable.Add(new FactConflict(location, message));
        }
    }

    // In an IDE a reference may be a compilation of its own, whose trees are not of this one.
    private AttributeOrigin Origin(AttributeData attribute, IAssemblySymbol assembly) => new(
        attribute.ApplicationSyntaxReference is { } syntax && _compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? Location.Create(syntax.SyntaxTree, syntax.Span) : null,
        assembly.Name);

    private static bool IsOurs(AttributeData attribute, string name) =>
        attribute.AttributeClass is { ContainingType: null, ContainingNamespace: { Name: "Ssot", ContainingNamespace.IsGlobalNamespace: true } } type && type.Name == name;
}
