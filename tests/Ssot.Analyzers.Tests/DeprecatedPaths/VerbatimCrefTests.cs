namespace Ssot.Analyzers.Tests.DeprecatedPaths;

/// <summary>References in documentation that are ids, which the compiler takes as they stand.</summary>
public class VerbatimCrefTests
{
    [Theory]
    [InlineData("T:Acme.Old.Tool", "T:Acme.New.Tool")]
    [InlineData("T:Acme.Old.Tool.Part", "T:Acme.New.Tool.Part")]
    [InlineData("T:Acme.Old.Box`1", "T:Acme.New.Box`1")]
    [InlineData("N:Acme.Old.Http", "N:Acme.New.Http")]
    [InlineData("F:Acme.Old.Tool.Version", "F:Acme.New.Tool.Version")]
    [InlineData("M:C.M(Acme.Old.Tool,System.Collections.Generic.List{Acme.Old.Http.Client},System.Int32,Acme.Old.Tool[]@)", "M:C.M(Acme.New.Tool,System.Collections.Generic.List{Acme.New.Http.Client},System.Int32,Acme.New.Tool[]@)")]
    // A replaced member, on a type that moves along.
    [InlineData("M:Acme.Old.Tool.Run", "M:Acme.New.Tool.Start")]
    [InlineData("M:Lib.E.Old(System.Int32)", "M:Lib.E.New(System.Int64)")]
    [InlineData("P:Lib.E.P", "P:Lib.E.Q")]
    // Two overloads: which is meant can't be told.
    [InlineData("M:Lib.E.Go", "M:Lib.E.Go")]
    // What is none of ours, and no reference.
    [InlineData("T:Acme.Older.Tool", "T:Acme.Older.Tool")]
    [InlineData("T:Acme.Old.Missing", "T:Acme.Old.Missing")]
    [InlineData("M:Lib.E.Old(System.String)", "M:Lib.E.Old(System.String)")]
    [InlineData("!:Acme.Old.Tool", "!:Acme.Old.Tool")]
    [InlineData("T:", "T:")]
    [InlineData("T:Acme.Old.Tool extra", "T:Acme.Old.Tool extra")]
    public async Task Ids_follow(string before, string after)
    {
        const string library = "namespace Lib { public class E { public void New(long a) { } public int Q => 1; public void Went(int a) { } public void Went() { } } } namespace Acme.New.Tools { }";
        const string manifest = """
            N:Acme.Old => N:Acme.New
            M:Acme.Old.Tool.Run => M:Acme.New.Tool.Start
            M:Lib.E.Old(System.Int32) => M:Lib.E.New
            P:Lib.E.P => P:Lib.E.Q
            M:Lib.E.Go => M:Lib.E.Went
            """;
        var moved = PathVerifier.New.Replace("public void Run() { }", "public void Start() { }", StringComparison.Ordinal);
        await PathRewriting.CaseAsync(Code(before), Code(after), manifest, [("/App/New.cs", moved), ("/App/Lib.cs", library)]);

        static string Code(string id) => "/// <see cref=\"" + id + "\"/>\nclass C { }\n";
    }

    [Theory]
    [InlineData("/// <see {|SSOT3002:cref=\"T:Acme.Old.Tool\"|}/> <see langword=\"T:Acme.Old.Tool\"/> <param name=\"T:Acme.Old.Tool\"/>\nclass C { }")]
    [InlineData("enum C { /** <see {|SSOT3002:cref=\"M:C.M(Acme.Old.Tool)\"|}/> */ A }")]
    [InlineData("namespace Acme.Old { /** <see cref=\"T:Acme.Old.Tool\"/> */ class C { } }")]
    public Task Places(string source) => PathVerifier.Both(source);
}
