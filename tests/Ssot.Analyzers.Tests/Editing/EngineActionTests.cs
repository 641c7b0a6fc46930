using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Docs;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.Editing;

public class EngineActionTests
{
    private const string Code = "class C { int Known => 1; int Other => 2; int M() => Known; }";

    [Fact]
    public async Task A_preview_tells_why_nothing_changes()
    {
        var (solution, operations) = await RunAsync("\"text\"");

        Assert.Same(solution, Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution);
        Assert.Contains("it would bring CS0029", Assert.Single(operations.Where(one => one is not ApplyChangesOperation)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_stands_speaks_for_itself()
    {
        var (solution, operations) = await RunAsync("Other");

        Assert.NotSame(solution, Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution);
    }

    private static async Task<(Solution Solution, ImmutableArray<CodeActionOperation> Operations)> RunAsync(string replacement)
    {
        var document = new TestSolution().Project("P", [], ("/P/C.cs", Code)).Document("P", "/P/C.cs");
        var place = Location.Create((await document.GetSyntaxTreeAsync())!, new TextSpan(Code.LastIndexOf("Known", StringComparison.Ordinal), "Known".Length));
        var action = EngineAction.Create("replace", "key", new ReplacingEngine(("Known", replacement)), document, Diagnostic.Create(Product.Rule("SSOT1001"), place));
        return (document.Project.Solution, await action.GetOperationsAsync(CancellationToken.None));
    }
}
