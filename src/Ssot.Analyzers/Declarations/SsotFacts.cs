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

    private readonly Compilation _compilation;
    private readonly Dictionary<string, ImmutableArray<Move>> _types;
    private readonly Dictionary<string, ImmutableArray<Move>> _members;
    private readonly Dictionary<string, ImmutableArray<CanonicalFact>> _canonicals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DocumentationId>> _allows = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _ownPatterns;
    private readonly ConcurrentDictionary<INamespaceSymbol, Move?> _moveOfNamespace = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _isOwn = new(SymbolEqualityComparer.Default);

    private SsotFacts(Compilation compilation, ImmutableArray<ManifestFile> manifests, CancellationToken cancellationToken)
    {
        _compilation = compilation;
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
        _ownPatterns = builder.OwnPatterns.ToImmutableArray();
        foreach (var allow in builder.Allows)
        {
            if (!_allows.TryGetValue(allow.Method.Name, out var methods))
            {
                _allows.Add(allow.Method.Name, methods = []);
            }

            methods.Add(allow.Method);
        }

        foreach (var fact in Canonicals)
        {
            _canonicals[fact.Type.Name] = _canonicals.TryGetValue(fact.Type.Name, out var facts) ? facts.Add(fact) : ImmutableArray.Create(fact);
        }

        var namespaces = new List<Move>();
        var types = new List<Move>();
        var members = new List<Move>();
        foreach (var move in Moves)
        {
            (move.Old.Kind switch { DocumentationIdKind.Namespace => namespaces, DocumentationIdKind.Type => types, _ => members }).Add(move);
            if (move is { Old.Kind: DocumentationIdKind.Type, New: { } target } && target.Name == move.Old.Name && target.Arity == move.Old.Arity && IsCanonical(target))
            {
                move.IsDuplicate = true;
            }
        }

        Namespaces = new NamespaceMoves(namespaces);
        _types = ByName(types);
        _members = ByName(members);
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
    internal bool HasTypeMoves => _types.Count > 0;

    /// <summary>Whether any member has a replacement.</summary>
    internal bool HasMemberMoves => _members.Count > 0;

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
                if (SameTexts(facts.Manifests, manifests))
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
    internal bool TryGetTypeMoves(string simpleName, out ImmutableArray<Move> moves) => _types.TryGetValue(simpleName, out moves);

    /// <summary>Moves of members with this name (<c>#ctor</c> for constructors).</summary>
    internal bool TryGetMemberMoves(string name, out ImmutableArray<Move> moves) => _members.TryGetValue(name, out moves);

    /// <summary>Canonical types of this simple name, whatever their arity.</summary>
    internal bool TryGetCanonicals(string simpleName, out ImmutableArray<CanonicalFact> facts) => _canonicals.TryGetValue(simpleName, out facts);

    /// <summary>Whether a type is declared canonical.</summary>
    internal bool IsCanonical(DocumentationId type)
    {
        if (_canonicals.TryGetValue(type.Name, out var facts))
        {
            foreach (var fact in facts)
            {
                if (fact.Type.Text == type.Text)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The move of exactly this type, its own entry only.</summary>
    internal Move? FindType(INamedTypeSymbol type) => _types.TryGetValue(type.Name, out var moves) ? Find(moves, type) : null;

    /// <summary>The replacement of exactly this member, its own entry only.</summary>
    internal Move? FindMember(ISymbol member) => _members.TryGetValue(member.DocumentationName(), out var moves) ? Find(moves, member) : null;

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
        if (_allows.Count == 0 || !_allows.TryGetValue(method.Name, out var methods))
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
    internal bool IsOwn([NotNullWhen(true)] IAssemblySymbol? assembly) =>
        assembly is not null
        && (SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly) || _isOwn.GetOrAdd(assembly, a => IsOwn(a.Name)));

    private bool IsOwn(string name)
    {
        if (_ownPatterns.IsEmpty)
        {
            return FirstSegment(name) == FirstSegment(_compilation.AssemblyName ?? "");
        }

        foreach (var pattern in _ownPatterns)
        {
            if (AssemblyNamePattern.IsMatch(pattern, name))
            {
                return true;
            }
        }

        return false;
    }

    private static string FirstSegment(string name)
    {
        var dot = name.IndexOf('.');
        return dot < 0 ? name : name.Substring(0, dot);
    }

    private static Move? Find(ImmutableArray<Move> moves, ISymbol symbol)
    {
        foreach (var move in moves)
        {
            if (move.Old.Matches(symbol))
            {
                return move;
            }
        }

        return null;
    }

    private static Dictionary<string, ImmutableArray<Move>> ByName(List<Move> moves)
    {
        var builders = new Dictionary<string, ImmutableArray<Move>.Builder>(StringComparer.Ordinal);
        foreach (var move in moves)
        {
            if (!builders.TryGetValue(move.Old.Name, out var builder))
            {
                builders.Add(move.Old.Name, builder = ImmutableArray.CreateBuilder<Move>());
            }

            builder.Add(move);
        }

        var result = new Dictionary<string, ImmutableArray<Move>>(StringComparer.Ordinal);
        foreach (var pair in builders)
        {
            // An entry with a parameter list is about one overload, so it goes before one about all.
            pair.Value.Sort(static (a, b) => (a.Old.Parameters is null).CompareTo(b.Old.Parameters is null));
            result.Add(pair.Key, pair.Value.ToImmutable());
        }

        return result;
    }

    private static bool SameTexts(ImmutableArray<ManifestFile> a, ImmutableArray<ManifestFile> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Path != b[i].Path || !ReferenceEquals(a[i].Text, b[i].Text))
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
