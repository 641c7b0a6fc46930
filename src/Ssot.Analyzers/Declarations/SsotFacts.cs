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

    private readonly OwnAssemblies _own;
    private readonly ConcurrentDictionary<ISymbol, Move?> _moveOfSymbol = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamespaceSymbol, Move?> _moveOfNamespace = new(SymbolEqualityComparer.Default);

    private SsotFacts(Compilation compilation, ImmutableArray<ManifestFile> manifests, CancellationToken cancellationToken)
    {
        Manifests = manifests;
        var attributes = DeclaredAttributes.Collect(compilation, cancellationToken);
        Table = FactTable.Of(manifests, attributes);
        _own = new OwnAssemblies(compilation.Assembly, Table.OwnPatterns);
        Unreadable = attributes.Unreadable.ToImmutableArray();
    }

    /// <summary>What is declared, apart from the compilation.</summary>
    internal FactTable Table { get; }

    /// <summary>The manifests, readable or not.</summary>
    internal ImmutableArray<ManifestFile> Manifests { get; }

    /// <summary>Everything that is deprecated, duplicates included.</summary>
    internal ImmutableArray<Move> Moves => Table.Moves;

    /// <summary>The declared canonical types.</summary>
    internal ImmutableArray<CanonicalFact> Canonicals => Table.Canonicals;

    /// <summary>Facts that contradict each other or lead in a circle; none of them is among <see cref="Moves"/>.</summary>
    internal ImmutableArray<FactConflict> Conflicts => Table.Conflicts;

    /// <summary>Attribute arguments that name nothing.</summary>
    internal ImmutableArray<FactConflict> Unreadable { get; }

    /// <summary>Moves of namespaces.</summary>
    internal NamespaceMoves Namespaces => Table.Namespaces;

    /// <summary>Whether any member has a replacement.</summary>
    internal bool HasMemberMoves => !Table.Members.IsEmpty;

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
                if (FactTable.Same(facts.Manifests, manifests))
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
    internal bool TryGetTypeMoves(string simpleName, out ImmutableArray<Move> moves) => Table.Types.TryGet(simpleName, out moves);

    /// <summary>Moves of members with this name (<c>#ctor</c> for constructors).</summary>
    internal bool TryGetMemberMoves(string name, out ImmutableArray<Move> moves) => Table.Members.TryGet(name, out moves);

    /// <summary>Canonical types of this simple name, whatever their arity.</summary>
    internal bool TryGetCanonicals(string simpleName, out ImmutableArray<CanonicalFact> facts) => Table.TryGetCanonicals(simpleName, out facts);

    /// <summary>Whether a type is declared canonical.</summary>
    internal bool IsCanonical(DocumentationId type) => Table.IsCanonical(type);

    /// <summary>The move of exactly this type, its own entry only.</summary>
    internal Move? FindType(INamedTypeSymbol type) => Table.Types.Find(type, _moveOfSymbol);

    /// <summary>The replacement of exactly this member, its own entry only.</summary>
    internal Move? FindMember(ISymbol member) => Table.Members.Find(member, _moveOfSymbol);

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
        foreach (var id in Table.Allowed(method.DocumentationName()))
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

    private static readonly SymbolDisplayFormat s_plainName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
