using Ssot.Analyzers.Demo;

namespace Ssot.Analyzers.EndToEnd.Demo;

public class DiffSizeTests
{
    [Theory]
    [InlineData("a b c", "a b c", 0, 0)]
    [InlineData("a b c", "a x c", 1, 1)]
    [InlineData("a b c", "a c", 0, 1)]
    [InlineData("a c", "a b b c", 2, 0)]
    [InlineData("", "a b", 2, 0)]
    [InlineData("a b a b", "b a b a", 1, 1)]
    public void Counts_lines_as_a_diff_does(string old, string @new, int added, int removed) =>
        Assert.Equal((added, removed), DiffSize.OfLines(Lines(old), Lines(@new)));

    [Fact]
    public void Counts_files_with_a_difference()
    {
        using var old = new TemporaryFolder();
        using var @new = new TemporaryFolder();
        old.Write("Same.cs", "a");
        @new.Write("Same.cs", "a");
        old.Write("sub/Changed.cs", "a\nb");
        @new.Write("sub/Changed.cs", "a\nc\nd");
        @new.Write("obj/Generated.cs", "a");

        Assert.Equal(new DiffSize(1, 2, 1), DiffSize.Between(old.Path, @new.Path));
    }

    private static string[] Lines(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
