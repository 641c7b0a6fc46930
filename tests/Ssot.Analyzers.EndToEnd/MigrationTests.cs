namespace Ssot.Analyzers.EndToEnd;

[Collection(SecondPackageCollection.Name)]
public class MigrationTests(BuiltPackage package) : EndToEndTest(package)
{
    [Fact]
    public async Task One_run_migrates_over_projects_and_leaves_a_program_that_works()
    {
        var solution = NewSolution()
            .Project("Lib")
            .File("Lib/Engine.cs", """
                namespace Lib;

                public class Engine
                {
                    public async Task<string> GetName()
                    {
                        await Task.Yield();
                        return "the engine";
                    }
                }
                """)
            .Project("App", """
                <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
                <ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>
                """)
            .File("App/Program.cs", """
                using Lib;

                Console.WriteLine(new Greeter(new Engine()).Greet());

                public class Greeter(Engine engine)
                {
                    public string Greet() => $"I am {engine.GetName()}";
                }
                """);

        var before = (await solution.Build()).ShouldSucceed();
        Assert.Equal("App/Program.cs", Assert.Single(before.Of("SSOT1001")).File);

        await solution.Format("SSOT1001");

        var after = (await solution.Build()).ShouldSucceed();
        Assert.Empty(after.Ours);
        Assert.Contains("I am the engine", await solution.Run("App"), StringComparison.Ordinal);
    }
}
