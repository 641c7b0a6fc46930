using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>
/// Names of the methods of a referenced assembly that return an awaitable although they don't end in <c>Async</c>, read from
/// its method table: no symbols are made. Remembered for as long as the compiler keeps the assembly.
/// </summary>
internal static class ReferencedTaskNames
{
    private static readonly ConditionalWeakTable<MetadataId, HashSet<string>> Known = new();

    // The framework's own methods keep to the suffix, but for those in TaskNames.
    private static readonly string[] FrameworkPrefixes = ["System.", "Microsoft.AspNetCore.", "Microsoft.Extensions.", "Microsoft.EntityFrameworkCore.", "Microsoft.CodeAnalysis.", "Microsoft.VisualBasic.", "Microsoft.Win32."];
    private static readonly string[] FrameworkNames = ["System", "mscorlib", "netstandard", "WindowsBase", "PresentationCore", "PresentationFramework", "Microsoft.CSharp", "Microsoft.VisualBasic", "Microsoft.EntityFrameworkCore"];

    /// <summary>Adds the names of an assembly.</summary>
    internal static void AddTo(HashSet<string> names, PortableExecutableReference reference)
    {
        Metadata metadata;
        try
        {
            metadata = reference.GetMetadata();
        }
        catch (Exception e) when (e is BadImageFormatException or System.IO.IOException or InvalidOperationException)
        {
            return;
        }

        if (metadata is AssemblyMetadata assembly)
        {
            names.UnionWith(Known.GetValue(metadata.Id, _ => Read(assembly)));
        }
    }

    private static HashSet<string> Read(AssemblyMetadata assembly)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var module in assembly.GetModules())
            {
                var reader = module.GetMetadataReader();
                if (!IsFramework(reader))
                {
                    Read(reader, names);
                }
            }
        }
        catch (Exception e) when (e is BadImageFormatException or ObjectDisposedException or InvalidOperationException)
        {
            // What can't be read has no names; the compiler itself will say so.
        }

        return names;
    }

    private static bool IsFramework(MetadataReader reader)
    {
        if (!reader.IsAssembly)
        {
            return false;
        }

        var name = reader.GetAssemblyDefinition().Name;
        foreach (var prefix in FrameworkPrefixes)
        {
            if (reader.StringComparer.StartsWith(name, prefix))
            {
                return true;
            }
        }

        foreach (var whole in FrameworkNames)
        {
            if (reader.StringComparer.Equals(name, whole))
            {
                return true;
            }
        }

        return false;
    }

    private static void Read(MetadataReader reader, HashSet<string> names)
    {
        var awaitables = Awaitables(reader);
        if (awaitables.Count == 0)
        {
            return;
        }

        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if ((method.Attributes & MethodAttributes.SpecialName) != 0 || (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Private or MethodAttributes.PrivateScope ||
                !awaitables.Contains(ReturnType(reader, method.Signature)))
            {
                continue;
            }

            var name = reader.GetString(method.Name);
            if (!TaskNames.HasSuffix(name) && !name.StartsWith("<", StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }
    }

    // Tasks that the module refers to, and its own types with a GetAwaiter.
    private static HashSet<EntityHandle> Awaitables(MetadataReader reader)
    {
        var found = new HashSet<EntityHandle>();
        foreach (var handle in reader.TypeReferences)
        {
            var type = reader.GetTypeReference(handle);
            if (reader.StringComparer.Equals(type.Namespace, "System.Threading.Tasks") &&
                (reader.StringComparer.Equals(type.Name, "Task`1") || reader.StringComparer.Equals(type.Name, "Task") || reader.StringComparer.Equals(type.Name, "ValueTask`1") || reader.StringComparer.Equals(type.Name, "ValueTask")))
            {
                found.Add(handle);
            }
        }

        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if ((method.Attributes & MethodAttributes.Static) == 0 && reader.StringComparer.Equals(method.Name, WellKnownMemberNames.GetAwaiter))
            {
                found.Add(method.GetDeclaringType());
            }
        }

        return found;
    }

    // ECMA-335 II.23.2.1: calling convention, type parameter count, parameter count, return type.
    private static EntityHandle ReturnType(MetadataReader reader, BlobHandle signature)
    {
        var blob = reader.GetBlobReader(signature);
        if (blob.ReadSignatureHeader().IsGeneric)
        {
            blob.ReadCompressedInteger();
        }

        blob.ReadCompressedInteger();
        var code = blob.ReadSignatureTypeCode();
        while (code is SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier)
        {
            blob.ReadTypeHandle();
            code = blob.ReadSignatureTypeCode();
        }

        if (code == SignatureTypeCode.GenericTypeInstance)
        {
            code = blob.ReadSignatureTypeCode();
        }

        return code == SignatureTypeCode.TypeHandle ? blob.ReadTypeHandle() : default;
    }
}
