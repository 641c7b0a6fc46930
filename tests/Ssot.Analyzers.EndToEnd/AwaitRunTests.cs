namespace Ssot.Analyzers.EndToEnd;

/// <summary>One run of the bulk runner over what a factory that turned async leaves behind.</summary>
public class AwaitRunTests(BuiltPackage package) : EndToEndTest(package)
{
    [Theory]
    [InlineData("SSOT1001", "factory.Create()")]
    [InlineData("CS1061", "factory.Create().Name")]
    public async Task A_chain_over_three_projects_and_an_interface_is_awaited_to_its_end(string id, string use)
    {
        var solution = NewSolution()
            .Project("Core")
            .File("Core/Factory.cs", Factory)
            .File("Core/Greeters.cs", $$"""
                namespace Core;

                public interface IGreeter
                {
                    string Greet();
                }

                public class Engineer(Factory factory) : IGreeter
                {
                    public string Greet() => $"I am {{{use}}}"; // by name
                }

                public class Silent : IGreeter
                {
                    public string Greet()
                    {
                        return "(silence)";
                    }
                }
                """)
            .Project("Middle", """<ItemGroup><ProjectReference Include="../Core/Core.csproj" /></ItemGroup>""")
            .File("Middle/Board.cs", """
                using Core;

                namespace Middle;

                public class Board(params IGreeter[] greeters)
                {
                    public string All()
                    {
                        var all = "";
                        foreach (var greeter in greeters)
                        {
                            all += greeter.Greet() + ";";
                        }

                        return all;
                    }
                }
                """)
            .Project("App", """
                <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
                <ItemGroup><ProjectReference Include="../Middle/Middle.csproj" /></ItemGroup>
                """)
            .File("App/Program.cs", """
                using Core;
                using Middle;

                internal static class Program
                {
                    private static void Main() => Print(new Board(new Engineer(new Factory()), new Silent()));

                    private static void Print(Board board)
                    {
                        Console.WriteLine(board.All());
                    }
                }
                """);
        Assert.NotEmpty((await solution.Build()).Of(id));

        await solution.Format(id);

        Assert.Empty((await solution.Build()).ShouldSucceed().Ours);
        Assert.Contains("I am the engine;(silence);", await solution.Run("App"), StringComparison.Ordinal);
        Assert.Contains("; // by name", solution["Core/Greeters.cs"], StringComparison.Ordinal);
        Assert.Contains("public Task<string> Greet()", solution["Core/Greeters.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Branches_for_every_target_framework_are_awaited_alike()
    {
        var solution = NewSolution()
            .Project("Lib", "<PropertyGroup><TargetFrameworks>net8.0;net10.0</TargetFrameworks></PropertyGroup>")
            .File("Lib/Factory.cs", Factory)
            .File("Lib/Greeter.cs", """
                namespace Core;

                public class Greeter(Factory factory)
                {
                #if NET10_0_OR_GREATER
                    public string Greet() => $"new {factory.Create()}";
                #else
                    public string Greet() => $"old {factory.Create()}";
                #endif

                    public string Twice()
                    {
                #if !NET10_0_OR_GREATER
                        Console.WriteLine(Greet());
                #endif
                        return Greet() + Greet();
                    }
                }
                """);
        Assert.NotEmpty((await solution.Build()).ShouldSucceed().Of("SSOT1001"));

        await solution.Format("SSOT1001");

        Assert.Empty((await solution.Build()).ShouldSucceed().Ours);
        Assert.Equal("""
            namespace Core;

            public class Greeter(Factory factory)
            {
            #if NET10_0_OR_GREATER
                public async Task<string> Greet() => $"new {await factory.Create()}";
            #else
                public async Task<string> Greet() => $"old {await factory.Create()}";
            #endif

                public async Task<string> Twice()
                {
            #if !NET10_0_OR_GREATER
                    Console.WriteLine(await Greet());
            #endif
                    return await Greet() + await Greet();
                }
            }
            """, solution["Lib/Greeter.cs"]);
    }

    [Fact]
    public async Task Lambdas_and_iterators_are_awaited_with_what_takes_them()
    {
        var solution = NewSolution()
            .Project("App", "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>")
            .File("App/Factory.cs", Factory)
            .File("App/Retry.cs", """
                namespace Core;

                public static class Retry
                {
                    public static T Run<T>(Func<T> work) => work();

                    public static void Guard(Action work) => work();

                    public static async Task Guard(Func<Task> work) => await work();
                }
                """)
            .File("App/Program.cs", """
                using Core;

                internal class Program
                {
                    private readonly Factory _factory = new();

                    private static void Main()
                    {
                        var program = new Program();
                        foreach (var name in program.Names(2))
                        {
                            Console.Write(name + ";");
                        }

                        Console.Write(program.First() + ";");
                        Retry.Guard(() => program.Show("guarded"));
                        string Local() => $"{program._factory.Create()}";
                        Func<string> deferred = () => Local() + ".";
                        Console.WriteLine(deferred());
                    }

                    private IEnumerable<string> Names(int count)
                    {
                        for (var i = 0; i < count; i++)
                        {
                            yield return $"{i}: {_factory.Create()}";
                        }
                    }

                    private string First() => Retry.Run(() => $"{_factory.Create()}");

                    private void Show(string how)
                    {
                        Console.Write($"{how} {_factory.Create()};");
                    }
                }
                """);
        Assert.NotEmpty((await solution.Build()).ShouldSucceed().Of("SSOT1001"));

        await solution.Format("SSOT1001");

        Assert.Empty((await solution.Build()).ShouldSucceed().Ours);
        Assert.Contains("0: the engine;1: the engine;the engine;guarded the engine;the engine.", await solution.Run("App"), StringComparison.Ordinal);
        Assert.Contains("private async IAsyncEnumerable<string> Names(int count)", solution["App/Program.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_await_cannot_stand_the_code_stays_and_the_obstacle_is_named()
    {
        const string code = """
            namespace Core;

            public class Boundaries
            {
                private readonly Factory _factory;
                private readonly string _name;

                public Boundaries(Factory factory)
                {
                    _factory = factory;
                    _name = $"{factory.Create()}";
                }

                public string Name => $"{_name} {_factory.Create()}";

                public void Locked()
                {
                    lock (this)
                    {
                        Console.WriteLine($"{_factory.Create()}");
                    }
                }

                public void Out(out string name) => name = $"{_factory.Create()}";

                public static string operator +(Boundaries left, int right) => $"{left._factory.Create()}{right}";

                public IEnumerable<string> Query() => from i in Enumerable.Range(0, 2) select $"{_factory.Create()}";
            }
            """;
        var solution = NewSolution().Project("Lib").File("Lib/Factory.cs", Factory).File("Lib/Boundaries.cs", code);

        await solution.Format("SSOT1001", "SSOT1003");

        var after = (await solution.Build()).ShouldSucceed();
        Assert.Equal(code, solution["Lib/Boundaries.cs"]);
        Assert.Equal(6, after.Of("SSOT1002").Count);
        Assert.Equal(6, after.Ours.Count);
    }

    private const string Factory = """
        namespace Core;

        public class Engine
        {
            public string Name => "the engine";

            public override string ToString() => Name;
        }

        public class Factory
        {
            public async Task<Engine> Create()
            {
                await Task.Yield();
                return new Engine();
            }
        }
        """;
}
