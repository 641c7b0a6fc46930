namespace Ssot.Analyzers.Tests.Verifiers;

/// <summary>A compilation of one source against .NET 10, for tests that ask about symbols and syntax without an analyzer.</summary>
internal static class Compiled
{
    private static readonly Lazy<Task<ImmutableArray<MetadataReference>>> References = new(() => Net.Net100.ResolveAsync(LanguageNames.CSharp, TestContext.Cancellation));

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Compiles the source with the usual implicit usings.</summary>
    internal static async Task<CSharpCompilation> Source(string source, LanguageVersion version = LanguageVersion.Latest, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var parse = TestLanguage.Parse.WithLanguageVersion(version);
        return CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText(source, parse, "Test.cs"), CSharpSyntaxTree.ParseText(ImplicitUsings, parse, "Usings.cs")],
            await References.Value,
            (CSharpCompilationOptions)TestLanguage.Compilation(new CSharpCompilationOptions(kind)));
    }
}
