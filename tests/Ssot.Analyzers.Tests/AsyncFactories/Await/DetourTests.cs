using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>An error that an edit would bring takes the plan around the places beside it, and around no more than those.</summary>
public class DetourTests
{
    private const string Reason = "it would bring an error";

    /// <summary>The places are marked with <c>[|…|]</c>, the place of the error with <c>§</c>.</summary>
    [Theory]
    [InlineData("public class C(Factory f) { async Task M() { [|f.GetAsync()|]; §[|f.RunAsync()|]; await Task.Yield(); } }", false, true)]
    [InlineData("public class C(Factory f) { async Task M() { §Work.Use([|f.GetAsync()|]); Work.Use([|f.GetAsync()|]); await Task.Yield(); } }", true, false)]
    [InlineData("public class C(Factory f) { async Task M() { Work.Use((§[|f.GetAsync()|], [|f.GetAsync()|])); [|f.RunAsync()|]; await Task.Yield(); } }", true, true, false)]
    [InlineData("public class C(Factory f) { static void Two(Func<Task<string>> a, object b) { } async Task M() { Two(async () => §\"\" + [|f.GetAsync()|], [|f.GetAsync()|]); await Task.Yield(); } }", true, false)]
    [InlineData("public class C(Factory f) { async Task<string> M() => §\"\" + [|f.GetAsync()|]; async Task<string> N() => \"\" + [|f.GetAsync()|]; }", true, false)]
    [InlineData("public class C(Factory f) { async Task M() { { [|f.GetAsync()|]; §var n = 1; Work.Use(n); } [|f.GetAsync()|]; await Task.Yield(); } }", true, true)]
    [InlineData("public interface I { int M(); } public class A(Factory f) : I { public int M() { [|f.GetAsync()|]; return 1; } } public class B(Factory f) : I { public int §M() => 1; async Task N() { [|f.GetAsync()|]; await Task.Yield(); } }", true, false)]
    [InlineData("public class C(Factory f) { int M() { [|f.GetAsync()|]; return 1; } void N() { §Work.Use(M()); } async Task O() { [|f.GetAsync()|]; await Task.Yield(); } }", true, false)]
    [InlineData("public class C(Factory f) { async Task M() { [|f.GetAsync()|]; await Task.Yield(); } }§", false)]
    public async Task A_plan_goes_around_the_unit_of_an_error(string marked, params bool[] stopped)
    {
        var spans = new List<TextSpan>();
        var code = AwaitCase.Unmark(marked, spans);
        var position = code.IndexOf('§');
        code = code.Remove(position, 1);
        var test = new TestSolution().Project("App", [], [("/App/Code.cs", code), .. AwaitCase.Surroundings]);
        var document = test.Document("App", "/App/Code.cs");
        var requests = spans.Select(span => new AwaitRequest(document.Id, span.Start > position ? new TextSpan(span.Start - 1, span.Length) : span)).ToList();

        var plan = await AwaitEngine.PlanAsync(test.Solution, requests, [new Setback(FileKey.Of(document), position, "CS0029", Reason)], CancellationToken.None);

        Assert.Equal(stopped.Select(static one => one ? Reason : null), plan.Obstacles);
    }

    [Fact]
    public async Task An_error_in_another_file_stops_what_is_there()
    {
        const string Code = "public static class C { public static int M() { Work.Use(new Factory().GetAsync()); return 1; } public static async Task N() { Work.Use(new Factory().GetAsync()); await Task.Yield(); } }";
        const string User = "public static class U { public static void A() { Work.Use(C.M()); } }";
        var test = new TestSolution().Project("App", [], [("/App/Code.cs", Code), ("/App/User.cs", User), .. AwaitCase.Surroundings]);
        var document = test.Document("App", "/App/Code.cs");
        var length = "new Factory().GetAsync()".Length;
        AwaitRequest[] requests = [new(document.Id, new TextSpan(Code.IndexOf("new", StringComparison.Ordinal), length)), new(document.Id, new TextSpan(Code.LastIndexOf("new", StringComparison.Ordinal), length))];

        var plan = await AwaitEngine.PlanAsync(test.Solution, requests, [new Setback(FileKey.Of(test.Document("App", "/App/User.cs")), User.IndexOf("Work", StringComparison.Ordinal), "CS0029", Reason)], CancellationToken.None);

        Assert.Equal([Reason, null], plan.Obstacles);
    }
}
