namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>Broken builds, repaired by one of the compiler's ids alone.</summary>
public class PathErrorTests
{
    private const string Split = "namespace Acme.Old { public class Stays { } public class Outer { } }";

    [Theory]
    [InlineData("CS0246", "using Acme.Old;\nclass C { Tool? t; }", "using Acme.New;\nclass C { Tool? t; }", "N:Acme.Old => N:Acme.New")]
    [InlineData("CS0246", "using Acme.Old;\nclass C { Tool? t; Acme.Old<int>? o; }", "using Acme.New;\nclass C { Tool? t; Acme.Old<int>? o; }", "N:Acme.Old => N:Acme.New", "namespace Acme { class Old<T> { } }")]
    [InlineData("CS0246", "namespace Acme;\nusing Old;\nclass C { Tool? t; }", "namespace Acme;\nusing Acme.New;\nclass C { Tool? t; }", "N:Acme.Old => N:Acme.New", "namespace Acme { class Old<T> { } }")]
    [InlineData("CS0234", "class C { Acme.Old.Tool? t; }", "class C { Acme.New.Tool? t; }", "N:Acme.Old => N:Acme.New")]
    [InlineData("CS0234", "using Acme.Old;\nclass C { Tool? t; }", "using Acme.New;\nclass C { Tool? t; }", "N:Acme.Old => N:Acme.New")]
    [InlineData("CS0234", "class C { Acme.Old.Tool? t; }", "class C { Acme.New.Tool? t; }", "T:Acme.Old.Tool => T:Acme.New.Tool", Split)]
    [InlineData("CS0246", "using Acme.Old;\nclass C { Tool? t; Stays? s; }", "using Acme.New;\nusing Acme.Old;\nclass C { Tool? t; Stays? s; }", "T:Acme.Old.Tool => T:Acme.New.Tool", Split)]
    [InlineData("CS0103", "using Acme.Old;\nclass C { object t = Tool.Default; Stays? s; }", "using Acme.New;\nusing Acme.Old;\nclass C { object t = Tool.Default; Stays? s; }", "T:Acme.Old.Tool => T:Acme.New.Tool", Split)]
    [InlineData("CS0117", "using Acme.Old;\nclass C { object t = Outer.Tool.Default; }", "using Acme.Old;\nclass C { object t = Acme.New.Tool.Default; }", "T:Acme.Old.Outer.Tool => T:Acme.New.Tool", Split)]
    [InlineData("CS1061", "using Acme.Old;\nclass C { Stays? s; int i = 1.Twice(); }", "using Acme.New;\nusing Acme.Old;\nclass C { Stays? s; int i = 1.Twice(); }", "T:Acme.Old.Extensions => T:Acme.New.Extensions", Split)]
    [InlineData("CS0104", "using Acme.New;\nusing Other;\nclass C { Tool? t; Only? o; }", "using Acme.New;\nusing Other;\nclass C { Acme.New.Tool? t; Only? o; }", "T:Other.Tool => T:Acme.New.Tool", "namespace Other { class Tool { } class Only { } }")]
    [InlineData("CS0246", "class C { Tool? t; }", "class C { Tool? t; }", "N:Acme.Old => N:Acme.New")]
    [InlineData("CS0246", "using System;\nclass C { Toool? t; }", "using System;\nclass C { Toool? t; }", "T:Acme.Old.Toool => T:Acme.New.Tool", Split)]
    [InlineData("CS0103", "using Acme.Old;\nclass C { object t = Tol; Stays? s; }", "using Acme.Old;\nclass C { object t = Tol; Stays? s; }", "T:Acme.Old.Tool => T:Acme.New.Tool", Split)]
    public async Task Repairs(string id, string before, string after, string manifest, string left = "")
    {
        var solution = new Verifiers.TestSolution().Project("App", [], (PathRewriting.Path, before), ("/App/New.cs", PathVerifier.New), ("/App/Left.cs", left)).Manifest(manifest).Solution;
        Assert.Equal(after, await Verifiers.TestSolution.TextAsync(await PathRewriting.RunAsync(solution, id), PathRewriting.Path));
    }
}
