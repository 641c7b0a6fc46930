namespace Ssot.Analyzers.Tests.DuplicateTypes.Redirect;

/// <summary>Members with other names are renamed wherever code says them; what has no counterpart leaves the group.</summary>
public class RedirectMemberTests
{
    private const string Types =
        """
        namespace New
        {
            public record R(double Duration, string Agent = "") { public int Code { get; set; } public R? Next { get; init; } public static R Empty => new(0); public static int Count; public double Total(int n) => n * Duration; public static bool operator <(R a, R b) => a.Duration < b.Duration; public static bool operator >(R a, R b) => b < a; public static implicit operator double(R r) => r.Duration; public event System.Action? Done; public void Raise() => Done?.Invoke(); public double this[int i] => i; public System.Collections.Generic.List<int> Items { get; } = []; }
            public static class Extensions { public static double Double(this R r) => r.Duration * 2; }
        }
        namespace Old
        {
            public record R(double ExecutionTime, string AgentName = "") { public int ErrorCode { get; set; } public R? Next { get; init; } public static R None => new(0); public static int Count; public double Sum(int n) => n * ExecutionTime; public static bool operator <(R a, R b) => a.ExecutionTime < b.ExecutionTime; public static bool operator >(R a, R b) => b < a; public static implicit operator double(R r) => r.ExecutionTime; public event System.Action? Finished; public void Raise() => Finished?.Invoke(); public double this[int i] => i; public System.Collections.Generic.List<int> Items { get; } = []; }
        }
        """;

    private const string Manifest = "canonical T:New.R\nT:Old.R => T:New.R with (executionTime -> duration, agentName -> agent, errorCode -> code, none -> empty, sum -> total, finished -> done)";

    [Theory]
    [InlineData("double M(R r) => r.ExecutionTime;", "double M(R r) => r.Duration;")]
    [InlineData("double? M(R? r) => r?.Next?.ExecutionTime;", "double? M(R? r) => r?.Next?.Duration;")]
    [InlineData("bool M(object o) => o is R { ExecutionTime: > 1, Next.ErrorCode: 2, Next: { AgentName: \"\" } };", "bool M(object o) => o is R { Duration: > 1, Next.Code: 2, Next: { Agent: \"\" } };")]
    [InlineData("double M(R r) { var t = (First: r, Count: 1); return t.First.ExecutionTime; }", "double M(R r) { var t = (First: r, Count: 1); return t.First.Duration; }")]
    [InlineData("bool M(R r) => r is (1.0, AgentName: \"a\");", "bool M(R r) => r is (1.0, Agent: \"a\");")]
    [InlineData("bool M(R r) => r is (ExecutionTime: > 1, _) { ErrorCode: 3 };", "bool M(R r) => r is (Duration: > 1, _) { Code: 3 };")]
    [InlineData("R M(R r) => r with { ExecutionTime = 2, ErrorCode = 1 };", "R M(R r) => r with { Duration = 2, Code = 1 };")]
    [InlineData("R M() => new(1) { ErrorCode = 1, Next = new(2) { ErrorCode = 3 } };", "R M() => new(1) { Code = 1, Next = new(2) { Code = 3 } };")]
    [InlineData("R M() => new R(AgentName: \"a\", ExecutionTime: 1);", "R M() => new R(Agent: \"a\", Duration: 1);")]
    [InlineData("R M() => new(1) { Items = { 1, 2 } };", "R M() => new(1) { Items = { 1, 2 } };")]
    [InlineData("string M() => nameof(R.ExecutionTime) + nameof(Old.R.ErrorCode);", "string M() => nameof(R.Duration) + nameof(New.R.Code);")]
    [InlineData("string M(R r) => nameof(r.ExecutionTime);", "string M(R r) => nameof(r.Duration);")]
    [InlineData("/// <summary><see cref=\"R.ExecutionTime\"/> <see cref=\"R.Sum(int)\"/> <see cref=\"Old.R.ErrorCode\"/> <see cref=\"R(double, string)\"/> <see cref=\"M(R, int)\"/></summary>\n    void M(R r, int n) { }", "/// <summary><see cref=\"R.Duration\"/> <see cref=\"R.Total(int)\"/> <see cref=\"New.R.Code\"/> <see cref=\"R(double, string)\"/> <see cref=\"M(R, int)\"/></summary>\n    void M(R r, int n) { }")]
    [InlineData("/// <summary><see cref=\"Old.R(double, string)\"/> <see cref=\"global::Old.R.R(double, string)\"/> <see cref=\"R.this[int]\"/></summary>\n    void M() { }", "/// <summary><see cref=\"New.R(double, string)\"/> <see cref=\"global::New.R.R(double, string)\"/> <see cref=\"R.this[int]\"/></summary>\n    void M() { }")]
    [InlineData("double M(R r) => r.Sum(2) + R.None.Sum(n: 3);", "double M(R r) => r.Total(2) + R.Empty.Total(n: 3);")]
    [InlineData("System.Func<int, double> M(R r) => r.Sum;", "System.Func<int, double> M(R r) => r.Total;")]
    [InlineData("R M() => R.None; int N() => ++R.Count;", "R M() => R.Empty; int N() => ++R.Count;")]
    [InlineData("bool M(R a, R b) => a < b || a == b || a != b;", "bool M(R a, R b) => a < b || a == b || a != b;")]
    [InlineData("double M(R a) => a; double N(R a) => (double)a + a;", "double M(R a) => a; double N(R a) => (double)a + a;")]
    [InlineData("void M(R r) { r.Finished += Done; r.Finished -= Done; r.Raise(); } void Done() { }", "void M(R r) { r.Done += Done; r.Done -= Done; r.Raise(); } void Done() { }")]
    [InlineData("double M(R r) => r[1] + r[2];", "double M(R r) => r[1] + r[2];")]
    [InlineData("void M(R r) { r.ErrorCode++; r.ErrorCode += 2; (r.ErrorCode, _) = (1, 2); Out(out var x); } void Out(out int x) => x = 1;", "void M(R r) { r.Code++; r.Code += 2; (r.Code, _) = (1, 2); Out(out var x); } void Out(out int x) => x = 1;")]
    [InlineData("object M(R r) => new { r.ErrorCode, N = r.AgentName };", "object M(R r) => new { ErrorCode = r.Code, N = r.Agent };")]
    [InlineData("object M(R r) => new { ErrorCode = r.ErrorCode };", "object M(R r) => new { ErrorCode = r.Code };")]
    [InlineData("int M(R r) => (r.ErrorCode, r.AgentName).ErrorCode;", "int M(R r) => (ErrorCode: r.Code, AgentName: r.Agent).ErrorCode;")]
    [InlineData("int? M(R? r) => new { r?.ErrorCode, r!.Next!.AgentName }.ErrorCode;", "int? M(R? r) => new { ErrorCode = r?.Code, AgentName = r!.Next!.Agent }.ErrorCode;")]
    [InlineData("string M(R r) => $\"{r.ExecutionTime:F1} {r}\";", "string M(R r) => $\"{r.Duration:F1} {r}\";")]
    [InlineData("object M(System.Collections.Generic.List<R> l) => l.Where(r => r.ErrorCode > 0).OrderBy(r => r.ExecutionTime).GroupBy(r => r.AgentName).ToDictionary(g => g.Key, g => g.Sum(r => r.ErrorCode));", "object M(System.Collections.Generic.List<R> l) => l.Where(r => r.Code > 0).OrderBy(r => r.Duration).GroupBy(r => r.Agent).ToDictionary(g => g.Key, g => g.Sum(r => r.Code));")]
    [InlineData("class D(double t) : R(t, AgentName: \"d\") { double N() => ExecutionTime + base.ErrorCode + this.Sum(1); }", "record D(double t) : R(t, Agent: \"d\") { double N() => Duration + base.Code + this.Total(1); }")]
    [InlineData("void M(R r) { var (ExecutionTime, name) = r; }", "void M(R r) { var (ExecutionTime, name) = r; }")]
    [InlineData("System.Linq.Expressions.Expression<System.Func<R, double>> M() => r => r.ExecutionTime;", "System.Linq.Expressions.Expression<System.Func<R, double>> M() => r => r.Duration;")]
    [InlineData("int M(R r) => r switch { { ErrorCode: 0 } => 1, (> 1, _) => 2, { Next: null } => 3, var (a, b) => (int)a };", "int M(R r) => r switch { { Code: 0 } => 1, (> 1, _) => 2, { Next: null } => 3, var (a, b) => (int)a };")]
    public Task Member_IsRenamed(string before, string? after)
    {
        before = before.Replace("class D(", "record D(");
        return Redirecting.CaseAsync(
            Types,
            $"using System.Linq;\nusing Old;\n\npublic class C\n{{\n    {before}\n}}\n",
            $"using System.Linq;\nusing {(after is null ? "Old" : "New")};\n\npublic class C\n{{\n    {after ?? before}\n}}\n",
            Manifest,
            after is null ? 99 : 0);
    }

    [Fact]
    public Task CrefOfAConstructorThatTakesOtherThings_NamesTheType() => Redirecting.AllAsync(
        "namespace New { public class R(string b); } namespace Old { public class R(int a, string b); }",
        "using Old;\n/// <see cref=\"R(int, string)\"/>\nclass C { R? _r; }",
        "using New;\n/// <see cref=\"R\"/>\nclass C { R? _r; }");

    private const string Pair = "namespace New { public class R { public int A { get; set; } } public static class NewExtensions { public static int Twice(this R r) => 2 * r.A; } } namespace Old { public class R { public int A { get; set; } } }";

    [Fact]
    public Task ExtensionOnTheCopy_MovesWithIt() => Redirecting.AllAsync(
        Pair,
        "using Old;\nstatic class E { public static int Half(this R r) => r.A / 2; public static R Self(this R r) => r; }\nclass C { int M(R r) => r.Self().Half() + E.Half(r) + new R().Half(); }",
        "using New;\nstatic class E { public static int Half(this R r) => r.A / 2; public static R Self(this R r) => r; }\nclass C { int M(R r) => r.Self().Half() + E.Half(r) + new R().Half(); }");

    [Fact]
    public Task OverloadsThatWouldClash_StayWhole() => Redirecting.CaseAsync(
        Pair,
        "class C { int M(Old.R r) => r.A; int M(New.R r) => r.A + 1; int N() => M(new Old.R()); int O() { var r = new Old.R(); return r.A; } }",
        "class C { int M(Old.R r) => r.A; int M(New.R r) => r.A + 1; int N() => M(new Old.R()); int O() { var r = new New.R(); return r.A; } }",
        "canonical T:New.R",
        2);

    [Fact]
    public Task ExtensionsThatWouldClash_StayWhole() => Redirecting.CaseAsync(
        Pair,
        "using New;\nstatic class E { public static int Twice(this Old.R r) => 2 * r.A; public static int Twice(this New.R r) => 2 * r.A; }\nclass C { int M(Old.R r) => E.Twice(r); }",
        "using New;\nstatic class E { public static int Twice(this Old.R r) => 2 * r.A; public static int Twice(this New.R r) => 2 * r.A; }\nclass C { int M(Old.R r) => E.Twice(r); }",
        "canonical T:New.R",
        2);

    [Fact]
    public Task OtherOverloadThatWouldBeChosen_LeavesTheCall() => Redirecting.CaseAsync(
        "namespace New { public class Base { } public class R : Base { } } namespace Old { public class R { } }",
        "class C { int M(object o) => 1; int M(New.Base b) => 2; int N() => M(new Old.R()); }",
        "class C { int M(object o) => 1; int M(New.Base b) => 2; int N() => M(new Old.R()); }",
        "canonical T:New.R",
        1);
}
