using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.Declarations;

/// <summary>
/// Finds the replacement that the message of an <c>[Obsolete]</c> names: "Use X.Y instead", "replaced by 'New.Type'".
/// Words are names only where they resolve, from the obsolete symbol's place or from the use's, and only one of them may.
/// </summary>
internal sealed class ObsoleteReplacement
{
    private readonly ISymbol _old;
    private readonly SemanticModel _model;
    private readonly int _position;

    private ObsoleteReplacement(ISymbol old, SemanticModel model, int position)
    {
        _old = old;
        _model = model;
        _position = position;
    }

    /// <summary>The id of the one replacement that a message names, or null.</summary>
    /// <param name="old">The obsolete type or member.</param>
    /// <param name="message">The message.</param>
    /// <param name="model">The model of a file that uses it.</param>
    /// <param name="position">Where it does.</param>
    internal static DocumentationId? Find(ISymbol old, string message, SemanticModel model, int position)
    {
        var finder = new ObsoleteReplacement(old, model, position);
        var names = NamedInMessage.Find(message);
        return finder.Single(names.FindAll(static name => name.IsQuoted)) ?? finder.Single(names);
    }

    private DocumentationId? Single(List<NamedInMessage> names)
    {
        DocumentationId? single = null;
        foreach (var name in names)
        {
            foreach (var symbol in Resolve(name))
            {
                if (EntryId(symbol, exactly: false) is not { } id || id.Equals(single))
                {
                    continue;
                }

                if (single is not null)
                {
                    return null;
                }

                single = id;
            }
        }

        return single;
    }

    /// <summary>The id under which an entry names a symbol: a member's without its parameters, unless one overload is meant.</summary>
    internal static DocumentationId? EntryId(ISymbol symbol, bool exactly)
    {
        if (DocumentationId.Of(symbol) is not { } id || id.Parameters is null || exactly)
        {
            return DocumentationId.Of(symbol);
        }

        var text = id.Text.Substring(0, id.Text.IndexOf('('));
        var tick = text.IndexOf("``", StringComparison.Ordinal);
        return DocumentationId.TryParse(tick < 0 ? text : text.Substring(0, tick), out var shorter, out _) ? shorter : null;
    }

    private IEnumerable<ISymbol> Resolve(NamedInMessage name)
    {
        if (name.Text.Length > 2 && name.Text[1] == ':')
        {
            return DocumentationCommentId.GetSymbolsForDeclarationId(name.Text, _model.Compilation).Where(IsReplacement);
        }

        var dot = name.Text.LastIndexOf('.');
        if (_old is INamedTypeSymbol type)
        {
            return Types(name.Text, name.Arity > 0 ? name.Arity : type.Arity).Concat(Namesakes(name.Text, type)).Where(IsReplacement);
        }

        var containers = dot < 0 ? Hierarchy(_old.ContainingType) : Types(name.Text.Substring(0, dot), arity: null).SelectMany(Hierarchy);
        return containers.SelectMany(container => container.GetMembers(name.Text.Substring(dot + 1))).Where(IsReplacement);
    }

    // "Has moved to N.S": the type has its name there.
    private IEnumerable<INamedTypeSymbol> Namesakes(string name, INamedTypeSymbol type) =>
        type.ContainingType is null && SymbolLookup.FindNamespace(_model.Compilation, name) is { } ns ? ns.GetTypeMembers(type.Name, type.Arity) : ImmutableArray<INamedTypeSymbol>.Empty;

    // An overload of the same name says nothing an entry could: all overloads have it.
    private bool IsReplacement(ISymbol symbol) =>
        symbol is INamedTypeSymbol == _old is INamedTypeSymbol
        && symbol is INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol or IFieldSymbol or IEventSymbol
        && (symbol.Name != _old.Name || !SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, _old.ContainingSymbol) || symbol is INamedTypeSymbol)
        && !SymbolEqualityComparer.Default.Equals(symbol, _old)
        && _model.Compilation.IsSymbolAccessibleWithin(symbol, _model.Compilation.Assembly);

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol? type)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            yield return current.OriginalDefinition;
        }

        foreach (var inherited in type is { TypeKind: TypeKind.Interface } ? type.AllInterfaces : ImmutableArray<INamedTypeSymbol>.Empty)
        {
            yield return inherited.OriginalDefinition;
        }
    }

    // As the obsolete symbol's author would read the name, else as its user would, else as a full name.
    private IEnumerable<INamedTypeSymbol> Types(string name, int? arity)
    {
        var segments = name.Split('.');
        for (var container = (INamespaceOrTypeSymbol?)_old.ContainingType ?? _old.ContainingNamespace; container is not null; container = (INamespaceOrTypeSymbol?)container.ContainingType ?? container.ContainingNamespace)
        {
            var around = container is INamespaceSymbol ns ? _model.Compilation.GetCompilationNamespace(ns) ?? ns : container;
            var found = Below(around, segments, 0, arity);
            if (found.Count > 0)
            {
                return found;
            }
        }

        var inScope = new List<INamedTypeSymbol>();
        foreach (var symbol in _model.LookupNamespacesAndTypes(_position, name: segments[0]))
        {
            switch (symbol)
            {
                case INamedTypeSymbol type when segments.Length == 1 && (arity is null || type.Arity == arity): inScope.Add(type); break;
                case INamespaceOrTypeSymbol outer when segments.Length > 1: inScope.AddRange(Below(outer, segments, 1, arity)); break;
            }
        }

        return inScope;
    }

    private static List<INamedTypeSymbol> Below(INamespaceOrTypeSymbol container, string[] segments, int from, int? arity)
    {
        var found = new List<INamedTypeSymbol>();
        var isLast = from == segments.Length - 1;
        foreach (var member in container.GetMembers(segments[from]))
        {
            switch (member)
            {
                case INamedTypeSymbol type when isLast:
                    if (arity is null || type.Arity == arity)
                    {
                        found.Add(type);
                    }

                    break;
                case INamespaceOrTypeSymbol inner when !isLast:
                    found.AddRange(Below(inner, segments, from + 1, arity));
                    break;
            }
        }

        return found;
    }
}
