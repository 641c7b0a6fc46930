using Ssot.Analyzers.Demo;

namespace Ssot.Analyzers.EndToEnd.Demo;

public class SolutionLocationTests
{
    [Theory]
    [InlineData("a/My.sln", "a/My.sln")]
    [InlineData("a/My.slnx", "a")]
    [InlineData("a/My.csproj", "a")]
    [InlineData("a/My.csproj", "a/My.csproj")]
    public void Finds_what_a_file_or_a_folder_means(string file, string path)
    {
        using var folder = new TemporaryFolder();
        var expected = folder.Write(file);

        Assert.Equal(expected, SolutionLocation.Find(Path.Combine(folder.Path, path)).File);
    }

    [Fact]
    public void A_folder_with_a_solution_means_the_solution()
    {
        using var folder = new TemporaryFolder();
        folder.Write("My.csproj");
        var solution = folder.Write("My.sln");

        Assert.Equal(solution, SolutionLocation.Find(folder.Path).File);
    }

    [Fact]
    public void Says_what_is_missing_or_ambiguous()
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty/readme.txt");
        folder.Write("two/A.sln");
        folder.Write("two/B.slnx");

        Assert.Contains("There is no", Problem("nowhere"), StringComparison.Ordinal);
        Assert.Contains("There is no .sln", Problem("empty"), StringComparison.Ordinal);
        Assert.Contains("is no .sln", Problem("empty/readme.txt"), StringComparison.Ordinal);
        Assert.Contains("A.sln, B.slnx", Problem("two"), StringComparison.Ordinal);

        string Problem(string path)
        {
            var problem = Assert.Throws<DemoException>(() => SolutionLocation.Find(Path.Combine(folder.Path, path)));
            Assert.Equal(ExitCode.Usage, problem.Code);
            return problem.Message;
        }
    }

    [Fact]
    public void Root_is_the_repository_else_the_folder_that_holds_all_projects()
    {
        using var folder = new TemporaryFolder();
        var solution = folder.Write("build/My.sln", """Project("{X}") = "A", "..\src\A\A.csproj", "{Y}" """);
        folder.Write("src/A/A.csproj");
        Assert.Equal(folder.Path, SolutionLocation.Find(solution).Root);

        var inRepository = folder.Write("repository/src/My.slnx", "<Solution />");
        folder.Write("repository/.git", "gitdir: elsewhere");
        Assert.Equal(Path.Combine(folder.Path, "repository"), SolutionLocation.Find(inRepository).Root);
    }
}
