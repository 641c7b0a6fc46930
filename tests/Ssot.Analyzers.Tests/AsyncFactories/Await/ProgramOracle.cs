using System.Reflection;
using System.Runtime.Loader;
using Ssot.Analyzers.CodeFixes.AsyncFactories;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.AsyncFactories.Await;

/// <summary>Runs programs whose actions show in a log, and repairs those whose sources have turned async.</summary>
internal static class ProgramOracle
{
    internal const string Path = "/App/Program.cs";

    internal const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    internal static Solution Make(string code, string library)
    {
        var test = new TestSolution().Project("App", [], (Path, code), ("/App/Library.cs", library), ("/App/Usings.cs", Usings));
        var hasEntry = CSharpSyntaxTree.ParseText(code).GetRoot().ChildNodes().Any(static node => node.IsKind(SyntaxKind.GlobalStatement));
        var project = test.Solution.Projects.Single();
        return hasEntry ? project.WithCompilationOptions(project.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication)).Solution : test.Solution;
    }

    /// <summary>Repairs the errors, and what takes a task without complaint: text and ToString.</summary>
    internal static async Task<Solution> RepairAsync(Solution broken)
    {
        var engine = new AwaitFamily(ErrorPlaces.Ids.Union(AwaitFamily.RuleIds));
        return await FixedPoint.RunAsync(engine, broken, await AwaitCase.PlacesAsync(engine, broken), CancellationToken.None);
    }

    /// <summary>Compiles the program, runs it and reads its log, at the end of which is the exception that it ended by.</summary>
    internal static async Task<string> RunAsync(Solution solution)
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        try
        {
            Type? type = null, log = null;
            foreach (var id in solution.GetProjectDependencyGraph().GetTopologicallySortedProjects())
            {
                using var assembly = new System.IO.MemoryStream();
                var emitted = (await solution.GetProject(id)!.GetCompilationAsync())!.Emit(assembly);
                Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
                assembly.Position = 0;
                var loaded = context.LoadFromStream(assembly);
                type = loaded.GetType("Program") ?? type;
                log = loaded.GetType("Log") ?? log;
            }

            const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
            var main = type!.GetMethod("<Main>$", Any) ?? type!.GetMethod("Main", Any)!;
            var ended = "";
            try
            {
                if (main.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, main.GetParameters().Length > 0 ? [Array.Empty<string>()] : [], culture: null) is Task running)
                {
                    await running.WaitAsync(TimeSpan.FromSeconds(60));
                }
            }
            catch (Exception exception) when (exception is not TimeoutException)
            {
                ended = exception.GetType().Name;
            }

            return (string)log!.GetMethod("Text")!.Invoke(null, [])! + ended;
        }
        finally
        {
            context.Unload();
        }
    }
}
