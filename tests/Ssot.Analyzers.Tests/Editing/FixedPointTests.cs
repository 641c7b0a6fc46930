using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.Editing;

public class FixedPointTests
{
    private static TestSolution Broken(string body) => new TestSolution().Project("P", [], ("/P/C.cs", $$"""
        public class C
        {
            int Known => 1;
            int M() { {{body}} }
        }
        """));

    private static async Task<ImmutableArray<FixPlace>> PlacesAsync(TestSolution test)
    {
        var document = test.Document("P", "/P/C.cs");
        var model = await document.GetSemanticModelAsync();
        return [.. model!.GetDiagnostics().Select(d => new FixPlace(document.Id, d))];
    }

    [Fact]
    public async Task It_goes_on_until_nothing_is_left()
    {
        // 'First' becomes 'Second', which doesn't exist either, so its error counts as one that came to light.
        var test = Broken("return First + First;");
        var engine = new ReplacingEngine(("First", "Second"), ("Second", "Known"));
        var fixedSolution = await FixedPoint.RunAsync(engine, test.Solution, await PlacesAsync(test), default);
        Assert.Contains("return Known + Known;", await TestSolution.TextAsync(fixedSolution, "/P/C.cs"), StringComparison.Ordinal);
        Assert.Equal(2, engine.Plans);
    }

    [Fact]
    public async Task It_ends_where_a_repair_leads_in_a_circle()
    {
        var test = Broken("return First;");
        var engine = new ReplacingEngine(("First", "Second"), ("Second", "First"));
        await FixedPoint.RunAsync(engine, test.Solution, await PlacesAsync(test), default);
        Assert.InRange(engine.Plans, 2, 30);
    }

    [Fact]
    public async Task Engines_together_repair_what_each_alone_could_not()
    {
        var test = Broken("return First + Other;");
        var engine = CompositeEngine.OfSharedIds(new ReplacingEngine(("First", "Known")), new ReplacingEngine(("First", "Other"), ("Other", "Known")));
        var fixedSolution = await FixedPoint.RunAsync(engine, test.Solution, await PlacesAsync(test), default);
        Assert.Contains("return Known + Known;", await TestSolution.TextAsync(fixedSolution, "/P/C.cs"), StringComparison.Ordinal);
    }
}
