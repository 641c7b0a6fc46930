using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

/// <summary>
/// Rewrites the creation of a copy as one of the canonical type: arguments and members of the initializer, which may
/// become each other. Nothing that was given is lost, and what was left out keeps its value.
/// </summary>
internal sealed class CreationMapper(Counterparts counterparts, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Maps a creation.</summary>
    /// <param name="creation">The creation, or <c>: base(…)</c>.</param>
    /// <param name="old">The copy's constructor that it calls.</param>
    /// <param name="mapping">The copy's mapping.</param>
    /// <param name="canonical">The canonical type, constructed as the copy is.</param>
    /// <param name="obstacle">Why it can't be mapped.</param>
    /// <returns>The edits, or default.</returns>
    internal ImmutableArray<TextChange> Map(CreationSyntax creation, IMethodSymbol old, NameMap mapping, INamedTypeSymbol canonical, out string? obstacle)
    {
        obstacle = $"'{canonical.Name}' has no constructor that can be called here";
        MappedCreation? best = null;
        foreach (var constructor in canonical.InstanceConstructors)
        {
            if (!IsCallable(constructor, canonical, creation, model))
            {
                continue;
            }

            var mapped = Map(creation, old, mapping, constructor);
            if (mapped.Obstacle is not null)
            {
                obstacle = best is null ? mapped.Obstacle : obstacle;
            }
            else if (best is null || mapped.Cost < best.Cost)
            {
                (best, obstacle) = (mapped, null);
            }
        }

        return best?.Changes ?? default;
    }

    /// <summary>Whether a creation can call a constructor of the canonical type.</summary>
    internal static bool IsCallable(IMethodSymbol constructor, INamedTypeSymbol canonical, CreationSyntax creation, SemanticModel model) =>
        creation.IsOfBase
            ? constructor.DeclaredAccessibility != Accessibility.Private && !(canonical.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, canonical))
            : ConstructorContract.IsCallable(constructor, canonical.OriginalDefinition) && model.Compilation.IsSymbolAccessibleWithin(constructor, model.Compilation.Assembly);

    private MappedCreation Map(CreationSyntax creation, IMethodSymbol old, NameMap mapping, IMethodSymbol constructor)
    {
        var pairs = ParameterPairs.Find(old, constructor, mapping, counterparts);
        var draft = new CreationDraft(creation, constructor, mapping, counterparts, model);
        var given = GivenArguments.Of(creation.Arguments, old);
        for (var i = 0; i < old.Parameters.Length; i++)
        {
            if (Map(old.Parameters[i], given[i], i, pairs, draft) is { } obstacle)
            {
                return MappedCreation.Failure(obstacle);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        var unpaired = constructor.Parameters.Count(p => !pairs.IsTarget(p));
        return draft.Finish(OldSignature.Of(old.Parameters), parameter => IsGiven(parameter, pairs, given), unpaired);
    }

    private static string? Map(IParameterSymbol parameter, IReadOnlyList<ArgumentSyntax> arguments, int index, ParameterPairs pairs, CreationDraft draft)
    {
        if (pairs.TargetOf(index) is { } target)
        {
            draft.Rename(parameter.Name, target.Name);
            if (arguments.Count == 0 && OmittedDefault(parameter, target) is var (isDifferent, text) && isDifferent)
            {
                if (text is null)
                {
                    return $"'{target.Name}' has another default, which can't be written here";
                }

                draft.Add(target.Name, text);
            }

            return null;
        }

        if (pairs.MemberOf(index) is { } member && arguments.Count > 0)
        {
            return draft.MoveToInitializer(parameter.Name, arguments, member.Name);
        }

        if (arguments.Count > 0 && !pairs.IsDropped(index))
        {
            return $"the argument for '{parameter.Name}' would be lost";
        }

        draft.Drop(parameter.Name);
        return null;
    }

    private static bool IsGiven(IParameterSymbol parameter, ParameterPairs pairs, GivenArguments given)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(pairs.TargetOf(i), parameter) && given[i].Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    // An optional parameter that nobody gave has the value it had.
    private static (bool IsDifferent, string? Text) OmittedDefault(IParameterSymbol old, IParameterSymbol @new)
    {
        if (!old.HasExplicitDefaultValue || !@new.HasExplicitDefaultValue || Equals(old.ExplicitDefaultValue, @new.ExplicitDefaultValue))
        {
            // One that has become required is the mapper's to fill.
            return (false, null);
        }

        return (true, OldSignature.Of(ImmutableArray.Create(old)).Parameters[0].DefaultText);
    }
}
