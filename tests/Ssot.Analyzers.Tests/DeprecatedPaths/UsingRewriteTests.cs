using Ssot.Analyzers.Tests.Verifiers;

namespace Ssot.Analyzers.Tests.DeprecatedPaths;

public class UsingRewriteTests
{
    [Theory]
    [InlineData("using Acme.Old;\n\nclass C { Tool? t; }", "using Acme.New;\n\nclass C { Tool? t; }")]
    [InlineData("using Acme.Old.Http;\n\nclass C { Client? t; }", "using Acme.New.Http;\n\nclass C { Client? t; }")]
    [InlineData("using global::Acme.Old;\n\nclass C { Tool? t; }", "using global::Acme.New;\n\nclass C { Tool? t; }")]
    [InlineData("using static Acme.Old.Extensions;\n\nclass C { int i = Plain(); }", "using static Acme.New.Extensions;\n\nclass C { int i = Plain(); }")]
    [InlineData("using Acme.Old;\n\nclass C { int i = 1.Twice(); }", "using Acme.New;\n\nclass C { int i = 1.Twice(); }")]
    [InlineData("using A = Acme.Old;\n\nclass C { A.Tool? t; A.Tool.Part? p; }", "using A = Acme.New;\n\nclass C { A.Tool? t; A.Tool.Part? p; }")]
    [InlineData("using A = Acme.Old.Tool;\n\nclass C { A? t; A.Part? p; }", "using A = Acme.New.Tool;\n\nclass C { A? t; A.Part? p; }")]
    [InlineData("using A = Acme.Old.Box<int>;\n\nclass C { A? t; }", "using A = Acme.New.Box<int>;\n\nclass C { A? t; }")]
    [InlineData("using A = System.Collections.Generic.List<Acme.Old.Tool>;\n\nclass C { A? t; }", "using A = System.Collections.Generic.List<Acme.New.Tool>;\n\nclass C { A? t; }")]
    [InlineData("using A = (Acme.Old.Tool Tool, int Count);\n\nclass C { A t; }", "using A = (Acme.New.Tool Tool, int Count);\n\nclass C { A t; }")]
    [InlineData("global using Acme.Old;\n\nclass C { Tool? t; }", "global using Acme.New;\n\nclass C { Tool? t; }")]
    [InlineData("global using A = Acme.Old.Tool;\n\nclass C { A? t; }", "global using A = Acme.New.Tool;\n\nclass C { A? t; }")]
    [InlineData("namespace App\n{\n    using Acme.Old;\n\n    class C { Tool? t; }\n}", "namespace App\n{\n    using Acme.New;\n\n    class C { Tool? t; }\n}")]
    [InlineData("namespace App;\n\nusing Acme.Old;\n\nclass C { Tool? t; }", "namespace App;\n\nusing Acme.New;\n\nclass C { Tool? t; }")]
    [InlineData("namespace Acme.App { using Old.Http; class C { Client? t; } }", "namespace Acme.App { using Acme.New.Http; class C { Client? t; } }")]
    public Task Directive_IsRewritten(string before, string after) => PathRewriting.EitherAsync(before, after);

    [Theory]
    [InlineData("using Acme.New;\nusing Acme.Old;\n\nclass C { }", "using Acme.New;\n\nclass C { }")]
    [InlineData("using Acme.Old;\nusing Acme.New;\n\nclass C { }", "using Acme.New;\n\nclass C { }")]
    [InlineData("using System;\nusing Acme.Old; // why\nusing Acme.New;\n\nclass C { }", "using System;\n// why\nusing Acme.New;\n\nclass C { }")]
    [InlineData("using System;\n// why\nusing Acme.Old;\nusing Acme.New;\n\nclass C { }", "using System;\n// why\nusing Acme.New;\n\nclass C { }")]
    [InlineData("using System;\n\nusing Acme.Old;\n\nusing Acme.New;\n\nclass C { }", "using System;\n\nusing Acme.New;\n\nclass C { }")]
    [InlineData("using Acme.New;\nnamespace App\n{\n    using Acme.Old;\n\n    class C { }\n}", "using Acme.New;\nnamespace App\n{\n    class C { }\n}")]
    [InlineData("using Acme.Old;\n\nnamespace Acme.New.Sub;\n\nclass C { Tool? t; }", "namespace Acme.New.Sub;\n\nclass C { Tool? t; }")]
    [InlineData("using static Acme.Old.Extensions;\nusing static Acme.New.Extensions;\n\nclass C { }", "using static Acme.New.Extensions;\n\nclass C { }")]
    [InlineData("using System;\r\nusing Acme.Old;\r\nusing Acme.New;\r\n\r\nclass C { }\r\n", "using System;\r\nusing Acme.New;\r\n\r\nclass C { }\r\n")]
    public Task Directive_IsDroppedWhereTheTargetIsInScope(string before, string after) => PathRewriting.GoneAsync(before, after);

    [Fact]
    public Task Directive_IsDroppedWhereAGlobalUsingHasTheTarget() =>
        PathRewriting.EitherAsync("using System;\nusing Acme.Old;\n\nclass C { Tool? t; }", "using System;\n\nclass C { Tool? t; }", PathVerifier.Moved, ("/App/Global.cs", "global using Acme.New;"));

    [Fact]
    public Task TwoThatBecomeOne_AreOne() => PathRewriting.GoneAsync(
        "using Acme.Old;\nusing Acme.Older;\nusing System;\n\nclass C { Tool? t; }",
        "using Acme.New;\nusing System;\n\nclass C { Tool? t; }",
        "N:Acme.Old => N:Acme.New\nN:Acme.Older => N:Acme.New");

    [Fact]
    public Task OrderGroupingDirectivesAndComments_AreKept() => PathRewriting.EitherAsync(
        """
        // A header.

        #nullable enable
        using System;
        using System.Text;

        // Ours.
        using Acme.Old; // the tools
        #if DEBUG
        using System.Diagnostics;
        #endif

        class C { Tool? t; }

        """,
        """
        // A header.

        #nullable enable
        using System;
        using System.Text;

        // Ours.
        using Acme.New; // the tools
        #if DEBUG
        using System.Diagnostics;
        #endif

        class C { Tool? t; }

        """);

    [Fact]
    public Task SimpleNamesOfTheUsing_FollowByThemselves() => PathRewriting.EitherAsync(
        """
        using Acme.Old;
        using static Acme.Old.Tool;

        [Mark]
        class C : ITool
        {
            object M() => new Tool();
            int E() => 1.Twice();
            Part? part;
            Box<Tool>.Lid? lid;
            /// <see cref="Tool.Run"/>
            string Name => nameof(ToolException);
        }
        """,
        """
        using Acme.New;
        using static Acme.New.Tool;

        [Mark]
        class C : ITool
        {
            object M() => new Tool();
            int E() => 1.Twice();
            Part? part;
            Box<Tool>.Lid? lid;
            /// <see cref="Tool.Run"/>
            string Name => nameof(ToolException);
        }
        """);

    [Fact]
    public Task TypesThatWentElsewhere_GetUsingsOfTheirOwn() => PathRewriting.EitherAsync(
        """
        using System;
        using Acme.Old;

        class C { Tool? t; Engine? e; Mover? m; }
        """,
        """
        using System;
        using Acme.Motors;
        using Acme.New;

        class C { Tool? t; Motor? e; Mover? m; }
        """,
        "N:Acme.Old => N:Acme.New\nT:Acme.Old.Engine => T:Acme.Motors.Motor\nT:Acme.Old.Mover => T:Acme.Motors.Mover",
        ("/App/Motors.cs", "namespace Acme.Motors { class Motor { } class Mover { } }"));

    // No entry says where the namespace went: what is left of it is an error when the last of its types has gone.
    [Theory]
    [InlineData("using Acme.Old;\n\nclass C { Tool? t; Engine? e; }", "using Acme.New;\nusing Acme.Motors;\n\nclass C { Tool? t; Engine? e; }")]
    [InlineData("using System;\nusing Acme.Old;\n\nclass C { Tool? t; Engine[]? e; string s = nameof(Tool); }", "using System;\nusing Acme.New;\nusing Acme.Motors;\n\nclass C { Tool? t; Engine[]? e; string s = nameof(Tool); }")]
    [InlineData("using Acme.Old;\n\nclass C { Tool? t; Box<Tool>? b; }", "using Acme.New;\n\nclass C { Tool? t; Acme.Motors.Box<Tool>? b; }")]
    public Task NamespaceWithoutAnEntry_IsLeftTypeByType(string before, string after) => PathRewriting.GoneAsync(
        before, after, "T:Acme.Old.Tool => T:Acme.New.Tool\nT:Acme.Old.Engine => T:Acme.Motors.Engine\nT:Acme.Old.Box`1 => T:Acme.Motors.Box`1",
        ("/App/Motors.cs", "namespace Acme.Motors { class Engine { } class Box<T> { } }"));

    // What the project file brings can't be edited: each file gets what it needs.
    [Theory]
    [InlineData("using global::Acme.Old", "class C { Tool? t; string s = nameof(Tool); }", "using Acme.New;\n\nclass C { Tool? t; string s = nameof(Tool); }", true)]
    [InlineData("using global::Acme.Old", "class C { Tool? t; string s = nameof(Tool); int i = 1.Twice(); }", "using Acme.New;\n\nclass C { Tool? t; string s = nameof(Tool); int i = 1.Twice(); }", true)]
    // As long as the old side is there, the item keeps it in scope.
    [InlineData("using global::Acme.Old", "class C { Tool? t; string s = nameof(Tool); }", "class C { Acme.New.Tool? t; string s = nameof(Acme.New.Tool); }", false)]
    [InlineData("using static global::Acme.Old.Extensions", "class C { int i = Plain(); string s = nameof(Plain); }", "using Acme.New;\n\nclass C { int i = Extensions.Plain(); string s = nameof(Extensions.Plain); }")]
    [InlineData("using static global::Acme.Old.Extensions", "using System;\nclass C { int Plain; int i = Unknown(); int P() { var Twice = 1; return Twice; } }", "using System;\nclass C { int Plain; int i = Unknown(); int P() { var Twice = 1; return Twice; } }")]
    [InlineData("using A = global::Acme.Old.Tool", "class C { A? t; int i = A.Version; }", "using Acme.New;\n\nclass C { Tool? t; int i = Tool.Version; }")]
    [InlineData("using A = global::Acme.Old", "class C { A.Tool? t; int i = A.Tool.Version; }", "class C { Acme.New.Tool? t; int i = Acme.New.Tool.Version; }")]
    public async Task UsingOfTheProjectFile_IsMadeUpForInEachFile(string item, string before, string after, bool? isGone = null)
    {
        foreach (var gone in isGone is { } one ? new[] { one } : [false, true])
        {
            (string, string)[] others = [("/App/New.cs", PathVerifier.New), ("/App/obj/App.GlobalUsings.g.cs", $"// <auto-generated/>\nglobal {item};"), ("/App/Old.cs", gone ? "" : PathVerifier.Old)];
            await PathRewriting.CaseAsync(before, after, PathVerifier.Moved, others);
        }
    }

    [Fact]
    public Task OldUsing_IsKeptWhileSomethingNeedsIt() => PathRewriting.BothAsync(
        """
        using Acme.Old;

        class C { Tool? t; int i = 1.Thrice(); }
        """,
        """
        using Acme.New;
        using Acme.Old;

        class C { Acme.New.Tool? t; int i = 1.Thrice(); }
        """,
        PathVerifier.Moved,
        ("/App/Left.cs", "namespace Acme.Old { static class Left { public static int Thrice(this int i) => 3 * i; } }"));

    [Fact]
    public Task OldUsingThatNothingElseLeaves_StaysAsItIs() => PathRewriting.BothAsync(
        "using Acme.Old;\n\nclass C { Left? l; }",
        "using Acme.Old;\n\nclass C { Left? l; }",
        PathVerifier.Moved,
        ("/App/Left.cs", "namespace Acme.Old { class Left { } }"));

    [Fact]
    public Task OneNameThatNeedsTheOldSide_IsWrittenInFull() => PathRewriting.BothAsync(
        "using Acme.Old;\n\nclass C { Left? l; Tool? t; ITool? i; }",
        "using Acme.New;\n\nclass C { Acme.Old.Left? l; Tool? t; ITool? i; }",
        PathVerifier.Moved,
        ("/App/Left.cs", "namespace Acme.Old { class Left { } }"));

    [Fact]
    public Task ClashThatTheNewImportBrings_IsQualified() => PathRewriting.BothAsync(
        "using Acme.Old;\nusing Other;\n\nclass C { Tool? t; Clash? c; }",
        "using Acme.New;\nusing Other;\n\nclass C { Tool? t; Other.Clash? c; }",
        PathVerifier.Moved,
        ("/App/Other.cs", "namespace Other { class Clash { } } namespace Acme.New { class Clash { } }"));

    [Fact]
    public Task ClashOfManyNames_IsAliased() => PathRewriting.BothAsync(
        "using Acme.Old;\nusing Other;\n\nclass C { Tool? t; Clash? c; Clash? d; Clash? e; object f = new Clash(); }",
        "using Acme.New;\nusing Other;\nusing Clash = Other.Clash;\n\nclass C { Tool? t; Clash? c; Clash? d; Clash? e; object f = new Clash(); }",
        PathVerifier.Moved,
        ("/App/Other.cs", "namespace Other { class Clash { } } namespace Acme.New { class Clash { } }"));

    [Fact]
    public Task RemovedOrWithoutNewSide_StaysAsItIs() => Task.WhenAll(
        PathRewriting.BothAsync("using Acme.Old;\nclass C { Tool? t; }", "using Acme.Old;\nclass C { Tool? t; }", "removed N:Acme.Old"),
        PathRewriting.BothAsync("using Acme.Old;\nclass C { Tool? t; }", "using Acme.Old;\nclass C { Tool? t; }", "N:Acme.Old => N:Acme.Missing"));

    [Fact]
    public Task ChainOfMoves_LeadsToItsEnd() => PathRewriting.EitherAsync(
        "using Acme.Old;\nclass C { Tool? t; }",
        "using Acme.Newest;\nclass C { Tool? t; }",
        "N:Acme.Old => N:Acme.New\nN:Acme.New => N:Acme.Newest",
        ("/App/Newest.cs", "namespace Acme.Newest { class Tool { } }"));

    [Fact]
    public Task ChainWhoseEndIsNotThereYet_LeadsAsFarAsItCan() => PathRewriting.EitherAsync(
        "using Acme.Old;\nclass C { Tool? t; }", "using Acme.New;\nclass C { Tool? t; }", "N:Acme.Old => N:Acme.New\nN:Acme.New => N:Acme.Newest");

    [Fact]
    public async Task GlobalUsing_MovesTheWholeProject()
    {
        var solution = new Verifiers.TestSolution()
            .Project("App", [], ("/App/Global.cs", "global using Acme.Old;\n"), ("/App/A.cs", "class A { Tool? t; Clash? c; }"), ("/App/B.cs", "using Other;\nclass B { Tool? t; Clash? c; }"),
                ("/App/Old.cs", PathVerifier.Old), ("/App/New.cs", PathVerifier.New), ("/App/Other.cs", "namespace Other { class Clash { } } namespace Acme.Old { class Clash2 { } } namespace Acme.New { class Clash { } }"))
            .Manifest(PathVerifier.Moved).Solution;
        var rewritten = await PathRewriting.RunAsync(solution);
        Assert.Equal("global using Acme.New;\n", await Verifiers.TestSolution.TextAsync(rewritten, "/App/Global.cs"));
        Assert.Equal("class A { Tool? t; Clash? c; }", await Verifiers.TestSolution.TextAsync(rewritten, "/App/A.cs"));
        Assert.Equal("using Other;\nclass B { Tool? t; Other.Clash? c; }", await Verifiers.TestSolution.TextAsync(rewritten, "/App/B.cs"));
    }

    [Fact]
    public async Task LinkedFile_GetsOneText()
    {
        const string Source = """
            using Acme.Old;
            #if NET
            using Acme.Old.Http;
            #endif

            class C
            {
                Tool? t;
            #if NET
                Client? c;
            #else
                Acme.Old.Tool? u;
            #endif
            }
            """;
        var solution = new Verifiers.TestSolution()
            .Project("One", ["NET"], [], ("/App/Test.cs", Source), ("/App/New.cs", PathVerifier.New))
            .Project("Two", [], [], ("/App/Test.cs", Source), ("/App/New.cs", PathVerifier.New))
            .Manifest(PathVerifier.Moved).Solution;
        Assert.Equal(
            """
            using Acme.New;
            #if NET
            using Acme.New.Http;
            #endif

            class C
            {
                Tool? t;
            #if NET
                Client? c;
            #else
                Tool? u;
            #endif
            }
            """,
            await Verifiers.TestSolution.TextAsync(await PathRewriting.RunAsync(solution), "/App/Test.cs"));
    }

    [Fact]
    public Task BrokenBuild_IsRepairedByTheCompilersErrors() => Ids(
        "using Acme.Old;\nusing A = Acme.Old.Tool;\nclass C { Tool? t; object o = new Acme.Old.Tool(); }",
        "using Acme.New;\nusing A = Acme.New.Tool;\nclass C { Tool? t; object o = new Tool(); }",
        "CS0246", "CS0234");

    [Fact]
    public async Task WhatABuildWrites_IsLeftAlone()
    {
        const string Written = "// <auto-generated/>\nusing Acme.Old;\nclass G { Tool? t; }";
        var solution = new Verifiers.TestSolution().Project("App", [], (PathRewriting.Path, "using Acme.Old;\nclass C { Tool? t; }"), ("/App/obj/G.g.cs", Written), ("/App/New.cs", PathVerifier.New)).Manifest(PathVerifier.Moved).Solution;
        var rewritten = await PathRewriting.RunAsync(solution, "CS0246", "CS0234");
        Assert.Equal(Written, await Verifiers.TestSolution.TextAsync(rewritten, "/App/obj/G.g.cs"));
        Assert.Equal("using Acme.New;\nclass C { Tool? t; }", await Verifiers.TestSolution.TextAsync(rewritten, PathRewriting.Path));
    }

    private static async Task Ids(string before, string after, params string[] ids)
    {
        var solution = new Verifiers.TestSolution().Project("App", [], (PathRewriting.Path, before), ("/App/New.cs", PathVerifier.New)).Manifest(PathVerifier.Moved).Solution;
        Assert.Equal(after, await Verifiers.TestSolution.TextAsync(await PathRewriting.RunAsync(solution, ids), PathRewriting.Path));
    }

    // The bulk runner asks for one id after another, in an order of its own.
    [Theory]
    [InlineData("SSOT3001", "SSOT3002")]
    [InlineData("SSOT3002", "SSOT3001")]
    public async Task OrderOfTheIds_MakesNoDifference(string first, string second)
    {
        const string manifest = "N:Acme.Web.Versioning => N:Acme.Versioning\nT:Acme.Web.ApiVersion => T:Acme.Versioning.ApiVersion";
        var solution = new TestSolution().Project("App", [],
            (PathRewriting.Path, "using Acme.Web;\nusing Acme.Web.Versioning;\n\nclass C { ApiVersion? v; Reader? r; }"),
            ("/App/New.cs", "namespace Acme.Web { class Controller { } } namespace Acme.Versioning { class ApiVersion { } class Reader { } }")).Manifest(manifest).Solution;
        var rewritten = await PathRewriting.RunAsync(await PathRewriting.RunAsync(solution, first), second);
        Assert.Equal("using Acme.Versioning;\n\nclass C { ApiVersion? v; Reader? r; }", await TestSolution.TextAsync(rewritten, PathRewriting.Path));
    }

    // Its new home is not referenced yet, and without the directive nobody could tell what the name meant.
    [Fact]
    public Task UsingOfWhatDoesNotBindYet_IsKept() => PathRewriting.CaseAsync(
        "using Acme.Web;\nusing Acme.Other;\n\nclass C { ApiVersion? v; Reader? r; }",
        "using Acme.Web;\nusing Acme.Versioning;\n\nclass C { ApiVersion? v; Reader? r; }",
        "N:Acme.Other => N:Acme.Versioning\nT:Acme.Web.ApiVersion => T:Acme.Elsewhere.ApiVersion",
        [("/App/New.cs", "namespace Acme.Web { class Controller { } } namespace Acme.Versioning { class Reader { } }")]);
}
