using System.Reflection.Metadata;

namespace Ssot.Analyzers.Declarations;

/// <summary>Names in a reference's metadata tables, read without making symbols.</summary>
internal static class MetadataNames
{
    /// <summary>Whether a method is a constructor of one of some top-level types.</summary>
    internal static bool IsConstructorOf(MetadataReader reader, EntityHandle constructor, string space, ImmutableArray<string> names)
    {
        var type = constructor.Kind switch
        {
            HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent,
            HandleKind.MethodDefinition => (EntityHandle)reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
            _ => default,
        };
        var (name, container) = type.IsNil ? default : type.Kind switch
        {
            HandleKind.TypeReference => (reader.GetTypeReference((TypeReferenceHandle)type).Name, reader.GetTypeReference((TypeReferenceHandle)type).Namespace),
            HandleKind.TypeDefinition => (reader.GetTypeDefinition((TypeDefinitionHandle)type).Name, reader.GetTypeDefinition((TypeDefinitionHandle)type).Namespace),
            _ => default,
        };
        if (container.IsNil || !reader.StringComparer.Equals(container, space))
        {
            return false;
        }

        foreach (var candidate in names)
        {
            if (reader.StringComparer.Equals(name, candidate))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type that is, or declares, what an attribute sits on; nil for an assembly, a parameter and the like.</summary>
    internal static TypeDefinitionHandle TypeOf(MetadataReader reader, EntityHandle owner)
    {
        switch (owner.Kind)
        {
            case HandleKind.TypeDefinition: return (TypeDefinitionHandle)owner;
            case HandleKind.MethodDefinition: return reader.GetMethodDefinition((MethodDefinitionHandle)owner).GetDeclaringType();
            case HandleKind.FieldDefinition: return reader.GetFieldDefinition((FieldDefinitionHandle)owner).GetDeclaringType();
            case HandleKind.PropertyDefinition:
                var property = reader.GetPropertyDefinition((PropertyDefinitionHandle)owner).GetAccessors();
                return TypeOfMethod(reader, property.Getter.IsNil ? property.Setter : property.Getter);
            case HandleKind.EventDefinition: return TypeOfMethod(reader, reader.GetEventDefinition((EventDefinitionHandle)owner).GetAccessors().Adder);
            default: return default;
        }
    }

    /// <summary>A type's full name, nested types joined by '+'.</summary>
    internal static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
        {
            return FullName(reader, outer) + "+" + name;
        }

        return type.Namespace.IsNil ? name : reader.GetString(type.Namespace) + "." + name;
    }

    private static TypeDefinitionHandle TypeOfMethod(MetadataReader reader, MethodDefinitionHandle method) =>
        method.IsNil ? default : reader.GetMethodDefinition(method).GetDeclaringType();
}
