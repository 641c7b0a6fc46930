using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Ssot.Analyzers.Tests.Docs;

namespace Ssot.Analyzers.Tests.Trust;

/// <summary>Analysis reads what the host hands it, and nothing else: no file, environment, network, process or code made at run time.</summary>
public class ForbiddenApiTests
{
    private static readonly string[] s_types =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.StreamReader", "System.IO.StreamWriter",
        "System.Environment", "System.AppDomain", "System.Activator", "System.Console", "System.Random", "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Threading.Thread",
        "System.Runtime.InteropServices.Marshal", "System.Runtime.InteropServices.NativeLibrary", "System.Reflection.Assembly", "System.Reflection.MethodBase", "System.Reflection.MethodInfo",
    ];

    private static readonly string[] s_namespaces = ["System.Net", "System.Reflection.Emit", "System.Runtime.Loader", "Microsoft.Win32", "System.IO.MemoryMappedFiles", "System.IO.Pipes", "System.Data", "System.CodeDom", "Microsoft.CodeAnalysis.Scripting"];

    [Fact]
    public void Analyzers_touch_nothing_outside() => Assert.Empty(Forbidden(Product.Analyzers.Location));

    [Fact]
    public void Code_fixes_touch_nothing_outside() => Assert.Empty(Forbidden(Product.CodeFixes.Location));

    [Fact]
    public void What_is_forbidden_is_seen() => Assert.Contains("System.IO.File.OpenRead", Forbidden(typeof(ForbiddenApiTests).Assembly.Location));

    // Whatever the code calls stands in the table of referenced members, also what only a lambda or an attribute names.
    private static string[] Forbidden(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        var members =
            from handle in metadata.MemberReferences
            let member = metadata.GetMemberReference(handle)
            where member.Parent.Kind == HandleKind.TypeReference
            let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
            select (Namespace: metadata.GetString(type.Namespace), Type: metadata.GetString(type.Name), Member: metadata.GetString(member.Name));
        return [.. members.Where(m => IsForbidden(m.Namespace, m.Type, m.Member)).Select(m => $"{m.Namespace}.{m.Type}.{m.Member}").Distinct()];
    }

    // Every iterator asks which thread it is on; taking a path apart asks the system nothing, unlike the rest of Path.
    private static bool IsForbidden(string ns, string type, string member) =>
        (type, member) is ("Path", "Exists" or "GetFullPath" or "GetTempPath" or "GetTempFileName")
        || (s_types.Contains($"{ns}.{type}") && (type, member) != ("Environment", "get_CurrentManagedThreadId"))
        || s_namespaces.Any(forbidden => ns == forbidden || ns.StartsWith(forbidden + ".", StringComparison.Ordinal));
}
