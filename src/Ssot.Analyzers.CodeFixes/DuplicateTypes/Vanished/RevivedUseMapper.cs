using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;

/// <summary>Maps what binds again and is no creation, as far as a name says what is meant.</summary>
internal sealed class RevivedUseMapper(Counterparts counterparts)
{
    /// <summary>Maps an attribute: positions stay, and what a list adds has no place.</summary>
    internal ImmutableArray<TextChange> Map(AttributeSyntax attribute, INamedTypeSymbol canonical, NameMap names)
    {
        if (names.Listed.Items.Any(static item => item.Old is null))
        {
            return default;
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if ((argument.NameEquals?.Name ?? argument.NameColon?.Name) is not { } name)
            {
                continue;
            }

            var target = argument.NameEquals is null
                ? canonical.InstanceConstructors.SelectMany(static constructor => constructor.Parameters).FirstOrDefault(parameter => IsNow(name, parameter.Name, names))?.Name
                : NameOf(name, canonical, names);
            if (target is null)
            {
                return default;
            }

            Rename(name, target, changes);
        }

        return changes.ToImmutable();
    }

    /// <summary>Maps a member's name.</summary>
    internal ImmutableArray<TextChange> Map(SimpleNameSyntax name, INamedTypeSymbol canonical, NameMap names)
    {
        if (NameOf(name, canonical, names) is not { } target)
        {
            return default;
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        Rename(name, target, changes);
        return changes.ToImmutable();
    }

    // A list may speak of a parameter alone.
    private string? NameOf(SimpleNameSyntax name, INamedTypeSymbol canonical, NameMap names)
    {
        var members = counterparts.MembersOf(canonical);
        return (members.FirstOrDefault(member => IsNow(name, member.Name, names)) ?? members.FirstOrDefault(member => member.Name == name.Identifier.ValueText))?.Name;
    }

    private static bool IsNow(SimpleNameSyntax old, string name, NameMap names) => names.Map(old.Identifier.ValueText) is { } now && NameMap.AreOne(now, name);

    private static void Rename(SimpleNameSyntax name, string target, ImmutableArray<TextChange>.Builder changes)
    {
        if (name.Identifier.ValueText != target)
        {
            changes.Add(new TextChange(name.Identifier.Span, target));
        }
    }
}
