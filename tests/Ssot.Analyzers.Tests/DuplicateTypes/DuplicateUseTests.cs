using Microsoft.CodeAnalysis.Testing;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.Tests.DuplicateTypes;

/// <summary>SSOT2002: every use of a copy, once.</summary>
public class DuplicateUseTests
{
    private const string Types =
        """

        namespace Core { public class Ctx { public Ctx() { } public Ctx(string user) { User = user; } public string User { get; set; } = ""; public static string Default = ""; public class Inner { } } public class MarkAttribute : System.Attribute { } }
        namespace Old { public class {|SSOT2001:Ctx|} { public Ctx() { } public Ctx(string user) { User = user; } public string User { get; set; } = ""; public static string Default = ""; public class Inner { } public Ctx Clone() => new Ctx(); public static Ctx Make() => new(); } public class {|SSOT2001:MarkAttribute|} : System.Attribute { } }
        """;

    private static Task Verify(string source) =>
        Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(source + Types, "canonical T:Core.Ctx\ncanonical T:Core.MarkAttribute");

    [Theory]
    [InlineData("object M() => new {|SSOT2002:Ctx|}(\"a\");")]
    [InlineData("object M() => new Old.{|SSOT2002:Ctx|} { User = \"\" };")]
    [InlineData("object M() => new global::Old.{|SSOT2002:Ctx|}();")]
    [InlineData("void M() { {|SSOT2002:Ctx|} c = new(\"a\"); }")]
    [InlineData("{|SSOT2002:Ctx|}? _c = new();")]
    [InlineData("{|SSOT2002:Ctx|} P { get; } = new();")]
    [InlineData("{|SSOT2002:Ctx|} M() { return {|SSOT2002:new|}(); }")]
    [InlineData("void M({|SSOT2002:Ctx|} c) { } void N() => M({|SSOT2002:new|}(\"\"));")]
    [InlineData("void M({|SSOT2002:Ctx|}[] c) { }")]
    [InlineData("void M() { {|SSOT2002:Ctx|}[] c = { new(), new() }; }")]
    [InlineData("class D : {|SSOT2002:Ctx|} { }")]
    [InlineData("object M(object o) => ({|SSOT2002:Ctx|})o;")]
    [InlineData("object? M(object o) => o as {|SSOT2002:Ctx|};")]
    [InlineData("bool M(object o) => o is {|SSOT2002:Ctx|} { User: \"\" };")]
    [InlineData("int M(object o) => o switch { {|SSOT2002:Ctx|} c => 1, _ => 2 };")]
    [InlineData("List<{|SSOT2002:Ctx|}> _l = new();")]
    [InlineData("void M() { G<{|SSOT2002:Ctx|}>(); } void G<T>() { }")]
    [InlineData("void G<T>() where T : {|SSOT2002:Ctx|} { }")]
    [InlineData("System.Type M() => typeof({|SSOT2002:Ctx|});")]
    [InlineData("string M() => nameof({|SSOT2002:Ctx|});")]
    [InlineData("string M() => nameof(Old.{|SSOT2002:Ctx|}.User);")]
    [InlineData("object M() => default({|SSOT2002:Ctx|});")]
    [InlineData("string M() => {|SSOT2002:Ctx|}.Default;")]
    [InlineData("object M() => new {|SSOT2002:Ctx|}.Inner();")]
    [InlineData("/// <summary><see cref=\"{|SSOT2002:Ctx|}\"/> and <see cref=\"Old.{|SSOT2002:Ctx|}.User\"/></summary>\n void M() { }")]
    [InlineData("[{|SSOT2002:Mark|}] void M() { }")]
    [InlineData("[{|SSOT2002:MarkAttribute|}()] void M() { }")]
    [InlineData("void M() { foreach ({|SSOT2002:Ctx|} c in new object[0]) { } }")]
    [InlineData("void M() { try { } catch (System.Exception e) when (e is object { } o && o is {|SSOT2002:Ctx|}) { } }")]
    [InlineData("({|SSOT2002:Ctx|} A, int B) M() => default;")]
    [InlineData("void M() { void Local({|SSOT2002:Ctx|} c) { } }")]
    public Task Use_Triggers(string member) => Verify($"using System.Collections.Generic; using Old;\n#nullable disable warnings\nclass C {{ {member} }}");

    [Theory]
    [InlineData("object M() => new Core.Ctx(\"a\");")]
    [InlineData("string Ctx => \"\"; string M() => Ctx;")]
    [InlineData("void M(string Ctx) { N(Ctx: Ctx); } void N(string Ctx) { }")]
    [InlineData("object M() => new { Ctx = 1 };")]
    [InlineData("class Ctx { } object M() => new Ctx();")]
    [InlineData("void M() { var c = Factory.Make(); }")]
    [InlineData("void Ctx<T>() { } void M() => Ctx<int>();")]
    public Task OtherThingOfTheName_DoesNotTrigger(string member) => Verify($"class C {{ {member} }} class Factory {{ public static object Make() => 1; }}");

    [Fact]
    public Task Alias_IsReportedAtItsDefinition() => Verify("using Legacy = Old.{|SSOT2002:Ctx|}; class C { Legacy M() => new Legacy(); }");

    [Fact]
    public Task AliasOfTheName_IsReportedAtItsDefinition() => Verify("using Ctx = Old.{|SSOT2002:Ctx|}; class C { Ctx M() => new Ctx(); }");

    [Fact]
    public Task GlobalAlias_IsReportedAtItsDefinition() => Verify("global using Legacy = Old.{|SSOT2002:Ctx|}; class C { Legacy M() => new Legacy(); }");

    [Fact]
    public Task AliasInGeneratedCode_IsReportedAtItsUses() => Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(
        "class C { object M() => new {|SSOT2002:Ctx|}(); }" + Types,
        "canonical T:Core.Ctx\ncanonical T:Core.MarkAttribute",
        test => test.TestState.Sources.Add(("App.GlobalUsings.g.cs", "global using Ctx = Old.Ctx;")));

    [Fact]
    public Task UsingStatic_Triggers() => Verify("using static Old.{|SSOT2002:Ctx|}; class C { string M() => Default; }");

    [Fact]
    public Task Using_DoesNotTrigger() => Verify("using Old; class C { }");

    [Fact]
    public Task UseInAnotherCopy_Triggers() => Verify("namespace Old { class Other { {|SSOT2002:Ctx|}? _c; } }");

    [Fact]
    public Task UseOfExemptType_DoesNotTrigger() => Verify(
        "namespace Fakes { class Ctx : Core.Ctx { public static Ctx Make() => new Ctx(); } } class C { object M() => new Fakes.Ctx(); }");

    [Fact]
    public Task CopyInOwnReference_TriggersAndInForeignDoesNot() => Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(
        "class C { object M() => new Old.{|SSOT2002:Ctx|}(); object N() => new Their.Ctx(); object O() => new Core.Ctx(); object P(Old.{|SSOT2002:Ctx|} c) => P({|SSOT2002:new|}()); }",
        "canonical T:Core.Ctx\nown TestProject\nown Ours",
        test =>
        {
            AddProject(test, "Ours", "namespace Old { public class Ctx { } } namespace Core { public class Ctx { } }");
            AddProject(test, "Others", "namespace Their { public class Ctx { } }");
        });

    [Fact]
    public Task SameFullNameInReference_TheSourceIsTheCopy() => Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(
        "namespace Core { public class {|SSOT2001:Ctx|}(int a) { public int A => a; } } class C { object M() => new Core.{|SSOT2002:Ctx|}(1); }",
        "canonical T:Core.Ctx",
        test =>
        {
            AddProject(test, "Ours", "namespace Core { public class Ctx { } }");
            test.CompilerDiagnostics = CompilerDiagnostics.Errors;
        });

    [Theory]
    [InlineData("class C { void M() { new Ctx( } }")]
    [InlineData("class C : C { Ctx<> x; Ctx. }")]
    [InlineData("using X = Ctx; class C { X M() => new(")]
    [InlineData("namespace Old { partial class Ctx : Ctx { } } class C { [Ctx(] void")]
    [InlineData("/// <see cref=\"Ctx{\"/>\n class Ctx : Core.")]
    [InlineData("namespace Core { class Ctx : Old.Ctx { } } namespace Old { class Ctx : Core.Ctx { } }")]
    [InlineData("record Ctx(Ctx")]
    public Task HalfTypedCode_DoesNotThrow(string source) => Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(source, "canonical T:Core.Ctx\nT:Old.Ctx => T:Core.Ctx", test =>
    {
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.DisabledDiagnostics.AddRange(["SSOT2001", "SSOT2002", "SSOT2003", "SSOT2004"]);
    });

    private static void AddProject(Verifiers.AnalyzerTest<DuplicateTypeAnalyzer> test, string name, string source)
    {
        test.TestState.AdditionalProjects[name].Sources.Add(source);
        test.TestState.AdditionalProjectReferences.Add(name);
    }
}
