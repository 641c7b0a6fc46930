using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.Tests.DuplicateTypes;

/// <summary>SSOT2001: which declarations are copies of a canonical type, and how the message says they differ.</summary>
public class DuplicateDeclarationTests
{
    private static Task Verify(string source, string manifest = "canonical T:Core.Ctx") =>
        Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>("namespace Core { public class Ctx(string user) { public string User => user; } }\n" + source, manifest);

    [Theory]
    [InlineData("public class {|SSOT2001:Ctx|} { }")]
    [InlineData("internal class {|SSOT2001:Ctx|} { }")]
    [InlineData("public sealed record {|SSOT2001:Ctx|}(string User);")]
    [InlineData("public struct {|SSOT2001:Ctx|} { }")]
    [InlineData("public record struct {|SSOT2001:Ctx|}(int Id);")]
    [InlineData("public abstract class {|SSOT2001:Ctx|} { }")]
    [InlineData("public static class Holder { public class {|SSOT2001:Ctx|} { } }")]
    [InlineData("public class Holder { internal class {|SSOT2001:Ctx|} { } }")]
    [InlineData("public interface IHolder { public class {|SSOT2001:Ctx|} { } }")]
    [InlineData("public partial class {|SSOT2001:Ctx|} { } public partial class Ctx { }")]
    public Task Copy_Triggers(string declaration) => Verify($"namespace Old {{ {declaration} }}");

    [Theory]
    [InlineData("public class Ctx<T> { }")]
    [InlineData("public enum Ctx { A }")]
    [InlineData("public delegate void Ctx();")]
    [InlineData("public static class Ctx { }")]
    [InlineData("public interface Ctx { }")]
    [InlineData("file class Ctx { }")]
    [InlineData("public class Holder { class Ctx { } }")]
    [InlineData("public class Ctx : Core.Ctx { public Ctx() : base(\"\") { } }")]
    [InlineData("public class Base : Core.Ctx { public Base() : base(\"\") { } } public class Ctx : Base { }")]
    [InlineData("[System.CodeDom.Compiler.GeneratedCode(\"x\", \"1\")] public class Ctx { }")]
    [InlineData("[System.Obsolete] public class Ctx { private readonly Core.Ctx _inner = new(\"\"); }")]
    [InlineData("[System.Obsolete] public class Ctx { public static implicit operator Core.Ctx(Ctx c) => new(\"\"); }")]
    [InlineData("[System.Obsolete] public class Ctx { public string User() { return new Core.Ctx(\"\").User; } }")]
    public Task SameNameOnPurpose_DoesNotTrigger(string declaration) => Verify($"namespace Old {{ {declaration} }}");

    [Fact]
    public Task ObsoleteThatForwardsNothing_Triggers() => Verify("namespace Old { [System.Obsolete(\"Use Core.Ctx\")] public class {|SSOT2001:Ctx|} { } }");

    [Theory]
    [InlineData("Api.V1", "Api.V2", false)]
    [InlineData("Api.V1.Dtos", "Api.V2.Dtos", false)]
    [InlineData("Api.V1", "Other.V2", true)]
    [InlineData("Api.V1", "Api.Vault", true)]
    public Task VersionedNamespaces_AreNoCopiesOfEachOther(string canonical, string other, bool reported)
    {
        var name = reported ? "{|SSOT2001:Dto|}" : "Dto";
        return Verify($$"""namespace {{canonical}} { public record Dto(int A); } namespace {{other}} { public record {{name}}(int A); }""", $"canonical T:{canonical}.Dto");
    }

    [Fact]
    public Task GenericCopy_Triggers() => Verify(
        "namespace New { public record Result<T>(T Value); } namespace Old { public record {|SSOT2001:Result|}<T>(T Value); public record Result(int A); public record Result<T, U>(T A); }",
        "canonical T:New.Result`1");

    [Fact]
    public Task CanonicalAttribute_Triggers() => Verify(
        """
        namespace Ssot { public sealed class CanonicalAttribute : System.Attribute; }
        namespace New { [Ssot.Canonical] public record R(int A); }
        namespace Old { public record {|SSOT2001:R|}(int A); }
        """,
        "");

    [Fact]
    public Task ReplacedByWithEqualNames_Triggers() => Verify(
        """
        namespace Ssot { public sealed class ReplacedByAttribute(System.Type type) : System.Attribute { public System.Type Type => type; } }
        namespace New { public record R(int A); public record Other(int A); }
        namespace Old { [Ssot.ReplacedBy(typeof(New.R))] public record {|SSOT2001:R|}(int A); [Ssot.ReplacedBy(typeof(New.Other))] public record Moved(int A); }
        namespace App { public class C { public {|SSOT2002:Old.{|#0:R|}|}? Made; } }
        """.Replace("{|SSOT2002:Old.{|#0:R|}|}", "Old.{|SSOT2002:R|}"),
        "");

    [Fact]
    public Task TypeEntryBetweenEqualNames_ReportsDeclarationOnly() => Verify(
        "namespace New { public record R(int A); } namespace Old { public record {|SSOT2001:R|}(int A); } namespace App { public class C { public Old.R? Made; } }",
        "T:Old.R => T:New.R");

    [Fact]
    public Task TypeEntryWithCanonical_ReportsUsesToo() => Verify(
        "namespace New { public record R(int A); } namespace Old { public record {|SSOT2001:R|}(int A); } namespace App { public class C { public Old.{|SSOT2002:R|}? Made; } }",
        "T:Old.R => T:New.R\ncanonical T:New.R");

    [Fact]
    public Task CanonicalNotInCompilation_Triggers() => Verify("namespace Old { public record {|SSOT2001:Gone|}(int A); }", "canonical T:Elsewhere.Gone");

    [Fact]
    public Task NothingDeclared_DoesNotTrigger() => Verify("namespace Old { public record Ctx(int A); }", "");

    [Fact]
    public Task CopyOfOneOfTwoCanonicals_IsCopyOfTheOneItResembles() => Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(
        """
        namespace A { public record R(int X, int Y); }
        namespace B { public record R(string P, string Q); }
        namespace Old { public record R(string P, string Q); }
        """,
        "canonical T:A.R\ncanonical T:B.R",
        test => test.ExpectedDiagnostics.Add(Expect("Old.R", "B.R", "", (2, 30))));

    [Theory]
    // one parameter differs in each
    [InlineData("string user, int tenant", "string user", "(string user, int tenant) here, (string user) there: 'tenant' is not there")]
    [InlineData("string user", "string user, int tenant", "(string user) here, (string user, int tenant) there: 'tenant' is required there")]
    [InlineData("string user", "string user, int tenant = 3", "(string user) here, (string user, int tenant = 3) there: 'tenant' is added there")]
    [InlineData("string name", "string user", "(string name) here, (string user) there: 'name' is 'user' there")]
    [InlineData("int user", "string user", "(int user) here, (string user) there: 'user' is 'string' there")]
    [InlineData("string user, int n", "int n, string user", "(string user, int n) here, (int n, string user) there: the order differs")]
    [InlineData("int n = 300", "int n = 30", "(int n = 300) here, (int n = 30) there: 'n' defaults to 30 there")]
    [InlineData("int n = 300", "int n", "(int n = 300) here, (int n) there: 'n' has no default there")]
    [InlineData("string s = \"a\"", "string s = \"b\"", "(string s = \"a\") here, (string s = \"b\") there: 's' defaults to \"b\" there")]
    public Task Divergence_IsToldParameterByParameter(string copy, string canonical, string divergence) => VerifyMessage(
        $$"""namespace New { public class R({{canonical}}); } namespace Old { public class R({{copy}}); }""", divergence);

    [Theory]
    // what names and types don't tell, order does
    [InlineData("class R(string a, string b, int n);", "class R(string x, string y);", "(string a, string b, int n) here, (string x, string y) there: 'a' is 'x' there, 'b' is 'y' there, 'n' is not there")]
    [InlineData("class R(string a, int n, int m);", "class R(int n, string b, int k = 2);", "(string a, int n, int m) here, (int n, string b, int k = 2) there: 'a' is 'b' there, 'm' is 'k' there")]
    [InlineData("record R(string Id, int Count);", "class R(string id, int count);", "(string Id, int Count) here, (string id, int count) there: 'Id' is 'id' there, 'Count' is 'count' there")]
    [InlineData("record R(int A, int B = 1);", "record R(int A, long B = 2);", "(int A, int B = 1) here, (int A, long B = 2) there: 'B' is 'long' there, 'B' defaults to 2 there")]
    [InlineData("struct R(int a, int b);", "struct R(int a);", "(int a, int b) here, (int a) there: 'b' is not there")]
    [InlineData("readonly record struct R(int A);", "record R(int A, string? B = null);", "(int A) here, (int A, string? B = null) there: 'B' is added there")]
    [InlineData("class R { public R(int a) { } public R(int a, string b) { } }", "class R { public R(int a) { } public R(string b) { } }", "(int a, string b) here, (string b) there: 'a' is not there")]
    [InlineData("class R { public R(int a) { } public R(string b) { } }", "class R { public R(int a, long c) { } public R(string b, long c) { } }", "(int a), (string b) here, (int a, long c), (string b, long c) there: 'c' is required there")]
    [InlineData("class R { public R(params int[] n) { } }", "class R { public R(int[] n) { } }", "(params int[] n) here, (int[] n) there: 'n' is 'int[]' there")]
    [InlineData("class R { public R(int a) { } private R(string b) { } }", "class R { public R(int a) { } protected R(string b) { } }", null)]
    [InlineData("class R(string name) { public string N => name; }", "class R { public required string Name { get; set; } }", "(string name) here, () { required string Name } there: 'name' is the required member 'Name' there")]
    [InlineData("class R { public required string Name { get; set; } }", "class R(string name) { public string Name => name; }", "() { required string Name } here, (string name) there: 'Name' is the parameter 'name' there")]
    [InlineData("class R { public required string Id { get; set; } }", "class R { public string? Id { get; set; } }", "() { required string Id } here, () there: 'Id' need not be set there")]
    [InlineData("class R { public required string Id { get; set; } }", "class R { public required int Id { get; set; } }", "() { required string Id } here, () { required int Id } there: 'Id' is 'int' there")]
    [InlineData("class R(int a) { public int A => a; public required int B { get; set; } }", "class R(int a, int b) { public int A => a + b; public required int C { get; set; } }", "(int a) { required int B } here, (int a, int b) { required int C } there: 'B' is the parameter 'b' there, 'C' must be set there")]
    [InlineData("abstract class R { protected R(int a) { } }", "abstract class R { protected R(string b) { } }", "(int a) here, (string b) there: 'a' is not there, 'b' is required there")]
    public Task Divergence_IsToldOfAnyKindOfType(string copy, string canonical, string? divergence) => Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(
        $"namespace New {{ public {canonical} }}\nnamespace Old {{ public {copy.Replace(" R", " {|#0:R|}", StringComparison.Ordinal).Replace("public {|#0:R|}(", "public R(", StringComparison.Ordinal).Replace("private {|#0:R|}(", "private R(", StringComparison.Ordinal).Replace("protected {|#0:R|}(", "protected R(", StringComparison.Ordinal)} }}",
        "canonical T:New.R",
        test => test.ExpectedDiagnostics.Add(At("Old.R", "New.R", divergence)));

    [Fact]
    public Task Divergence_OfGenericTypes_IsTold() => Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(
        "namespace New { public class R<T>(T value, int n); }\nnamespace Old { public class {|#0:R|}<T>(int n, T value); }",
        "canonical T:New.R`1",
        test => test.ExpectedDiagnostics.Add(At("Old.R<T>", "New.R<T>", "(int n, T value) here, (T value, int n) there: the order differs")));

    [Fact]
    public Task MappedNames_AreThoseOfARecordsParametersToo() => Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(
        "namespace New { public record R(string Note, string Text, bool Ok, double Duration = 0); }\nnamespace Old { public record {|#0:R|}(string RequestId, bool Ok, string Told, double ExecutionTime = 0); }",
        "canonical T:New.R\nT:Old.R => T:New.R with (executionTime -> duration, requestId -> _, told -> text, _ -> note = \"\")",
        test => test.ExpectedDiagnostics.Add(At("Old.R", "New.R", "(string RequestId, bool Ok, string Told, double ExecutionTime = 0) here, (string Note, string Text, bool Ok, double Duration = 0) there: 'Told' is 'Text' there, 'ExecutionTime' is 'Duration' there, the order differs, 'RequestId' is not there, 'Note' is required there")));

    [Fact]
    public Task EqualConstructors_AreNotShown() => VerifyMessage("namespace New { public class R(int a); } namespace Old { public class R(int a); }", null);

    [Fact]
    public Task RequiredMembers_AreConstructorContract() => VerifyMessage(
        "namespace New { public class R { public required string Id { get; set; } } } namespace Old { public class R { public string Id { get; set; } = \"\"; } }",
        "() here, () { required string Id } there: 'Id' must be set there");

    [Fact]
    public Task FactoryOnlyCanonical_HasNoConstructorThere() => VerifyMessage(
        "namespace New { public class R { private R() { } public static R Create() => new(); } } namespace Old { public class R(int a); }",
        "(int a) here, none there");

    [Fact]
    public Task EnumDefault_IsToldByName() => VerifyMessage(
        "namespace New { public enum E { A, B } public class R(E e = E.A); } namespace Old { public class R(New.E e = New.E.B); }",
        "(E e = E.B) here, (E e = E.A) there: 'e' defaults to E.A there");

    [Fact]
    public Task MappedNames_AreTheSameParameter() => Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(
        "namespace New { public class R(int duration); }\nnamespace Old { public class R(int executionTime, string id); }",
        "canonical T:New.R\nT:Old.R => T:New.R with (executionTime -> duration, id -> _)",
        test => test.ExpectedDiagnostics.Add(Expect("Old.R", "New.R", " (constructors diverge: (int executionTime, string id) here, (int duration) there: 'executionTime' is 'duration' there, 'id' is not there)", (1, 29))));

    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult At(string copy, string canonical, string? divergence) =>
        new Microsoft.CodeAnalysis.Testing.DiagnosticResult(RuleIds.DuplicateDeclaration, DiagnosticSeverity.Warning)
            .WithLocation(0)
            .WithMessage($"'{copy}' duplicates '{canonical}'; use '{canonical}'{(divergence is null ? "" : $" (constructors diverge: {divergence})")}");

    private static Task VerifyMessage(string source, string? divergence)
    {
        var column = source.LastIndexOf("class R", StringComparison.Ordinal) + 6;
        return Verifiers.Verify.Analyzer<DuplicateTypeAnalyzer>(source, "canonical T:New.R", test =>
            test.ExpectedDiagnostics.Add(Expect("Old.R", "New.R", divergence is null ? "" : $" (constructors diverge: {divergence})", (0, column))));
    }

    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult Expect(string copy, string canonical, string divergence, (int Line, int Column) location) =>
        new Microsoft.CodeAnalysis.Testing.DiagnosticResult(RuleIds.DuplicateDeclaration, DiagnosticSeverity.Warning)
            .WithSpan(location.Line + 1, location.Column + 1, location.Line + 1, location.Column + 2)
            .WithMessage($"'{copy}' duplicates '{canonical}'; use '{canonical}'{divergence}");
}
