using System.Reflection;
using System.Runtime.Loader;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DuplicateTypes.Redirect;

/// <summary>A program redirected does what it did: what values flow between moves together or not at all.</summary>
public class CopyProgramTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task RedirectedProgram_DoesTheSame(int seed)
    {
        var (files, manifest, hasObstacles) = CopyProgram.Write(seed);
        var solution = Solution(seed, files).Manifest(manifest).Solution;
        Assert.Empty(await TestSolution.ErrorsAsync(solution));
        var expected = await OutputAsync(solution);

        var redirected = await Redirecting.RunAsync(solution);
        Assert.Equal(expected, await OutputAsync(redirected));
        if (!hasObstacles)
        {
            Assert.DoesNotContain(await Redirecting.DiagnosticsAsync(redirected), d => d.Id == RuleIds.DuplicateUse);
        }
    }

    // Every second program has its types in a project of their own.
    private static TestSolution Solution(int seed, List<(string Path, string Text)> files) => seed / 4 % 2 == 0
        ? new TestSolution().Project("App", [], [.. files])
        : new TestSolution().Project("App.Lib", [], [.. files.Take(2)]).Project("App", ["App.Lib"], [.. files.Skip(2)]);

    private static async Task<string> OutputAsync(Solution solution)
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        try
        {
            var loaded = new List<Assembly>();
            foreach (var project in solution.Projects)
            {
                using var assembly = new System.IO.MemoryStream();
                var emitted = (await project.GetCompilationAsync())!.Emit(assembly);
                Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
                assembly.Position = 0;
                loaded.Add(context.LoadFromStream(assembly));
            }

            loaded[^1].GetType("Program")!.GetMethod("Main", BindingFlags.Static | BindingFlags.Public)!.Invoke(null, []);
            return (string)loaded[0].GetType("Log")!.GetMethod("Text")!.Invoke(null, [])!;
        }
        finally
        {
            context.Unload();
        }
    }
}
