namespace Ssot.Analyzers.Tests;

public class SmokeTests
{
    [Fact]
    public void Roslyn_is_there() => Assert.NotNull(typeof(CSharpCompilation).Assembly);
}
