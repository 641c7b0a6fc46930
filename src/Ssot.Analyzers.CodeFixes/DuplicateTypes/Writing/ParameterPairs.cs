using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

/// <summary>
/// What the parameters of a copy's constructor become in one of the canonical type's: by the list of the declaration,
/// else by name, else by order where types agree and leave no choice.
/// </summary>
internal sealed class ParameterPairs
{
    private readonly IParameterSymbol?[] _targets;
    private readonly ISymbol?[] _members;
    private readonly bool[] _dropped;

    private ParameterPairs(int count)
    {
        _targets = new IParameterSymbol?[count];
        _members = new ISymbol?[count];
        _dropped = new bool[count];
    }

    /// <summary>The new parameter of an old one, or null.</summary>
    internal IParameterSymbol? TargetOf(int old) => _targets[old];

    /// <summary>The member that an old parameter's value is to be given to, or null.</summary>
    internal ISymbol? MemberOf(int old) => _members[old];

    /// <summary>Whether the declaration says that an old parameter is dropped.</summary>
    internal bool IsDropped(int old) => _dropped[old];

    /// <summary>Whether an old parameter's value goes to a new one.</summary>
    internal bool IsTarget(IParameterSymbol parameter) => Array.IndexOf(_targets, parameter) >= 0;

    internal static ParameterPairs Find(IMethodSymbol old, IMethodSymbol @new, NameMap mapping, Counterparts counterparts)
    {
        var pairs = new ParameterPairs(old.Parameters.Length);
        for (var i = 0; i < old.Parameters.Length; i++)
        {
            var isListed = mapping.TryMap(old.Parameters[i].Name, out var name);
            pairs._dropped[i] = name is null;
            if (name is not null)
            {
                pairs._targets[i] = @new.Parameters.FirstOrDefault(p => p.Name == name) ?? @new.Parameters.FirstOrDefault(p => NameMap.AreOne(p.Name, name));
                if (pairs._targets[i] is null && isListed)
                {
                    pairs._members[i] = counterparts.FindSettable(@new.ContainingType, name);
                }
            }
        }

        pairs.PairByOrder(old, @new, mapping, counterparts);
        for (var i = 0; i < old.Parameters.Length; i++)
        {
            if (pairs.IsOpen(i) && !mapping.TryMap(old.Parameters[i].Name, out _)
                && counterparts.FindSettable(@new.ContainingType, old.Parameters[i].Name) is { } member && counterparts.Correspond(old.Parameters[i].OriginalDefinition.Type, TypeOf(member)))
            {
                pairs._members[i] = member;
            }
        }

        return pairs;
    }

    private bool IsOpen(int old) => _targets[old] is null && _members[old] is null && !_dropped[old];

    private void PairByOrder(IMethodSymbol old, IMethodSymbol @new, NameMap mapping, Counterparts counterparts)
    {
        var open = new List<int>();
        for (var i = 0; i < old.Parameters.Length; i++)
        {
            if (IsOpen(i) && !mapping.TryMap(old.Parameters[i].Name, out _) && counterparts.FindSettable(@new.ContainingType, old.Parameters[i].Name) is null)
            {
                open.Add(i);
            }
        }

        var free = new List<IParameterSymbol>();
        foreach (var parameter in @new.Parameters)
        {
            if (!IsTarget(parameter) && !mapping.Adds(parameter.Name))
            {
                free.Add(parameter);
            }
        }

        foreach (var i in open)
        {
            var type = old.Parameters[i].OriginalDefinition.Type;
            var ofType = free.FindAll(p => counterparts.Correspond(type, p.OriginalDefinition.Type));
            var alike = open.FindAll(o => counterparts.Correspond(old.Parameters[o].OriginalDefinition.Type, ofType.Count > 0 ? ofType[0].OriginalDefinition.Type : type));

            // As many of the one as of the other: their order tells which is which.
            if (ofType.Count > 0 && ofType.Count == alike.Count)
            {
                _targets[i] = ofType[alike.IndexOf(i)];
            }
        }
    }

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
}
