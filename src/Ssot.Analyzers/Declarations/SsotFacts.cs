using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.Declarations;

/// <summary>
/// All that manifests and attributes declare for one compilation, looked up by simple names so that a walk over code
/// asks about symbols only on a hit. Made once per compilation and shared by all rules and fixes.
/// </summary>
internal sealed class SsotFacts
{
    private static readonly ConditionalWeakTable<Compilation, List<SsotFacts>> s_facts = new();

    private readonly MovesByName _types;
    private readonly MovesByName _members;
    private readonly OwnAssemblies _own;
    private readonly Dictionary<string, ImmutableArray<CanonicalFact>> _canonicals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _canonicalIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DocumentationId>> _allows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<INamespaceSymbol, Move?> _moveOfNamespace = new(SymbolEqualityComparer.Default);

    private SsotFacts(Compilation compilation, ImmutableArray<ManifestFile> manifests, CancellationToken cancellationToken)
    {
        Manifests = manifests;
        var builder = new FactsBuilder();
        foreach (var file in manifests)
        {
            builder.Add(file);
        }

        DeclaredAttributes.Collect(compilation, builder, cancellationToken);
        Moves = builder.Resolve().ToImmutableArray();
        Canonicals = builder.Canonicals.ToImmutableArray();
        Conflicts = builder.Conflicts.ToImmutableArray();
        Unreadable = builder.Unreadable.ToImmutableArray();
        _own = new OwnAssemblies(compilation.Assembly, builder.OwnPatterns);
        foreach (var allow in builder.Allows)
        {
            if (!_allows.TryGetValue(allow.Method.Name, out var methods))
            {
                _allows.Add(allow.Method.Name, methods = []);
            }

            methods.Add(allow.Method);
        }

        foreach (var sameName in Canonicals.GroupBy(static fact => fact.Type.Name, StringComparer.Ordinal))
        {
            _canonicals.Add(sameName.Key, sameName.ToImmutableArray());
        }

        _canonicalIds.UnionWith(Canonicals.Select(static fact => fact.Type.Text));
        var (namespaces, types, members) = (new List<Move>(), new List<Move>(), new List<Move>());
        foreach (var move in Moves)
        {
            (move.Old.Kind switch { DocumentationIdKind.Namespace => namespaces, DocumentationIdKind.Type => types, _ => members }).Add(move);
            move.IsDuplicate |= move is { Old.Kind: DocumentationIdKind.Type, New: { } target } && target.Name == move.Old.Name && target.Arity == move.Old.Arity && IsCanonical(target);
        }

        Namespaces = new NamespaceMoves(namespaces);
        _types = new MovesByName(types);
        _members = new MovesByName(members);
    }

    /// <summary>The manifests, readable or not.</summary>
    internal ImmutableArray<ManifestFile> Manifests { get; }

    /// <summary>Everything that is deprecated, duplicates included.</summary>
    internal ImmutableArray<Move> Moves { get; }

    /// <summary>The declared canonical types.</summary>
    internal ImmutableArray<CanonicalFact> Canonicals { get; }

    /// <summary>Facts that contradict each other or lead in a circle; none of them is among <see cref="Moves"/>.</summary>
    internal ImmutableArray<FactConflict> Conflicts { get; }

    /// <summary>Attribute arguments that name nothing.</summary>
    internal ImmutableArray<FactConflict> Unreadable { get; }

    /// <summary>Moves of namespaces.</summary>
    internal NamespaceMoves Namespaces { get; }

    /// <summary>Whether any type has a move.</summary>
    internal bool HasTypeMoves => !_types.IsEmpty;

    /// <summary>Whether any member has a replacement.</summary>
    internal bool HasMemberMoves => !_members.IsEmpty;

    /// <summary>The facts of a compilation.</summary>
    /// <param name="compilation">The compilation analysed.</param>
    /// <param name="options">Holds the manifests among the additional files.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The facts, the same object for the same compilation and manifest texts.</returns>
    internal static SsotFacts For(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var manifests = ManifestFile.ReadAll(options, cancellationToken);
        var known = s_facts.GetOrCreateValue(compilation);
        lock (known)
        {
            foreach (var facts in known)
            {
                if (Same(facts.Manifests, manifests))
                {
                    return facts;
                }
            }

            var made = new SsotFacts(compilation, manifests, cancellationToken);
            known.Add(made);
            return made;
        }
    }

    /// <summary>Moves of types with this simple name.</summary>
    internal bool TryGetTypeMoves(string simpleName, out ImmutableArray<Move> moves) => _types.TryGet(simpleName, out moves);

    /// <summary>Moves of members with this name (<c>#ctor</c> for constructors).</summary>
    internal bool TryGetMemberMoves(string name, out ImmutableArray<Move> moves) => _members.TryGet(name, out moves);

    /// <summary>Canonical types of this simple name, whatever their arity.</summary>
    internal bool TryGetCanonicals(string simpleName, out ImmutableArray<CanonicalFact> facts) => _canonicals.TryGetValue(simpleName, out facts);

    /// <summary>Whether a type is declared canonical.</summary>
    internal bool IsCanonical(DocumentationId type) => _canonicalIds.Contains(type.Text);

    /// <summary>The move of exactly this type, its own entry only.</summary>
    internal Move? FindType(INamedTypeSymbol type) => _types.Find(type);

    /// <summary>The replacement of exactly this member, its own entry only.</summary>
    internal Move? FindMember(ISymbol member) => _members.Find(member);

    /// <summary>The move that covers a namespace, the longest old side first.</summary>
    internal Move? FindNamespace(INamespaceSymbol ns)
    {
        if (Namespaces.IsEmpty || ns.IsGlobalNamespace)
        {
            return null;
        }

        return _moveOfNamespace.GetOrAdd(ns, symbol => Namespaces.Find(symbol.ToDisplayString(s_plainName)));
    }

    /// <summary>Whether a declared helper observes the task it is given.</summary>
    internal bool IsAllowed(IMethodSymbol method)
    {
        if (_allows.Count == 0 || !_allows.TryGetValue(method.DocumentationName(), out var methods))
        {
            return false;
        }

        foreach (var id in methods)
        {
            if (id.Matches(method))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an assembly is this team's code: the one compiled, and those an <c>own</c> line or the first segment of its name covers.</summary>
    internal bool IsOwn([NotNullWhen(true)] IAssemblySymbol? assembly) => _own.Contains(assembly);

    private static bool Same(ImmutableArray<ManifestFile> a, ImmutableArray<ManifestFile> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Path != b[i].Path || !ReferenceEquals(a[i].Manifest, b[i].Manifest))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly SymbolDisplayFormat s_plainName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
