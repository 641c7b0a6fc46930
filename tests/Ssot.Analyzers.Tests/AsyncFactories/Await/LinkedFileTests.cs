using System.Text;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>A file that two target frameworks compile gets one text, and keeps what is not code.</summary>
public class LinkedFileTests
{
    private const string Path = "/App/Code.cs";

    // Each branch of '#if' is code of one of the targets; both declare the variable, with different types.
    [Fact]
    public async Task Both_branches_are_awaited_in_one_text_and_line_ends_and_BOM_stay()
    {
        var repaired = await RunAsync("""
            // first
            public class C(Factory f)
            {
            	public int M()
            	{
            #if MODERN
            		Task<Disp> d = f.GetAsync(); // new
            #else
            		Task<int>? d = f.CountAsync(); // old
            #endif
            		Work.Use(d);
            		Task<Disp> e = f.GetAsync();
            #if !MODERN
            		e = f.FindAsync("old");
            #endif
            		Work.Use(e);
            		return 1;
            	}
            #if MODERN
            	public int N() => M();
            #else
            	public void N() => M();
            #endif
            }
            """);

        Assert.Equal(
            """
            // first
            public class C(Factory f)
            {
            	public async Task<int> M()
            	{
            #if MODERN
            		Disp d = await f.GetAsync(); // new
            #else
            		int? d = await f.CountAsync(); // old
            #endif
            		Work.Use(d);
            		Disp e = await f.GetAsync();
            #if !MODERN
            		e = await f.FindAsync("old");
            #endif
            		Work.Use(e);
            		return 1;
            	}
            #if MODERN
            	public async Task<int> N() => await M();
            #else
            	public async Task N() => await M();
            #endif
            }
            """.ReplaceLineEndings("\r\n"),
            await TestSolution.TextAsync(repaired, Path));
        foreach (var id in repaired.GetDocumentIdsWithFilePath(Path))
        {
            Assert.NotEmpty((await repaired.GetDocument(id)!.GetTextAsync()).Encoding!.GetPreamble());
        }
    }

    // What no target compiles is not read, and so not changed.
    [Fact]
    public async Task A_branch_of_no_target_stays()
    {
        var repaired = await RunAsync("""
            public class C(Factory f)
            {
                public void M()
                {
            #if NEVER
                    Task<int?> d = f.CountAsync();
            #else
                    Task<Disp> d = f.GetAsync();
            #endif
                    Work.Use(d);
                }
            }
            """);

        Assert.Equal(
            """
            public class C(Factory f)
            {
                public async Task M()
                {
            #if NEVER
                    Task<int?> d = f.CountAsync();
            #else
                    Disp d = await f.GetAsync();
            #endif
                    Work.Use(d);
                }
            }
            """.ReplaceLineEndings("\r\n"),
            await TestSolution.TextAsync(repaired, Path));
    }

    // Runs the bulk fix on both targets, and once more to see that nothing is left.
    private static async Task<Solution> RunAsync(string code)
    {
        var test = new TestSolution()
            .Project("App", ["MODERN"], [], [(Path, ""), .. AwaitCase.Surroundings])
            .Project("App2", [], [], [(Path, ""), .. AwaitCase.Surroundings]);
        var text = SourceText.From(code.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var solution = test.Solution.GetDocumentIdsWithFilePath(Path).Aggregate(test.Solution, (one, id) => one.WithDocumentText(id, text));
        var engine = new AwaitFamily(AwaitFamily.RuleIds);

        var repaired = await FixedPoint.RunAsync(engine, solution, await AwaitCase.PlacesAsync(engine, solution), CancellationToken.None);

        Assert.Empty(await TestSolution.ErrorsAsync(repaired));
        Assert.Empty(await AwaitCase.PlacesAsync(engine, repaired));
        return repaired;
    }
}
