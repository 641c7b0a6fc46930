using System.Collections.Concurrent;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>
/// Finds own types of one name and arity that look like copies of one concept, none of them declared canonical. Types
/// are compared only where a name occurs twice, in source or in an own reference that has it.
/// </summary>
internal sealed class LookAlikes
{
    private readonly Compilation _compilation;
    private readonly SsotFacts _facts;
    private readonly Duplicates _duplicates;
    private readonly Lazy<ImmutableArray<IAssemblySymbol>> _ownReferences;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<LookAlike>> _found = new(SymbolEqualityComparer.Default);

    internal LookAlikes(Compilation compilation, SsotFacts facts, Duplicates duplicates)
    {
        _compilation = compilation;
        _facts = facts;
        _duplicates = duplicates;
        _ownReferences = new(OwnReferences);
    }

    /// <summary>The type that this one is most like.</summary>
    /// <param name="type">A type of source.</param>
    /// <param name="settings">How much two types must share, and where they are not compared.</param>
    /// <returns>The other type, or null where none is a copy of the same concept.</returns>
    internal LookAlike? Find(INamedTypeSymbol type, LookAlikeSettings settings)
    {
        if (!LookAlikeExemptions.IsComparable(type) || settings.Excludes(type))
        {
            return null;
        }

        foreach (var candidate in _found.GetOrAdd(type, Compare))
        {
            if (candidate.Likeness.PercentOfSmaller >= settings.MinimumSharedMembers && !settings.Excludes(candidate.Type))
            {
                return candidate;
            }
        }

        return null;
    }

    private ImmutableArray<LookAlike> Compare(INamedTypeSymbol type)
    {
        var found = ImmutableArray.CreateBuilder<LookAlike>();
        Compare(type, _compilation.Assembly, found);
        foreach (var reference in _ownReferences.Value)
        {
            if (reference.TypeNames.Contains(type.Name))
            {
                Compare(type, reference, found);
            }
        }

        if (found.Count > 0 && (_duplicates.HasCanonical(type) || _facts.FindType(type) is not null))
        {
            return ImmutableArray<LookAlike>.Empty;
        }

        found.Sort(static (a, b) =>
        {
            var byLikeness = b.Likeness.Shared.CompareTo(a.Likeness.Shared);
            return byLikeness != 0 ? byLikeness : StringComparer.Ordinal.Compare(a.Type.ToDisplayString(), b.Type.ToDisplayString());
        });
        return found.ToImmutable();
    }

    private void Compare(INamedTypeSymbol type, IAssemblySymbol assembly, ImmutableArray<LookAlike>.Builder found)
    {
        foreach (var other in TypesByName.Of(assembly).Named(type.Name))
        {
            if (other.Arity == type.Arity
                && !SymbolEqualityComparer.Default.Equals(other, type)
                && LookAlikeExemptions.IsComparable(other)
                && _compilation.IsSymbolAccessibleWithin(other, _compilation.Assembly)
                && !LookAlikeExemptions.AreDifferentThings(type, other)
                && _facts.FindType(other) is null)
            {
                var likeness = Likeness.Between(type, other);
                if (likeness.SaysEnough && !FrameworkRoles.IsTestFixture(type) && !FrameworkRoles.IsTestFixture(other))
                {
                    found.Add(new LookAlike(other, likeness));
                }
            }
        }
    }

    private ImmutableArray<IAssemblySymbol> OwnReferences()
    {
        var own = ImmutableArray.CreateBuilder<IAssemblySymbol>();
        foreach (var reference in _compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (_facts.IsOwn(reference))
            {
                own.Add(reference);
            }
        }

        return own.ToImmutable();
    }
}

/// <summary>A type that another is like.</summary>
/// <param name="Type">The type.</param>
/// <param name="Likeness">How much they share.</param>
internal sealed record LookAlike(INamedTypeSymbol Type, Likeness Likeness);
