using Microsoft.CodeAnalysis.Testing;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

public class DeprecatedStringTests
{
    [Theory]
    [InlineData("""{|SSOT3003:"Acme.Old.Tool"|}""")]
    [InlineData("""{|SSOT3003:"Acme.Old.Tool, Acme"|}""")]
    [InlineData("""{|SSOT3003:"Acme.Old.Tool, Acme, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null"|}""")]
    [InlineData("""{|SSOT3003:"Acme.Old.Tool+Part"|}""")]
    [InlineData("""{|SSOT3003:"Acme.Old.Box`1"|}""")]
    [InlineData("""{|SSOT3003:"Acme.Old.Box`1+Lid, Acme"|}""")]
    [InlineData("""{|SSOT3003:"Acme.Old.Box`1[[Acme.Old.Tool, Acme]], Acme"|}""")]
    [InlineData("""{|SSOT3003:"System.Collections.Generic.Dictionary`2[[System.String],[Acme.Old.Box`1[[Acme.Old.Tool, Acme]], Acme, Version=1.0.0.0]]"|}""")]
    [InlineData("""{|SSOT3003:"System.Action`1[Acme.Old.Tool]"|}""")]
    [InlineData("""{|SSOT3003:"Acme.Old.Tool[], Acme"|}""")]
    [InlineData("""{|SSOT3003:"Acme.Old.Tool+Part[,]&"|}""")]
    [InlineData("""{|SSOT3003:"Acme.Old"|}""")]
    [InlineData("""{|SSOT3003:"Acme.Old.Http"|}""")]
    [InlineData("""{|SSOT3003:"Acme.Old.Http.Client"|}""")]
    [InlineData("""{|SSOT3003:@"Acme.Old.Tool"|}""")]
    [InlineData(""""{|SSOT3003:"""Acme.Old.Tool"""|}"""")]
    public async Task FullName_Triggers(string literal)
    {
        await PathVerifier.Both($"class C {{ const string K = {literal}; }}");
        await PathVerifier.Gone($"class C {{ const string K = {literal}; }}");
    }

    [Theory]
    [InlineData("\"moved from Acme.Old.Tool\"")]
    [InlineData("\"Acme.Old.Tool moved\"")]
    [InlineData("\"Acme.Old.Missing\"")]
    [InlineData("\"Acme.Old.json\"")]
    [InlineData("\"Acme.Older.Tool\"")]
    [InlineData("\"Acme.Old.\"")]
    [InlineData("\"Acme.Old.Tool,\"")]
    [InlineData("\"Acme.Old.Tool, and more\"")]
    [InlineData("\"Acme.New.Tool\"")]
    [InlineData("\"System.Action`1[Acme.Old.Tool\"")]
    [InlineData("\"System.Action`1[[Acme.Old.Tool, Acme]\"")]
    [InlineData("\"System.Action`1[[Acme.Old.Tool, Acme]] and more\"")]
    [InlineData("\"System.Action`1[[Acme.Old.Tool and, Acme]]\"")]
    [InlineData("\"System.Action`1[[]]\"")]
    [InlineData("\"System.Action`1[Acme.Old.Tool][System.Int32]\"")]
    [InlineData("\"use `Acme.Old.Tool[0]` instead\"")]
    [InlineData("\"Acme.Old.Http.Missing`1[System.Int32]\"")]
    [InlineData("\"Acme.Old[]\"")]
    [InlineData("\"Acme\"")]
    [InlineData("\"\"")]
    public Task OtherText_DoesNotTrigger(string literal) => PathVerifier.Both($"class C {{ const string K = {literal}; }}");

    [Fact]
    public Task FirstSegmentThatBeginsWithAnother_Triggers() => PathVerifier.Run(
        """namespace Acme.Tools { class Tool; } namespace Acmeric.Tools { class Tool; } class C { const string K = {|SSOT3003:"Acmeric.Tools.Tool"|}, L = {|SSOT3003:"Acme.Tools.Tool"|}; }""",
        "N:Acme.Tools => N:New.Tools\nN:Acmeric.Tools => N:New.Tools",
        CompilerDiagnostics.None);

    [Theory]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Acme.Old\")]")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Acme.Old, PublicKey=00240000\")]")]
    [InlineData("[assembly: System.Reflection.AssemblyTitle(\"Acme.Old\")]")]
    [InlineData("class C { object M() => System.Reflection.Assembly.Load(\"Acme.Old\"); }")]
    [InlineData("class C { object M() => new System.Reflection.AssemblyName(\"Acme.Old\"); }")]
    [InlineData("namespace Acme.Old { class C { string M() => \"Acme.Old.Tool\"; } }")]
    public Task NameOfAnAssembly_DoesNotTrigger(string source) => PathVerifier.Run(source, PathVerifier.Moved, CompilerDiagnostics.None, ("Old.cs", PathVerifier.Old), ("New.cs", PathVerifier.New));

    [Theory]
    [InlineData("class C { object? M() => System.Type.GetType({|SSOT3003:\"Acme.Old.Tool, Acme\"|}); }")]
    [InlineData("[System.Diagnostics.DebuggerTypeProxy({|SSOT3003:\"Acme.Old.Tool, Acme\"|})] class C { }")]
    public Task NameOfAType_Triggers(string source) => PathVerifier.Both(source);

    [Fact]
    public Task OurOwnAttributes_DoNotTrigger() => PathVerifier.Both(
        """[assembly: Ssot.NamespaceMoved("Acme.Old", "Acme.New")] namespace Ssot { class NamespaceMovedAttribute(string old, string @new) : System.Attribute { } }""");

    [Fact]
    public Task TypeEntry_Triggers() => PathVerifier.Gone("class C { string A = {|SSOT3003:\"Acme.Old.Tool\"|}, B = \"Acme.Old.ITool\", D = \"Acme.Old\"; }", "T:Acme.Old.Tool => T:Acme.New.Tool");

    [Fact]
    public Task OneSegment_DoesNotTriggerAlone() => PathVerifier.Run(
        "class C { string A = \"Legacy\", B = {|SSOT3003:\"Legacy.Options\"|}; }", "N:Legacy => N:Modern", CompilerDiagnostics.Errors, ("Modern.cs", "namespace Modern { class Options { } }"));

    // All names of a constructed type move, each with its assembly.
    [Theory]
    [InlineData("Acme.Old.Tool+Part, App", "Acme.New.Tool+Part, App")]
    [InlineData("Acme.Old.Box`1[[Acme.Old.Tool, Gone]], Gone", "Acme.New.Box`1[[Acme.New.Tool, App]], App")]
    [InlineData("Acme.Old.Box`1+Lid[[System.Int32, mscorlib]][], Gone", "Acme.New.Box`1+Lid[[System.Int32, mscorlib]][], App")]
    [InlineData("System.Func`2[[Acme.Old.Tool, Gone],[Acme.Old.Box`1[Acme.Old.ITool], Gone]]", "System.Func`2[[Acme.New.Tool, App],[Acme.New.Box`1[Acme.New.ITool], App]]")]
    [InlineData("System.Action`1[[Acme.Old.Missing, Gone]]", "System.Action`1[[Acme.Old.Missing, Gone]]")]
    public async Task Constructed_names_are_rewritten(string before, string after)
    {
        await PathRewriting.EitherAsync(Code(before), Code(after));

        static string Code(string name) => "class C { string S = \"" + name + "\"; }";
    }
}
