namespace Ssot.Analyzers.Tests.DuplicateTypes.Redirect;

/// <summary>Arguments and initializers of creations are mapped, and nothing that was given is lost.</summary>
public class RedirectCreationTests
{
    private const string Listed = "canonical T:New.R\nT:Old.R => T:New.R with ";

    private static Task VerifyAsync(string canonical, string copy, string before, string? after, string manifest = "canonical T:New.R")
    {
        var types = $$"""
            namespace New { {{canonical}} }
            namespace Old { {{copy}} }
            """;
        return Redirecting.CaseAsync(types, Code("Old", before), after is null ? Code("Old", before) : Code("New", after), manifest, after is null ? 1 : 0);

        static string Code(string ns, string creation) => $$"""
            class C
            {
                static int F() => 1;
                public void M() { var r = {{creation.Replace("R(", ns + ".R(").Replace("R {", ns + ".R {")}}; }
            }
            """;
    }

    [Theory]
    [InlineData("int a, string b", "int a, string b", "new R(1, \"x\")", "new R(1, \"x\")")]
    [InlineData("string b, int a", "int a, string b", "new R(1, \"x\")", "new R(a: 1, b: \"x\")")]
    [InlineData("string b, int a", "int a, string b", "new R(b: \"x\", a: 1)", "new R(b: \"x\", a: 1)")]
    [InlineData("int a, string c", "int a, string b", "new R(1, \"x\")", "new R(1, \"x\")")] // by order, the types leave no choice
    [InlineData("int a, string c", "int a, string b", "new R(b: \"x\", a: 1)", "new R(c: \"x\", a: 1)")]
    [InlineData("int a, string b = \"\"", "int a", "new R(1)", "new R(1)")]
    [InlineData("int a", "int a, string b = \"\"", "new R(1)", "new R(1)")]
    [InlineData("int a", "int a, string b = \"\"", "new R(1, \"x\")", null)] // would be lost
    [InlineData("int a, string b", "int a", "new R(1)", null)] // nothing to pass
    [InlineData("int a, int t = 30", "int a, int t = 300", "new R(1)", "new R(1, t: 300)")] // keeps its value
    [InlineData("int a, int t = 30", "int a, int t = 300", "new R(1, 5)", "new R(1, 5)")]
    [InlineData("int a, int t", "int a, int t = 300", "new R(1)", "new R(1, t: 300)")]
    [InlineData("string a", "int a", "new R(1)", null)] // another type
    [InlineData("long a", "int a", "new R(1)", "new R(1)")] // a wider one
    [InlineData("int p, int q", "int a, int b", "new R(1, 2)", "new R(1, 2)")]
    [InlineData("int p", "int a, int b", "new R(1, 2)", null)]
    public Task Constructor_IsMapped(string canonical, string copy, string before, string? after) => VerifyAsync($"public class R({canonical});", $"public class R({copy});", before, after);

    [Theory]
    [InlineData("double duration", "double executionTime", "(executionTime -> duration)", "new R(1.5)", "new R(1.5)")]
    [InlineData("bool ok, double duration", "double executionTime, bool ok", "(executionTime -> duration)", "new R(1.5, true)", "new R(duration: 1.5, ok: true)")]
    [InlineData("bool ok", "string id, bool ok", "(id -> _)", "new R(\"x\", true)", "new R(true)")]
    [InlineData("bool ok", "string id, bool ok", "(id -> _)", "new R(ok: true, id: \"x\")", "new R(ok: true)")]
    [InlineData("bool ok, int attempts", "bool ok", "(_ -> attempts = 1)", "new R(true)", "new R(true, attempts: 1)")]
    public Task ListedNames_AreMapped(string canonical, string copy, string list, string before, string? after) =>
        VerifyAsync($"public class R({canonical});", $"public class R({copy});", before, after, Listed + list);

    [Theory]
    [InlineData("public class R { public int A { get; set; } }", "public class R { public int A { get; set; } }", "new R { A = 1 }", "new R { A = 1 }")]
    [InlineData("public class R(int a) { public int A => a; }", "public class R { public int A { get; set; } }", "new R { A = 1 }", "new R(a: 1)")]
    [InlineData("public class R { public int A { get; set; } }", "public class R(int a) { public int A => a; }", "new R(1)", "new R() { A = 1 }")]
    [InlineData("public class R { public required int A { get; set; } public int B { get; set; } }", "public class R { public int A { get; set; } public int B { get; set; } }", "new R { A = 1 }", "new R { A = 1 }")]
    [InlineData("public class R { public required int A { get; set; } public int B { get; set; } }", "public class R { public int A { get; set; } public int B { get; set; } }", "new R { B = 1 }", null)]
    [InlineData("public class R { public int A { get; } }", "public class R { public int A { get; set; } }", "new R { A = 1 }", null)]
    [InlineData("public class R(int a) { public int A => a; public int B { get; set; } }", "public class R { public int A { get; set; } public int B { get; set; } }", "new R { B = 2, A = 1 }", "new R(a: 1) { B = 2 }")]
    [InlineData("public class R : System.Collections.Generic.List<int>;", "public class R : System.Collections.Generic.List<int>;", "new R { 1, 2 }", "new R { 1, 2 }")]
    [InlineData("public class R { private R() { } public static R Create() => new(); }", "public class R;", "new R()", null)]
    [InlineData("public class R { protected R() { } }", "public class R;", "new R()", null)]
    public Task Initializer_IsMapped(string canonical, string copy, string before, string? after) => VerifyAsync(canonical, copy, before, after);

    [Theory]
    [InlineData("(a -> c)", "new R { A = 1 }", "new R { C = 1 }")]
    [InlineData("(a -> _)", "new R { A = 1 }", "new R()")]
    [InlineData("(a -> _)", "new R { A = 1, B = 2 }", "new R { B = 2 }")]
    [InlineData("(a -> _)", "new R { B = 2, A = 1 }", "new R { B = 2 }")]
    [InlineData("(a -> _)", "new R { A = F() }", null)]
    [InlineData("(_ -> c = 5)", "new R { B = 2 }", "new R { B = 2, C = 5 }")]
    [InlineData("(_ -> c = 5)", "new R()", "new R() { C = 5 }")]
    public Task ListedMembers_AreMapped(string list, string before, string? after) => VerifyAsync(
        "public class R { public int B { get; set; } public int C { get; set; } public int A { get; set; } }".Replace(list.Contains("a ->") ? " public int A { get; set; }" : "~", ""),
        "public class R { public int A { get; set; } public int B { get; set; } }",
        before,
        after,
        Listed + list);

    [Fact]
    public Task DroppedCall_KeepsItsEffect() => Redirecting.AllAsync(
        "namespace New { public class R(bool ok) { public bool Ok => ok; } } namespace Old { public class R(int id, bool ok) { public bool Ok => ok; } }",
        """
        class C
        {
            static int F() => 1;
            object M()
            {
                return new Old.R(F(), true);
            }
        }
        """,
        """
        class C
        {
            static int F() => 1;
            object M()
            {
                F();
                return new New.R(true);
            }
        }
        """,
        Listed + "(id -> _)");

    [Fact]
    public Task NestedCreations_AreMappedTogether() => Redirecting.AllAsync(
        "namespace New { public record R(S S, int N); public record S(string B, int A); } namespace Old { public record R(int N, S S); public record S(int A, string B); }",
        "class C { string M() => new Old.R(1, new Old.S(2, \"x\")).S.B; }",
        "class C { string M() => new New.R(N: 1, S: new New.S(A: 2, B: \"x\")).S.B; }",
        "canonical T:New.R\ncanonical T:New.S");

    [Fact]
    public Task BaseArguments_AreMapped() => Redirecting.AllAsync(
        "namespace New { public class R(string b, int a) { public string B => b + a; } } namespace Old { public class R(int a, string b) { public string B => b + a; } }",
        "class D : Old.R { public D() : base(1, \"x\") { } } class E(int n) : Old.R(n, \"x\") { string M() => B; }",
        "class D : New.R { public D() : base(a: 1, b: \"x\") { } } class E(int n) : New.R(a: n, b: \"x\") { string M() => B; }");

    [Fact]
    public Task Generic_IsMapped() => Redirecting.AllAsync(
        "namespace New { public record R<T>(bool Ok, T Value); } namespace Old { public record R<T>(T Value, bool Ok); }",
        "using Old;\nclass C { R<int> M() => new(1, true); R<R<string>> N() => new R<R<string>>(new(\"\", true), false); T O<T>(R<T> r) => r.Value; }",
        "using New;\nclass C { R<int> M() => new(Value: 1, Ok: true); R<R<string>> N() => new R<R<string>>(Value: new(Value: \"\", Ok: true), Ok: false); T O<T>(R<T> r) => r.Value; }",
        "canonical T:New.R`1");

    [Fact]
    public Task With_RenamesMembers() => Redirecting.AllAsync(
        "namespace New { public record R(double Duration); } namespace Old { public record R(double ExecutionTime); }",
        "using Old;\nclass C { R M(R r) => r with { ExecutionTime = 2 }; double N(R r) => r.ExecutionTime; bool O(R r) => r is { ExecutionTime: > 1 }; bool P(R r) => r is R(> 1); string Q() => nameof(R.ExecutionTime); }",
        "using New;\nclass C { R M(R r) => r with { Duration = 2 }; double N(R r) => r.Duration; bool O(R r) => r is { Duration: > 1 }; bool P(R r) => r is R(> 1); string Q() => nameof(R.Duration); }",
        Listed + "(executionTime -> duration)");

    [Fact]
    public Task Deconstruction_IsReordered() => Redirecting.AllAsync(
        "namespace New { public record R(string B, int A, bool C); } namespace Old { public record R(int A, string B); }",
        "using Old;\nclass C { string M(R r) { var (a, b) = r; return b + a; } bool N(R r) => r is (1, \"x\"); void O(R[] l) { foreach (var (a, _) in l) _ = a + 1; } }",
        "using New;\nclass C { string M(R r) { var (b, a, _) = r; return b + a; } bool N(R r) => r is (\"x\", 1, _); void O(R[] l) { foreach (var (_, a, _) in l) _ = a + 1; } }");
}
