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
        var solution = new TestSolution().Project("App", [], [.. files]).Manifest(manifest).Solution;
        Assert.Empty(await TestSolution.ErrorsAsync(solution));
        var expected = await OutputAsync(solution);

        var redirected = await Redirecting.RunAsync(solution);
        Assert.Equal(expected, await OutputAsync(redirected));
        if (!hasObstacles)
        {
            Assert.DoesNotContain(await Redirecting.DiagnosticsAsync(redirected), d => d.Id == RuleIds.DuplicateUse);
        }
    }

    private static async Task<string> OutputAsync(Solution solution)
    {
        using var assembly = new System.IO.MemoryStream();
        var emitted = (await solution.Projects.Single().GetCompilationAsync())!.Emit(assembly);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        assembly.Position = 0;
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        try
        {
            var program = context.LoadFromStream(assembly);
            program.GetType("Program")!.GetMethod("Main", BindingFlags.Static | BindingFlags.Public)!.Invoke(null, []);
            return (string)program.GetType("Log")!.GetMethod("Text")!.Invoke(null, [])!;
        }
        finally
        {
            context.Unload();
        }
    }
}
