using System.Runtime.CompilerServices;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DeprecatedPaths;

/// <summary>
/// What the walk over a file needs to know of its compilation: which simple names can reach a deprecated path at all.
/// Made at the first file, and never where nothing is deprecated.
/// </summary>
internal sealed class DeprecatedPathContext
{
    private static readonly ConditionalWeakTable<SsotFacts, DeprecatedPathContext> s_contexts = new();

    private readonly DeprecatedNames _declared;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MovedExtension>> _extensions = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<SemanticModel, List<PathUse>> _uses = new();

    private DeprecatedPathContext(Compilation compilation, SsotFacts facts, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        Facts = facts;
        GlobalImports = GlobalImport.FindAll(compilation, facts, cancellationToken);
        _declared = DeprecatedNames.Of(facts);
        foreach (var (old, destination) in _declared.MovedTypes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddExtensions(old, destination);
        }

        foreach (var import in GlobalImports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (import.IsDeprecated)
            {
                Add(import);
            }
        }
    }

    internal Compilation Compilation { get; }

    internal SsotFacts Facts { get; }

    /// <summary>The global usings.</summary>
    internal ImmutableArray<GlobalImport> GlobalImports { get; }

    /// <summary>First segments of what is deprecated: the gate before a string is taken apart.</summary>
    internal IEnumerable<string> TextStarts => _declared.TextStarts;

    /// <summary>Whether any fact concerns this family.</summary>
    internal static bool HasWork(SsotFacts facts)
    {
        foreach (var move in facts.Moves)
        {
            if (!move.Old.IsMember && !move.IsDuplicate)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The context of a compilation.</summary>
    internal static DeprecatedPathContext For(Compilation compilation, SsotFacts facts, CancellationToken cancellationToken)
    {
        if (!s_contexts.TryGetValue(facts, out var context))
        {
            context = new DeprecatedPathContext(compilation, facts, cancellationToken);
            context = s_contexts.GetValue(facts, _ => context);
        }

        return context;
    }

    /// <summary>The uses in a file. The driver gives all analyzers of a file one model, so that they share one walk.</summary>
    internal IReadOnlyList<PathUse> UsesIn(SemanticModel model, CancellationToken cancellationToken)
    {
        if (!_uses.TryGetValue(model, out var uses))
        {
            uses = PathWalk.Find(model, this, cancellationToken);
            uses = _uses.GetValue(model, _ => uses);
        }

        return uses;
    }

    /// <summary>Whether a simple name can reach a deprecated path: the gate before anything is bound.</summary>
    internal bool MayReach(string simpleName) => _declared.Contains(simpleName) || _names.Contains(simpleName);

    /// <summary>Extension methods of this name in the new homes of types that moved.</summary>
    internal IReadOnlyList<MovedExtension> ExtensionsCalled(string name) => _extensions.TryGetValue(name, out var found) ? found : [];

    /// <summary>The types in the new homes of an old namespace and of those around it: what code in it may have named without a using.</summary>
    internal HashSet<string> NamesGoneFrom(string ns)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var full = ns; full.Length > 0; full = full.Substring(0, Math.Max(0, full.LastIndexOf('.'))))
        {
            foreach (var step in Facts.Steps(DocumentationId.Of(DocumentationIdKind.Namespace, PathText.Segments(full)), out _))
            {
                foreach (var type in SymbolLookup.FindNamespace(Compilation, step.FullName)?.GetTypeMembers() ?? ImmutableArray<INamedTypeSymbol>.Empty)
                {
                    AttributeNames.Add(type.Name, names);
                }
            }
        }

        return names;
    }

    private void Add(GlobalImport import)
    {
        if (import.Alias is { } alias)
        {
            _names.Add(alias);
            return;
        }

        AddContent(SymbolLookup.Find(Compilation, import.Path));
        foreach (var step in Facts.Steps(import.Path, out _))
        {
            AddContent(SymbolLookup.Find(Compilation, step));
        }

        if (import.Path.Kind == DocumentationIdKind.Namespace && SymbolLookup.FindNamespace(Compilation, import.Path.FullName) is null)
        {
            AddMovedExtensions(import.Path);
        }
    }

    private void AddContent(INamespaceOrTypeSymbol? container)
    {
        if (container is INamedTypeSymbol type)
        {
            foreach (var member in type.GetMembers())
            {
                if (member.IsStatic || member is INamedTypeSymbol)
                {
                    AttributeNames.Add(member.Name, _names);
                }
            }
        }
        else if (container is not null)
        {
            foreach (var member in container.GetTypeMembers())
            {
                AttributeNames.Add(member.Name, _names);
                foreach (var method in Extensions(member))
                {
                    _names.Add(method.Name);
                }
            }
        }
    }

    private void AddMovedExtensions(DocumentationId ns)
    {
        if (Facts.Steps(ns, out _) is not { Count: > 0 } steps || SymbolLookup.Find(Compilation, steps[steps.Count - 1]) is not INamespaceSymbol target)
        {
            return;
        }

        foreach (var type in target.GetTypeMembers())
        {
            AddExtensions(DocumentationId.Of(DocumentationIdKind.Type, ns.Segments.Add(new DocumentationIdSegment(type.Name, type.Arity))), type);
        }
    }

    private void AddExtensions(DocumentationId old, DocumentationId? destination)
    {
        if (SymbolLookup.FindType(Compilation, old) is { } type)
        {
            foreach (var method in Extensions(type))
            {
                _names.Add(method.Name);
            }
        }
        else if (destination is not null && SymbolLookup.FindType(Compilation, destination) is { } target)
        {
            AddExtensions(old, target);
        }
    }

    private void AddExtensions(DocumentationId old, INamedTypeSymbol target)
    {
        foreach (var method in Extensions(target))
        {
            _names.Add(method.Name);
            if (!_extensions.TryGetValue(method.Name, out var methods))
            {
                _extensions.Add(method.Name, methods = []);
            }

            methods.Add(new MovedExtension(old, method));
        }
    }

    private static IEnumerable<IMethodSymbol> Extensions(INamedTypeSymbol type)
    {
        if (!type.IsStatic || !type.MightContainExtensionMethods)
        {
            yield break;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { IsExtensionMethod: true } method)
            {
                yield return method;
            }
        }
    }
}

/// <summary>An extension method in the new home of a type that moved.</summary>
/// <param name="Old">The type's old name.</param>
/// <param name="Method">The method as it is now.</param>
internal sealed record MovedExtension(DocumentationId Old, IMethodSymbol Method);
