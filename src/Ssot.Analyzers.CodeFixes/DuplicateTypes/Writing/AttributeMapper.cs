using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

/// <summary>Rewrites the arguments of an attribute: positions stay, named parameters and properties take their new names.</summary>
internal static class AttributeMapper
{
    internal static ImmutableArray<TextChange> Map(AttributeArgumentListSyntax list, IMethodSymbol old, Counterparts counterparts, SemanticModel model, out string? obstacle)
    {
        obstacle = "the canonical attribute has no constructor that takes the same arguments";
        if (counterparts.CanonicalOf(old.ContainingType) is not { } canonical)
        {
            return default;
        }

        foreach (var constructor in canonical.InstanceConstructors)
        {
            if (Map(list, old, constructor, counterparts, model) is { IsDefault: false } changes)
            {
                obstacle = null;
                return changes;
            }
        }

        return default;
    }

    private static ImmutableArray<TextChange> Map(AttributeArgumentListSyntax list, IMethodSymbol old, IMethodSymbol @new, Counterparts counterparts, SemanticModel model)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            if (argument.NameEquals is { } property)
            {
                if (model.GetSymbolInfo(property.Name).Symbol is not { } member || counterparts.Find(member, out _) is not { } counterpart)
                {
                    return default;
                }

                Rename(property.Name, counterpart.Name, changes);
                continue;
            }

            var name = argument.NameColon?.Name.Identifier.ValueText;
            var parameter = name is null ? old.Parameters[Math.Min(i, old.Parameters.Length - 1)] : old.Parameters.FirstOrDefault(p => p.Name == name);
            var target = parameter is null ? null
                : name is not null ? @new.Parameters.FirstOrDefault(p => NameMap.AreOne(p.Name, name))
                : parameter.Ordinal < @new.Parameters.Length ? @new.Parameters[parameter.Ordinal] : null;
            if (target is null || !counterparts.Correspond(parameter!.Type, target.Type))
            {
                return default;
            }

            given.Add(target.Name);
            if (argument.NameColon is { } colon)
            {
                Rename(colon.Name, target.Name, changes);
            }
        }

        return @new.Parameters.All(p => p.IsOptional || p.IsParams || given.Contains(p.Name)) ? changes.ToImmutable() : default;
    }

    private static void Rename(IdentifierNameSyntax name, string newName, ImmutableArray<TextChange>.Builder changes)
    {
        if (name.Identifier.ValueText != newName)
        {
            changes.Add(new TextChange(name.Span, newName));
        }
    }
}
