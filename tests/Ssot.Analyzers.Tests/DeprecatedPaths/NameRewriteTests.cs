namespace Ssot.Analyzers.Tests.DeprecatedPaths;

public class NameRewriteTests
{
    [Theory]
    [InlineData("class C { Acme.Old.Tool? f; }", "class C { Acme.New.Tool? f; }")]
    [InlineData("class C { global::Acme.Old.Tool? f; }", "class C { global::Acme.New.Tool? f; }")]
    [InlineData("class C { Acme.Old.Http.Client? f; }", "class C { Acme.New.Http.Client? f; }")]
    [InlineData("class C { Acme.Old.Tool.Part? f; }", "class C { Acme.New.Tool.Part? f; }")]
    [InlineData("class C { Acme.Old.Box<Acme.Old.Tool>? f; }", "class C { Acme.New.Box<Acme.New.Tool>? f; }")]
    [InlineData("class C { Acme.Old.Box<Acme.Old.Tool>.Lid? f; }", "class C { Acme.New.Box<Acme.New.Tool>.Lid? f; }")]
    [InlineData("class C { System.Type M() => typeof(Acme.Old.Box<>); }", "class C { System.Type M() => typeof(Acme.New.Box<>); }")]
    [InlineData("[Acme.Old.Mark] class C { }", "[Acme.New.Mark] class C { }")]
    [InlineData("[Acme.Old.MarkAttribute] class C { }", "[Acme.New.MarkAttribute] class C { }")]
    [InlineData("class C { string M() => nameof(Acme.Old); }", "class C { string M() => nameof(Acme.New); }")]
    [InlineData("class C { string M() => nameof(Acme.Old.Tool.Run); }", "class C { string M() => nameof(Acme.New.Tool.Run); }")]
    [InlineData("class C { void M() => Acme.Old.Tool.Default.Run(); }", "class C { void M() => Acme.New.Tool.Default.Run(); }")]
    [InlineData("class C { bool M(object o) => o is Acme.Old.Tool { } t || o is Acme.Old.ToolException; }", "class C { bool M(object o) => o is Acme.New.Tool { } t || o is Acme.New.ToolException; }")]
    [InlineData("/// <seealso cref=\"Acme.Old.Tool.Run()\"/>\nclass C { }", "/// <seealso cref=\"Acme.New.Tool.Run()\"/>\nclass C { }")]
    [InlineData("/// <seealso cref=\"Acme.Old.Box{T}\"/>\nclass C { }", "/// <seealso cref=\"Acme.New.Box{T}\"/>\nclass C { }")]
    [InlineData("/// <seealso cref=\"Acme.Old.Tool\"/>\nclass C { }", "/// <seealso cref=\"Acme.New.Tool\"/>\nclass C { }")]
    [InlineData("namespace Acme.App { class C { Old.Tool? f; object M() => Old.Tool.Default; } }", "namespace Acme.App { class C { New.Tool? f; object M() => New.Tool.Default; } }")]
    [InlineData("using Acme.New; class C { Acme.Old.Tool? f; void M() => Acme.Old.Tool.Default.Run(); }", "using Acme.New; class C { Tool? f; void M() => Tool.Default.Run(); }")]
    [InlineData("using Acme.New; class C { int Tool; Acme.Old.Tool? f; object M() => Acme.Old.Tool.Default; }", "using Acme.New; class C { int Tool; Tool? f; object M() => Acme.New.Tool.Default; }")]
    [InlineData("using A = Acme; class C { A.Old.Tool? f; A::Old.Tool? g; }", "using A = Acme; class C { Acme.New.Tool? f; Acme.New.Tool? g; }")]
    [InlineData("class C { Acme . Old /* here */ . Tool? f; }", "class C { Acme . New /* here */ . Tool? f; }")]
    public Task Qualified_IsRewritten(string before, string after) => PathRewriting.EitherAsync(before, after);

    [Fact]
    public async Task TypeEntry_GetsAUsingInTheFilesOrder()
    {
        const string Manifest = "T:Acme.Old.Tool => T:Acme.New.Tool\nT:Acme.Old.MarkAttribute => T:Acme.New.MarkAttribute";
        const string Before = """
            using System;
            using Acme.Old;
            using Zebra;

            [Mark]
            class C : Stays { Tool? t; object o = Tool.Default; Tool.Part? p; Striped? s; /** <see cref="Tool"/> */ void M() { } }
            """;
        const string After = """
            using System;
            using Acme.New;
            using Acme.Old;
            using Zebra;

            [Mark]
            class C : Stays { Tool? t; object o = Tool.Default; Tool.Part? p; Striped? s; /** <see cref="Tool"/> */ void M() { } }
            """;
        await PathRewriting.GoneAsync(Before, After, Manifest, ("/App/Left.cs", "namespace Acme.Old { class Stays { } } namespace Zebra { class Striped { } }"));
    }

    [Fact]
    public Task TypeEntryWhoseOldNamespaceServesNothingElse_TakesItsUsingAlong() => PathRewriting.GoneAsync(
        "using System;\nusing Acme.Old;\n\nclass C { Tool? t; }",
        "using System;\nusing Acme.New;\n\nclass C { Tool? t; }",
        "T:Acme.Old.Tool => T:Acme.New.Tool",
        ("/App/Left.cs", "namespace Acme.Old { class Stays { } }"));

    [Fact]
    public Task TypeEntryWithBothSides_DropsTheOldUsingWhereNothingNeedsIt() => PathRewriting.BothAsync(
        "using System;\nusing Acme.Old;\n\nclass C { Tool? t; }",
        "using System;\nusing Acme.New;\n\nclass C { Tool? t; }",
        "T:Acme.Old.Tool => T:Acme.New.Tool");

    [Fact]
    public Task TypeEntryWithBothSides_IsQualifiedWhereTheOldUsingIsNeeded() => PathRewriting.BothAsync(
        "using System;\nusing Acme.Old;\n\nclass C { Tool? t; Stays? s; }",
        "using System;\nusing Acme.Old;\n\nclass C { Acme.New.Tool? t; Stays? s; }",
        "T:Acme.Old.Tool => T:Acme.New.Tool",
        ("/App/Left.cs", "namespace Acme.Old { class Stays { } }"));

    [Fact]
    public Task TypeEntryWithBothSides_IsAliasedWhereManyWouldBeQualified() => PathRewriting.BothAsync(
        "using System;\nusing Acme.Old;\n\nclass C { Tool? t; Tool? u; Stays? s; object o = new Tool(); }",
        "using System;\nusing Acme.Old;\nusing Tool = Acme.New.Tool;\n\nclass C { Tool? t; Tool? u; Stays? s; object o = new Tool(); }",
        "T:Acme.Old.Tool => T:Acme.New.Tool",
        ("/App/Left.cs", "namespace Acme.Old { class Stays { } }"));

    [Fact]
    public Task RenamedType_IsRenamedEverywhere() => PathRewriting.EitherAsync(
        """
        using System.Collections.Generic;
        using Acme.Core;

        [Sign]
        class C : List<Motor> { Motor? m; object o = new Motor(); /** <see cref="Motor.Run"/> */ string s = nameof(Motor); }
        """.Replace("Motor", "Engine").Replace("[Sign]", "[Label]"),
        """
        using System.Collections.Generic;
        using Acme.Core;

        [Sign]
        class C : List<Motor> { Motor? m; object o = new Motor(); /** <see cref="Motor.Run"/> */ string s = nameof(Motor); }
        """,
        "T:Acme.Core.Engine => T:Acme.Core.Motor\nT:Acme.Core.LabelAttribute => T:Acme.Core.SignAttribute",
        ("/App/Motors.cs", "namespace Acme.Core { class Motor { public void Run() { } } class SignAttribute : System.Attribute { } }"));

    [Fact]
    public Task GlobalUsingOfTheProject_LeavesTheNamesToTheCode() => PathRewriting.GoneAsync(
        "using System;\n\nclass C { Tool? t; int? i = 1.Twice(); }",
        "using System;\nusing Acme.New;\n\nclass C { Tool? t; int? i = 1.Twice(); }",
        PathVerifier.Moved,
        ("/App/obj/App.GlobalUsings.g.cs", "// <auto-generated/>\nglobal using Acme.Old;"));

    [Fact]
    public Task GlobalUsingOfTheProjectWithBothSides_IsOvercomeByAlias() => PathRewriting.BothAsync(
        "using System;\n\nclass C { Tool? t; ITool? i; Tool? u; object o = new Tool(); }",
        "using System;\nusing Tool = Acme.New.Tool;\n\nclass C { Tool? t; Acme.New.ITool? i; Tool? u; object o = new Tool(); }",
        PathVerifier.Moved,
        ("/App/obj/App.GlobalUsings.g.cs", "// <auto-generated/>\nglobal using Acme.Old;"));

    [Fact]
    public Task FileWithoutUsings_GetsOneBelowItsHeader() => PathRewriting.GoneAsync(
        "// A header.\n\nclass C { Tool? t; }",
        "// A header.\n\nusing Acme.New;\n\nclass C { Tool? t; }",
        PathVerifier.Moved,
        ("/App/obj/App.GlobalUsings.g.cs", "// <auto-generated/>\nglobal using Acme.Old;"));

    [Fact]
    public Task ExtensionMethodOfATypeEntry_GetsItsUsing() => PathRewriting.EitherAsync(
        "using Acme.Old;\n\nclass C { int M() => 1.Twice(); }",
        "using Acme.New;\n\nclass C { int M() => 1.Twice(); }",
        "T:Acme.Old.Extensions => T:Acme.New.Extensions",
        ("/App/Left.cs", "namespace Acme.Old { class Stays { } }"));

    [Fact]
    public Task NameThatWouldNotCompile_StaysAsItIs() => PathRewriting.BothAsync(
        "class C { Acme.Old.Tool t = Registry.Tool; Acme.Old.ITool? i; }",
        "class C { Acme.Old.Tool t = Registry.Tool; Acme.New.ITool? i; }",
        PathVerifier.Moved,
        ("/App/Registry.cs", "namespace Acme.Old { static class R { public static Tool Tool = new(); } } static class Registry { public static dynamic Any = 1; " + OldOnPurpose + " }"));

    private const string OldOnPurpose = "\n#pragma warning disable SSOT3002\npublic static Acme.Old.Tool Tool = new();\n#pragma warning restore SSOT3002\n";

    [Theory]
    [InlineData("\"Acme.Old.Tool\"", "\"Acme.New.Tool\"")]
    [InlineData("\"Acme.Old.Tool+Part\"", "\"Acme.New.Tool+Part\"")]
    [InlineData("\"Acme.Old.Box`1+Lid\"", "\"Acme.New.Box`1+Lid\"")]
    [InlineData("\"Acme.Old.Tool, App\"", "\"Acme.New.Tool, App\"")]
    [InlineData("\"Acme.Old.Tool, Acme.Old\"", "\"Acme.New.Tool, App\"")]
    [InlineData("\"Acme.Old.Tool, Acme.Old, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null\"", "\"Acme.New.Tool, App, Version=0.0.0.0, Culture=neutral, PublicKeyToken=null\"")]
    [InlineData("@\"Acme.Old.Tool\"", "@\"Acme.New.Tool\"")]
    [InlineData("\"\"\"Acme.Old.Tool\"\"\"", "\"\"\"Acme.New.Tool\"\"\"")]
    [InlineData("\"Acme.Old\"", "\"Acme.New\"")]
    public Task String_IsRewritten(string before, string after) => PathRewriting.EitherAsync($"class C {{ string S = {before}; }}", $"class C {{ string S = {after}; }}");
}
