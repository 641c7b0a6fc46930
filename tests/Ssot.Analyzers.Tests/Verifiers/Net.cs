using Microsoft.CodeAnalysis.Testing;

namespace Ssot.Analyzers.Tests.Verifiers;

/// <summary>Reference assemblies of the tests, restored once from the registry.</summary>
internal static class Net
{
    /// <summary>.NET 10, by the reference pack that restores.</summary>
    internal static readonly ReferenceAssemblies Net100 = new("net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.14"), System.IO.Path.Combine("ref", "net10.0"));

    /// <summary>.NET 10 with xunit 2, for code of test projects.</summary>
    internal static readonly ReferenceAssemblies Net100WithXunit = Net100.AddPackages([new PackageIdentity("xunit.assert", "2.9.3"), new PackageIdentity("xunit.extensibility.core", "2.9.3")]);
}
