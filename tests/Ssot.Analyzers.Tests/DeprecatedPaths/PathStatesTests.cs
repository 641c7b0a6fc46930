using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>Old and new in assemblies: both referenced, one of them under an alias, and types that are forwarded away.</summary>
public class PathStatesTests
{
    private const string Forwarder = """
        [assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Acme.Old.Tool))]
        namespace Acme.Old { public class Stays { } }
        """;

    [Fact]
    public async Task TypeForwardedToAMissingAssembly_IsMoved()
    {
        var away = await EmitAsync("Away", "namespace Acme.Old { public class Tool { public static object Default = 1; } }");
        var lib = await EmitAsync("Lib", Forwarder, away);
        var solution = new TestSolution().Project("App", [],
            ("/App/Test.cs", "using Acme.Old;\n\nclass C { Tool? t; Stays? s; object o = Tool.Default; Acme.Old.Tool? q; /** <see cref=\"Tool\"/> */ void M() { } }"), ("/App/New.cs", PathVerifier.New))
            .Manifest("T:Acme.Old.Tool => T:Acme.New.Tool").Solution;
        solution = solution.AddMetadataReference(solution.ProjectIds[0], lib);
        Assert.Contains(await TestSolution.ErrorsAsync(solution), error => error.Contains("CS1069", StringComparison.Ordinal));
        const string After = "using Acme.New;\nusing Acme.Old;\n\nclass C { Tool? t; Stays? s; object o = Tool.Default; Tool? q; /** <see cref=\"Tool\"/> */ void M() { } }";
        Assert.Equal(After, await TestSolution.TextAsync(await PathRewriting.RunAsync(solution), "/App/Test.cs"));
        Assert.Empty(await TestSolution.ErrorsAsync(await PathRewriting.RunAsync(solution)));
        Assert.Equal(After, await TestSolution.TextAsync(await PathRewriting.RunAsync(solution, "CS1069"), "/App/Test.cs"));
    }

    [Fact]
    public async Task ExternAlias_IsFollowed()
    {
        var lib = await EmitAsync("Lib", PathVerifier.Old);
        var solution = new TestSolution().Project("App", [],
            ("/App/Test.cs", "extern alias Lib;\nusing Lib::Acme.Old;\nusing A = Lib::Acme.Old.Tool;\n\nclass C { Tool? t; A? a; Lib::Acme.Old.Http.Client? c; }"), ("/App/New.cs", PathVerifier.New))
            .Manifest(PathVerifier.Moved).Solution;
        solution = solution.AddMetadataReference(solution.ProjectIds[0], lib.WithAliases(["Lib"]));
        Assert.Empty(await TestSolution.ErrorsAsync(solution));
        Assert.Equal(
            "extern alias Lib;\nusing Acme.New;\nusing A = Acme.New.Tool;\n\nclass C { Tool? t; A? a; Acme.New.Http.Client? c; }",
            await TestSolution.TextAsync(await PathRewriting.RunAsync(solution), "/App/Test.cs"));
    }

    [Fact]
    public async Task NewSideUnderAnExternAlias_IsLeftAlone()
    {
        const string Source = "extern alias Lib;\nusing Acme.Old;\n\nclass C { Tool? t; Acme.Old.Tool? u; }";
        var solution = new TestSolution().Project("App", [], ("/App/Test.cs", Source), ("/App/Old.cs", PathVerifier.Old)).Manifest(PathVerifier.Moved).Solution;
        solution = solution.AddMetadataReference(solution.ProjectIds[0], (await EmitAsync("Lib", PathVerifier.New)).WithAliases(["Lib"]));
        Assert.Equal(Source, await TestSolution.TextAsync(await PathRewriting.RunAsync(solution), "/App/Test.cs"));
    }

    [Fact]
    public async Task OldAndNewReferenced_AreToldApart()
    {
        var solution = new TestSolution().Project("App", [], ("/App/Test.cs", "using Acme.Old;\nusing Acme.New;\n\nclass C { Acme.Old.Tool? t; ITool? i; int j = 1.Twice(); }")).Manifest(PathVerifier.Moved).Solution;
        solution = solution.AddMetadataReferences(solution.ProjectIds[0], [await EmitAsync("Old", PathVerifier.Old), await EmitAsync("New", PathVerifier.New)]);
        Assert.Equal(
            "using Acme.New;\n\nclass C { Tool? t; ITool? i; int j = 1.Twice(); }", await TestSolution.TextAsync(await PathRewriting.RunAsync(solution), "/App/Test.cs"));
        Assert.Empty(await TestSolution.ErrorsAsync(await PathRewriting.RunAsync(solution)));
    }

    [Fact]
    public async Task DeclaredInTheProjectReferenced_WorksBeforeAndAfter()
    {
        const string Attributes = """
            [assembly: Ssot.NamespaceMoved("Acme.Old", "Acme.New")]
            namespace Ssot { [System.AttributeUsage(System.AttributeTargets.Assembly, AllowMultiple = true)] class NamespaceMovedAttribute(string old, string @new) : System.Attribute { } }
            """;
        foreach (var old in new[] { PathVerifier.Old, "" })
        {
            var solution = new TestSolution()
                .Project("Lib", [], ("/Lib/Attributes.cs", Attributes), ("/Lib/New.cs", PathVerifier.New), ("/Lib/Old.cs", old))
                .Project("App", ["Lib"], ("/App/Test.cs", "using Acme.Old;\n\nclass C { Tool? t; Acme.Old.Http.Client? c; }")).Solution;
            Assert.Equal("using Acme.New;\n\nclass C { Tool? t; Acme.New.Http.Client? c; }", await TestSolution.TextAsync(await PathRewriting.RunAsync(solution), "/App/Test.cs"));
        }
    }

    [Fact]
    public async Task LinkedFileWhoseOldSideIsGoneInOneOnly_GetsOneText()
    {
        const string Source = "using Acme.Old;\n\nclass C { Tool? t; Acme.Old.Http.Client? c; }";
        var solution = new TestSolution()
            .Project("One", [], ("/App/Test.cs", Source), ("/App/New.cs", PathVerifier.New))
            .Project("Two", [], ("/App/Test.cs", Source), ("/App/New.cs", PathVerifier.New), ("/App/Old.cs", PathVerifier.Old))
            .Manifest(PathVerifier.Moved).Solution;
        Assert.Equal("using Acme.New;\n\nclass C { Tool? t; Acme.New.Http.Client? c; }", await TestSolution.TextAsync(await PathRewriting.RunAsync(solution), "/App/Test.cs"));
    }

    [Fact]
    public async Task LinkedFileWhoseNewSideIsThereInOneOnly_IsLeftAlone()
    {
        const string Source = "using Acme.Old;\n\nclass C { Tool? t; Acme.Old.Http.Client? c; }";
        var solution = new TestSolution()
            .Project("One", [], ("/App/Test.cs", Source), ("/App/Old.cs", PathVerifier.Old), ("/App/New.cs", PathVerifier.New))
            .Project("Two", [], ("/App/Test.cs", Source), ("/App/Old.cs", PathVerifier.Old))
            .Manifest(PathVerifier.Moved).Solution;
        Assert.Equal(Source, await TestSolution.TextAsync(await PathRewriting.RunAsync(solution), "/App/Test.cs"));
    }

    [Theory]
    [InlineData("SSOT3001")]
    [InlineData("SSOT3002")]
    public async Task UsesThatCanOnlyMoveTogether_MoveByEitherId(string id)
    {
        var solution = new TestSolution()
            .Project("App", [], ("/App/Old.cs", PathVerifier.Old), ("/App/New.cs", PathVerifier.New),
                ("/App/Maker.cs", "using Acme.Old;\n\nclass Maker { public static Tool Make() => new(); }"),
                ("/App/User.cs", "class User { Acme.Old.Tool t = Maker.Make(); }"))
            .Manifest(PathVerifier.Moved).Solution;
        var rewritten = await PathRewriting.RunAsync(solution, id);
        Assert.Equal("using Acme.New;\n\nclass Maker { public static Tool Make() => new(); }", await TestSolution.TextAsync(rewritten, "/App/Maker.cs"));
        Assert.Equal("class User { Acme.New.Tool t = Maker.Make(); }", await TestSolution.TextAsync(rewritten, "/App/User.cs"));
    }

    [Theory]
    [InlineData("SSOT3001", "using Acme.New;\nclass C { Tool? t; string s = \"Acme.Old.Tool\"; }")]
    [InlineData("SSOT3003", "using Acme.Old;\nclass C { Tool? t; string s = \"Acme.New.Tool\"; }")]
    public async Task Strings_AreRewrittenByTheirOwnIdAlone(string id, string after)
    {
        var solution = new TestSolution().Project("App", [], ("/App/New.cs", PathVerifier.New), ("/App/Test.cs", "using Acme.Old;\nclass C { Tool? t; string s = \"Acme.Old.Tool\"; }"))
            .Manifest(PathVerifier.Moved).Solution;
        Assert.Equal(after, await TestSolution.TextAsync(await PathRewriting.RunAsync(solution, id), "/App/Test.cs"));
    }

    private const string Tests = "namespace Acme.Old { public class ToolTests { public int Count; } public class Helper { } public class Builder { } }";

    // The namespace lives on in the tests, with other types than those that left.
    [Theory]
    [InlineData("using Acme.Old;\n\nclass C { ToolTests? a; Tool? b; }", "using Acme.New;\n\nclass C { Acme.Old.ToolTests? a; Tool? b; }")]
    [InlineData("using Acme.Old;\n\nclass C { ToolTests? a; Helper? b; Builder? c; Tool? d; }", "using Acme.New;\nusing Acme.Old;\n\nclass C { ToolTests? a; Helper? b; Builder? c; Tool? d; }")]
    [InlineData("using Acme.Old;\n\nclass C { ToolTests? a; }", "using Acme.Old;\n\nclass C { ToolTests? a; }")]
    // Code in the old namespace may use old code, but not what has gone.
    [InlineData("using System;\n\nnamespace Acme.Old;\n\nclass D { Tool t = new(); Helper? h; string n = nameof(Tool); int v = Tool.Version; Missing? m; }", "using System;\nusing Acme.New;\n\nnamespace Acme.Old;\n\nclass D { Tool t = new(); Helper? h; string n = nameof(Tool); int v = Tool.Version; Missing? m; }")]
    [InlineData("namespace Acme.Old { class D { Tool? t; Helper? h; } }", "using Acme.New;\n\nnamespace Acme.Old { class D { Tool? t; Helper? h; } }")]
    [InlineData("using Acme.Old.Http;\n\nnamespace Acme.Old { class D { Client? c; } }", "using Acme.New.Http;\n\nnamespace Acme.Old { class D { Client? c; } }")]
    [InlineData("namespace Acme.Old { class D { ToolTests? t; object Tool = 1; object M() => Tool; void N<Box>(Box b) { } } }", "namespace Acme.Old { class D { ToolTests? t; object Tool = 1; object M() => Tool; void N<Box>(Box b) { } } }")]
    public Task OldNamespaceThatLivesOn_IsLeftByWhatHasGone(string before, string after) => PathRewriting.CaseAsync(before, after, PathVerifier.Moved, [("/App/New.cs", PathVerifier.New), ("/App/Tests.cs", Tests)]);

    // Somebody else's type of that name is found first, and can't be reached.
    [Theory]
    [InlineData("internal class Tool { }")]
    [InlineData("namespace Other { internal class Tool { } } namespace Another { internal class Tool { } }")]
    public async Task InaccessibleNamesake_IsNotWhatIsMeant(string namesake)
    {
        var solution = new TestSolution().Project("App", [],
            ("/App/Test.cs", "class C { Tool? t; Tool? u; int v = Tool.Version; Secret? s; }"), ("/App/New.cs", PathVerifier.New), ("/App/Uses.cs", "global using Other; global using Another; namespace Other { } namespace Another { }"),
            ("/App/obj/App.GlobalUsings.g.cs", "// <auto-generated/>\nglobal using global::Acme.Old;"))
            .Manifest(PathVerifier.Moved).Solution;
        solution = solution.AddMetadataReference(solution.ProjectIds[0], await EmitAsync("Lib", namesake + " internal class Secret { }"));
        Assert.Equal("using Acme.New;\n\nclass C { Tool? t; Tool? u; int v = Tool.Version; Secret? s; }", await TestSolution.TextAsync(await PathRewriting.RunAsync(solution), "/App/Test.cs"));
    }

    private static async Task<PortableExecutableReference> EmitAsync(string name, string source, params MetadataReference[] references)
    {
        var solution = new TestSolution().Project(name, [], ($"/{name}/Code.cs", source)).Solution;
        using var stream = new System.IO.MemoryStream();
        var compilation = await solution.Projects.Single().AddMetadataReferences(references).GetCompilationAsync();
        var result = compilation!.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
