namespace Ssot.Analyzers.Tests.AsyncFactories.Await.Shapes;

/// <summary>What frameworks call.</summary>
internal static class FrameworkShapes
{
    internal static readonly ShapeProgram[] All =
    [
        new("xunit", """
            namespace Xunit { public class FactAttribute : Attribute { } public class TheoryAttribute : Attribute { } public class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] o) { } } public static class Assert { public static void Equal<T>(T a, T b) { Log.Add("eq" + a + b); } public static void True(bool b) { Log.Add(b); } public static T Throws<T>(Action a) where T : Exception { try { a(); } catch (T e) { return e; } throw new Exception("none"); } public static async Task<T> ThrowsAsync<T>(Func<Task> a) where T : Exception { try { await a(); } catch (T e) { return e; } throw new Exception("none"); } public static void NotNull(object? o) { Log.Add(o is null); } public static void Single<T>(IEnumerable<T> x) { } public static void Contains(string a, string b) { Log.Add(b.Contains(a)); } public static void IsType<T>(object o) { Log.Add(o is T); } } }
            public class T
            {
                [Xunit.Fact] public void A() { Xunit.Assert.Equal(1, Source.Next(1)); Xunit.Assert.Equal("t2", Source.Text(2)); }
                [Xunit.Theory, Xunit.InlineData(1)] public void B(int n) { var d = Source.Make(n); Xunit.Assert.NotNull(d); Xunit.Assert.Equal("d" + n, d.Name); Xunit.Assert.Contains("d", d.Name); Xunit.Assert.IsType<Disp>(d); }
                [Xunit.Fact] public void C() { var e = Xunit.Assert.Throws<InvalidOperationException>(() => Bad(1)); Log.Add(e.Message); Xunit.Assert.Throws<InvalidOperationException>(() => { Bad(2); }); }
                private int Bad(int n) { Source.Do(n); throw new InvalidOperationException("bad" + n); }
            }
            public static class Program { public static void Main() { var t = new T(); t.A(); t.B(3); t.C(); } }
            """),
        new("NUnit", """
            namespace NUnit.Framework { public class TestAttribute : Attribute { } public class SetUpAttribute : Attribute { } public class TestCaseAttribute : Attribute { public TestCaseAttribute(params object[] o) { } public object? ExpectedResult { get; set; } } public static class Assert { public static void That(object? a, object? b = null) { Log.Add("that" + a + b); } public static void AreEqual(object? a, object? b) { Log.Add("eq" + a + b); } public static void IsTrue(bool b) { Log.Add(b); } } }
            public class T
            {
                private Disp? _d;
                [NUnit.Framework.SetUp] public void Setup() { _d = Source.Make(1); }
                [NUnit.Framework.TestCase(1, ExpectedResult = 2)] public int Add(int n) => Source.Next(n) + 1;
                [NUnit.Framework.Test] public void Eq() { NUnit.Framework.Assert.AreEqual("t1", Source.Text(1)); NUnit.Framework.Assert.That(Source.Next(1)); NUnit.Framework.Assert.IsTrue(Source.Bool(2)); NUnit.Framework.Assert.That(_d!.Name, "d1"); NUnit.Framework.Assert.AreEqual(3, Source.List(1).Count); }
            }
            public static class Program { public static void Main() { var t = new T(); t.Setup(); Log.Add(t.Add(1)); t.Eq(); } }
            """),
        new("controllers", """
            namespace Microsoft.AspNetCore.Mvc { public interface IActionResult { } public class ControllerBase { public IActionResult Ok(object? o) => new R(o); public IActionResult NotFound() => new R(null); } public class R(object? o) : IActionResult { public override string ToString() => "R" + o; } public class ActionResult<T> { public T? V; public static implicit operator ActionResult<T>(T v) => new() { V = v }; } }
            public class Api : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                public Microsoft.AspNetCore.Mvc.IActionResult Get(int id) { var d = Source.Make(id); if (d == null) return NotFound(); return Ok(d.Name); }
                public Microsoft.AspNetCore.Mvc.ActionResult<string> Name(int id) => Source.Text(id);
                public Microsoft.AspNetCore.Mvc.ActionResult<string> Name2(int id) { if (id > 3) return "x"; return Source.Text(id); }
                public Microsoft.AspNetCore.Mvc.IActionResult Obj(int id) => Ok(Source.Text(id));
            }
            public static class Program { public static void Main() { var a = new Api(); Log.Add(a.Get(1)); Log.Add(a.Name(2).V!); Log.Add(a.Name2(1).V!); Log.Add(a.Obj(1)); } }
            """),
    ];
}
