using System.Text;

namespace Ssot.Analyzers.Tests.Trust;

/// <summary>Sources that no person types and some tool writes: too large, empty, or all directives. What stands beside them is still found and fixed.</summary>
public class ExtremeSourceTests
{
    private const int Depth = 10_000;

    // An async factory and what is left of its synchronous use.
    private const string Beside = """
        class Engine
        {
            public async Task<string> GetName()
            {
                await Task.Yield();
                return "";
            }
        }

        class Greeter
        {
            public void Greet(Engine engine) => Console.WriteLine("I am " + engine.GetName());
        }
        """;

    public static TheoryData<string> Shapes =>
    [
        "nothing", "a byte order mark", "only a comment", "only directives", "an open comment", "nested conditions of directives", "a maze of directives",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Is_survived(string shape)
    {
        var trial = new Trial(Solution(Generate(shape)));

        await trial.RunAsync(bulk: true);

        Assert.True(trial.Found > 0, "what stands beside it is no longer found");
        Assert.True(trial.Fixes > 0, "what stands beside it is no longer fixed");
    }

    [Fact]
    public async Task A_file_of_5_MB_is_survived()
    {
        var text = new StringBuilder("class Large\n{\n");
        for (var i = 0; text.Length < 5 << 20; i++)
        {
            text.Append("    public static async System.Threading.Tasks.Task<int> Get").Append(i).Append("(int value) { await System.Threading.Tasks.Task.Delay(value); return value + ").Append(i).Append("; }\n");
        }

        var trial = new Trial(Solution(text.Append("    public static string Show() => \"\" + Get0(1);\n}\n").ToString()));

        await trial.RunAsync(bulk: false);

        Assert.True(trial.Found > 1, "findings in it or beside it are lost");
    }

    private static Func<Solution> Solution(string text)
    {
        var seed = new Seed("extreme", [("/Extreme.cs", text), ("/Beside.cs", Beside), ("/Usings.cs", Seeds.UsualUsings)], "T:Old.Type => T:New.Type");
        return new Mutant("extreme", seed, File: 0, text, Surroundings.Usual).CreateSolution;
    }

    private static string Generate(string shape) => shape switch
    {
        "nothing" => "",
        "a byte order mark" => "\uFEFF",
        "only a comment" => "// nothing",
        "only directives" => "#nullable disable\n#pragma warning disable\n#region\n#endregion\n#if A\n#endif\n",
        "an open comment" => "class C { } /*",
        "nested conditions of directives" => Times("#if !A\n") + "class C { }\n" + Times("#endif\n"),
        _ => string.Concat(Enumerable.Range(0, Depth / 10).Select(i => $"#if {(i % 3 == 0 ? "!" : "")}A{i % 7}\nclass C{i}\n#else\n#elif B\n{{\n#endif\n{{ }}\n")),
    };

    private static string Times(string text) => new StringBuilder(text.Length * Depth).Insert(0, text, Depth).ToString();
}
