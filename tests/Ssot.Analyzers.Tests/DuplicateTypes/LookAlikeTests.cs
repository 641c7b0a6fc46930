using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.Tests.DuplicateTypes;

/// <summary>SSOT2003 and SSOT2004: what looks like a copy of one concept when nothing is declared.</summary>
public class LookAlikeTests
{
    private static Task Verify(string source, string? manifest = null, string? options = null, Action<Verifiers.AnalyzerTest<DuplicateTypeAnalyzer>>? configure = null) =>
        Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(source, manifest, test =>
        {
            if (options is not null)
            {
                test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + options));
            }

            configure?.Invoke(test);
        });

    [Fact]
    public Task DivergingConstructors_Trigger() => Verify("namespace A { public record {|SSOT2003:R|}(int X, int Y); } namespace B { public record {|SSOT2003:R|}(int X, int Y, string Z); }");

    [Fact]
    public Task AgreeingConstructors_TriggerAsInfo() => Verify("namespace A { public record {|SSOT2004:R|}(int X, int Y); } namespace B { public record {|SSOT2004:R|}(int X, int Y); }");

    [Fact]
    public Task ClassAndRecordAndStruct_Trigger() => Verify(
        "namespace A { public class {|SSOT2004:R|}(int x) { public int X => x; public int Y { get; set; } } } namespace B { public struct {|SSOT2004:R|}(int x) { public int X => x; public int Y { get; set; } } }");

    [Fact]
    public Task ThreeCopies_TriggerEachBesideTheMostAlike() => Verify(
        "namespace A { public record {|SSOT2003:R|}(int X, int Y); } namespace B { public record {|SSOT2004:R|}(int X, int Y, int Z); } namespace C { public record {|SSOT2004:R|}(int X, int Y, int Z); }");

    [Fact]
    public Task MembersThatAreCopiesThemselves_AreCompatible() => Verify(
        """
        namespace A { public record {|SSOT2004:R|}(Item First, System.Collections.Generic.List<Item> All); public record Item(int P); }
        namespace B { public record {|SSOT2004:R|}(Item First, System.Collections.Generic.List<Item> All); public record Item(int P); }
        """);

    [Theory]
    [InlineData("public record R(int X, int Y);", "public record R(int P, int Q);")] // nothing in common but the name
    [InlineData("public record R(int X, int Y);", "public record R(string X, string Y);")] // not the same types
    [InlineData("public record R(int X);", "public record R(int X);")] // one member is no concept
    [InlineData("public record R(int X, int Y);", "public record R(int X, int Y, int A, int B, int C, int D, int E, int F);")] // a part of something larger
    [InlineData("public record R(int X, int Y);", "public record R<T>(int X, int Y);")]
    [InlineData("public enum R { X, Y }", "public enum R { X, Y }")]
    [InlineData("public interface R { int X { get; } int Y { get; } }", "public interface R { int X { get; } int Y { get; } }")]
    [InlineData("public static class R { public static int X; public static int Y; }", "public static class R { public static int X; public static int Y; }")]
    [InlineData("public class H { public record R(int X, int Y); }", "public class J { public record R(int X, int Y); }")]
    [InlineData("public class H { public record R(int X, int Y); }", "public record R(int X, int Y);")]
    [InlineData("public class Program { public int X; public int Y; }", "public class Program { public int X; public int Y; }")]
    [InlineData("public class Startup { public int X; public int Y; }", "public class Startup { public int X; public int Y; }")]
    [InlineData("public class HomeController { public int X() => 1; public int Y() => 1; }", "public class HomeController { public int X() => 1; public int Y() => 1; }")]
    [InlineData("public class Init : Ef.Migration { public int X; public int Y; }", "public class Init : Ef.Migration { public int X; public int Y; }")]
    [InlineData("public class R : Ef.Migration { public int X; public int Y; }", "public class R : Ef.Other { public int X; public int Y; }")] // other hierarchies
    [InlineData("public class R : Ef.Base { public int X; public int Y; }", "public class R : A.R { public new int X; public new int Y; }")]
    [InlineData("public class R : Ef.IDo { public int Do() => 1; public int Undo() => 1; }", "public class R : Ef.IDo { public int Do() => 1; public int Undo() => 1; }")] // implementations
    [InlineData("public class Repo : Ef.IRepo { public int X; public int Y; }", "public class Repo : Ef.IRepo { public int X; public int Y; }")]
    [InlineData("public abstract class R { public int X; public int Y; }", "public class R { public int X; public int Y; }")]
    [InlineData("public class R { private int X; private int Y; }", "public class R { private int X; private int Y; }")]
    [InlineData("public class RTests { [Ef.Fact] public void X() { } public void Y() { } }", "public class RTests { [Ef.Fact] public void X() { } public void Y() { } }")]
    [InlineData("public class R(int a) { public int A => a; public static R None => new(0); public static R One => new(1); }", "public class R(string b) { public string B => b; public static R None => new(\"\"); public static R One => new(\"1\"); }")] // how to come by one
    [InlineData("public class STests { [Ef.Fact] public void M() { } } public class R { public int X; public int Y; }", "public class R { public int X; public int Y; }")] // serves a test
    [InlineData("[System.Obsolete] public class R { public int X; public int Y; public B.R To() => new(); }", "public class R { public int X; public int Y; }")]
    public Task DifferentThings_DoNotTrigger(string first, string second) => Verify(
        $$"""
        #pragma warning disable CS0169, CS0649, CS0414, CS0612, CS0108
        namespace A { {{first}} }
        namespace B { {{second}} }
        namespace Ef { public class Migration { } public class Other { } public class Base { } public interface IDo { int Do(); int Undo(); } public interface IRepo { } public class FactAttribute : System.Attribute { } }
        """);

    [Theory]
    [InlineData("A.V1", "A.V2")]
    [InlineData("A.V1.Dtos", "A.V2.Dtos")]
    public Task VersionedNamespaces_DoNotTrigger(string first, string second) => Verify($$"""namespace {{first}} { public record R(int X, int Y); } namespace {{second}} { public record R(int X, int Y); }""");

    [Fact]
    public Task DeclaredCanonical_DoesNotTrigger() => Verify(
        "namespace A { public record R(int X, int Y); } namespace B { public record {|SSOT2001:R|}(int X, int Y); }", "canonical T:A.R");

    [Fact]
    public Task DeclaredMove_DoesNotTrigger() => Verify(
        "namespace A { public record R(int X, int Y); } namespace B { public record {|SSOT2001:R|}(int X, int Y); }", "T:B.R => T:A.R");

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => Verify("namespace A { public record R(int X, int Y); }", configure: test =>
        test.TestState.Sources.Add(("R.g.cs", "namespace B { public record R(int X, int Y); }")));

    [Theory]
    [InlineData("60", true)]
    [InlineData("75", true)]
    [InlineData("80", false)]
    [InlineData("none", true)]
    public Task MinimumSharedMembers_IsInPerCentOfTheSmaller(string minimum, bool reported)
    {
        var name = reported ? "{|SSOT2003:R|}" : "R";
        return Verify(
            $$"""namespace A { public record {{name}}(int W, int X, int Y, int P); } namespace B { public record {{name}}(int W, int X, int Y, int Q); }""",
            options: $"ssot2003.minimum_shared_members = {minimum}");
    }

    [Theory]
    [InlineData("B", false)]
    [InlineData("Z, B.C", false)]
    [InlineData("B.C.*", false)]
    [InlineData("B.C2", true)]
    public Task ExcludeNamespaces_AreNotCompared(string excluded, bool reported)
    {
        var name = reported ? "{|SSOT2004:R|}" : "R";
        return Verify(
            $$"""namespace A { public record {{name}}(int X, int Y); } namespace B.C { public record {{name}}(int X, int Y); }""",
            options: $"ssot2003.exclude_namespaces = {excluded}");
    }

    [Fact]
    public Task CopyInOwnReference_TriggersAndInForeignDoesNot() => Verify(
        "namespace A { public record {|SSOT2004:R|}(int X, int Y); public record S(int X, int Y); }",
        "own TestProject\nown Ours",
        configure: test =>
        {
            test.TestState.AdditionalProjects["Ours"].Sources.Add("namespace B { public record R(int X, int Y); internal record S(int X, int Y); }");
            test.TestState.AdditionalProjectReferences.Add("Ours");
            test.TestState.AdditionalProjects["Others"].Sources.Add("namespace C { public record S(int X, int Y); }");
            test.TestState.AdditionalProjectReferences.Add("Others");
        });
}
