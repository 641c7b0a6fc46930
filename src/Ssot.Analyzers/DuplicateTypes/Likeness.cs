namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>How much two types have in common: the members of their instances that others see, by name and type.</summary>
/// <param name="Shared">Members of both.</param>
/// <param name="Smaller">Members of the one that has fewer.</param>
/// <param name="Larger">Members of the other.</param>
internal readonly record struct Likeness(int Shared, int Smaller, int Larger)
{
    /// <summary>Shared members, in per cent of the smaller type's.</summary>
    internal int PercentOfSmaller => Smaller == 0 ? 0 : Shared * 100 / Smaller;

    /// <summary>Whether there is enough to go by: one member in common is no concept, and a small type is not a copy of a large one.</summary>
    internal bool SaysEnough => Shared >= 2 && Shared * 3 >= Larger;

    internal static Likeness Between(INamedTypeSymbol a, INamedTypeSymbol b)
    {
        var (ours, theirs) = (Members(a), Members(b));
        var shared = 0;
        foreach (var pair in ours)
        {
            if (theirs.TryGetValue(pair.Key, out var others) && AnyAgree(pair.Value, others))
            {
                shared++;
            }
        }

        return new Likeness(shared, Math.Min(ours.Count, theirs.Count), Math.Max(ours.Count, theirs.Count));
    }

    // By name, so that overloads are one member.
    private static Dictionary<string, List<ISymbol>> Members(INamedTypeSymbol type)
    {
        var members = new Dictionary<string, List<ISymbol>>(StringComparer.Ordinal);
        foreach (var member in type.GetMembers())
        {
            if (Counts(member, type))
            {
                if (!members.TryGetValue(member.Name, out var overloads))
                {
                    members.Add(member.Name, overloads = []);
                }

                overloads.Add(member);
            }
        }

        return members;
    }

    // What a contract of somebody else demands (an override, an interface's member) says nothing of this type's concept,
    // and static members (comparers, factories, constants) say how to come by one, not what it is.
    private static bool Counts(ISymbol member, INamedTypeSymbol type)
    {
        if (member.IsImplicitlyDeclared
            || member.IsStatic
            || member.DeclaredAccessibility is Accessibility.Private or Accessibility.ProtectedAndInternal
            || member.IsOverride)
        {
            return false;
        }

        return member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Ordinary } or IFieldSymbol or IPropertySymbol or IEventSymbol => !ImplementsInterface(member, type),
            _ => false,
        };
    }

    private static bool ImplementsInterface(ISymbol member, INamedTypeSymbol type)
    {
        foreach (var @interface in type.AllInterfaces)
        {
            foreach (var demanded in @interface.GetMembers(member.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(demanded), member))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AnyAgree(List<ISymbol> a, List<ISymbol> b)
    {
        foreach (var ours in a)
        {
            foreach (var theirs in b)
            {
                if (Agree(ours, theirs))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Agree(ISymbol a, ISymbol b) => (a, b) switch
    {
        (IMethodSymbol ours, IMethodSymbol theirs) => ours.Parameters.Length == theirs.Parameters.Length && CompatibleTypes.Are(ours.ReturnType, theirs.ReturnType),
        (IMethodSymbol, _) or (_, IMethodSymbol) => false,
        _ => ValueType(a) is { } ours && ValueType(b) is { } theirs && CompatibleTypes.Are(ours, theirs),
    };

    // A field and a property of one name are the same member to a reader.
    private static ITypeSymbol? ValueType(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IEventSymbol @event => @event.Type,
        _ => null,
    };
}
