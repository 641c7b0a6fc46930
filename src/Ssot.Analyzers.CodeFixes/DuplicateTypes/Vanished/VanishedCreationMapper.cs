using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>
/// Maps a creation that was written for a constructor which is gone. Its names and what the declaration says of them are
/// known; which positions the declaration drops the types must tell, and leave no choice.
/// </summary>
internal sealed class VanishedCreationMapper(Counterparts counterparts, SemanticModel model, CancellationToken cancellationToken)
{
    // Each way to drop some of the positions is tried.
    private const int MostPositions = 12;

    /// <summary>Maps a creation.</summary>
    /// <param name="creation">The creation.</param>
    /// <param name="canonical">The canonical type.</param>
    /// <param name="mappings">The ways names may map, each of a gone copy.</param>
    /// <returns>The edits, none where it fits as it is; default where it can't be mapped or in more than one way.</returns>
    internal ImmutableArray<TextChange> Map(CreationSyntax creation, INamedTypeSymbol canonical, IReadOnlyList<NameMap> mappings)
    {
        ImmutableArray<TextChange> found = default;
        foreach (var mapping in mappings)
        {
            MappedCreation? best = null;
            foreach (var constructor in canonical.InstanceConstructors)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (CreationMapper.IsCallable(constructor, canonical, creation, model)
                    && Map(creation, constructor, mapping) is { Obstacle: null } mapped && (best is null || mapped.Cost < best.Cost))
                {
                    best = mapped;
                }
            }

            if (best is null)
            {
                continue;
            }

            if (!found.IsDefault && !found.SequenceEqual(best.Changes))
            {
                return default;
            }

            found = best.Changes;
        }

        return found;
    }

    private MappedCreation? Map(CreationSyntax creation, IMethodSymbol constructor, NameMap mapping)
    {
        var draft = new CreationDraft(creation, constructor, mapping, counterparts, model);
        var targets = new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var positional = new List<ArgumentSyntax>();
        foreach (var argument in creation.Arguments?.Arguments ?? default)
        {
            if (argument.NameColon is not { } colon)
            {
                positional.Add(argument);
                continue;
            }

            var name = colon.Name.Identifier.ValueText;
            mapping.TryMap(name, out var newName);
            listed.Add(name);
            if (newName is null)
            {
                draft.Drop(name);
            }
            else if (constructor.Parameters.FirstOrDefault(p => p.Name == newName) is { } parameter || (parameter = constructor.Parameters.FirstOrDefault(p => NameMap.AreOne(p.Name, newName))) is not null)
            {
                if (!targets.Add(parameter) || !Accepts(parameter, argument))
                {
                    return null;
                }

                draft.Rename(name, parameter.Name);
            }
            else if (counterparts.FindSettable(constructor.ContainingType, newName) is { } member)
            {
                if (draft.MoveToInitializer(name, [argument], member.Name) is not null)
                {
                    return null;
                }
            }
            else
            {
                return null;
            }
        }

        var names = Align(positional, constructor, mapping, listed, targets, draft);
        return names is null ? null : draft.Finish(OldSignature.Of(InOrder(creation.Arguments, names)), targets.Contains, constructor.Parameters.Length - targets.Count);
    }

    // A named argument with positions behind it stands in its own.
    private static IEnumerable<string> InOrder(ArgumentListSyntax? list, List<string> positional)
    {
        var next = 0;
        foreach (var argument in list?.Arguments ?? default)
        {
            yield return argument.NameColon is { } colon ? colon.Name.Identifier.ValueText : positional[next++];
        }
    }

    // Gives each position the name of the parameter it goes to, or one of its own that is dropped.
    private List<string>? Align(List<ArgumentSyntax> positional, IMethodSymbol constructor, NameMap mapping, HashSet<string> named, HashSet<IParameterSymbol> targets, CreationDraft draft)
    {
        var kept = constructor.Parameters.Where(p => !targets.Contains(p) && !mapping.Adds(p.Name)).ToList();
        var drops = mapping.Listed.Items.Count(item => item is { Old: { } old, New: null } && !named.Any(name => NameMap.AreOne(name, old)));
        if (positional.Count > MostPositions)
        {
            return null;
        }

        var ways = new List<IParameterSymbol?[]>();
        Search(positional, kept, 0, 0, drops, new IParameterSymbol?[positional.Count], ways);
        ways.RemoveAll(way => kept.Exists(p => p is { IsOptional: false, IsParams: false } && Array.IndexOf(way, p) < 0 && !draft.IsSetInInitializer(p)));

        // Arguments go by order as far as types agree; what need not be lost is kept.
        var fewest = ways.Count == 0 ? 0 : ways.Min(Drops);
        ways.RemoveAll(way => Drops(way) > fewest);
        if (ways.Count != 1)
        {
            return null;
        }

        var names = new List<string>();
        for (var i = 0; i < positional.Count; i++)
        {
            if (ways[0][i] is { } parameter)
            {
                targets.Add(parameter);
                names.Add(parameter.Name);
            }
            else
            {
                // No parameter has such a name.
                names.Add("<" + i + ">");
                draft.Drop(names[i]);
            }
        }

        return names;
    }

    private static int Drops(IParameterSymbol?[] way) => way.Count(static parameter => parameter is null);

    private void Search(List<ArgumentSyntax> positional, List<IParameterSymbol> kept, int position, int taken, int drops, IParameterSymbol?[] way, List<IParameterSymbol?[]> ways)
    {
        if (position == positional.Count)
        {
            ways.Add((IParameterSymbol?[])way.Clone());
            return;
        }

        if (drops > 0)
        {
            way[position] = null;
            Search(positional, kept, position + 1, taken, drops - 1, way, ways);
        }

        if (taken < kept.Count && Accepts(kept[taken], positional[position]))
        {
            way[position] = kept[taken];
            Search(positional, kept, position + 1, taken + 1, drops, way, ways);
        }
    }

    private bool Accepts(IParameterSymbol parameter, ArgumentSyntax argument)
    {
        // An argument that does not bind either is no proof against.
        if (model.GetTypeInfo(argument.Expression, cancellationToken).Type is { TypeKind: TypeKind.Error } || parameter.Type.TypeKind is TypeKind.Error or TypeKind.TypeParameter)
        {
            return true;
        }

        return argument.Expression switch
        {
            DeclarationExpressionSyntax => true,

            // These have the type of what they were taken for, which may be another parameter.
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } => true,
            ImplicitObjectCreationExpressionSyntax => parameter.Type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false },
            CollectionExpressionSyntax => Sequences.ElementOf(parameter.Type) is not null,
            _ => model.ClassifyConversion(argument.Expression, parameter.Type) is { IsImplicit: true },
        };
    }
}
