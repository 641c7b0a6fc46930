using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DuplicateTypes.Redirect;

/// <summary>Copies of every kind and in every place are redirected: partial, nested, generic, record and struct, of another project.</summary>
public class RedirectKindTests
{
    private const string Path = "/App/Test.cs";

    [Theory]
    [InlineData("class R(int a) { public int A => a; }")]
    [InlineData("sealed class R(int a) { public int A => a; }")]
    [InlineData("record R(int A);")]
    [InlineData("record class R(int A) { public int B { get; init; } }")]
    [InlineData("record struct R(int A);")]
    [InlineData("readonly record struct R(int A);")]
    [InlineData("struct R(int a) { public int A => a; }")]
    [InlineData("readonly struct R(int a) { public readonly int A = a; }")]
    public Task Kind_IsRedirected(string declaration) => Redirecting.AllAsync(
        $"namespace New {{ public {declaration} }} namespace Old {{ public {declaration} }}",
        "using System.Collections.Generic;\nusing Old;\nclass C { R Make() => new(1); R? Maybe(bool b) => b ? new R(2) : null; int Sum(IEnumerable<R> l) { var s = 0; foreach (var r in l) s += r.A; return s; } R[] Two() => [Make(), new(2)]; bool Same(R a, R b) => a.Equals(b); Dictionary<R, R> Map() => new() { [new(1)] = new R(2) }; R None() => default!; object Box(R r) => r; R Unbox(object o) => (R)o; }",
        "using System.Collections.Generic;\nusing New;\nclass C { R Make() => new(1); R? Maybe(bool b) => b ? new R(2) : null; int Sum(IEnumerable<R> l) { var s = 0; foreach (var r in l) s += r.A; return s; } R[] Two() => [Make(), new(2)]; bool Same(R a, R b) => a.Equals(b); Dictionary<R, R> Map() => new() { [new(1)] = new R(2) }; R None() => default!; object Box(R r) => r; R Unbox(object o) => (R)o; }");

    [Theory]
    [InlineData("class R(int a) { public int A => a; }", "record R(int A);")]
    [InlineData("record R(int A);", "class R(int a) { public int A => a; }")]
    [InlineData("struct R(int a) { public int A => a; }", "class R(int a) { public int A => a; }")]
    [InlineData("class R(int a) { public int A => a; }", "struct R(int a) { public int A => a; }")]
    [InlineData("record struct R(int A);", "record R(int A);")]
    public Task KindsThatDiffer_AreRedirectedWhereTheCodeHoldsForBoth(string canonical, string copy) => Redirecting.AllAsync(
        $"namespace New {{ public {canonical} }} namespace Old {{ public {copy} }}",
        "using Old;\nclass C { R Make() => new(1); int Read(R r) => r.A + new R(a: 2).A; }".Replace("(a: 2)", copy.Contains("record", StringComparison.Ordinal) ? "(A: 2)" : "(a: 2)"),
        "using New;\nclass C { R Make() => new(1); int Read(R r) => r.A + new R(a: 2).A; }".Replace("(a: 2)", canonical.Contains("record", StringComparison.Ordinal) ? "(A: 2)" : "(a: 2)"));

    [Fact]
    public Task StructForClass_LeavesWhatIsNull() => Redirecting.CaseAsync(
        "namespace New { public struct R(int a) { public int A => a; } } namespace Old { public class R(int a) { public int A => a; } }",
        "class C { int A(Old.R r) { if (r == null) return 0; return r.A; } int B() { var r = new Old.R(1); return r.A; } }",
        "class C { int A(Old.R r) { if (r == null) return 0; return r.A; } int B() { var r = new New.R(1); return r.A; } }",
        "canonical T:New.R",
        1);

    [Fact]
    public async Task PartialCopyOverFiles_IsRedirected()
    {
        var solution = new TestSolution().Project("App", [], (Path, "using Old;\npartial class C { R? _r = new(1) { B = 2 }; int M() => _r!.A + _r.B; }"),
            ("/App/New.cs", "namespace New { public partial class R { public int B { get; set; } } public partial class R(int a) { public int A => a; } }"),
            ("/App/Old1.cs", "namespace Old { public partial class R(int a) { public R Twice() => new(A * 2); } }"),
            ("/App/Old2.cs", "namespace Old { public partial class R { public int A => a; public int B { get; set; } public static R Make() => new R(1); } }"),
            ("/App/C2.cs", "partial class C { Old.R? Other() => _r; }")).Manifest("canonical T:New.R").Solution;
        Assert.Empty(await TestSolution.ErrorsAsync(solution));
        var redirected = await Redirecting.RunAsync(solution);
        Assert.Equal("using New;\npartial class C { R? _r = new(1) { B = 2 }; int M() => _r!.A + _r.B; }", await TestSolution.TextAsync(redirected, Path));
        Assert.Equal("partial class C { New.R? Other() => _r; }", await TestSolution.TextAsync(redirected, "/App/C2.cs"));
        Assert.Equal("namespace Old { public partial class R(int a) { public R Twice() => new(A * 2); } }", await TestSolution.TextAsync(redirected, "/App/Old1.cs"));
        Assert.Equal(RuleIds.DuplicateDeclaration, Assert.Single(await Redirecting.DiagnosticsAsync(redirected)).Id);
    }

    [Fact]
    public Task NestedCopy_IsRedirected() => Redirecting.AllAsync(
        "namespace New { public record R(int A); } namespace Old { public class Holder { public record R(int A); public R Own() => new(1); } }",
        "using Old;\nclass C { Holder.R M() => new Holder.R(1); int N(Holder h) => h.Own().A; } class D : Holder { R? _r; }",
        "using Old;\nclass C { New.R M() => new New.R(1); int N(Holder h) => h.Own().A; } class D : Holder { New.R? _r; }");

    [Fact]
    public Task CopyNestedInGeneric_IsLeft() => Redirecting.CaseAsync(
        "namespace New { public record R(int A); } namespace Old { public class Holder<T> { public record R(int A); } }",
        "using Old;\nclass C { Holder<int>.R M() => new Holder<int>.R(1); }",
        "using Old;\nclass C { Holder<int>.R M() => new Holder<int>.R(1); }",
        "canonical T:New.R",
        2);

    [Fact]
    public Task NestedCanonical_IsRedirectedTo() => Redirecting.AllAsync(
        "namespace New { public class Holder { public record R(int A); } } namespace Old { public record R(int A); }",
        "using Old;\nclass C { R M() => new R(1); }",
        "using New;\nclass C { Holder.R M() => new Holder.R(1); }",
        "canonical T:New.Holder.R");

    [Fact]
    public Task GenericOfTwo_IsRedirected() => Redirecting.AllAsync(
        "namespace New { public record R<TKey, TValue>(TKey Key, TValue Value) where TKey : notnull { public static R<TKey, TValue> Of(TKey k, TValue v) => new(k, v); } } namespace Old { public record R<TKey, TValue>(TKey Key, TValue Value) where TKey : notnull { public static R<TKey, TValue> Of(TKey k, TValue v) => new(k, v); } }",
        "using System.Collections.Generic;\nusing Old;\nclass C { R<int, string> M() => new(1, \"\"); List<R<string, R<int, int>>> N() => [R<string, R<int, int>>.Of(\"\", new(1, 2))]; void G<T>(R<T, T> r) where T : notnull { var (k, v) = r; } System.Type T() => typeof(R<,>); string S() => nameof(R<int, int>.Key); bool P(object o) => o is R<int, string> { Key: 1 }; }",
        "using System.Collections.Generic;\nusing New;\nclass C { R<int, string> M() => new(1, \"\"); List<R<string, R<int, int>>> N() => [R<string, R<int, int>>.Of(\"\", new(1, 2))]; void G<T>(R<T, T> r) where T : notnull { var (k, v) = r; } System.Type T() => typeof(R<,>); string S() => nameof(R<int, int>.Key); bool P(object o) => o is R<int, string> { Key: 1 }; }",
        "canonical T:New.R`2");

    [Fact]
    public Task OtherArity_Stays() => Redirecting.AllAsync(
        "namespace New { public record R<T>(T Value); } namespace Old { public record R<T>(T Value); public record R(int A); }",
        "using Old;\nclass C { R<int> M() => new(1); R N() => new(1); }",
        "using New;\nclass C { R<int> M() => new(1); Old.R N() => new(1); }",
        "canonical T:New.R`1");

    [Fact]
    public async Task InternalCopyOfAnotherProject_IsRedirected()
    {
        var solution = new TestSolution()
            .Project("Acme.Core", [], ("/Core/R.cs", "namespace New { public record R(int A); }"))
            .Project("Acme.Legacy", ["Acme.Core"], ("/Legacy/R.cs", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Acme.App\")]\nnamespace Old { internal record R(int A); }"))
            .Project("Acme.App", ["Acme.Core", "Acme.Legacy"], (Path, "using Old;\nclass C { R M() => new(1); }"))
            .Manifest("canonical T:New.R").Solution;
        var redirected = await Redirecting.RunAsync(solution);
        Assert.Equal("using New;\nclass C { R M() => new(1); }", await TestSolution.TextAsync(redirected, Path));
    }

    [Fact]
    public async Task CanonicalThatIsInternalElsewhere_IsNoTarget()
    {
        var solution = new TestSolution()
            .Project("Acme.Core", [], ("/Core/R.cs", "namespace New { internal record R(int A); }"))
            .Project("Acme.App", ["Acme.Core"], (Path, "using Old;\nclass C { R M() => new(1); }\nnamespace Old { public record R(int A); }"))
            .Manifest("canonical T:New.R").Solution;
        Assert.Same(solution, await Redirecting.RunAsync(solution));
    }

    [Fact]
    public Task InternalCanonical_IsNoTypeOfPublicMembers() => Redirecting.CaseAsync(
        "namespace New { internal record R(int A); } namespace Old { public record R(int A); }",
        "public class C { public Old.R M() => new(1); internal Old.R N() => new(1); int O() { var r = new Old.R(2); return r.A; } }",
        "public class C { public Old.R M() => new(1); internal New.R N() => new(1); int O() { var r = new New.R(2); return r.A; } }",
        "canonical T:New.R",
        2);

    [Fact]
    public async Task GlobalAlias_ServesAllFiles()
    {
        var solution = new TestSolution().Project("App", [], (Path, "class C { X M() => new(1); int N(X x) => x.A; }"), ("/App/D.cs", "class D { void M(C c) { X x = c.M2(); } } partial class Other { }".Replace("c.M2()", "new X(3)")),
            ("/App/Globals.cs", "global using X = Old.R;\n"), ("/App/Types.cs", "namespace New { public record R(int A); } namespace Old { public record R(int A); }")).Manifest("canonical T:New.R").Solution;
        var redirected = await Redirecting.RunAsync(solution);
        Assert.Equal("global using X = New.R;\n", await TestSolution.TextAsync(redirected, "/App/Globals.cs"));
        Assert.Equal("class C { X M() => new(1); int N(X x) => x.A; }", await TestSolution.TextAsync(redirected, Path));
    }

    [Fact]
    public async Task GlobalAliasOfBlockedUse_Stays()
    {
        var solution = new TestSolution().Project("App", [], (Path, "class C { object M() => new X(1, 2); object N() => new Old.R(1); }"), ("/App/D.cs", "class D { object M() => new X(3); }"),
            ("/App/Globals.cs", "global using X = Old.R;\n"), ("/App/Types.cs", "namespace New { public record R(int A); } namespace Old { public record R(int A, int B = 0); }")).Manifest("canonical T:New.R").Solution;
        var redirected = await Redirecting.RunAsync(solution);
        Assert.Equal("global using X = Old.R;\n", await TestSolution.TextAsync(redirected, "/App/Globals.cs"));
        Assert.Equal("class C { object M() => new X(1, 2); object N() => new New.R(1); }", await TestSolution.TextAsync(redirected, Path));
    }

    [Fact]
    public async Task GlobalUsing_GoesWithTheLastName()
    {
        var solution = new TestSolution().Project("App", [], (Path, "class C { R M() => new(1); }"), ("/App/Globals.cs", "global using System;\nglobal using Old;\n"),
            ("/App/Types.cs", "namespace New { public record R(int A); } namespace Old { public record R(int A); }")).Manifest("canonical T:New.R").Solution;
        var redirected = await Redirecting.RunAsync(solution);
        Assert.DoesNotContain("Old", await TestSolution.TextAsync(redirected, Path));
    }
}
